"""Tests of maps.plan_b."""

from dataclasses import replace

from itinerary.stay import Spot, Stay
from maps import Background, write_map
from maps.plan_b import plan_b_layers
from maps.view import day_views
from maps.words import load_words

MUSEUM = Spot(name="Musée <du> Sel", lon=2.7, lat=50.5)


def rainy(stay: Stay) -> Stay:
    """Return the stay with a plan B for its first visit."""
    first, *others = stay.days
    station, belfry, *rest = first.stops
    sheltered = replace(belfry, plan_b="offer:sel", plan_b_at=MUSEUM)
    return replace(stay, days=(replace(first, stops=(station, sheltered, *rest)), *others))


def test_plan_b_is_joined_to_its_visit(stay: Stay) -> None:
    """Tests that a line leads from the visit to the place that could take its place, named and escaped."""
    line, marker = plan_b_layers(day_views(rainy(stay), load_words("fr")), load_words("fr"))
    assert line.locations == [[50.53, 2.64], [50.5, 2.7]]
    assert marker.location == [50.5, 2.7]
    html = marker.icon.options["html"]
    assert "étape 2, Beffroi de Béthune" in html
    assert "Musée &lt;du&gt; Sel" in html


def test_layer_waits_to_be_turned_on(stay: Stay, background: Background) -> None:
    """Tests that there is a layer only where there is a plan B, and that it is not shown at first."""
    assert list(plan_b_layers(day_views(stay, load_words("fr")), load_words("fr"))) == []
    name = load_words("de").text("map_rain")
    assert name not in write_map(stay, background, "de")
    assert name in write_map(rainy(stay), background, "de")
