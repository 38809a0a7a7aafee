"""Prices of OpenStreetMap."""

import pytest

from offers.details import RateUnit
from offers.sources.osm_charge import charges

UNITS: dict[str, RateUnit] = {"person": "person", "night": "night"}


def read(**tags: str) -> tuple[list[tuple[str, str, int | None]], bool | None, list[str]]:
    doubts: list[str] = []
    stated = {key.replace("__", ":"): value for key, value in tags.items()}
    rates, free = charges(stated, UNITS, lambda code, _message: doubts.append(code))
    return [(r.policy, r.unit, r.min_ct) for r in rates], free, doubts


@pytest.mark.parametrize(
    ("charge", "unit", "ct"),
    [
        ("5 EUR", "unknown", 500),
        ("€4.50", "unknown", 450),
        ("12,00 EUR/night", "night", 1200),
        ("3€ per person", "person", 300),
        ("2 EUR/hour", "unknown", 200),
    ],
)
def test_amounts(charge: str, unit: str, ct: int) -> None:
    """Before and behind the sign of the euro, and what they are for."""
    assert read(charge=charge) == ([("full", unit, ct)], False, [])


@pytest.mark.parametrize("charge", ["5", "5 GBP", "yes", "5 EUR; 3 EUR", "9999999 EUR"])
def test_no_amounts(charge: str) -> None:
    """Without a currency a number may be anything."""
    assert read(charge=charge) == ([("full", "unknown", None)], None, ["charge-unreadable"])


def test_fees() -> None:
    """Yes and no are answers, a donation is none."""
    assert read(fee="no")[1] is True
    assert read(fee="yes")[1] is False
    assert read(fee="donation")[1] is None
    assert read(fee="no", charge__child="1 EUR") == ([("child", "unknown", 100)], True, [])


def test_several_amounts() -> None:
    """Each with its own person is a rate; without, nobody knows whose they are."""
    adult_child = [("full", "person", 400), ("child", "person", 200)]
    assert read(charge="4 EUR/adult; 2 EUR/child") == (adult_child, False, [])
    assert read(charge="4 EUR/adult; 2 GBP/child")[2] == ["charge-unreadable"]
