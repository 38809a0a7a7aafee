"""What differs between two stays, as the workshop and the report of a repair show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from apps.products.facts import facts_to_confirm
from itinerary.stay import Stay, Stop, StopKind

SHOWN: tuple[StopKind, ...] = ("visit", "meal", "service")


@dataclass(frozen=True, slots=True, kw_only=True)
class StopChange:
    """
    A stop that left or came.

    Parameters
    ----------
    id, name, kind
        Of the stop.
    at
        When it starts.
    """

    id: str
    name: str
    kind: StopKind
    at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StopMove:
    """
    A stop that stands at another time.

    Parameters
    ----------
    id, name, kind
        Of the stop.
    before, after
        When it started and when it starts.
    """

    id: str
    name: str
    kind: StopKind
    before: datetime
    after: datetime

    @property
    def days(self) -> int:
        """How many days later, negative for earlier."""
        return (self.after.date() - self.before.date()).days

    @property
    def minutes(self) -> int:
        """How many minutes later in the day, negative for earlier."""
        return (self.after.hour - self.before.hour) * 60 + self.after.minute - self.before.minute


@dataclass(frozen=True, slots=True, kw_only=True)
class NightChange:
    """
    Another lodging for a night.

    Parameters
    ----------
    date
        The evening.
    before_id, before, after_id, after
        Ids and names of the lodgings; None where there was or is no night.
    """

    date: date
    before_id: str | None
    before: str | None
    after_id: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """
    A number of both stays.

    Parameters
    ----------
    before, after
        In the one and in the other.
    """

    before: int
    after: int

    @property
    def delta(self) -> int:
        """How much more in the other."""
        return self.after - self.before


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """
    All that differs between two stays.

    Parameters
    ----------
    left, came
        Visits, meals and services of one stay only; checking in is no service.
    moved
        Those of both that start at another time.
    nights
        Evenings that end elsewhere.
    price_ct, points, cycle_m, walk_m, boat_m, to_confirm
        Price of the party, value, lengths, and the number of facts to confirm.
    """

    left: tuple[StopChange, ...]
    came: tuple[StopChange, ...]
    moved: tuple[StopMove, ...]
    nights: tuple[NightChange, ...]
    price_ct: Figure
    points: Figure
    cycle_m: Figure
    walk_m: Figure
    boat_m: Figure
    to_confirm: Figure

    @property
    def same_programme(self) -> bool:
        """Whether the guests do the same at the same times."""
        return not (self.left or self.came or self.moved or self.nights)


def difference(before: Stay, after: Stay) -> Difference:
    """
    Compare two stays.

    Parameters
    ----------
    before, after
        Of the same party, or not.

    Returns
    -------
    Difference
        A stop that occurs several times is compared turn by turn.
    """
    old, new = _turns(before), _turns(after)
    return Difference(
        left=tuple(_change(stop) for turn, stop in old.items() if turn not in new),
        came=tuple(_change(stop) for turn, stop in new.items() if turn not in old),
        moved=tuple(_moves(old, new)),
        nights=_night_changes(before, after),
        price_ct=Figure(before=before.price.total_ct, after=after.price.total_ct),
        points=Figure(before=before.proof.objective, after=after.proof.objective),
        cycle_m=Figure(before=before.totals.cycle_m, after=after.totals.cycle_m),
        walk_m=Figure(before=before.totals.walk_m, after=after.totals.walk_m),
        boat_m=Figure(before=before.totals.boat_m, after=after.totals.boat_m),
        to_confirm=Figure(before=len(facts_to_confirm(before)), after=len(facts_to_confirm(after))),
    )


def _turns(stay: Stay) -> dict[tuple[str, str, int], Stop]:
    """Give each stop a number, by how often their offer has been there before in that role."""
    turns: dict[tuple[str, str, int], Stop] = {}
    beds = {stop.id for stop in _nights(stay).values()}
    for day in stay.days:
        for stop in day.stops:
            checks_in = stop.kind == "service" and stop.id in beds
            if stop.kind in SHOWN and not checks_in:
                earlier = sum(1 for i, kind, _ in turns if (i, kind) == (stop.id, stop.kind))
                turns[(stop.id, stop.kind, earlier)] = stop
    return turns


def _change(stop: Stop) -> StopChange:
    return StopChange(id=stop.id, name=stop.name, kind=stop.kind, at=stop.start)


def _moves(
    old: dict[tuple[str, str, int], Stop], new: dict[tuple[str, str, int], Stop]
) -> Iterator[StopMove]:
    for turn, stop in old.items():
        start = new[turn].start if turn in new else None
        if stop.start is not None and start is not None and start != stop.start:
            yield StopMove(id=stop.id, name=stop.name, kind=stop.kind, before=stop.start, after=start)


def _night_changes(before: Stay, after: Stay) -> tuple[NightChange, ...]:
    old, new = _nights(before), _nights(after)
    evenings = ((day, old.get(day), new.get(day)) for day in sorted(old.keys() | new.keys()))
    return tuple(
        NightChange(
            date=day,
            before_id=None if a is None else a.id,
            before=None if a is None else a.name,
            after_id=None if b is None else b.id,
            after=None if b is None else b.name,
        )
        for day, a, b in evenings
        if a is None or b is None or a.id != b.id
    )


def _nights(stay: Stay) -> dict[date, Stop]:
    return {day.date: day.stops[-1] for day in stay.days if day.stops[-1].kind == "night"}
