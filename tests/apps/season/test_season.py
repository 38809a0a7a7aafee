"""What a season asks for."""

from dataclasses import replace
from datetime import date

import pytest

from apps.season.season import Season, season_requests
from itinerary.errors import RequestError
from offers.load import load_catalogue

MAY = Season(
    first=date(2027, 5, 1),
    last=date(2027, 5, 16),
    segments=("couples-gourmets", "happy-family"),
    stations=("lillers", "bethune"),
)


def test_requests_are_dates_by_segments_by_stations() -> None:
    """Those that have most in common follow each other."""
    requests = season_requests(MAY, load_catalogue())
    assert len(requests) == 3 * 2 * 2
    assert [(r.segment.id, r.start, r.arrive.day) for r in requests[:4]] == [
        ("couples-gourmets", "station:lillers", 1),
        ("couples-gourmets", "station:lillers", 8),
        ("couples-gourmets", "station:lillers", 15),
        ("couples-gourmets", "station:bethune", 1),
    ]
    assert {(r.effort, r.alternatives) for r in requests} == {("quick", 1)}


def test_days_out_last_one_day() -> None:
    """No night is asked for."""
    requests = season_requests(replace(MAY, nights=0), load_catalogue())
    assert {len(r.dates) for r in requests} == {1}


def test_all_that_is_wrong_with_numbers_is_told() -> None:
    """A season backwards, three nights, eleven alternatives, an effort that is none."""
    with pytest.raises(RequestError) as told:
        replace(MAY, last=date(2027, 4, 1), nights=3, alternatives=11, effort="mad")
    assert [fault.split(":")[0] for fault in told.value.faults] == ["to", "nights", "alternatives", "effort"]


def test_all_unknown_names_are_told() -> None:
    """With the nearest ones, and a season without a weekend."""
    season = replace(MAY, segments=("couple",), stations=("bethun", "lille"), last=date(2027, 5, 1))
    with pytest.raises(RequestError) as told:
        season_requests(season, load_catalogue())
    assert [fault.split(":")[0] for fault in told.value.faults] == [
        "segment",
        "station",
        "station",
        "from, to",
    ]


def test_season_is_at_most_a_year() -> None:
    """Nobody composes a century by a slip of the finger."""
    with pytest.raises(RequestError, match="at most 366 days"):
        replace(MAY, last=date(2127, 5, 1))
