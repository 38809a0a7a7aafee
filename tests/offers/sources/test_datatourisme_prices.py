"""Prices, line by line."""

from typing import Any

import pytest

from offers.sources.datatourisme_prices import Prices, prices_of
from tests.offers.sources.datatourisme_samples import PROFILE, bared, kb


def _prices(*specs: dict[str, Any], doubts: list[str] | None = None) -> Prices:
    told = [] if doubts is None else doubts
    value = bared({"offers": [{"schema:priceSpecification": list(specs)}]})
    return prices_of(value, PROFILE, lambda code, _message: told.append(code))


def _spec(policy: str = "", low: Any = None, high: Any = None, note: str = "", **more: Any) -> dict[str, Any]:
    return {
        "hasEligiblePolicy": [kb(policy)] if policy else [],
        "schema:minPrice": [low] if low is not None else [],
        "schema:maxPrice": [high] if high is not None else [],
        "schema:priceCurrency": "EUR",
        "additionalInformation": {"fr": [note]} if note else {},
        **more,
    }


def test_every_line_is_a_rate() -> None:
    """Full and child rates with their amounts; a line without amount is kept."""
    found = _prices(_spec("BaseRateFullRate", "6"), _spec("ChildRate", "3,50", "4"), _spec("Group"))
    assert [(r.policy, r.min_ct, r.max_ct) for r in found.rates] == [
        ("full", 600, None),
        ("child", 350, 400),
        ("group", None, None),
    ]
    assert found.free is False


def test_free_without_amount_is_zero() -> None:
    """What is called free costs nothing, and is free for all."""
    found = _prices(_spec("Free"))
    assert [(r.policy, r.min_ct) for r in found.rates] == [("free", 0)]
    assert found.free is True


@pytest.mark.parametrize(
    ("note", "policy"), [("- 7 ans", "child"), ("étudiants", "reduced"), ("chauffeur", "group")]
)
def test_free_for_some_is_not_free(note: str, policy: str) -> None:
    """Free entry for children or students does not make a place free."""
    found = _prices(_spec("Free", note=note))
    assert [(r.policy, r.min_ct) for r in found.rates] == [(policy, 0)]
    assert found.free is None


def test_free_and_child_together_are_free_for_children() -> None:
    """Two policies on one line narrow each other."""
    found = _prices({"hasEligiblePolicy": [kb("Free"), kb("ChildRate")]})
    assert (found.rates[0].policy, found.rates[0].min_ct, found.free) == ("child", 0, None)


def test_nothing_said_is_nothing_known() -> None:
    """Without prices, or without amounts, nothing is said of free."""
    assert _prices().free is None
    assert _prices(_spec("BaseRateFullRate")).free is None


@pytest.mark.parametrize(
    ("spec", "amounts", "code"),
    [
        (_spec("", "11", "8.5"), (850, 1100), "price-order"),
        (_spec("", "0"), (None, None), "price-zero"),
        (_spec("", "0", "98"), (None, 9800), "price-zero"),
        (_spec("", "sur devis"), (None, None), "price-unreadable"),
        (_spec("", "5", **{"schema:priceCurrency": "USD"}), (None, None), "price-currency"),
        (_spec("Free", "1"), (100, None), "price-free-amount"),
    ],
)
def test_odd_amounts_are_told(spec: dict[str, Any], amounts: tuple[Any, Any], code: str) -> None:
    """Amounts out of order are put in order, the rest is left out."""
    doubts: list[str] = []
    found = _prices(spec, doubts=doubts)
    assert [(r.min_ct, r.max_ct) for r in found.rates] == [amounts]
    assert doubts == [code]


def test_a_zero_with_a_policy_is_a_price() -> None:
    """A child who pays nothing pays nothing."""
    assert [r.min_ct for r in _prices(_spec("ChildRate", "0")).rates] == [0]


def test_a_price_of_old_is_the_lowest() -> None:
    """The legacy single price counts where there is no minimum."""
    assert [r.min_ct for r in _prices({"schema:price": "78"}).rates] == [7800]
    assert [(r.min_ct, r.max_ct) for r in _prices(_spec("", None, "98", **{"schema:price": 78})).rates] == [
        (7800, 9800)
    ]


def test_an_amount_in_a_list_of_several_is_the_least_and_the_most() -> None:
    """Lists of minima and maxima give one range."""
    spec = {"schema:minPrice": ["9", "7"], "schema:maxPrice": ["12", "15"]}
    assert [(r.min_ct, r.max_ct) for r in _prices(spec).rates] == [(700, 1500)]


@pytest.mark.parametrize(
    ("mode", "unit"),
    [("PerPerson", "person"), ("PerUnit", "place"), ("PerWeek", "week"), ("Overnight", "night")],
)
def test_modes_are_units(mode: str, unit: str) -> None:
    """Codes of the thesaurus say what the amount is for."""
    assert _prices(_spec("", "5", hasPricingMode=[kb(mode)])).rates[0].unit == unit


def test_an_unknown_mode_is_kept_in_words() -> None:
    """The unit is unknown, and the note holds the name of the mode."""
    (rate,) = _prices(_spec("", "5", note="par barque", hasPricingMode=[kb("PerPond", "Par étang")])).rates
    assert (rate.unit, rate.note) == ("unknown", "par barque\nPar étang")


def test_seasons_and_dates_stay_with_their_rate() -> None:
    """A season names a rate; each period of it is a line of its own."""
    periods = [{"startDate": "2026-07-01", "endDate": "2026-07-31"}, {"startDate": "2026-12-01"}]
    spec = _spec("", "50", hasPricingSeason=[kb("HighSeason", "Haute saison")], appliesOnPeriod=periods)
    found = _prices(spec).rates
    assert [f"{r.first} {r.last} {r.label}" for r in found] == [
        "2026-07-01 2026-07-31 Haute saison",
        "2026-12-01 None Haute saison",
    ]
