"""A few requests that stand for a season."""

from collections import Counter
from datetime import date

import pytest

from apps.season.sample import season_sample
from itinerary.errors import RequestError
from itinerary.segment import load_segments
from offers.load import load_catalogue

SEASON = {"first": date(2027, 4, 1), "last": date(2027, 10, 31)}
CATALOGUE = load_catalogue()


def test_segments_months_and_stations_take_turns() -> None:
    """All 14 segments as often as each other to within one, all seven months, all twelve stations."""
    sample = season_sample(CATALOGUE, count=200, **SEASON)
    segments = Counter(request.segment.id for request in sample)
    assert set(segments) == {segment.id for segment in load_segments()}
    assert max(segments.values()) - min(segments.values()) == 1
    assert {request.arrive.month for request in sample} == set(range(4, 11))
    assert {request.start for request in sample} == {station.id for station in CATALOGUE.stations}


def test_most_stays_have_one_night() -> None:
    """Three in five of one night, one in four of two, the others days out."""
    nights = Counter(len(request.dates) - 1 for request in season_sample(CATALOGUE, count=200, **SEASON))
    assert 110 <= nights[1] <= 130
    assert 40 <= nights[2] <= 60
    assert nights[0] == 200 - nights[1] - nights[2] >= 25


def test_days_out_alone() -> None:
    """On Wednesdays and in the holidays, so that every weekday is there."""
    sample = season_sample(CATALOGUE, count=100, turns=(0,), **SEASON)
    assert {len(request.dates) for request in sample} == {1}
    assert {request.arrive.weekday() for request in sample} == set(range(7))


def test_no_two_requests_are_alike() -> None:
    """Even where one segment is asked for more often than there are weekends."""
    sample = season_sample(CATALOGUE, count=200, segments=("couples-gourmets",), **SEASON)
    assert len({str(request.to_json()) for request in sample}) == len(sample) == 200


def test_same_sample_every_time() -> None:
    """Nothing is drawn."""
    assert season_sample(CATALOGUE, count=30, **SEASON) == season_sample(CATALOGUE, count=30, **SEASON)


def test_short_season_has_no_more_to_ask() -> None:
    """A weekend and its Wednesday give one segment at most three stays a station."""
    week = {"first": date(2027, 5, 12), "last": date(2027, 5, 16)}
    sample = season_sample(CATALOGUE, count=200, segments=("couples-gourmets",), **week)
    assert 12 <= len(sample) <= 3 * 12


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"count": 0}, "sample: expected 1 to 2000, got 0"),
        ({"last": date(2027, 4, 2)}, "none from 2027-04-01"),
        ({"last": date(2026, 4, 2)}, "to: expected a day from 2027-04-01"),
        ({"segments": ("nobody",)}, "Unknown segment 'nobody'"),
    ],
)
def test_what_is_wrong_is_told(changes: dict[str, object], why: str) -> None:
    """A count of none, a season without a weekend or backwards, a segment that nobody knows."""
    with pytest.raises(RequestError, match=why):
        season_sample(CATALOGUE, **{**SEASON, **changes})


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Count, both unknown segments, and dates that are backwards."""
    wrong = {"count": 0, "segments": ("nobody", "couples-gourmets", "no-one"), "last": date(2026, 4, 2)}
    with pytest.raises(RequestError) as told:
        season_sample(CATALOGUE, **{**SEASON, **wrong})
    whys = ("sample: ", "segment: Unknown segment 'nobody'", "segment: Unknown segment 'no-one'", "to: ")
    assert len(told.value.faults) == len(whys)
    assert all(fault.startswith(why) for fault, why in zip(told.value.faults, whys, strict=True))
