"""Networks as JSON rows."""

import json
import math
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphs.encoding import decode, encode
from graphs.errors import DamagedNetworkError
from graphs.network import Network
from graphs.validate import validate


def document(network: Network) -> dict[str, list]:
    """Return a network as its file holds it."""
    rows = encode(network.nodes, network.edges, network.routes, {"inn": "west"})
    return json.loads(json.dumps(rows))


def test_network_survives_its_encoding(crossroads: Network) -> None:
    """Nodes, edges with their locks and minutes, routes and places come back as they were."""
    again = Network(**decode(document(crossroads), "n.json"))
    assert (again.nodes, again.edges, again.routes) == (crossroads.nodes, crossroads.edges, crossroads.routes)
    assert again.places == {"inn": "west"}


@pytest.mark.parametrize(
    ("part", "row", "told"),
    [
        ("nodes", ["west", 2.6], r"nodes\[0\]: expected at least 3 items"),
        ("nodes", ["west", "here", 50.6], r"nodes\[0\]\[1\]: expected number, got 'here'"),
        ("nodes", ["west", 2.6, 50.6, 0], r"nodes\[0\]: expected at most 3 items"),
        ("nodes", ["west", 2.6, 91], r"nodes\[0\]\[2\]: expected at most 90, got 91"),
        ("nodes", [7, 2.6, 50.6], r"nodes\[0\]\[0\]: expected an id"),
        ("nodes", ["a\n", 2.6, 50.6], r"nodes\[0\]\[0\]: expected an id"),
        ("nodes", "abc", r"nodes\[0\]: expected array"),
        ("edges", {"id": "a"}, r"edges\[0\]: lacks 'start'"),
        ("edges", "a", r"edges\[0\]: expected object, got 'a'"),
        (
            "routes",
            {"id": "q", "ref": "Q", "name": "Q", "modes": ["swim"]},
            r"routes\[0\]\.modes\[0\]: .*'swim'",
        ),
        ("routes", {"id": "q", "ref": "", "name": "Q", "modes": []}, r"routes\[0\]\.ref: expected text"),
        ("routes", {"id": "q", "ref": "Q", "name": None, "modes": []}, r"routes\[0\]\.name: expected text"),
        ("places", ["inn"], r"places\[0\]: expected at least 2 items"),
        ("places", [["inn"], "west"], r"places\[0\]\[0\]: expected an id"),
    ],
)
def test_damaged_row_is_told_with_its_place(crossroads: Network, part: str, row: object, told: str) -> None:
    """The file, the part and the number of the row stand before what is wrong with it."""
    rows = document(crossroads)
    rows[part][0] = row
    with pytest.raises(DamagedNetworkError, match=rf"^n\.json: ({told})"):
        decode(rows, "n.json")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("length_m", value) for value in (0, -1, 200_001, "9", True, None, 10**400, math.inf, math.nan)),
        *(("minutes", value) for value in (0, -5, "5", True, 10**400)),
        *(
            ("line", value)
            for value in ([], [[2.6, 50.6]], [[2.6], [2.6]], [[2.6, 50.6], [200, 50]], "ab", None)
        ),
        *(("sketched", value) for value in ("x", 0, 1, None)),
        ("low_traffic", "yes"),
        *(("routes", value) for value in ("quay", [1], None, {"quay": 1}, [[]])),
        *(("modes", value) for value in ("walk", [None], ["swim"])),
        *(("locks", value) for value in ([["a", 2.6]], [[1, 2.6, 50.6]], {})),
        ("wheelchair", True),
        ("kind", "motorway"),
        ("start", 5),
        ("id", ""),
        ("colour", "red"),
    ],
)
def test_edge_with_a_value_that_cannot_be_is_refused(crossroads: Network, field: str, value: object) -> None:
    """Nothing is converted or ignored: the edge, and the field where it has a place, are named."""
    rows = document(crossroads)
    rows["edges"][1][field] = value
    with pytest.raises(
        DamagedNetworkError, match=rf"^n\.json: edges\[1\](\.{field}|: does not know '{field}')"
    ):
        decode(rows, "n.json")


def test_all_rows_are_told_at_once(crossroads: Network) -> None:
    """A second fault does not hide behind the first, whatever part it is in."""
    rows = document(crossroads)
    rows["nodes"][2] = None
    rows["edges"][0]["length_m"] = rows["edges"][3]["sketched"] = "x"
    with pytest.raises(DamagedNetworkError) as caught:
        decode(rows, "n.json")
    assert str(caught.value).splitlines() == [
        "n.json: nodes[2]: expected array, got None",
        "n.json: edges[0].length_m: expected number, got 'x'",
        "n.json: edges[3].sketched: expected boolean, got 'x'",
    ]


def test_place_that_stands_twice_is_told(crossroads: Network) -> None:
    """The second does not quietly replace the first."""
    rows = document(crossroads)
    rows["places"].append(["inn", "east"])
    with pytest.raises(DamagedNetworkError, match=r"^n\.json: places\[1\]: 'inn' stands there twice$"):
        decode(rows, "n.json")


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([], r"the file: expected object, got \[\]"),
        ({"nodes": [["a", 2.6, 50.6]], "edges": [], "places": []}, "the file: lacks 'routes'"),
        ({"nodes": [], "routes": [], "edges": [], "places": []}, "nodes: expected at least 1 items, got"),
    ],
)
def test_missing_part_is_told(rows: object, told: str) -> None:
    """What is no network, lacks a part, or has no nodes, says so."""
    with pytest.raises(DamagedNetworkError, match=f"^n.json: {told}"):
        decode(rows, "n.json")


any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
FIELDS = ("id", "start", "end", "kind", "modes", "length_m", "line", "routes", "locks", "minutes", "sketched")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(field=st.sampled_from(FIELDS), value=any_json)
def test_any_value_in_any_field_is_a_network_or_damage(
    crossroads: Network, field: str, value: object
) -> None:
    """Whatever JSON a field of an edge holds, there is a network to validate, or a fault is told."""
    rows = document(crossroads)
    rows["edges"][0][field] = value
    with suppress(DamagedNetworkError):
        network = Network(**decode(rows, "n.json"))
        assert all(fault.level == "error" for fault in validate(network))
