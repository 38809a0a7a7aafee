"""What an offer may not be."""

from typing import Any

import pytest

from offers.offer import Capacity, Offer, Price, VisitTime
from offers.opening import Hours
from offers.place import Place


def mill(**changes: Any) -> Offer:
    """Return a mill of which little is known."""
    here = Place(lon=2.6, lat=50.6, precision="exact", commune="Ici", insee="62000")
    usual = {
        "id": "offer:moulin", "name": "Moulin", "kind": "site", "themes": ("heritage",), "place": here,
        "hours": Hours(spec=None, status="unknown"), "visit": None, "price": None, "capacity": Capacity(),
    }  # fmt: skip
    return Offer(**{**usual, **changes})


def test_little_needs_to_be_known() -> None:
    """An offer without hours, length, price or capacity is one all the same, and claims nothing."""
    offer = mill()
    assert (offer.landmark, offer.gem, offer.demo) == (False, False, False)
    assert (offer.indoor, offer.serves_dinner, offer.carry) == (None, None, None)
    assert offer.access.motor == "unknown"


@pytest.mark.parametrize("wrong", ["moulin", "offer:Moulin", "offer:le moulin", "station:moulin"])
def test_id_is_a_slug_of_offers(wrong: str) -> None:
    """An id without its prefix, or with capitals or spaces, is refused."""
    with pytest.raises(ValueError, match=r"Expected an id offer:<slug>"):
        mill(id=wrong)


@pytest.mark.parametrize(("field", "value"), [("kind", "casino"), ("themes", ("heritage", "gloom"))])
def test_kind_and_themes_are_those_of_the_contract(field: str, value: object) -> None:
    """A kind or a theme that nobody knows is refused with the id of its offer."""
    with pytest.raises(ValueError, match=r"offer:moulin: .*(casino|gloom)"):
        mill(**{field: value})


@pytest.mark.parametrize("minutes", [(0, 20, 30), (20, 10, 30), (10, 40, 30)])
def test_minutes_are_in_order(minutes: tuple[int, int, int]) -> None:
    """A visit lasts more than nothing, and no longer than its most."""
    least, typical, most = minutes
    with pytest.raises(ValueError, match="Expected 0 < min <= typical <= max"):
        VisitTime(min=least, typical=typical, max=most, known=True)


@pytest.mark.parametrize(
    "wrong",
    [
        {"adult_ct": -1},
        {"child_ct": -1},
        {"unit": "free"},
        {"unit": "dozen"},
        {"status": "guessed"},
    ],
)
def test_price_is_one(wrong: dict[str, Any]) -> None:
    """Negative cents, something free at a price, an unknown unit or status are refused."""
    with pytest.raises(ValueError, match="Expected"):
        Price(**{"adult_ct": 100, "child_ct": 50, "unit": "person", "status": "known", **wrong})


@pytest.mark.parametrize("field", ["persons", "rooms", "seats"])
def test_capacity_is_at_least_one(field: str) -> None:
    """What takes nobody is refused; what takes one is not."""
    assert getattr(Capacity(**{field: 1}), field) == 1
    with pytest.raises(ValueError, match=f"capacity {field} of at least 1"):
        Capacity(**{field: 0})
