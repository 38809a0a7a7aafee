"""What is wrong with a product, all at once."""

import ast
from importlib.resources import files

import pytest

from apps.products.faults import Fault, ProductError, range_fault, text_fault
from apps.texts import load_texts

FAULTS = (
    Fault(field="margin", code="percent", got="beaucoup"),
    Fault(field="valid_to", code="not_below", got="2027-01-01", limits=(("low", "2027-05-01"),)),
)


def test_an_error_tells_all_its_faults() -> None:
    """Each fault is a line that says the field, what was expected and what was there."""
    first, second = str(ProductError(FAULTS)).splitlines()
    assert first.startswith("Margin")
    assert "percentage" in first
    assert "beaucoup" in first
    assert second == "On sale until: expected at least 2027-05-01, got “2027-01-01”."


def test_an_error_speaks_french() -> None:
    """An office reads its faults in French."""
    assert ProductError(FAULTS).reasons("fr")[0].startswith("Marge")


def test_braces_of_a_person_stay_braces() -> None:
    """What was typed is shown, never filled in."""
    assert "{field} {0}" in str(ProductError((Fault(field="note", code="blank", got="{x}"), *_braces())))


def _braces() -> tuple[Fault, ...]:
    return (Fault(field="email", code="email", got="{field} {0}"),)


def test_a_long_value_is_cut() -> None:
    """A value of a million letters does not fill the page."""
    assert len(str(ProductError((Fault(field="adult", code="money", got="9" * 10**6),)))) < 300


@pytest.mark.parametrize(("value", "wrong"), [(None, False), (1, False), (5, False), (0, True), (6, True)])
def test_a_range_has_ends(value: int | None, *, wrong: bool) -> None:
    """Both ends belong to a range, and no number is no fault."""
    assert bool(range_fault("min_persons", value, 1, 5)) is wrong


def test_a_length_has_an_end() -> None:
    """Three letters fit into three."""
    assert text_fault("note", "abc", 3) == ()
    assert text_fault("note", "abcd", 3)[0].got == 4


@pytest.mark.parametrize("text", ["a\x00b", "\udfff"])
def test_what_no_database_keeps_is_refused(text: str) -> None:
    """The fault can be shown, though the text cannot be."""
    (fault,) = text_fault("note", text, 10)
    assert fault.code == "character"
    assert str(ProductError((fault,))).isprintable()


def _codes(kind: str) -> set[str]:
    """Collect the codes that the program gives to faults or to obstacles."""
    found: set[str] = set()
    for path in files("apps.products").iterdir():
        if path.name.endswith(".py"):
            calls = (n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Call))
            named = (c for c in calls if isinstance(c.func, ast.Name) and c.func.id == kind)
            codes = (k.value for call in named for k in call.keywords if k.arg == "code")
            found |= {c.value for c in codes if isinstance(c, ast.Constant)}
    return found


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", ["Fault", "Obstacle"])
def test_every_code_has_a_text(language: str, kind: str) -> None:
    """No fault and no obstacle leaves an office without a sentence."""
    codes, texts = _codes(kind), load_texts(language).domains["products"]
    assert codes
    assert {code for code in codes if f"product_{kind.lower()}_{code}" not in texts} == set()
