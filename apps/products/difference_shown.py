"""A difference between two stays in words."""

from dataclasses import dataclass
from typing import Literal

from apps.products.difference import Difference, Figure, StopChange, StopMove
from apps.texts import Texts

Tone = Literal["good", "bad", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureShown:
    """
    A number that changed.

    Parameters
    ----------
    name, before, after, delta
        In words; the last with its sign.
    tone
        Whether more or less of it is welcome.
    """

    name: str
    before: str
    after: str
    delta: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceShown:
    """
    What changed.

    Parameters
    ----------
    left, came, moved, nights
        Sentences without an end.
    figures
        Numbers that are others now.
    """

    left: tuple[str, ...]
    came: tuple[str, ...]
    moved: tuple[str, ...]
    nights: tuple[str, ...]
    figures: tuple[FigureShown, ...]

    @property
    def nothing(self) -> bool:
        """Whether all is as it was."""
        return not (self.left or self.came or self.moved or self.nights or self.figures)


WELCOME = {"points": 1, "price_ct": -1, "to_confirm": -1}
"""Whether more (1) or less (-1) of a number is welcome; of the others it hangs on the guests."""
FIGURES = ("points", "price_ct", "cycle_m", "walk_m", "boat_m", "to_confirm")


def show_difference(found: Difference, texts: Texts) -> DifferenceShown:
    """
    Put a difference into words.

    Parameters
    ----------
    found
        The difference.
    texts
        The language.

    Returns
    -------
    DifferenceShown
        Words.
    """
    nights = (
        texts.text(
            "sell_night_change",
            date=texts.words.day(night.date),
            before=night.before or "—",
            after=night.after or "—",
        )
        for night in found.nights
    )
    return DifferenceShown(
        left=tuple(_stop(stop, texts) for stop in found.left),
        came=tuple(_stop(stop, texts) for stop in found.came),
        moved=tuple(_move(move, texts) for move in found.moved),
        nights=tuple(nights),
        figures=tuple(
            show_figure(name, figure, texts)
            for name in FIGURES
            if (figure := getattr(found, name)).before != figure.after
        ),
    )


def show_figure(name: str, figure: Figure, texts: Texts) -> FigureShown:
    """
    Put one number into words, changed or not.

    Parameters
    ----------
    name
        One of `FIGURES`.
    figure
        The number before and after.
    texts
        The language.

    Returns
    -------
    FigureShown
        Words.
    """
    delta = figure.delta
    sign = "+" if delta > 0 else "−" if delta < 0 else "±"
    liked = WELCOME.get(name, 0) * delta
    return FigureShown(
        name=texts.text(f"sell_figure_{name}"),
        before=_said(name, figure.before, texts),
        after=_said(name, figure.after, texts),
        delta=sign + _said(name, abs(delta), texts),
        tone="good" if liked > 0 else "bad" if liked < 0 else "",
    )


def _stop(stop: StopChange, texts: Texts) -> str:
    if stop.at is None:
        return stop.name
    return texts.text(
        "sell_stop_at",
        name=stop.name,
        day=_weekday(stop.at.weekday(), texts),
        time=texts.words.clock(stop.at),
    )


def _move(move: StopMove, texts: Texts) -> str:
    before, after = texts.words.clock(move.before), texts.words.clock(move.after)
    if move.days:
        before = f"{_weekday(move.before.weekday(), texts)} {before}"
        after = f"{_weekday(move.after.weekday(), texts)} {after}"
    return texts.text("sell_stop_moved", name=move.name, before=before, after=after)


def _weekday(number: int, texts: Texts) -> str:
    return texts.words.weekday(number)


def _said(name: str, value: int, texts: Texts) -> str:
    if name == "price_ct":
        return texts.words.money(value)
    return texts.words.distance(value) if name.endswith("_m") else str(value)
