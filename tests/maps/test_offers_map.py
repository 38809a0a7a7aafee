"""Tests of maps.offers_map."""

from dataclasses import replace

import pytest

from maps import Background
from maps.offers_map import OfferSpot, offers_page

MUSEUM = OfferSpot(
    name="Musée <du> Sel", lon=2.64, lat=50.53, commune="Béthune", role="visit", kind="museum",
    to_confirm=("hours",),
)  # fmt: skip
INN = replace(MUSEUM, name="Auberge", role="night", kind="hotel", to_confirm=(), demo=True)


def test_offers_are_listed_by_kind(background: Background) -> None:
    """Tests that each offer is in the list under its kind, escaped, and an example told as one."""
    html = offers_page((INN, MUSEUM), background, "fr")
    listed = html.split('<main class="programme">')[1].split("</main>")[0]
    assert listed.index("hôtel") < listed.index("Auberge") < listed.index("musée")
    assert listed.index("musée") < listed.index("Musée &lt;du")
    assert listed.count("exemple") == 1
    assert "2 offres" in html


def test_popup_says_what_is_to_be_confirmed(background: Background) -> None:
    """Tests that doubts stand in the popup of the offer that has them."""
    assert "te bevestigen: " in offers_page((MUSEUM,), background, "nl").lower()
    assert "te bevestigen: " not in offers_page((INN,), background, "nl").lower()


def test_only_layers_that_hold_something(background: Background) -> None:
    """Tests that a role without an offer has no layer."""
    html = offers_page((INN,), background, "de")
    assert html.count("stayMap.cluster(") == 1
    assert 'bernachtungen" : feature_group' in html
    assert 'Mahlzeiten" : feature_group' not in html


def test_nothing_to_draw_is_told(background: Background) -> None:
    """Tests that no offer is an error with its reason."""
    with pytest.raises(ValueError, match="at least one offer"):
        offers_page((), background, "fr")
