"""Finding what a text means by the words in it."""

from itertools import permutations

import pytest

from offers.sources.wording import chosen, told

RATES = {"plein tarif": "full", "tarif réduit": "reduced", "tarif": "unknown"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Tarif adulte (plein tarif)", "full"),
        ("TARIF REDUIT", "reduced"),
        ("Tarif-réduit : étudiants", "reduced"),
        ("Tarif unique", "unknown"),
        ("Tarification", None),
        ("plein d'autres tarifs", None),
        ("", None),
    ],
)
def test_first_entry_whose_words_stand_in_the_text(text: str, meant: str | None) -> None:
    """Whole words in a row, whatever accents, case and punctuation; the order of the table decides."""
    assert told(RATES, text) == meant


def test_text_is_read_to_a_length() -> None:
    """What stands behind three hundred characters is a novel."""
    assert told(RATES, "x " * 200 + "plein tarif") is None
    assert told(RATES, "x " * 20 + "plein tarif") == "full"


def test_most_telling_word_is_chosen() -> None:
    """By the order of the table, not of the feed; and only as a whole."""
    table = {"Gîte de groupe": "hostel", "Gîte": "self-catering"}
    assert {chosen(table, words) for words in permutations(["gite", "GITE DE GROUPE"])} == {"hostel"}
    assert chosen(table, ["Gîte rural"]) is None
    assert chosen(table, []) is None
