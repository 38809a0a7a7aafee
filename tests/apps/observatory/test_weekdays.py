"""A day out on every weekday."""

from datetime import date, datetime

from apps.observatory.weekdays import DATES, weekday_figures, weekday_requests
from apps.service.destination import Destination
from apps.store.outcomes import slot_of
from itinerary.bulk import Outcome

YEAR = date(2027, 1, 1), date(2027, 12, 31)


def test_each_weekday_is_asked_as_often_from_stations_in_turn(here: Destination) -> None:
    """Twelve dates each, all within the season, and none twice."""
    asked = weekday_requests(["couples-gourmets"], YEAR, here.catalogue)
    days = [datetime.fromisoformat(request["arrive"]) for request in asked]
    assert len({slot_of(request) for request in asked}) == len(asked) == 7 * DATES
    assert [sum(day.weekday() == n for day in days) for n in range(7)] == [DATES] * 7
    assert all(YEAR[0] <= day.date() <= YEAR[1] for day in days)
    assert len({request["from"] for request in asked}) == min(DATES, len(here.catalogue.stations))


def test_a_short_season_asks_what_there_is(here: Destination) -> None:
    """Of five days each weekday once at most."""
    asked = weekday_requests(["couples-gourmets"], (date(2027, 5, 3), date(2027, 5, 7)), here.catalogue)
    assert [request["arrive"][:10] for request in asked] == [f"2027-05-0{n}" for n in range(3, 8)]


def test_what_is_made_is_counted_on_its_day(here: Destination) -> None:
    """Monday in vain, Tuesday not."""
    asked = weekday_requests(["couples-gourmets"], (date(2027, 5, 3), date(2027, 5, 4)), here.catalogue)
    ends = dict(zip(map(slot_of, asked), ("impossible", "made"), strict=True))
    outcomes = {slot: Outcome(request={}, status=status) for slot, status in ends.items()}
    assert weekday_figures(asked, outcomes) == {"couples-gourmets": [[1, 0], [1, 1]] + [[0, 0]] * 5}
