"""The map of a network."""

from dataclasses import replace

import pytest

from maps.background import Background
from maps.network_map import MOST_FINDINGS, NetworkView, Sign, SignedRoute, network_page
from offers.finding import Finding

LINE = ((2.60, 50.60), (2.61, 50.61))
VIEW = NetworkView(
    title="Réseau",
    facts=("12 km", "1 points-nœuds"),
    routes=(
        SignedRoute(ref="EV5", name="EuroVelo <b>5</b>", network="icn", lines=(LINE,)),
        SignedRoute(ref="Lys", name="La Lys {{ 6 * 7 }} `${1}` \\u{1}", network="boat", lines=(LINE, LINE)),
    ),
    links=(LINE,),
    rails=(LINE,),
    signs=(Sign(ref="17", network="rcn", commune="Merville", at=(2.60, 50.60)),),
    findings=(
        Finding(code="network.island", level="info", message="cut off", at=(2.65, 50.65)),
        Finding(code="network.route-gap", level="warning", message="EV5 has a gap", record="relation/1"),
    ),
    background=Background(),
    credits=("© OpenStreetMap contributors", "ODbL-1.0"),
    bounds=(2.5, 50.5, 2.7, 50.7),
)


def test_layers_are_those_that_hold_anything() -> None:
    """Long routes, waterways, links, trains, junctions and findings have one; walking routes have none."""
    text = network_page(VIEW, "en")
    assert text.count("L.featureGroup(") == 6
    assert "European and national routes" in text
    bare = replace(VIEW, routes=(), links=(), rails=(), signs=(), findings=())
    assert network_page(bare, "en").count("L.featureGroup(") == 0


def test_findings_are_listed_the_gravest_first_and_drawn_where_they_are() -> None:
    """One that is nowhere in particular is listed only."""
    text = network_page(VIEW, "fr")
    assert text.index("EV5 has a gap") < text.index("cut off")
    assert text.count("L.circleMarker(") == 1
    assert "relation/1" in text


def test_sound_network_says_so_and_names_whom_it_owes() -> None:
    """Nothing to mend is told; credit and licence stand on the page."""
    text = network_page(replace(VIEW, findings=()), "nl")
    assert "Niets te verbeteren." in text
    assert "© OpenStreetMap contributors · ODbL-1.0" in text


def test_names_are_text() -> None:
    """Neither markup nor a template in a name is obeyed."""
    text = network_page(VIEW, "de")
    assert "<b>5</b>" not in text
    assert "La Lys 42" not in text
    assert "`${1}`" not in text


def test_more_findings_than_a_page_can_hold_are_counted() -> None:
    """What is left out is told by its number."""
    many = tuple(
        Finding(code="network.island", level="info", message=f"island {n}") for n in range(MOST_FINDINGS + 3)
    )
    assert "Et 3 autres" in network_page(replace(VIEW, findings=many), "fr")


def test_same_page_for_the_same_network() -> None:
    """Byte for byte, though folium draws its names at random."""
    assert network_page(VIEW, "fr") == network_page(VIEW, "fr")


def test_unknown_language_is_refused() -> None:
    """A page in a language without texts would be half in another."""
    with pytest.raises(ValueError, match="pt"):
        network_page(VIEW, "pt")
