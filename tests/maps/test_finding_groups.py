"""The findings of a network, one fault together."""

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise, product
from pathlib import Path

import pytest

import graphs
from graphs.access import Access
from graphs.snap import REACHES
from maps.finding_groups import LEVELS, MOST_TOLD, finding_groups
from maps.words import load_words
from offers.finding import Finding

FRENCH = load_words("fr")
WHOLE = re.compile(r"(?:network|rail|gpx)\.([a-z\d]+(?:-[a-z\d]+)*)")
PART = re.compile(r"[a-z\d]+(?:-[a-z\d]+)*")
FILE = "npz"
"""``network.npz`` is a file."""


def text(node: ast.AST) -> str:
    """Return the text that a node of a program is, if it is one."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def said(node: ast.AST) -> bool:
    """Tell a sentence from a code."""
    return isinstance(node, ast.JoinedStr) or " " in text(node)


def codes_of(node: ast.AST) -> Iterator[str]:
    """Yield codes: written out, beside a level, before what is said of them, or given to ``_finding``."""
    if found := WHOLE.fullmatch(text(node)):
        yield found[1]
    call = isinstance(node, ast.Call)
    items = node.args if call else node.elts if isinstance(node, ast.Tuple) else []
    for one, other in pairwise(items):
        for level, code in ((text(one), text(other)), (text(other), text(one))):
            if level in LEVELS and PART.fullmatch(code):
                yield code
    named = call and isinstance(node.func, ast.Name) and node.func.id == "_finding"
    paired = not call and len(items) == 2 and said(items[1])
    if items and PART.fullmatch(text(items[0])) and (named or paired):
        yield text(items[0])


def codes() -> set[str]:
    """Return the codes of all findings that building a network can tell."""
    read = {
        code
        for path in Path(str(files(graphs))).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for code in codes_of(node)
    }
    reached = [reach.name for traveller, reach in REACHES.items() if traveller != Access.CANOE]
    return (read - {FILE}) | {f"{kind}-{name}" for kind, name in product(("no", "far"), reached)}


def test_every_finding_of_a_network_has_a_title_and_every_title_a_finding() -> None:
    """Each code that the program can tell is named, and nothing else is."""
    found = codes()
    assert {"route-gap", "loose-line", "leap", "bad-row", "orphan-node", "route-fixme"} <= found
    assert set(FRENCH.groups["network_findings"]) == found


def test_what_to_do_is_told_of_known_findings_only() -> None:
    """There is no repair for a code that does not exist."""
    assert set(FRENCH.groups["network_repairs"]) <= codes()


@pytest.mark.parametrize("language", ["fr", "en", "nl", "de"])
def test_titles_of_a_language_differ(language: str) -> None:
    """Two faults under one title could not be told apart."""
    titles = list(load_words(language).groups["network_findings"].values())
    assert len(set(titles)) == len(titles)


def test_gravest_come_first_then_the_most_frequent() -> None:
    """The order says where to begin."""
    found = (
        Finding(code="network.island", level="info", message="a"),
        Finding(code="network.orphan-node", level="warning", message="b"),
        Finding(code="network.route-gap", level="warning", message="d"),
        Finding(code="network.route-gap", level="warning", message="c"),
        Finding(code="gpx.empty", level="error", message="e"),
    )
    groups = finding_groups(found, FRENCH)
    assert [(group.level, group.number) for group in groups] == [
        ("error", 1), ("warning", 2), ("warning", 1), ("info", 1)
    ]  # fmt: skip
    assert [finding.message for finding in groups[1].told] == ["c", "d"]
    assert groups == finding_groups(found[::-1], FRENCH)


def test_code_of_two_levels_makes_two_groups() -> None:
    """A reader who only looks at warnings misses none."""
    found = [Finding(code="network.integrity-check-failed", level=level, message="a") for level in LEVELS[1:]]
    assert [group.level for group in finding_groups(found, FRENCH)] == ["warning", "info"]


@pytest.mark.parametrize(("number", "left"), [(MOST_TOLD, 0), (MOST_TOLD + 1, 1)])
def test_group_tells_its_first_and_counts_the_others(number: int, left: int) -> None:
    """A list of hundreds is not read."""
    found = [Finding(code="network.off", level="warning", message=f"{n:02}") for n in range(number)]
    (group,) = finding_groups(found, FRENCH)
    assert (len(group.told), group.left, group.number) == (MOST_TOLD, left, number)


def test_code_without_a_title_is_shown_as_it_is() -> None:
    """What has no words yet is not hidden."""
    (group,) = finding_groups([Finding(code="network.new-fault", level="error", message="a")], FRENCH)
    assert (group.title, group.repair) == ("network.new-fault", "")
