"""When one eats, for how long, and what dinner costs at a lodging."""

from collections.abc import Callable
from datetime import date

import pytest

from itinerary.frame import DayFrame, make_frames
from itinerary.mealtime import inside_dinner_units, meal_min, meal_starts
from itinerary.params import Params
from itinerary.request import Pin, Request
from offers.catalogue import Catalogue
from offers.opening import Hours


@pytest.fixture
def wednesday(request_of: Callable[..., Request]) -> DayFrame:
    """Return a day with lunch from 12:00 to 13:30 and dinner from 19:00 to 20:00."""
    return make_frames(request_of(leave="2027-06-10T18:00"), (2.6, 50.6), Params())[0]


@pytest.mark.parametrize(
    ("hours", "lunch", "dinner"),
    [
        ("Mo-Su 12:00-14:00,19:00-21:30", ((720, 765),), ((1140, 1200),)),
        ("Mo-Su 11:00-23:00", ((720, 810),), ((1140, 1200),)),
        ("Mo-Su 12:30-14:00,19:30-21:00", ((750, 765),), ((1170, 1170),)),
        ("Mo-Su 12:00-13:14,19:00-20:29", (), ()),
        ("Mo-Su 12:00-13:15,14:00-23:00", ((720, 720),), ((1140, 1200),)),
        ("Mo,Tu 11:00-23:00", (), ()),
    ],
)
def test_meal_starts_so_that_it_ends_before_the_door_closes(
    with_offer: Callable[..., Catalogue],
    wednesday: DayFrame,
    hours: str,
    lunch: tuple[tuple[int, int], ...],
    dinner: tuple[tuple[int, int], ...],
) -> None:
    """Lunch of 75 minutes and dinner of 90 start within the window of the segment and the opening hours."""
    table = with_offer("table", hours=Hours(spec=hours, status="known")).offer("offer:table")
    assert meal_starts(table, "lunch", wednesday) == lunch
    assert meal_starts(table, "dinner", wednesday) == dinner


@pytest.mark.parametrize(
    ("start_min", "day", "lunch", "dinner"),
    [
        (735, 9, ((735, 735),), ()),
        (1155, 9, (), ((1155, 1155),)),
        (770, 9, (), ()),
        (735, 10, (), ()),
    ],
)
def test_appointment_at_a_table_leaves_no_other_start(
    catalogue: Catalogue,
    wednesday: DayFrame,
    start_min: int,
    day: int,
    lunch: tuple[tuple[int, int], ...],
    dinner: tuple[tuple[int, int], ...],
) -> None:
    """Who has a table at 12:15 has it then or not at all, and not on another day instead."""
    table = catalogue.offer("offer:table")
    pins = (Pin(offer="offer:table", day=date(2027, 6, day), start_min=start_min),)
    assert meal_starts(table, "lunch", wednesday, pins) == lunch
    assert meal_starts(table, "dinner", wednesday, pins) == dinner
    elsewhere = (Pin(offer="offer:bar", day=wednesday.date, start_min=start_min),)
    assert meal_starts(table, "lunch", wednesday, elsewhere) == ((720, 765),)


@pytest.mark.parametrize(("name", "lunch", "dinner"), [("table", 75, 90), ("bar", 50, 60), ("farm", 90, 90)])
def test_lunch_is_shorter_than_dinner(catalogue: Catalogue, name: str, lunch: int, dinner: int) -> None:
    """Dinner is the usual time at table, lunch half-way to the least; a lodging serves 90 minutes."""
    offer = catalogue.offer(f"offer:{name}")
    assert (meal_min(offer, "lunch"), meal_min(offer, "dinner")) == (lunch, dinner)


def test_dinner_inside_is_priced_as_a_table_d_hotes(request_of: Callable[..., Request]) -> None:
    """28 euros from twelve years on, 14 below."""
    assert inside_dinner_units(request_of(adults=2, children=(5, 12))) == ((2800, 3), (1400, 1))
