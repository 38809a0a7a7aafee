"""Trains between two stations on a day."""

import tempfile
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.rail.departures import Bikes
from graphs.rail.train import Train
from graphs.rail.trains import trains
from tests.graphs.rail.feeds import (
    BETHUNE,
    FEED,
    ISBERGUES,
    LILLE,
    LILLERS,
    SATURDAY,
    SUNDAY,
    places,
    read_tables,
    trains_of,
)


def between(folder: Path, rows: list[tuple[str, str, str, str]], ends: str, **days: str) -> tuple[Train, ...]:
    """Return the trains between two stations, by their letters, on the Saturday."""
    timetable = trains_of(folder, rows, **days)
    start, end = (timetable.stop_name.index(letter) for letter in ends)
    return trains(timetable, (start,), (end,), SATURDAY, bikes="ignore")


def hours(found: tuple[Train, ...]) -> list[tuple[str, int, int]]:
    """Return the numbers of trains and their minutes."""
    return [
        (
            "+".join([train.number, *(change.number for change in train.changes)]),
            train.depart_min,
            train.arrive_min,
        )
        for train in found
    ]


def test_direct_and_with_a_change(tmp_path: Path) -> None:
    """From Lille to Isbergues on a Saturday: the morning train, and at noon two with a change at Lillers."""
    timetable, _ = read_tables(tmp_path, FEED)
    direct, changed = trains(
        timetable, places(timetable, LILLE), places(timetable, ISBERGUES), SATURDAY, bikes="ignore"
    )
    assert (direct.depart_min, direct.arrive_min, direct.line, direct.number) == (552, 608, "L1", "4001")
    assert (direct.bikes, direct.changes) == ("yes", ())
    assert (changed.depart_min, changed.arrive_min, changed.number, changed.bikes) == (720, 787, "4003", "no")
    (change,) = changed.changes
    assert (change.name, change.arrive_min, change.depart_min) == ("Lillers", 769, 780)
    assert (change.line, change.number) == ("Lillers - Isbergues", "4101")
    assert timetable.stop_name[change.stop] == "Lillers"


@pytest.mark.parametrize(
    ("bikes", "start", "end", "numbers"),
    [
        ("refuse", LILLE, BETHUNE, ["4001"]),
        ("accept", LILLE, BETHUNE, ["4001"]),
        ("ignore", LILLE, BETHUNE, ["4001", "4003"]),
        ("refuse", LILLERS, ISBERGUES, ["4001"]),
        ("accept", LILLERS, ISBERGUES, ["4001", "4101"]),
    ],
)
def test_bikes(tmp_path: Path, bikes: Bikes, start: str, end: str, numbers: list[str]) -> None:
    """One that refuses them is left out unless they do not matter, a silent one by the policy."""
    timetable, _ = read_tables(tmp_path, FEED)
    found = trains(timetable, places(timetable, start), places(timetable, end), SATURDAY, bikes=bikes)
    assert [train.number for train in found] == numbers


def test_where_nobody_may_get_on_or_off(tmp_path: Path) -> None:
    """A call where one may only get off begins no ride, and one where one may only get on ends none."""
    stop = f"morning,9:50:00,9:52:00,StopPoint:OCETrain TER-{BETHUNE},2"
    for flags, start, end in (("1,", BETHUNE, LILLERS), (",1", LILLE, BETHUNE)):
        times = FEED["stop_times"].replace(f"{stop},,", f"{stop},{flags}")
        timetable, _ = read_tables(tmp_path, FEED | {"stop_times": times})
        found = trains(timetable, places(timetable, start), places(timetable, end), SATURDAY, bikes="ignore")
        assert [train.number for train in found] == ["4003"]


@pytest.mark.parametrize(("call", "flags"), [(f"{LILLERS},1", "1,"), (f"{ISBERGUES},2", ",1")])
def test_where_nobody_may_change(tmp_path: Path, call: str, flags: str) -> None:
    """A train that takes nobody in where one would change, or lets nobody off at the end, is no way on."""
    others, shuttle, last = FEED["stop_times"].partition("shuttle")
    times = others + shuttle + last.replace(f"{call},,", f"{call},{flags}", 1)
    timetable, _ = read_tables(tmp_path, FEED | {"stop_times": times})
    start, end = places(timetable, LILLE), places(timetable, ISBERGUES)
    found = trains(timetable, start, end, SATURDAY, bikes="ignore")
    assert [train.number for train in found] == ["4001"]


