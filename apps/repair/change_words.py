"""What a repair changes, in sentences."""

from collections.abc import Iterator
from datetime import datetime

from apps.products.difference import Difference, Figure, StopChange, StopMove
from apps.texts import Texts

FIGURES = ("points", "price_ct", "cycle_m", "walk_m", "boat_m", "to_confirm")


def exchanged(change: Difference, texts: Texts) -> Iterator[str]:
    """
    Say what leaves and what comes.

    Parameters
    ----------
    change
        What differs.
    texts
        The language.

    Yields
    ------
    str
        A sentence a stop, and one a night that is spent elsewhere.
    """
    yield from (texts.text("repair_left", said=_stop(stop, texts)) for stop in change.left)
    yield from (texts.text("repair_came", said=_stop(stop, texts)) for stop in change.came)
    for night in change.nights:
        day, before, after = texts.words.day(night.date), night.before or "—", night.after or "—"
        yield texts.text("repair_night", day=day, before=before, after=after)


def moved(change: Difference, texts: Texts) -> Iterator[str]:
    """
    Say what stands at another time.

    Parameters
    ----------
    change, texts
        As in `exchanged`.

    Yields
    ------
    str
        A sentence a stop.
    """
    for move in change.moved:
        before, after = (_time(move, moment, texts) for moment in (move.before, move.after))
        yield texts.text("repair_moved", name=move.name, before=before, after=after)


def figures(change: Difference, texts: Texts, *names: str) -> Iterator[str]:
    """
    Say which numbers are others.

    Parameters
    ----------
    change, texts
        As in `exchanged`.
    *names
        Of `FIGURES`.

    Yields
    ------
    str
        A sentence a number that has changed.
    """
    for name in names:
        figure: Figure = getattr(change, name)
        if figure.delta:
            before, after = _said(name, figure.before, texts), _said(name, figure.after, texts)
            delta = ("+" if figure.delta > 0 else "−") + _said(name, abs(figure.delta), texts)
            yield texts.text(f"repair_figure_{name}", before=before, after=after, delta=delta)


def _stop(stop: StopChange, texts: Texts) -> str:
    if stop.at is None:
        return stop.name
    return f"{stop.name} ({texts.words.weekday(stop.at.weekday())}, {texts.words.clock(stop.at)})"


def _time(move: StopMove, moment: datetime, texts: Texts) -> str:
    clock = texts.words.clock(moment)
    return f"{texts.words.weekday(moment.weekday())} {clock}" if move.days else clock


def _said(name: str, value: int, texts: Texts) -> str:
    if name == "price_ct":
        return texts.words.money(value)
    return texts.words.distance(value) if name.endswith("_m") else str(value)
