"""What differs between two versions of a product."""

from dataclasses import replace
from datetime import date

from apps.products.product import Product
from apps.products.terms import Terms
from apps.texts import load_texts
from apps.workshop.version_changes import LONGEST, field_changes

STAYS = {"0123456789abcdef": "Deux musées", "fedcba9876543210": "Deux jardins"}
BEFORE = Product(id="product:lys", office="bethune", stay="0123456789abcdef", title={"fr": "La Lys"})


def test_each_field_is_told_before_and_after() -> None:
    """Stays have names, days are days, and what is the same is not told."""
    terms = Terms(valid_from=date(2027, 5, 1), adult_ct=12050)
    after = replace(BEFORE, stay="fedcba9876543210", title={"fr": "La Lawe"}, terms=terms)
    found = {c.field: (c.before, c.after) for c in field_changes(BEFORE, after, STAYS, load_texts("fr"))}
    assert found == {
        "Séjour": ("Deux musées", "Deux jardins"),
        "Titre (français)": ("La Lys", "La Lawe"),
        "Prix par adulte": ("", "120,50"),
        "En vente du": ("", "samedi 1er mai 2027"),
    }


def test_a_long_text_is_cut() -> None:
    """A history is no place to read whole pages."""
    (change,) = field_changes(BEFORE, replace(BEFORE, text={"en": "x" * 999}), STAYS, load_texts("en"))
    assert change.after == "x" * LONGEST + "…"
