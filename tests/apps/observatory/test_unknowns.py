"""What nobody knows."""

from dataclasses import replace

from apps.observatory.unknowns import unknown_figures
from offers.access import Access
from offers.opening import Hours
from tests.apps.observatory.goods import catalogue_of, none, offer, sight


def test_unknown_facts_are_those_of_real_offers_and_of_the_stays_that_go_there() -> None:
    """An example lacks everything, and is not counted."""
    sure = Hours(spec="10:00-18:00", status="known")
    belfry = offer("belfry", hours=sure, access=Access(motor="yes"))
    belfry = replace(belfry, place=replace(belfry.place, precision="exact"))
    garden = offer("garden", hours=replace(sure, status="estimated"))
    village = catalogue_of((belfry, garden, offer("inn", kind="hotel", demo=True)))
    sights = [sight(1, visits=frozenset({"offer:belfry"}), beds=(), meals=frozenset()), none()]
    rows = {row["fact"]: row for row in unknown_figures(sights, village)}
    assert (rows["hours"]["offers"], rows["hours"]["of"], rows["hours"]["stays"]) == (1, 2, 0)
    assert rows["hours"]["roles"] == {"visit": 1, "meal": 0, "night": 0}
    assert rows["access"]["offers"] == 1
    assert (rows["capacity"]["offers"], rows["capacity"]["of"]) == (0, 0)