def test_other_days_and_directions(tmp_path: Path) -> None:
    """No train runs on the Sunday, nor back, nor before the timetable begins."""
    timetable, _ = read_tables(tmp_path, FEED)
    start, end = places(timetable, LILLE), places(timetable, BETHUNE)
    assert trains(timetable, start, end, SUNDAY, bikes="ignore") == ()
    assert trains(timetable, end, start, SATURDAY, bikes="ignore") == ()
    assert trains(timetable, start, end, date(2030, 1, 1), bikes="ignore") == ()
    empty, _ = read_tables(tmp_path, FEED | {"calendar": "", "calendar_dates": ""})
    assert trains(empty, start, end, SATURDAY, bikes="ignore") == ()


def test_trains_past_midnight(tmp_path: Path) -> None:
    """They are of the day on which they leave, whatever their day of service."""
    rows = [
        ("late", "A", "23:50:00", "23:50:00"), ("late", "B", "24:10:00", "24:12:00"),
        ("late", "C", "24:30:00", "24:30:00"),
    ]  # fmt: skip
    assert hours(between(tmp_path, rows, "AC")) == [("late", 1430, 1470)]
    assert hours(between(tmp_path, rows, "BC")) == []
    assert hours(between(tmp_path, rows, "BC", days="20300531")) == [("late", 12, 30)]


def test_change_after_midnight(tmp_path: Path) -> None:
    """The second train may be one of the following day of service."""
    rows = [
        ("late", "A", "23:40:00", "23:40:00"), ("late", "B", "23:55:00", "23:55:00"),
        ("early", "B", "00:10:00", "00:10:00"), ("early", "C", "00:30:00", "00:30:00"),
    ]  # fmt: skip
    assert hours(between(tmp_path, rows, "AC", days="20300601 20300602")) == [("late+early", 1420, 1470)]
    assert hours(between(tmp_path, rows, "AC", days="20300601")) == []


@pytest.mark.parametrize(("depart", "found"), [("10:04", 0), ("10:05", 1), ("11:00", 1), ("11:01", 0)])
def test_time_to_change(tmp_path: Path, depart: str, found: int) -> None:
    """From five minutes to an hour."""
    rows = [
        ("one", "A", "09:00:00", "09:00:00"), ("one", "B", "10:00:00", "10:00:00"),
        ("two", "B", f"{depart}:00", f"{depart}:00"), ("two", "C", "11:30:00", "11:30:00"),
    ]  # fmt: skip
    assert len(between(tmp_path, rows, "AC")) == found


@pytest.mark.parametrize(("arrive", "numbers"), [("11:14", ["one+two", "slow"]), ("11:13", ["slow"])])
def test_what_a_change_saves(tmp_path: Path, arrive: str, numbers: list[str]) -> None:
    """Against a direct train that leaves as late, a quarter of an hour at least."""
    slow = f"11:{int(arrive[3:]) + (15 if len(numbers) > 1 else 14)}:00"
    rows = [
        ("one", "A", "09:00:00", "09:00:00"), ("one", "B", "10:00:00", "10:00:00"),
        ("two", "B", "10:10:00", "10:10:00"), ("two", "C", f"{arrive}:00", f"{arrive}:00"),
        ("slow", "A", "09:00:00", "09:00:00"), ("slow", "C", slow, slow),
    ]  # fmt: skip
    assert sorted(name for name, _, _ in hours(between(tmp_path, rows, "AC"))) == numbers


