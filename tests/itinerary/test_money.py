"""The price of a stay, line by line."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.evaluate import evaluate
from itinerary.ground import Ground
from itinerary.money import stay_price
from itinerary.plan import DayPlan, Plan
from itinerary.price import TAX_ID
from itinerary.stay import StayPrice


def told(price: StayPrice) -> list[tuple[str, int, int]]:
    """Return lines as label, unit and quantity."""
    return [(line.label, line.unit_ct, line.quantity) for line in price.lines]


@pytest.fixture(scope="session")
def weekend_of(
    ground_of: Callable[..., Ground],
    day_of: Callable[..., DayPlan],
    evening_at: Callable[..., int],
    weekend: dict[str, str],
) -> Callable[..., tuple[Ground, Plan]]:
    """Return a maker of a weekend with a night at a lodging."""

    def make(style: str, lodging: str, dinner: str, **changes: object) -> tuple[Ground, Plan]:
        ground = ground_of(**weekend, **changes)
        problem = ground.problem
        first = day_of(problem, "garden", "table", evening=evening_at(problem, style, lodging, dinner))
        second = day_of(problem, "museum", "belfry", "table", day=1, start=f"offer:{lodging}")
        return ground, Plan(days=(first, second))

    return make


def test_dinner_inside_is_a_line_of_its_own_and_an_estimate(
    weekend_of: Callable[..., tuple[Ground, Plan]],
) -> None:
    """Two lunches are one line of four; dinner at the farm is told apart from its rooms; the tax is last."""
    price = stay_price(*weekend_of("inside", "farm", "farm"))
    assert told(price) == [
        ("Jardin", 500, 2),
        ("Table", 2000, 4),
        ("Ferme", 8000, 1),
        ("Dîner sur place : Ferme", 2800, 2),
        ("Musée", 600, 2),
        ("Taxe de séjour", 80, 2),
    ]
    assert [line.label for line in price.lines if line.estimated] == [
        "Dîner sur place : Ferme",
        "Taxe de séjour",
    ]
    assert (price.total_ct, price.persons) == (1000 + 8000 + 8000 + 5600 + 1200 + 160, 2)


def test_dinner_elsewhere_is_that_of_the_table(weekend_of: Callable[..., tuple[Ground, Plan]]) -> None:
    """Lunch and dinner at one table are one line."""
    price = stay_price(*weekend_of("road", "hotel", "table"))
    assert ("Table", 2000, 6) in told(price)
    assert not any("Dîner" in label for label, _, _ in told(price))


def test_children_dine_inside_at_their_price(weekend_of: Callable[..., tuple[Ground, Plan]]) -> None:
    """Half of what the grown-ups pay, on a line of its own."""
    price = stay_price(*weekend_of("inside", "farm", "farm", children=(5,), language="en"))
    assert [told_line for told_line in told(price) if "Dinner" in told_line[0]] == [
        ("Dinner at Ferme", 2800, 2),
        ("Dinner at Ferme", 1400, 1),
    ]


@given(
    adults=st.integers(1, 8),
    children=st.lists(st.integers(0, 17), max_size=2).map(tuple),
    evening=st.sampled_from([("inside", "farm", "farm"), ("road", "farm", "bar"), ("near", "hotel", "bar")]),
)
def test_lines_add_up_to_what_the_search_reckoned(
    weekend_of: Callable[..., tuple[Ground, Plan]],
    adults: int,
    children: tuple[int, ...],
    evening: tuple[str, str, str],
) -> None:
    """Whatever the party and the evening, the lines sum to the cost that was weighed; none is negative."""
    ground, plan = weekend_of(*evening, adults=adults, children=children)
    price = stay_price(ground, plan)
    assert price.total_ct == evaluate(plan, ground.problem).cost_ct
    assert all(line.unit_ct > 0 and line.quantity > 0 for line in price.lines)
    assert [line.id for line in price.lines].count(TAX_ID) == 1
