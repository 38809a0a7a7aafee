"""The map of a network."""

import re
from dataclasses import replace

import pytest

from maps.background import Background
from maps.network_layers import MOST_DRAWN
from maps.network_map import network_page
from maps.network_view import NetworkView, Sign, SignedRoute
from offers.finding import Finding

LINE = ((2.60, 50.60), (2.61, 50.61))
VIEW = NetworkView(
    title="Réseau",
    facts=("12 km", "1 point-nœud"),
    routes=(
        SignedRoute(ref="EV5", name="EuroVelo <b>5</b>", network="icn", lines=(LINE,)),
        SignedRoute(ref="Lys", name="La Lys {{ 6 * 7 }} `${1}` \\u{1}", network="boat", lines=(LINE, LINE)),
    ),
    links=(LINE,),
    rails=(LINE,),
    signs=(Sign(ref="17", network="rcn", commune="Merville", at=(2.60, 50.60)),),
    findings=(
        Finding(code="network.far-walk", level="info", message="far off", at=(2.62, 50.62)),
        Finding(code="network.dangling-link", level="warning", message="cut off", at=(2.65, 50.65)),
        Finding(code="network.route-gap", level="warning", message="EV5 has a gap", record="relation/1"),
    ),
    background=Background(),
    credits=("© OpenStreetMap contributors", "ODbL-1.0 <i>"),
    bounds=(2.5, 50.5, 2.7, 50.7),
)
BARE = replace(VIEW, routes=(), links=(), rails=(), signs=(), findings=())


def legend(text: str) -> str:
    """Return the legend of a page."""
    return text.partition('<details class="legend">')[2].partition("</details>")[0]


def test_layers_are_those_that_hold_anything() -> None:
    """Long routes, waterways, links, trains, junctions and two levels have one; walking routes have none."""
    text = network_page(VIEW, "en")
    assert text.count("L.featureGroup(") == 7
    assert "European and national routes" in text
    assert network_page(BARE, "en").count("L.featureGroup(") == 0


def test_informations_wait_in_the_control() -> None:
    """The layer of what is seldom to be mended is off at first, that of warnings is on."""
    shown = re.compile(r"feature_group_\w+\.addTo\(map_")
    assert len(shown.findall(network_page(VIEW, "fr"))) == 7 - 1
    warned = replace(VIEW, findings=VIEW.findings[1:])
    assert len(shown.findall(network_page(warned, "fr"))) == 6


def test_legend_explains_what_is_there_and_nothing_else() -> None:
    """Strokes as they are drawn, the sign and the levels; nothing of a network without them."""
    shown = legend(network_page(VIEW, "fr"))
    assert shown.count("<svg") == 3 + 2
    assert shown.count("stroke-dasharray") == 2
    assert "Carrefour numéroté" in shown
    assert "Erreur" not in shown
    assert "<li>" not in legend(network_page(BARE, "fr"))


def test_legend_does_not_repeat_the_layers() -> None:
    """What the control names, the legend only explains."""
    text = network_page(VIEW, "en")
    assert "Links between junctions" in text
    assert "Links between junctions" not in legend(text)


def test_findings_are_titled_in_the_language_of_the_page() -> None:
    """What they are and what to do is told in French; the message stands as it is, and says so."""
    text = network_page(VIEW, "fr")
    assert "Itinéraire interrompu" in text
    assert "vérifier le balisage sur place" in text
    assert re.search(r'<ul class="finding-list" lang="en">\s*<li>EV5 has a gap \(relation/1\)</li>', text)
    assert "network.route-gap" not in text


def test_findings_at_one_place_share_a_circle() -> None:
    """One that is nowhere in particular is listed only; of two at a place, neither hides the other."""
    assert network_page(VIEW, "fr").count("L.circleMarker(") == 2
    second = Finding(code="network.route-off-ways", level="warning", message="off", at=(2.65, 50.65))
    assert network_page(replace(VIEW, findings=(*VIEW.findings, second)), "fr").count("L.circleMarker(") == 2


def test_sound_network_says_so() -> None:
    """Nothing to mend is told."""
    assert "Niets te corrigeren." in network_page(replace(VIEW, findings=()), "nl")


def test_credits_stand_on_the_map_and_on_the_page() -> None:
    """Whom the data is owed to is told where it is seen, as text."""
    text = network_page(VIEW, "fr")
    assert "© OpenStreetMap contributors · ODbL-1.0 &lt;i&gt;" in text
    assert '"credits": "\\u00a9 OpenStreetMap contributors \\u00b7 ODbL-1.0 \\u0026lt;i\\u0026gt;"' in text


def test_names_are_text() -> None:
    """Neither markup nor a template in a name is obeyed."""
    text = network_page(VIEW, "de")
    assert "<b>5</b>" not in text
    assert "La Lys 42" not in text
    assert "`${1}`" not in text


def test_more_findings_than_a_map_can_hold_are_not_drawn() -> None:
    """The reader is told that the map shows the first only; all are counted."""
    many = tuple(
        Finding(code="network.island", level="info", message=f"island {n}", at=(2.6 + n / 1e5, 50.6))
        for n in range(MOST_DRAWN + 3)
    )
    text = network_page(replace(VIEW, findings=many), "fr")
    assert text.count("L.circleMarker(") == MOST_DRAWN
    assert f"La carte ne montre que les {MOST_DRAWN} premiers." in text
    assert f'<span class="count">{MOST_DRAWN + 3}</span>' in text
    assert "ne montre que" not in network_page(VIEW, "fr")


def test_same_page_for_the_same_network() -> None:
    """Byte for byte, though folium draws its names at random."""
    assert network_page(VIEW, "fr") == network_page(VIEW, "fr")


def test_unknown_language_is_refused() -> None:
    """A page in a language without texts would be half in another."""
    with pytest.raises(ValueError, match="pt"):
        network_page(VIEW, "pt")
