"""Access, three-valued."""

import pytest

from offers.access import Access


@pytest.mark.parametrize(
    ("need", "answer"),
    [("wheelchair", "no"), ("buggy", "no"), ("hearing", "yes"), ("visual", "partial"), ("mental", "unknown")],
)
def test_need_looks_at_its_own_field(need: str, answer: str) -> None:
    """Each need reads the disability that it is about; a buggy meets the steps of a wheelchair."""
    access = Access(motor="no", hearing="yes", visual="partial")
    assert access.answer(need) == answer


@pytest.mark.parametrize(("need", "answer"), [("wheelchair", "partial"), ("buggy", "yes")])
def test_buggy_is_carried_where_a_wheelchair_stops(need: str, answer: str) -> None:
    """What is partly accessible will do for a buggy, and stays partial for a wheelchair."""
    assert Access(motor="partial").answer(need) == answer


@pytest.mark.parametrize("need", ["wheelchair", "buggy", "hearing", "visual", "mental"])
def test_silence_is_no_answer(need: str) -> None:
    """Where nothing is said the answer is unknown, for a buggy too."""
    assert Access().answer(need) == "unknown"


@pytest.mark.parametrize("field", ["motor", "visual", "hearing", "mental"])
def test_other_words_are_refused(field: str) -> None:
    """An answer that is none of the four is refused with the name of its field."""
    with pytest.raises(ValueError, match=f"access {field} .* got 'maybe'"):
        Access(**{field: "maybe"})
