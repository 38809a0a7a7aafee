"""In which order to ring providers up."""

from apps.observatory.calls import call_figures, phone_of
from tests.apps.observatory.goods import catalogue_of, none, offer, reached, sight

VILLAGE = catalogue_of(
    (
        offer("belfry", details=reached("03 21 00 00 00")),
        offer("garden"),
        offer("inn", kind="hotel"),
        offer("table", kind="restaurant"),
        offer("example", kind="hotel", demo=True),
    )
)


def test_the_call_that_settles_most_is_first_and_counts_add_up() -> None:
    """Two stays want the belfry alone: it settles both before the garden, which three want, settles one."""
    sights = [
        sight(1, {"belfry": ("hours",)}),
        sight(2, {"belfry": ("price",)}),
        sight(3, {"belfry": ("hours",), "garden": ("hours",)}),
        sight(4, {"garden": ("hours",), "inn": ("price",)}),
        sight(5, {"garden": ("hours",), "inn": ("price",)}),
    ]
    found = call_figures(sights, VILLAGE)
    assert [(c["id"], c["stays"], c["only"], c["settled"]) for c in found["calls"]] == [
        ("offer:belfry", 3, 2, 2),
        ("offer:garden", 3, 0, 3),
        ("offer:inn", 2, 0, 5),
    ]
    assert found["calls"][0]["facts"] == ["hours", "price"]
    assert found["calls"][0]["phone"] == "03 21 00 00 00"


def test_an_example_is_nobody_to_call_and_its_stay_is_never_for_sale() -> None:
    """The stay is settled as far as it is real, and not counted as one that can be sold."""
    found = call_figures(
        [sight(1, {"belfry": ("hours",), "example": ("price",)}, beds=("offer:example",))], VILLAGE
    )
    assert [call["id"] for call in found["calls"]] == ["offer:belfry"]
    assert (found["with_example"], found["calls"][0]["settled"], found["calls"][0]["saleable"]) == (1, 1, 0)


def test_what_rests_on_facts_already_needs_no_call() -> None:
    """A request without a stay does not count at all."""
    found = call_figures([sight(1), none()], VILLAGE)
    assert (found["stays"], found["sure"], found["calls"]) == (1, 1, [])


def test_a_phone_that_nobody_gave_is_empty() -> None:
    """The catalogue says nothing, and so do we."""
    assert phone_of(offer("garden")) == ""
