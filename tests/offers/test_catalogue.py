"""Looking things up by their ids, and by the names people give them."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.catalogue import Catalogue, slug
from offers.errors import UnknownNameError
from offers.offer import Capacity, Offer
from offers.opening import Hours
from offers.place import Place
from offers.station import Mooring, Station

HERE = Place(lon=2.6, lat=50.6, precision="exact", commune="Ici", insee="62000")
MILL = Offer(
    id="offer:moulin", name="Le Moulin à eau", kind="site", themes=(), place=HERE, visit=None, price=None,
    hours=Hours(spec=None, status="unknown"), capacity=Capacity(), aliases=("Chez Marcel",),
)  # fmt: skip
STATION = Station(id="station:noeux", name="Nœux-les-Mines", place=HERE, inside=True, aliases=("Nœux-Ville",))
QUAY = Mooring(id="mooring:quai", name="Quai", kind="halte", place=HERE, waterway="lys")


@pytest.fixture
def village() -> Catalogue:
    """Return a mill, a station and a quay."""
    return Catalogue(offers=(MILL,), stations=(STATION,), moorings=(QUAY,), version="1")


@pytest.mark.parametrize(
    "name", ["offer:moulin", "moulin", "MOULIN", "le moulin a eau", "Le  Moulin-à-Eau", "chez marcel"]
)
def test_offer_is_found_however_it_is_typed(village: Catalogue, name: str) -> None:
    """Id, slug, name and alias lead to the offer, whatever the accents, case and spaces."""
    assert village.find_offer(name) is MILL


@pytest.mark.parametrize(
    "name", ["station:noeux", "noeux", "Nœux-les-Mines", "NOEUX LES MINES", "noeux ville"]
)
def test_station_is_found_however_it_is_typed(village: Catalogue, name: str) -> None:
    """Ligatures are read as two letters: the keyboard of a visitor may not have them."""
    assert village.find_station(name) is STATION


def test_id_wins_over_the_name_of_another(village: Catalogue) -> None:
    """Where one thing is called like the id of another, the id is meant."""
    impostor = replace(MILL, id="offer:autre", name="Moulin")
    both = replace(village, offers=(MILL, impostor))
    assert both.find_offer("moulin") is MILL


def test_unknown_name_gets_the_nearest(village: Catalogue) -> None:
    """A slip of the finger is answered with the name that was meant."""
    with pytest.raises(UnknownNameError, match=r"Unknown offer 'moulain'. Did you mean moulin\?") as caught:
        village.find_offer("moulain")
    assert caught.value.nearest == ("moulin",)


def test_name_like_nothing_gets_the_list_to_look_at(village: Catalogue) -> None:
    """Where nothing is near, one is sent to the list of all names."""
    with pytest.raises(UnknownNameError, match="See fluvestre stations"):
        village.find_station("Zzyzx")


def test_offer_is_no_station(village: Catalogue) -> None:
    """Offers are not looked up among stations, nor stations among offers."""
    with pytest.raises(UnknownNameError):
        village.find_station("moulin")
    with pytest.raises(UnknownNameError):
        village.find_offer("noeux")


def test_canonical_ids_are_looked_up_by_what_they_are(village: Catalogue) -> None:
    """An offer is given for an offer, a station or a mooring for a place to stop."""
    assert village.offer("offer:moulin") is MILL
    assert village.stop_place("station:noeux") is STATION
    assert village.stop_place("mooring:quai") is QUAY


@pytest.mark.parametrize("wrong", ["station:noeux", "offer:gone"])
def test_no_offer_bears_the_id(village: Catalogue, wrong: str) -> None:
    """An id that is no offer's is a KeyError."""
    with pytest.raises(KeyError, match=wrong):
        village.offer(wrong)


@pytest.mark.parametrize("wrong", ["offer:moulin", "mooring:gone"])
def test_no_place_to_stop_bears_the_id(village: Catalogue, wrong: str) -> None:
    """An id that is no station's and no mooring's is a KeyError."""
    with pytest.raises(KeyError, match=wrong):
        village.stop_place(wrong)


def test_all_are_gone_through(village: Catalogue) -> None:
    """Offers come first, then stations, then moorings."""
    assert list(village) == [MILL, STATION, QUAY]


def test_id_stands_there_once(village: Catalogue) -> None:
    """The same id twice is refused."""
    with pytest.raises(ValueError, match="offer:moulin twice"):
        replace(village, offers=(MILL, MILL))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Nœux-les-Mines", "noeux-les-mines"),
        ("  Béthune ", "bethune"),
        ("L'Æ d’été", "l-ae-d-ete"),
        ("!?", ""),
    ],
)
def test_slug_is_how_ids_are_written(text: str, written: str) -> None:
    """Lower case, without accents or ligatures, words joined by hyphens."""
    assert slug(text) == written


@given(st.text())
def test_slug_of_a_slug_is_itself(text: str) -> None:
    """Writing a slug again changes nothing, and it holds only what an id may hold."""
    once = slug(text)
    assert slug(once) == once
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", once)
