"""Labels and stars of a sheet."""

from datetime import date

import pytest

from offers.details import Certificate
from offers.sources.sheet_columns import SheetRow
from offers.sources.sheet_labels import certificates, listed

NEW_YEARS_EVE = date(2026, 12, 31)


def read(**cells: str) -> tuple[tuple[Certificate, ...], list[str]]:
    doubts: list[str] = []
    row = SheetRow(number=2, cells={field: (cell,) for field, cell in cells.items()})
    return certificates(row, lambda code, _message: doubts.append(code)), doubts


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Accueil Vélo, Clef Verte", ["accueil-velo", "clef-verte"]),
        ("Tourisme & Handicap (moteur, visuel)", ["tourisme-handicap-moteur", "tourisme-handicap-visuel"]),
        ("Tourisme & Handicap (moteur, dossier déposé)", ["tourisme-handicap"]),
        ("Meublé de tourisme 3 étoiles", ["3-etoiles"]),
        ("Camping 3 *", ["3-etoiles"]),
        ("***", ["3-etoiles"]),
        ("Gîtes de France 3 épis", ["gites-de-france", "3-epis"]),
        ("Guide Michelin 1 étoile", ["guide-michelin-1-etoile"]),
        ("Logis (restaurant, bar)", ["logis-restaurant-bar"]),
        ("12, 2026, 3", []),
    ],
)
def test_labels(text: str, keys: list[str]) -> None:
    """Lists are not split within brackets; stars count only beside what has stars; numbers are no labels."""
    found, doubts = read(labels=text)
    assert ([certificate.key for certificate in found], doubts) == (keys, [])


@pytest.mark.parametrize("text", ["Accueil Vélo (expire le 31/12/2026)", "Accueil Vélo jusqu'au 31/12/2026"])
def test_last_day(text: str) -> None:
    """It belongs to its label."""
    assert read(labels=text) == ((Certificate(key="accueil-velo", expires=NEW_YEARS_EVE),), [])


def test_dates_that_say_nothing() -> None:
    """A date that is none, or of which nobody knows what it is, is told; the label stays."""
    for text in ("Accueil Vélo (expire le 31/02/2026)", "Accueil Vélo (31/12/2026)"):
        assert read(labels=text) == ((Certificate(key="accueil-velo"),), ["date-unreadable"])


def test_pending() -> None:
    """A label applied for is none yet."""
    assert read(labels="Accueil Vélo (en cours)")[0] == (Certificate(key="accueil-velo", status="pending"),)


@pytest.mark.parametrize("text", ["3", "3 étoiles", "★★★", "Meublé de tourisme 3 étoiles"])
def test_stars(text: str) -> None:
    """In their own column a number is enough."""
    assert read(stars=text)[0] == (Certificate(key="3-etoiles"),)
    assert read(stars="non classé")[0] == ()


def test_features() -> None:
    """What stands nowhere keeps its name, with its brackets."""
    row = SheetRow(number=2, cells={"features": ("Wifi, Parking / Four (à pain, à pizza)",)})
    assert listed(row, "features", "feature") == ("wifi", "parking", "four-a-pain-a-pizza")
