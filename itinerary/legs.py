"""Turns the gaps between events into legs with lines, and trains into the stations between them."""

from dataclasses import dataclass

from graphs.mode import Mode
from itinerary.ground import Ground
from itinerary.timeline import Event
from itinerary.travel import train_wait_min


@dataclass(frozen=True, slots=True, kw_only=True)
class Ride:
    """
    One leg to draw.

    Parameters
    ----------
    mode
        How it is travelled.
    from_id, to_id
        Ids of its ends.
    depart, arrive
        Minutes after midnight.
    """

    mode: Mode
    from_id: str
    to_id: str
    depart: int
    arrive: int


def rides(ground: Ground, before: Event, after: Event) -> tuple[Ride, ...]:
    """
    Say how one gets from one event to the next.

    Parameters
    ----------
    ground
        What the stay stands on.
    before, after
        Two events of a day, one after the other.

    Returns
    -------
    tuple of Ride
        One leg; or those to, on and from a train, each beginning where the one before it ended.
    """
    travel = ground.problem.travel
    a, b = travel.ids[before.place], travel.ids[after.place]
    pair = travel.train.get((before.place, after.place))
    if after.way == "go" and pair is not None:
        return _by_train(ground, before, after, pair)
    mode = {"go": travel.mode, "boat": Mode.BOAT}.get(after.way or "walk", Mode.WALK)
    return (Ride(mode=mode, from_id=a, to_id=b, depart=before.leave, arrive=after.arrive),)


def _by_train(ground: Ground, before: Event, after: Event, pair: tuple[str, str]) -> tuple[Ride, ...]:
    """
    Walk, wait, ride, walk.

    The train leaves after the wait and stops early enough for the last walk; a stay that begins or
    ends at the station has no walk there.
    """
    travel = ground.problem.travel
    a, b = travel.ids[before.place], travel.ids[after.place]
    board, leave = (travel.index(station) for station in pair)
    at_station = before.leave + int(travel.walk_min[before.place, board])
    off_train = after.arrive - int(travel.walk_min[leave, after.place])
    to_train = Ride(mode=Mode.WALK, from_id=a, to_id=pair[0], depart=before.leave, arrive=at_station)
    on_train = Ride(
        mode=Mode.TRAIN,
        from_id=pair[0],
        to_id=pair[1],
        depart=at_station + train_wait_min(),
        arrive=off_train,
    )
    from_train = Ride(mode=Mode.WALK, from_id=pair[1], to_id=b, depart=off_train, arrive=after.arrive)
    return tuple(r for r in (to_train, on_train, from_train) if r.from_id != r.to_id)
