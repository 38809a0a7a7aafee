"""The trains between two stations, as a list."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, get_args

from apps.terminal import list_table
from graphs.network import Network
from graphs.rail.dates import like_day
from graphs.rail.day_trains import sum_up
from graphs.rail.departures import Bikes
from graphs.rail.station_stops import station_stops
from graphs.rail.timetable import Timetable
from graphs.rail.train import Train
from graphs.rail.trains import trains
from itinerary.errors import RequestError
from offers.catalogue import Catalogue, slug
from offers.errors import UnknownNameError


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainQuestion:
    """
    Which trains are asked for.

    Parameters
    ----------
    start, finish
        Names of stations.
    day
        The day.
    bikes
        ``refuse``, ``accept`` or ``ignore``.
    """

    start: str
    finish: str
    day: date | None
    bikes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainAnswer:
    """
    The trains found.

    Parameters
    ----------
    trains
        By departure.
    day
        The day whose trains they are.
    asked
        The day that was asked for: another one, where the timetable does not reach it.
    """

    trains: tuple[Train, ...]
    day: date
    asked: date

    def as_json(self) -> dict[str, Any]:
        """Return the answer as plain values."""
        return {
            "day": self.day.isoformat(),
            "asked": self.asked.isoformat(),
            "estimated": self.day != self.asked,
            "trains": [
                {**asdict(train), "depart": _clock(train.depart_min), "arrive": _clock(train.arrive_min)}
                for train in self.trains
            ],
        }

    def as_text(self) -> str:
        """Return the trains as a table."""
        columns = ("depart", "arrive", "line", "train", "bikes", "change")
        rows = [
            (
                _clock(train.depart_min), _clock(train.arrive_min), train.line, train.number, train.bikes,
                ", ".join(f"{c.name} {_clock(c.arrive_min)}-{_clock(c.depart_min)}" for c in train.changes),
            )
            for train in self.trains
        ]  # fmt: skip
        parts = [list_table(columns, rows), _sum(self.trains)] if rows else ["no train that day"]
        if self.day != self.asked:
            told = f"these are the trains of {self.day}, to be confirmed"
            parts.append(f"The timetable does not reach {self.asked}: {told}.")
        return "\n\n".join(parts)


def list_trains(question: TrainQuestion, network: Network, catalogue: Catalogue) -> TrainAnswer:
    """
    Find the trains that are asked for.

    Parameters
    ----------
    question
        What is asked.
    network
        With a timetable.
    catalogue
        Whose stations may be named, too.

    Returns
    -------
    TrainAnswer
        The trains of the day, or of the nearest like it.

    Raises
    ------
    RequestError
        If the network has no timetable, or the policy is not known.
    UnknownNameError
        If a station is not in the timetable.
    """
    timetable = network.ways.timetable
    if timetable is None or question.day is None:
        raise RequestError(("network: expected one built with --gtfs, this has no timetable.",))
    if question.bikes not in get_args(Bikes):
        accepted = ", ".join(get_args(Bikes))
        raise RequestError((f"bikes: expected one of {accepted}, got {question.bikes!r:.80}.",))
    start, finish = (_stops(name, timetable, catalogue) for name in (question.start, question.finish))
    day = like_day(timetable, question.day)
    if day is None:
        raise RequestError((f"on: expected a day that the timetable has the like of, got {question.day}.",))
    policy: Bikes = next(policy for policy in get_args(Bikes) if policy == question.bikes)
    return TrainAnswer(
        trains=trains(timetable, start, finish, day, bikes=policy), day=day, asked=question.day
    )


def _stops(name: str, timetable: Timetable, catalogue: Catalogue) -> Collection[int]:
    """Return the stops of a station, by its name in the timetable or in the catalogue."""
    wanted = slug(name.removeprefix("station:"))
    found = [number for number, stop in enumerate(timetable.stop_name) if slug(stop) == wanted]
    if found:
        return found
    ours = station_stops(timetable, catalogue.stations)
    for station in catalogue.stations:
        named = {slug(text) for text in (station.id.partition(":")[2], station.name, *station.aliases)}
        if wanted in named and station.id in ours:
            return ours[station.id]
    close = get_close_matches(wanted, sorted({slug(stop) for stop in timetable.stop_name}), n=3)
    raise UnknownNameError("station", name, tuple(close))


def _sum(found: tuple[Train, ...]) -> str:
    """Return the trains of a day in a line."""
    day = sum_up(found)
    every = f", one about every {day.gap_min:.0f} minutes" if day.gap_min else ""
    first, last = _clock(day.first.depart_min), _clock(day.last.depart_min)
    return f"{day.count} trains, {first} to {last}{every}; typically {day.typical_min:.0f} minutes"


def _clock(minute: int) -> str:
    """Return a time of day; after midnight with the day after."""
    day, rest = divmod(minute, 1440)
    return f"{rest // 60:02}:{rest % 60:02}" + (f"+{day}" if day else "")
