"""The page of the feeds says what the program does, in both its languages."""

import ast
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from offers.access import Access
from offers.area import destination
from offers.conflict import conflicts
from offers.merge import TRUST
from offers.offer import Capacity, Price
from offers.opening import Hours
from offers.review import CHECKS
from offers.same_place import SAME_ID_M, SAME_M
from offers.school_holidays import OPENING_ZONE, school_holidays
from offers.sources.archive import ENTRY_BYTES, INFLATED_BYTES, INFLATED_RATIO
from offers.sources.feed import TRIAL_OBJECTS
from offers.sources.fetch import KEY_VARIABLE, MOST_BYTES, MOST_PAGES
from offers.sources.osm_record import OsmReader
from offers.sources.profile import load_profile
from offers.sources.reading import NO_FAULT, OUTSIDE
from offers.sources.recognise import FeedKind
from offers.sources.sheet_workbook import MOST_CELLS
from offers.sources.window import LONGEST
from tests.offers.samples import offer

from .shell_blocks import fluvestre_commands

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "feeds.md"
LEVELS = {
    "erreur": "error", "avertissement": "warning", "information": "info",
    "error": "error", "warning": "warning", "info": "info",
}  # fmt: skip
TELLERS = {"doubt": "warning", "UnusableError": "error", "BrokenTextError": "error", "Lost": "error"}
PASSED_ON = {"code", "lost.code", "error.code"}

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the documentation is not shipped")


def parts() -> tuple[str, str]:
    """Return the French and the English part."""
    head, english, tail = PAGE.read_text(encoding="utf-8").partition('<a id="english"></a>')
    assert english
    return head, tail


def blocks(text: str) -> list[tuple[str, str]]:
    """Return the code blocks of a text: their language and what stands in them."""
    return re.findall(r"^```(\w+)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def agrees(shown: str, printed: str) -> bool:
    """Say whether something was printed as it is shown, where ``…`` stands for anything."""
    pattern = ".*".join(map(re.escape, shown.strip().split("…")))
    return re.fullmatch(pattern, printed.strip(), re.DOTALL) is not None


def expand(words: list[str]) -> list[str]:
    """Expand wildcards as a shell does."""
    return [n for word in words for n in (sorted(map(str, Path().glob(word))) if "*" in word else [word])]


def rows(text: str) -> dict[str, str]:
    """Return the level that the table of a part gives to each code."""
    table = re.findall(r"^\| ((?:`[\w.-]+` ?)+)\| (\w+) \|", text, re.MULTILINE)
    pairs = [(code, LEVELS[level]) for codes, level in table for code in re.findall(r"`([\w.-]+)`", codes)]
    assert len(pairs) == len(dict(pairs))
    return dict(pairs)


def codes_told(source: str) -> Iterator[tuple[str, str]]:
    """Yield code and level of each finding that a module tells of, as its syntax shows them."""
    tree = ast.parse(source)
    named = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    } | {"OUTSIDE": OUTSIDE}
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "id", "")
        stated = {word.arg: word.value for word in call.keywords}
        if name not in TELLERS and name != "Finding" and not (name == "told" and len(call.args) >= 3):
            continue
        code = stated.get("code") or call.args[0]
        if isinstance(code, ast.JoinedStr) or ast.unparse(code) in PASSED_ON:
            continue
        value = named[code.id] if isinstance(code, ast.Name) else ast.literal_eval(code)
        level = stated.get("level") or (call.args[3] if name == "told" and len(call.args) > 3 else None)
        told = ast.literal_eval(level) if level else TELLERS.get(name, "error")
        yield value, "info" if value in NO_FAULT else told


def known_codes() -> dict[str, set[str]]:
    """Return the levels of all codes of the program."""
    found: dict[str, set[str]] = {"unreadable-record": {"error"}}
    modules = sorted((ROOT / "offers").rglob("*.py"))
    pairs = [pair for path in modules for pair in codes_told(path.read_text(encoding="utf-8"))]
    for code, level in (*pairs, *((check[0], check[1]) for check in CHECKS), *conflict_codes()):
        found.setdefault(code, set()).add(level)
    return found


def conflict_codes() -> list[tuple[str, str]]:
    """Return the findings about two feeds that contradict each other in everything."""

    def said(feed: str, kind: str, answer: Any, cents: int) -> Any:
        return offer(
            feed,
            kind=kind,
            hours=Hours(spec=f"Mo 10:00-{cents}:00", status="known"),
            price=Price(adult_ct=cents, child_ct=cents, unit="person", status="known"),
            capacity=Capacity(persons=cents, known=True),
            access=Access(motor=answer, visual=answer, hearing=answer, mental=answer),
        )

    one, other = said("sheet", "museum", "yes", 12), said("osm", "site", "no", 14)
    return [(finding.code, finding.level) for finding in conflicts((one, other), one)]


