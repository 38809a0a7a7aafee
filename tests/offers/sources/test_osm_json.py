"""Elements of an answer of Overpass, whatever stands among them."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.sources.osm_element import Element
from offers.sources.osm_json import json_elements
from offers.sources.reading import Lost

CAFE = {"type": "node", "id": 7, "lon": 2.48, "lat": 50.56, "tags": {"amenity": "cafe"}}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
KEYS = ("tags", "lon", "lat", "center", "geometry", "bounds", "nodes", "members", "timestamp")


def elements(path: Path, *found: Any) -> list[Element | Lost]:
    path.write_text(json.dumps({"osm3s": {}, "elements": found}), encoding="utf-8")
    return list(json_elements(path))


@pytest.mark.parametrize("odd", [[CAFE], [[CAFE]], "node", 5, None, [], {}, {"type": "area", "id": 1}])
def test_what_is_no_element_is_lost_alone(tmp_path: Path, odd: Any) -> None:
    """A list of an element is none; those before and behind it are read."""
    first, lost, last = elements(tmp_path / "a.json", CAFE, odd, {**CAFE, "id": 8})
    assert isinstance(first, Element)
    assert isinstance(lost, Lost)
    assert lost.code == "no-element"
    assert isinstance(last, Element)
    assert (first.number, last.number) == (7, 8)


@given(
    ANYTHING
    | st.fixed_dictionaries(
        {"type": st.sampled_from(("node", "way", "relation")), "id": st.just(3)},
        optional=dict.fromkeys(
            ("tags", "lon", "lat", "center", "geometry", "bounds", "nodes", "members", "timestamp"), ANYTHING
        ),
    )
)
def test_no_element_does_harm(tmp_path_factory: pytest.TempPathFactory, odd: Any) -> None:
    """Each is one element or one loss, and the sound one behind it is read."""
    one, cafe = elements(tmp_path_factory.mktemp("osm") / "a.json", odd, CAFE)
    assert isinstance(one, (Element, Lost))
    assert isinstance(cafe, Element)
    assert cafe.tags == {"amenity": "cafe"}
