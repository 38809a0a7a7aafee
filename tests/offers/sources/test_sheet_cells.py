"""Single cells of a sheet: counts, answers, languages."""

import pytest

from offers.sources.profile import load_profile
from offers.sources.sheet_cells import answer_of, counts, languages
from offers.sources.sheet_columns import SheetRow

PROFILE = load_profile("sheet")


def row(**cells: str) -> SheetRow:
    return SheetRow(number=2, cells={field: (cell,) for field, cell in cells.items()})


@pytest.mark.parametrize(
    ("cells", "found", "codes"),
    [
        ({"persons": "8"}, {"persons": 8}, []),
        ({"persons": "jusqu'à 8 personnes"}, {"persons": 8}, []),
        ({"persons": "4 chambres"}, {"rooms": 4}, []),
        ({"persons": "32 ch."}, {"rooms": 32}, []),
        ({"persons": "4 chambres", "rooms": "5"}, {"rooms": 5}, []),
        ({"persons": "8 pers., 4 chambres"}, {"persons": 8, "rooms": 4}, []),
        ({"persons": "45 emplacements"}, {}, ["number-unreadable"]),
        ({"persons": "0"}, {}, []),
        ({"meeting": "80 personnes"}, {"meeting": 80}, []),
        ({"seats": "40 places"}, {"seats": 40}, []),
    ],
)
def test_counts(cells: dict[str, str], found: dict[str, int], codes: list[str]) -> None:
    """The noun says what is counted; without one, the column."""
    doubts: list[str] = []
    assert counts(row(**cells), lambda code, _message: doubts.append(code)) == found
    assert doubts == codes


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("PMR", "yes"),
        ("accès fauteuil roulant", "yes"),
        ("OUI (2 chambres)", "yes"),
        ("oui, sous conditions", "partial"),
        ("oui (partiel)", "partial"),
        ("accessible avec aide", "partial"),
        ("non, escalier", "no"),
        ("non accessible", "no"),
        ("PMR : non", "unknown"),
        ("1 chambre", "unknown"),
    ],
)
def test_answers(text: str, answer: str) -> None:
    """What follows a yes may restrict it; what would turn it makes it no answer, and is told."""
    doubts: list[str] = []
    assert answer_of(row(motor=text), "motor", PROFILE, lambda code, _message: doubts.append(code)) == answer
    assert doubts == ["answer-unreadable"] * (answer == "unknown")


@pytest.mark.parametrize(
    ("text", "found", "codes"),
    [
        ("Français, anglais (notions)", ("fr", "en"), []),
        ("F - GB / NL + D", ("fr", "en", "nl", "de"), []),
        ("français et néerlandais", ("fr", "nl"), []),
        ("FR EN NL", ("fr", "en", "nl"), []),
        ("fr, klingon", ("fr",), ["language-unknown"]),
    ],
)
def test_languages(text: str, found: tuple[str, ...], codes: list[str]) -> None:
    """Between any signs; what is no language known here is told."""
    doubts: list[str] = []
    assert languages(row(languages=text), lambda code, _message: doubts.append(code)) == found
    assert doubts == codes
