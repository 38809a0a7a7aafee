"""What is wrong with links, in the words of knooppuntnet."""

from pathlib import Path

import pytest

from graphs.osm.link_findings import tag_faults
from tests.graphs.osm.drawn import codes, read

NODES = """
node a 0 0 rcn_ref=1
node b 1 0
node c 2 0
node d 3 0 rcn_ref=2
node e 1 1
node f 2 1 rcn_ref=3
"""
LINK = "type=route route=bicycle network=rcn network:type=node_network"
ALONE = {"orphan-node", "junction-off-ways"}
BROKEN = ["route-not-backward", "route-not-continuous", "route-not-forward"]


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("way 1 a b highway=path\nway 2 b d highway=path\nrelation 9 way:1 way:2 ref=1-2", []),
        ("way 1 a b highway=path\nway 2 c d highway=path\nrelation 9 way:1 way:2 ref=1-2", BROKEN),
        ("way 1 a b d highway=path\nrelation 9 way:1:forward ref=1-2", ["route-not-backward"]),
        ("way 1 a b d highway=path\nrelation 9 way:1:backward ref=1-2", ["route-not-forward"]),
        ("way 1 a b d highway=path\nrelation 9 way:1:forward ref=1-2 oneway=yes", []),
        (
            "way 1 a d highway=path\nway 2 d a highway=path\nrelation 9 way:1:forward way:2:forward ref=1-2",
            [],
        ),
        (
            "way 1 a b d highway=path\nway 2 b e highway=path\nrelation 9 way:1 way:2 ref=1-2",
            ["route-unused-segments"],
        ),
        ("way 1 a b d highway=path\nrelation 9 way:1 ref=1-7", ["route-node-name-mismatch"]),
        ("way 1 a b c highway=path\nrelation 9 way:1 ref=1-7", ["route-node-missing-in-ways"]),
        ("way 1 a f d highway=path\nrelation 9 way:1 ref=1-2", ["route-redundant-nodes"]),
        ("way 1 a b d highway=path\nrelation 9 way:1", ["route-name-missing"]),
        ("way 1 a b d highway=path bicycle=no foot=no\nrelation 9 way:1 ref=1-2", ["route-inaccessible"]),
        ("way 1 a b d highway=path\nrelation 9 way:1 ref=1-2 fixme=check", ["route-fixme"]),
        ("way 1 a b d highway=path\nrelation 9 way:1 ref=1-2 survey:date=05/2021", ["invalid-survey-date"]),
        ("way 1 a b d highway=path\nrelation 9 way:1 way:77 ref=1-2", ["route-cut"]),
        (
            "way 1 a b y d highway=path\nway 2 c d highway=path\nrelation 9 way:1 ref=1-2",
            ["route-cut", "way-cut"],
        ),
        ("way 1 a b d highway=path\nrelation 9 way:1 ref=1-2 state=proposed", []),
    ],
)
def test_links(tmp_path: Path, drawn: str, expected: list[str]) -> None:
    """Each fault of a link is found by its name, and a good or a cut one has none."""
    _, findings = read(tmp_path, f"{NODES}\n{drawn} {LINK}")
    assert [code for code in codes(findings) if code not in ALONE] == expected


def test_a_fault_says_where(tmp_path: Path) -> None:
    """A mapper can go there: the relation, the numbers, the network."""
    _, findings = read(
        tmp_path, f"{NODES}\nway 1 a b d highway=path\nrelation 9 way:1:forward ref=1-2 {LINK}"
    )
    assert findings[0].message == "link 1-2 of rcn (relation 9) cannot be followed from 2 to 1"
    assert findings[0].record == "relation/9"
    assert findings[0].level == "warning"


def test_a_roundabout_is_used_whole(tmp_path: Path) -> None:
    """One half of a roundabout leads there and the other back."""
    table = """
    node g 0 1
    way 1 a b highway=residential
    way 2 b e c g b highway=residential junction=roundabout
    way 3 c d highway=residential
    """
    _, findings = read(tmp_path, f"{NODES}\n{table}\nrelation 9 way:1 way:2 way:3 ref=1-2 {LINK}")
    assert [code for code in codes(findings) if code not in ALONE] == []


@pytest.mark.parametrize(
    ("day", "good"),
    [
        ("2021", True),
        ("2021-02", True),
        ("2021-02-28", True),
        ("2021-13", False),
        ("02/2021", False),
        ("soon", False),
    ],
)
def test_days(day: str, good: bool) -> None:  # noqa: FBT001
    """A survey has a date: a year, a month or a day."""
    assert ([*tag_faults({"survey:date": day})] == []) is good