def test_longest_wait_among_equals(tmp_path: Path) -> None:
    """Of changes with the same times, the surest is told; a train that calls twice counts once."""
    rows = [
        ("one", "A", "08:50:00", "08:50:00"), ("one", "A", "09:00:00", "09:00:00"),
        ("one", "B", "09:10:00", "09:10:00"), ("one", "D", "09:20:00", "09:20:00"),
        ("two", "B", "09:30:00", "09:30:00"), ("two", "D", "09:35:00", "09:35:00"),
        ("two", "C", "10:00:00", "10:00:00"),
    ]  # fmt: skip
    (train,) = between(tmp_path, rows, "AC")
    assert [change.name for change in train.changes] == ["B"]
    assert hours(between(tmp_path, rows, "AB")) == [("one", 540, 550)]


def test_seconds_are_rounded_to_the_safe_side(tmp_path: Path) -> None:
    """One leaves in the minute that has begun, and has arrived when the last one is over."""
    rows = [("one", "A", "09:00:50", "09:00:50"), ("one", "B", "09:10:10", "09:10:10")]
    assert hours(between(tmp_path, rows, "AB")) == [("one", 540, 551)]


STOPS = "ABCD"
TRIPS = st.lists(
    st.tuples(
        st.lists(st.sampled_from(STOPS), min_size=2, max_size=4, unique=True),
        st.integers(0, 1560),
        st.lists(st.tuples(st.integers(1, 40), st.integers(0, 5)), min_size=4, max_size=4),
    ),
    min_size=1,
    max_size=7,
)


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}:00"


def rides(
    trips: dict[str, list[tuple[str, int, int]]],
) -> list[tuple[str, int, str, str, int, int]]:
    """List all rides on all days of service about the one that counts: train, day, and both ends."""
    return [
        (name, shift, start, end, depart + shift, arrive + shift)
        for (name, calls), shift in product(trips.items(), (-1440, 0, 1440))
        for place, (start, _, depart) in enumerate(calls)
        for end, arrive, _ in calls[place + 1 :]
    ]


def expected(trips: dict[str, list[tuple[str, int, int]]]) -> set[tuple[str, int, int]]:
    """Find the journeys from A to D as the rule says them, one pair of rides after the other."""
    every = rides(trips)
    direct = {(r[0], r[4], r[5]) for r in every if (r[2], r[3]) == ("A", "D") and 0 <= r[4] < 1440}
    changed = {
        (f"{one[0]}+{two[0]}", one[4], two[5])
        for one, two in product(every, every)
        if one[2] == "A" and two[3] == "D" and one[3] == two[2] and one[:2] != two[:2]
        if 0 <= one[4] < 1440 and 5 <= two[4] - one[5] <= 60
    }
    worth = {
        (depart, arrive)
        for _, depart, arrive in changed
        if not any(d >= depart and a < arrive + 15 for _, d, a in direct)
        if not any(d >= depart and a <= arrive and (d, a) != (depart, arrive) for _, d, a in changed)
    }
    return {("direct", depart, arrive) for _, depart, arrive in direct} | {
        ("change", *times) for times in worth
    }


@settings(max_examples=120, deadline=None)
@given(TRIPS)
def test_all_trains_are_found(drawn: list[tuple[list[str], int, list[tuple[int, int]]]]) -> None:
    """They are those that a search through all pairs of rides finds."""
    trips: dict[str, list[tuple[str, int, int]]] = {}
    for number, (stops, start, steps) in enumerate(drawn):
        time = start
        calls = trips.setdefault(str(number), [])
        for stop, (ride, dwell) in zip(stops, steps, strict=False):
            calls.append((stop, time + ride, time + ride + dwell))
            time += ride + dwell
    trips["X"] = [("A", 3000, 3000), ("D", 3001, 3001)]
    rows = [
        (name, stop, clock(arrive), clock(depart))
        for name, calls in trips.items()
        for stop, arrive, depart in calls
    ]
    with tempfile.TemporaryDirectory() as folder:
        found = between(Path(folder), rows, "AD", days="20300531 20300601 20300602")
    told = [("change" if train.changes else "direct", train.depart_min, train.arrive_min) for train in found]
    assert set(told) == {item for item in expected(trips) if item[1] < 1440}
    assert sorted(told, key=lambda item: item[1:]) == told