def test_every_command_gives_the_output_shown(
    run: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commands of a part, one after the other, print what stands below them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    shutil.copytree(ROOT / "docs" / "feeds", tmp_path / "docs" / "feeds")
    shown = blocks(parts()[0])
    commands = [(body, shown[i + 1]) for i, (kind, body) in enumerate(shown) if kind == "sh"]
    assert len(commands) == 4
    for body, (kind, output) in commands:
        assert kind == "text"
        ends = [run(*expand(words)) for words in fluvestre_commands(f"```sh\n{body}```")]
        assert ends
        assert [end.code for end in ends] == [0] * len(ends)
        assert agrees(output, "\n".join(end.out.strip() for end in ends)), ends[0].out


def test_other_output_is_noticed() -> None:
    """An ellipsis stands for anything, and nothing else does."""
    assert agrees("a\n…\nc\n", "a\nb\nb\nc")
    assert not agrees("a\n…\nc\n", "a\nb\nd")
    assert not agrees("a.c", "abc")


def test_every_code_of_a_finding_is_told_with_its_level() -> None:
    """The tables have all codes of the program, no others, and their levels."""
    known = known_codes()
    for part in parts():
        assert {code: {level} for code, level in rows(part).items()} == known


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('doubt("day-odd", "x")', ("day-odd", "warning")),
        ('raise UnusableError("no-soul", "x")', ("no-soul", "error")),
        ('NONE = "nothing"\nLost(where="", code=NONE, message="")', ("nothing", "error")),
        ('told("late", "x", "y", "info")', ("late", "info")),
        ('Finding(code="new", level="info", message="")', ("new", "info")),
    ],
)
def test_code_in_a_module_is_found(source: str, told: tuple[str, str]) -> None:
    """Whichever way a finding is told, its code and level are seen."""
    assert list(codes_told(source)) == [told]


def test_every_kind_of_feed_has_its_heading() -> None:
    """In both parts, each kind that the program knows and no other."""
    for part in parts():
        headings = re.findall(r"^#### `(\w+)`", part, re.MULTILINE)
        assert sorted(headings) == sorted(get_args(FeedKind))


def test_both_languages_have_the_same_sections_and_blocks() -> None:
    """What one part has, the other has in the same order."""
    french, english = parts()
    assert blocks(french) == blocks(english)
    assert len(blocks(french)) > 6
    shapes = [
        re.findall(r"^(#{3,4} (?:\d|`\w+`)|\| ---.*\|$)", part, re.MULTILINE) for part in (french, english)
    ]
    assert shapes[0] == shapes[1]
    assert sum(shape.startswith("### ") for shape in shapes[0]) == 8
    assert list(rows(french)) == list(rows(english))


def test_anchors_at_the_top_lead_to_the_parts() -> None:
    """Every link within the page has its anchor."""
    text = PAGE.read_text(encoding="utf-8")
    wanted = re.findall(r"\]\(#([\w-]+)\)", text)
    assert wanted == re.findall(r'<a id="([\w-]+)"></a>', text) == ["francais", "english"]


def test_options_in_the_text_exist() -> None:
    """Whatever option a sentence names, some command has it."""
    cli = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    text = re.sub(r"^```.*?^```$", "", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    spans = [span for span in re.findall(r"`([^`]+)`", text) if not span.startswith("curl ")]
    named = {option for span in spans for option in re.findall(r"--[a-z-]+", span)}
    assert len(named) > 5
    assert {option for option in named if f"{option} " not in cli} == set()


def test_profile_shown_is_that_of_the_example() -> None:
    """The page shows the file that its command uses."""
    (shown,) = [body for kind, body in blocks(parts()[0]) if kind == "toml"]
    assert shown == (ROOT / "docs" / "feeds" / "liste.toml").read_text(encoding="utf-8")


def test_query_of_openstreetmap_asks_for_the_destination() -> None:
    """Its box holds the destination, and its keys are some that the reader has rules for."""
    (query,) = [body for _, body in blocks(parts()[0]) if body.startswith("[out:json]")]
    south, west, north, east = map(float, re.findall(r"\d+\.\d+", query.partition("bbox:")[2])[:4])
    bounds = destination().bounds
    assert all(asked <= edge for asked, edge in zip((west, south), bounds[:2], strict=True))
    assert all(asked >= edge for asked, edge in zip((east, north), bounds[2:], strict=True))
    keys = re.findall(r"\^\(([\w|]+)\)\$", query)[0].split("|")
    assert set(keys) <= set(OsmReader(profile=load_profile("osm")).kinds.keys)


def test_limits_are_those_of_the_program() -> None:
    """The English part names the sizes and numbers that the readers keep to."""
    limits = " ".join(parts()[1].partition("### 8.")[2].split())
    assert f"{MOST_BYTES // 1024**3} GB and {MOST_PAGES:,} pages" in limits
    assert f"{INFLATED_BYTES // 1024**3} GiB unpacked or, if that is more, {INFLATED_RATIO} times" in limits
    assert f"{ENTRY_BYTES // 1024**2} MiB a file" in limits
    assert f"{LONGEST // 1024**2} million characters" in limits
    assert f"{MOST_CELLS // 10**6} million cells" in limits
    assert f"at most {TRIAL_OBJECTS:,} records" in limits
    last = max(end for _, end in school_holidays(OPENING_ZONE, tuple(range(2026, 2035))))
    assert f"zone {OPENING_ZONE}, to {last:%B %Y}" in limits


def test_trust_distances_and_key_are_those_of_the_program() -> None:
    """Both parts name the order of trust, the distances of merging and the variable of the key."""
    for part in parts():
        merging = part.partition("### 5.")[2].partition("### 6.")[0]
        order = re.search(r"(?:contrat|contract), ((?:`\w+`,?\s)*`\w+`)", merging)
        assert order
        assert tuple(re.findall(r"`(\w+)`", order[1])) == TRUST[1:]
        assert f"{SAME_ID_M // 1000} km" in merging
        assert f"{SAME_M} m" in merging
        assert f"`{KEY_VARIABLE}`" in part
