"""The words of opening hours in French."""

import pytest

from offers.sources.french_words import sentences_of


def kinds(text: str) -> list[list[str]]:
    return [[kind for kind, _ in words] for words in sentences_of(text)]


def test_sentences() -> None:
    """Stops, lines and slashes between days part sentences; those within dates and times do not."""
    assert kinds("Mardi 10h-12h / 14h-18h. Fermé le lundi") == [["days", "times"], ["closed"]]
    assert kinds("mardi 10h-12h / samedi 10h-12h") == [["days", "times"]] * 2
    assert kinds("du 01/04 au 30/09, ouvert 10h-18h sauf le lundi") == [["season", "times", "except"]]
    assert kinds("mars : mar. 10h-12h\nle reste de l'année sur RDV") == [
        ["season", "days", "times"],
        ["rest", "asks"],
    ]


def test_unknown_words() -> None:
    """One is enough to refuse the text, however long the list before it."""
    for text in ("lundi, parfois", "fermé " + "lundi et " * 40 + "lundix", "lundi " * 100):
        with pytest.raises(ValueError, match=r"not understood|longer"):
            sentences_of(text)
