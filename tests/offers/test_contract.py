"""What the contract says of offers that feeds describe as well."""

import pytest

from offers.contract import keep_contract
from offers.opening import Hours
from offers.place import Place
from tests.offers.samples import POINT, offer, place

LON, LAT = POINT
HOURS = Hours(spec="10:00-18:00", status="known")
CONTRACT = offer(
    "contract", "musee-du-lin", id="offer:musee-du-lin", name="Musée du Lin", aliases=("Maison du Lin",),
    kind="site", themes=("industry",), axes=(1, 3), listed_for=("green-seekers",), answers="le savoir-faire",
    articles=("3.1.5",), landmark=True, gem=True, hours=Hours(spec="24/7", status="estimated"),
)  # fmt: skip


def kept(**more: object) -> object:
    """Return what becomes of a feed's offer of that name."""
    (found,) = keep_contract([offer("osm", hours=HOURS, **more)], [CONTRACT])
    return found


def test_contract_gives_id_meaning_and_fame() -> None:
    """Id, kind, segments, axes, article and fame are the contract's; all else is the feed's."""
    found = kept()
    assert (found.id, found.kind, found.landmark, found.gem) == ("offer:musee-du-lin", "site", True, True)
    assert (found.axes, found.listed_for, found.articles) == ((1, 3), ("green-seekers",), ("3.1.5",))
    assert found.answers == "le savoir-faire"
    assert found.themes == ("industry", "culture")
    assert (found.hours, found.sources) == (HOURS, ("osm", "contract"))
    assert found.details.source_ids == ("osm:1",)


@pytest.mark.parametrize("name", ["maison du lin", "MUSEE DU LIN", "Le musée du lin"])
def test_names_and_aliases_count(name: str) -> None:
    """A feed may call it by its other name; both are then known."""
    found = kept(name=name)
    assert found.id == "offer:musee-du-lin"
    assert found.name == name
    assert set(found.aliases) == {"Musée du Lin", "Maison du Lin"}


@pytest.mark.parametrize(
    ("where", "same"),
    [
        (place(LON, LAT + 0.008), True),
        (place(LON, LAT + 0.01), False),
        (place(LON, LAT + 0.03, precision="commune"), True),
        (place(2.4812, 50.5631, precision="commune", commune="Lillers", insee="62516"), False),
    ],
    ids=["890 m", "1.1 km", "same commune", "another commune"],
)
def test_site_is_the_same_within_a_kilometre(where: Place, *, same: bool) -> None:
    """The points of the contract are right to some hundred metres, or to a commune."""
    assert (kept(place=where).id == "offer:musee-du-lin") is same


def test_another_trade_of_that_name_is_not_meant() -> None:
    """The restaurant of the museum is not the museum."""
    assert kept(kind="restaurant") == offer("osm", hours=HOURS, kind="restaurant")


def test_offer_that_the_contract_does_not_name_stays() -> None:
    """Nothing is added to it."""
    other = offer("osm", name="Gîte du Bac", kind="self-catering")
    assert keep_contract([other], [CONTRACT]) == (other,)
    assert keep_contract([other], []) == (other,)
