"""What supposed offers would change, on a map."""

from dataclasses import replace

import pytest

from maps.background import Background
from maps.what_if_map import NightSpot, SupposedSpot, WhatIfTable, WhatIfView, what_if_page

VIEW = WhatIfView(
    title="Et si… Gîte",
    lines=("Une hypothèse {{ 6 * 7 }}.",),
    supposed=(SupposedSpot(name="Gîte <b>", lon=2.53, lat=50.64, label="1", facts=("+3 séjours",)),),
    nights=(
        NightSpot(name="Haverskerque", lon=2.54, lat=50.64, change=12, facts=("0 → 12",)),
        NightSpot(name="Busnes", lon=2.52, lat=50.59, change=-8),
    ),
    tables=(WhatIfTable(columns=("Segment", "gagnés"), rows=(("Happy family", "3"),)),),
    legend=("hypothèse", "plus de nuitées", "moins de nuitées"),
)


def page(view: WhatIfView = VIEW, language: str = "fr") -> str:
    return what_if_page(view, Background(), language)


def test_circle_a_commune_and_a_mark_an_offer() -> None:
    """One commune with more nights, one with fewer, one supposed offer."""
    text = page()
    assert text.count("L.circleMarker(") == 2
    assert text.count("L.marker(") == page(replace(VIEW, supposed=())).count("L.marker(") + 1
    assert "Haverskerque : +12" in text
    assert "Busnes : -8" in text


def test_lines_and_tables_stand_beside_the_map() -> None:
    """With the legend."""
    text = page()
    assert all(word in text for word in ("Happy family", "gagnés", *VIEW.legend))
    assert not any(word in page(replace(VIEW, nights=())) for word in VIEW.legend[1:])


def test_names_and_lines_are_text() -> None:
    """Neither markup nor a template in them is obeyed."""
    text = page()
    assert "Gîte <b>" not in text
    assert "hypothèse 42" not in text


def test_layers_are_those_that_are_there() -> None:
    """Without nights that move there is but the supposed, and the whole ground is shown."""
    still = replace(VIEW, nights=())
    ground = Background(lanes=(((2.5, 50.5), (2.9, 50.7)),))
    assert "L.circleMarker(" not in page(still)
    assert "[[50.5, 2.5], [50.7, 2.9]]" in what_if_page(still, ground, "fr")


def test_same_page_for_the_same_view() -> None:
    """Byte for byte; a language without texts is refused."""
    assert page() == page()
    with pytest.raises(ValueError, match="xx"):
        page(language="xx")
