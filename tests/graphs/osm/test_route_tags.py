"""What a route relation says of itself."""

import pytest

from graphs.mode import LAND, Mode
from graphs.osm.route_tags import modes_of, name_of, ref_of, side_of


@pytest.mark.parametrize(
    ("tags", "modes"),
    [
        ({"type": "route", "route": "bicycle"}, {Mode.CYCLE}),
        ({"type": "superroute", "route": "bicycle"}, {Mode.CYCLE}),
        ({"type": "route", "route": "hiking"}, {Mode.WALK}),
        ({"type": "route", "route": "foot;bicycle"}, LAND),
        ({"type": "route", "route": "motorboat"}, {Mode.BOAT}),
        ({"type": "route", "route": "ferry"}, LAND),
        ({"type": "route", "route": "mtb"}, set()),
        ({"type": "route", "route": "bus"}, set()),
        ({"type": "route"}, set()),
        ({"type": "network", "route": "bicycle"}, set()),
        ({"type": "route", "route": "bicycle", "state": "proposed"}, set()),
        ({"type": "route", "proposed:route": "bicycle"}, set()),
    ],
)
def test_modes(tags: dict[str, str], modes: set[Mode]) -> None:
    """A route is for those it names; planned ones are for nobody yet."""
    assert modes_of(tags) == modes


@pytest.mark.parametrize(
    ("tags", "ref"),
    [
        ({"ref": "EV5"}, "EV5"),
        ({"ref": "EV 5"}, "EV5"),
        ({"ref": "EuroVelo 5"}, "EV5"),
        ({"ref": "5", "name": "EuroVelo 5 - Via Romea"}, "EV5"),
        ({"name": "EuroVelo 15 – stage 3"}, "EV15"),
        ({"name": "Eurovélo 5"}, "Eurovélo 5"),
        ({"ref": "5", "network": "icn", "cycle_network": "EuroVelo"}, "EV5"),
        ({"name": "Part France", "cycle_network": "EuroVelo 4"}, "EV4"),
        ({"ref": "V30", "name": "Véloroute (EuroVelo 5)"}, "V30"),
        ({"name": "Tour du Bassin"}, "Tour du Bassin"),
        ({"name": "Le très long sentier des trois cantons"}, "Le très long sentier des"),
        ({}, ""),
    ],
)
def test_refs(tags: dict[str, str], ref: str) -> None:
    """A route is called by its ref, a EuroVelo by its number, others by their name."""
    assert ref_of(tags) == ref


def test_names() -> None:
    """A route without a name is called by its ref."""
    assert name_of({"ref": "GR 121"}) == "GR 121"
    assert name_of({"ref": "GR 121", "name": "Sentier"}) == "Sentier"


@pytest.mark.parametrize(
    ("role", "side"),
    [
        ("", ""),
        ("main", ""),
        ("forward", ""),
        ("alternate", "alternative"),
        ("alternative:forward", "alternative"),
        ("excursion", "excursion"),
        ("approach", "approach"),
        ("connection", "connection"),
    ],
)
def test_sides(role: str, side: str) -> None:
    """What is apart from the main line says so in its role."""
    assert side_of(role) == side
