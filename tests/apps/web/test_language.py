"""The language that is wanted most, of those there are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.web.language import wanted_language

OFFERED = ("fr", "en", "nl")


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "fr"),
        ("*", "fr"),
        ("en", "en"),
        ("EN-gb", "en"),
        ("de, en;q=0.5", "en"),
        ("en;q=0.5, nl;q=0.7", "nl"),
        ("en;q=0, de", "fr"),
        ("nl, en", "nl"),
        ("en;q=much", "fr"),
        ("en; q=0.3 , nl; q=0.2", "en"),
    ],
)
def test_most_wanted_language_is_chosen(accepted: str, language: str) -> None:
    """Weights order the languages, ties keep their order, and the default stands for all others."""
    assert wanted_language(accepted, OFFERED) == language


@given(st.text())
def test_any_header_gives_a_language(accepted: str) -> None:
    """Whatever a browser sends, the answer is in a language there is."""
    assert wanted_language(accepted, OFFERED) in OFFERED


@given(st.permutations([("en", 0.9), ("nl", 0.8), ("de", 1.0)]))
def test_order_of_different_weights_does_not_matter(ranges: list[tuple[str, float]]) -> None:
    """The heaviest that is offered wins wherever it stands."""
    assert wanted_language(",".join(f"{tag};q={weight}" for tag, weight in ranges), OFFERED) == "en"
