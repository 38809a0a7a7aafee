"""What is told of a sale on the page of a product."""

from typing import Any

import pytest

from apps.texts import TEXT_LANGUAGES, load_texts
from apps.visitor.sale import sale_lines

ROW: dict[str, Any] = {
    "adult_ct": 15_350,
    "child_ct": 8_000,
    "group_ct": 14_000,
    "group_from": 8,
    "single_supplement_ct": 2_500,
    "tourist_tax_ct": 110,
    "estimated": False,
    "child_estimated": True,
    "min_persons": 2,
    "max_persons": 8,
    "office_name": "Béthune",
    "registration": "IM062110012",
    "guarantor": "Garant, Lille",
}
OFFICE = {"phone": "+33 3 00 00 00 00", "email": "office@example.org"}


def test_all_terms_are_told() -> None:
    """Prices, persons, the seller and the surety; what is an estimate says so."""
    said = [line.replace("\xa0", " ") for line in sale_lines(ROW, OFFICE, load_texts("fr"))]
    assert said == [
        "153,50 € par adulte",
        "80 € par enfant de moins de 12 ans (estimé)",
        "140 € par personne, dès 8 personnes",
        "Supplément chambre individuelle : 25 €",
        "Taxe de séjour en sus : 1,10 € par adulte",
        "De 2 à 8 personnes",
        "Vendu par Béthune · +33 3 00 00 00 00 · office@example.org",
        "Garantie financière : Garant, Lille",
        "Immatriculation au registre des opérateurs de voyages et de séjours : IM062110012",
    ]


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_what_is_not_there_is_not_told(language: str) -> None:
    """No group, nobody alone, no tax, no number: four lines in every language."""
    bare = {"group_ct": None, "group_from": None, "single_supplement_ct": 0, "tourist_tax_ct": 0}
    nobody = {"registration": None, "guarantor": None, "child_estimated": False}
    assert len(sale_lines({**ROW, **bare, **nobody}, {}, load_texts(language))) == 4
