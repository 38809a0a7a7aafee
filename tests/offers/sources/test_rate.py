"""Tests of a line of prices."""

import pytest

from offers.details import Rate
from offers.sources.profile import load_profile
from offers.sources.rate import rate_of

PROFILE = load_profile("tourinsoft")


def read(label="Adulte", amounts=(None, None), dates=(None, None), notes=()):
    """Return a line, and the codes of what is in doubt."""
    doubts = []
    made = rate_of(
        label=label,
        amounts=amounts,
        dates=dates,
        notes=notes,
        profile=PROFILE,
        doubt=lambda code, _message: doubts.append(code),
    )
    return made, doubts


def test_no_amount_is_not_free():
    """An empty amount stays empty, a nought is a nought."""
    assert read(amounts=("", ""))[0] == Rate(label="Adulte", policy="full", unit="person")
    assert read(amounts=("0", ""))[0].min_ct == 0


def test_amounts_are_put_in_order():
    """A highest below the lowest is swapped and told; a highest of nought is none."""
    assert read(amounts=(10, 5)) == (
        Rate(label="Adulte", policy="full", unit="person", min_ct=500, max_ct=1000),
        ["amounts-backwards"],
    )
    assert read(amounts=(10, 0))[0].max_ct is None


@pytest.mark.parametrize(
    ("label", "policy", "unit"),
    [
        ("Plein tarif", "full", "unknown"),
        ("Menu enfant", "child", "person"),
        ("Chambre double", "unknown", "room"),
        ("Petit-déjeuner", "extra", "unknown"),
        ("Semaine", "unknown", "week"),
        ("Groupe adultes", "group", "group"),
        ("Gratuit", "free", "unknown"),
    ],
)
def test_words_tell_policy_and_unit(label, policy, unit):
    """What no word tells is unknown."""
    made = read(label)[0]
    assert (made.policy, made.unit) == (policy, unit)


def test_the_unit_may_stand_in_the_note():
    """As in free texts of offices."""
    assert read("Location", notes=("la semaine",))[0].unit == "week"


def test_an_amount_that_is_none_is_told():
    """It is left out."""
    assert read(amounts=("sur devis", "")) == (
        Rate(label="Adulte", policy="full", unit="person"),
        ["amount-unreadable"],
    )
