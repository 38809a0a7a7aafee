"""The words of the feeds and what they mean here."""

import tomllib
from collections import Counter
from importlib.resources import files
from typing import get_args

import pytest

from offers.catalogue import slug
from offers.offer import Kind, Theme
from offers.sources.vocabulary import access_of_label, meaning, themes_of_kind

TABLE = tomllib.loads(files("offers").joinpath("data/vocabulary.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("words", "text", "key"),
    [
        ("language", "Anglais", "en"), ("language", "NL", "nl"), ("language", "néerlandais", "nl"),
        ("label", "Accueil Vélo", "accueil-velo"), ("label", "ACCUEIL VELO", "accueil-velo"),
        ("label", "4 étoiles", "4-etoiles"), ("label", "Handicap moteur", "tourisme-handicap-moteur"),
        ("feature", "Wi-fi gratuit", "wifi"), ("feature", "Salle de réunion", "meeting-room"),
        ("language", "klingon", None), ("label", "", None), ("feature", "x" * 10_000, None),
    ],
)  # fmt: skip
def test_word_has_its_meaning(words: str, text: str, key: str | None) -> None:
    """Whatever the accents and the case; a word that stands nowhere means nothing."""
    assert meaning(words, text) == key


@pytest.mark.parametrize("words", ["label", "language", "feature"])
def test_no_word_means_two_things(words: str) -> None:
    """Each word stands under one key; every key means itself."""
    spelt = Counter(
        (slug(word), key) for key, entry in TABLE[words].items() for word in {key, *entry["words"]}
    )
    by_word = Counter(word for word, _ in spelt)
    assert [word for word, n in by_word.items() if n > 1] == []
    assert all(meaning(words, key) == key for key in TABLE[words])


def test_label_vouches_for_what_it_names() -> None:
    """The label of Tourisme et Handicap by disability; other labels for nothing."""
    assert access_of_label("tourisme-handicap-moteur") == "motor"
    assert {access_of_label(key) for key in TABLE["label"]} == {None, "motor", "visual", "hearing", "mental"}
    assert access_of_label("no-such-label") is None


def test_themes_of_kinds_are_themes_and_kinds() -> None:
    """Nothing in the table is misspelt."""
    assert set(TABLE["kind-themes"]) <= set(get_args(Kind))
    assert {t for kind in get_args(Kind) for t in themes_of_kind(kind)} <= set(get_args(Theme))
    assert themes_of_kind("memorial") == ("memory",)
