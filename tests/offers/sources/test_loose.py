"""Looking into values of which a feed promises nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.sources.loose import at, first, flag, items, text, texts

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (None, ()), ("", ()), ([], ()), ([None, ""], ()), ("a", ("a",)), (0, (0,)), (False, (False,)),
        (["a", None, "b"], ("a", "b")), (("a",), ("a",)), ({"k": 1}, ({"k": 1},)),
    ],
)  # fmt: skip
def test_value_is_a_list_whatever_it_is(value: Any, found: tuple[Any, ...]) -> None:
    """A scalar is one item, nothing is none, zero and false are something."""
    assert items(value) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ({"a": {"b": 1}}, (1,)),
        ({"a": [{"b": 1}, {"b": [2, 3]}, "x", None, 7]}, (1, 2, 3)),
        ([{"a": {"b": 1}}, {"a": {"b": 2}}], (1, 2)),
        ({"a": "b"}, ()),
        ({}, ()),
        (None, ()),
    ],
)
def test_path_leads_through_lists_and_mappings(value: Any, found: tuple[Any, ...]) -> None:
    """Wherever a list stands, or something else than expected."""
    assert at(value, "a", "b") == found
    assert first(value, "a", "b") == next(iter(found), None)


def test_texts_are_stripped_and_numbers_written() -> None:
    """A truth value is no text."""
    value = {"t": [" a ", "  ", 5, 2.5, True, None, {"b": "c"}]}
    assert list(texts(value, "t")) == ["a", "5", "2.5"]
    assert text(value, "t") == "a"
    assert text(value, "nowhere") == ""


@pytest.mark.parametrize(
    "said", [True, "oui", " OUI ", "Yes", "true", "Vrai", 1, "1", "o", ["peut-être", "oui"]]
)
def test_words_of_feeds_say_yes(said: Any) -> None:
    """In French and in English, by a word or a number."""
    assert flag({"f": said}, "f") is True


@pytest.mark.parametrize("said", [False, "non", "NO", "false", "faux", 0, "0", "N"])
def test_words_of_feeds_say_no(said: Any) -> None:
    """A stated no is a no."""
    assert flag({"f": said}, "f") is False


@pytest.mark.parametrize("said", [None, "", [], "peut-être", 2, {"x": 1}])
def test_silence_is_neither_yes_nor_no(said: Any) -> None:
    """Absent is not no."""
    assert flag({"f": said}, "f") is None


@given(value=anything, path=st.lists(st.sampled_from("abc"), max_size=3))
def test_nothing_escapes(value: Any, path: list[str]) -> None:
    """Whatever stands anywhere, what is found is a list without empty items, and texts are texts."""
    found = at(value, *path)
    assert not any(item is None or item == "" for item in found)
    assert all(t.strip() for t in texts(value, *path))
    assert flag(value, *path) in {True, False, None}
