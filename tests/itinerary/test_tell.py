"""What a stay says of itself."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graphs.network import Network
from itinerary.compose import compose_stay
from itinerary.request import Request
from itinerary.stay import Stay
from itinerary.tell import stay_summary
from offers.catalogue import Catalogue
from offers.station import Station
from tests.itinerary.conftest import EDGES, network_of


@pytest.fixture(scope="session")
def stay_of(
    request_of: Callable[..., Request], catalogue: Catalogue, network: Network
) -> Callable[..., Stay]:
    """Return a maker of stays."""

    def make(offers: Catalogue = catalogue, ways: Network = network, **changes: Any) -> Stay:
        return compose_stay(request_of(**changes), offers, ways)

    return make


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        ({"start": "station:west"}, "Une journée à vélo depuis la gare d'Ouest"),
        ({"language": "en"}, "A day by bike from Ouest station"),
        ({"mode": "walk", "language": "nl"}, "Een dag te voet vanaf station Ouest"),
        ({"language": "de", "leave": "2027-06-10T18:10"}, "2 Tage mit dem Rad ab Bahnhof Ouest"),
    ],
)
def test_title_says_how_long_how_and_whence(
    stay_of: Callable[..., Stay], changes: dict[str, Any], title: str
) -> None:
    """In the language of the request, elided as French does."""
    assert stay_of(**changes).title == title


@pytest.mark.parametrize(
    ("name", "told"),
    [("Béthune", "de Béthune"), ("Hazebrouck", "d'Hazebrouck"), ("Isbergues", "d'Isbergues")],
)
def test_french_elides(stay_of: Callable[..., Stay], catalogue: Catalogue, name: str, told: str) -> None:
    """De Béthune, d'Isbergues, and with the mute h of the north d'Hazebrouck."""
    east, west = catalogue.stations
    renamed: tuple[Station, ...] = (east, replace(west, name=name))
    assert stay_of(offers=replace(catalogue, stations=renamed)).title.endswith(f"la gare {told}")


def test_summary_names_the_best(assembled: Callable[..., Stay]) -> None:
    """The three best visits in their order, how many there are and how far it is."""
    stay = assembled("museum", "garden", "table", "belfry", language="en")
    assert stay.summary == "Friends: Musée, Jardin, Beffroi. 3 visits, 10 km by bike."


def test_summary_of_one_visit_counts_one(assembled: Callable[..., Stay]) -> None:
    """One visit is not one visits."""
    assert assembled("museum", "table", language="fr").summary == "Amis : Musée. 1 visite, 6 km à vélo."


def test_summary_without_visits_tells_the_way(
    stay_of: Callable[..., Stay], request_of: Callable[..., Request]
) -> None:
    """A day without a visit is told by its distance alone."""
    (day,) = stay_of().days
    idle = replace(day, stops=day.stops[:1], legs=())
    assert stay_summary(request_of(language="en"), (idle,)) == "Friends: 0 km on foot."


def test_lines_are_credited_to_who_drew_them(stay_of: Callable[..., Stay]) -> None:
    """Surveyed lines are OpenStreetMap's, sketched ones ours, and where both are drawn both are told."""
    sketched = network_of(replace(e, sketched=True) for e in EDGES)
    partly = network_of((replace(EDGES[0], sketched=True), *EDGES[1:]))
    credited = {
        name: {
            "osm": any("OpenStreetMap" in s for s in sources),
            "sketch": any("schématique" in s for s in sources),
        }
        for name, sources in (
            ("surveyed", stay_of().sources),
            ("sketched", stay_of(ways=sketched).sources),
            ("partly", stay_of(ways=partly).sources),
        )
    }
    assert credited == {
        "surveyed": {"osm": True, "sketch": False},
        "sketched": {"osm": False, "sketch": True},
        "partly": {"osm": True, "sketch": True},
    }


def test_all_that_is_certain_finds_nothing(assembled: Callable[..., Stay]) -> None:
    """A day of known hours and prices on surveyed ways has nothing to be told before it is sold."""
    assert assembled("museum", "garden", "table", "belfry").findings == ()


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("estimated-hours", {"must": ("offer:bar",)}),
        ("timetables", {"mode": "walk", "must": ("offer:bar",)}),
        ("legs-access", {"needs": ("wheelchair",), "accept_unconfirmed": True}),
    ],
)
def test_doubt_is_found(stay_of: Callable[..., Stay], code: str, changes: dict[str, Any]) -> None:
    """What has to be known before selling has its code, the same in every language."""
    for language in ("fr", "en", "nl", "de"):
        assert code in [f.code for f in stay_of(language=language, **changes).findings]


def test_doubts_about_data_name_the_stops(
    stay_of: Callable[..., Stay], with_offer: Callable[..., Catalogue], catalogue: Catalogue
) -> None:
    """Examples and vague places are named, sketched lines are told once."""
    vague = replace(catalogue.offer("offer:belfry").place, precision="commune")
    offers = with_offer("belfry", place=vague, demo=True)
    sketched = network_of(replace(e, sketched=True) for e in EDGES)
    findings = {f.code: f for f in stay_of(offers=offers, ways=sketched, language="en").findings}
    assert set(findings) == {"examples", "commune-points", "sketched-lines"}
    assert "Beffroi" in findings["examples"].message
    assert "Beffroi" in findings["commune-points"].message
    assert {f.level for f in findings.values()} == {"warning"}
