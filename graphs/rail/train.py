"""A train as travellers know it."""

from dataclasses import dataclass
from typing import Literal

from graphs.rail.rides import Rides
from graphs.rail.timetable import Timetable

Answer = Literal["yes", "no", "unknown"]
ANSWERS: dict[int, Answer] = {1: "yes", 0: "no", -1: "unknown"}
WORST = (0, -1, 1)
"""A journey takes bikes if all its trains do; one that refuses them weighs more than one that is silent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """
    A change of trains.

    Parameters
    ----------
    stop, name
        Where: place in the timetable, and name.
    arrive_min, depart_min
        Minutes after midnight of the day that was asked for.
    line, number
        The train that one changes into.
    """

    stop: int
    name: str
    arrive_min: int
    depart_min: int
    line: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Train:
    """
    A train, or a journey with a change.

    Parameters
    ----------
    depart_min
        Minutes after midnight of the day that was asked for, 0 to 1439.
    arrive_min
        The same; 1440 and more after the following midnight.
    line, number
        The train that one gets on first.
    bikes
        Whether bikes are taken all the way.
    changes
        None on a direct train.
    """

    depart_min: int
    arrive_min: int
    line: str
    number: str
    bikes: Answer
    changes: tuple[Change, ...] = ()


def tell_trains(timetable: Timetable, first: Rides, second: Rides | None = None) -> list[Train]:
    """
    Return rides as trains.

    Parameters
    ----------
    timetable
        Any timetable.
    first
        Rides, or the first ones of journeys.
    second
        The second ones of these journeys.
    """
    last = first if second is None else second
    parts = [first] if second is None else [first, second]
    trips = [timetable.trips_of(part.board) for part in parts]
    departs = [(part.depart_s(timetable) // 60).tolist() for part in parts]
    arrives = [(-(-part.arrive_s(timetable) // 60)).tolist() for part in parts]
    stops = timetable.call_stop[first.alight].tolist()
    told = []
    for place in range(len(last.board)):
        names = [_name(timetable, int(trip[place])) for trip in trips]
        bikes = {int(timetable.trip_bikes[trip[place]]) for trip in trips}
        change = [
            Change(
                stop=stops[place],
                name=timetable.stop_name[stops[place]],
                arrive_min=arrives[0][place],
                depart_min=departs[1][place],
                line=line,
                number=number,
            )
            for line, number in names[1:]
        ]
        told.append(
            Train(
                depart_min=departs[0][place],
                arrive_min=arrives[-1][place],
                line=names[0][0],
                number=names[0][1],
                bikes=ANSWERS[next(answer for answer in WORST if answer in bikes)],
                changes=tuple(change),
            )
        )
    return told


def _name(timetable: Timetable, trip: int) -> tuple[str, str]:
    return timetable.lines[timetable.trip_line[trip]], timetable.trip_number[trip]
