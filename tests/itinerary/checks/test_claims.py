"""What a stay claims as a whole."""

from dataclasses import replace

import pytest

from itinerary import check, stay_from_json


@pytest.mark.parametrize("name", ["cycle_m", "walk_m", "boat_m", "visits", "landmarks", "gems"])
def test_total_that_does_not_add_up(spoil, row, name):
    """Tests that a total one above its sum is refused."""
    due = row["totals"][name]
    found = spoil(lambda r: r["totals"].update({name: due + 1}))
    assert f"totals: {name} says {due + 1}, adds up to {due}" in found


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"status": "optimal", "bound": None}, "proof: optimal, but the bound is None"),
        ({"status": "within", "bound": None}, "proof: within a gap, but there is no bound"),
        ({"engine": " "}, "proof: its engine has no name"),
    ],
)
def test_proof_that_proves_nothing(row, catalogue, network, change, told):
    """Tests that a stay made in memory needs a bound for what it claims, and somebody who claims it."""
    stay = stay_from_json(row)
    found = check(replace(stay, proof=replace(stay.proof, **change)), catalogue, network)
    assert any(v.startswith(told) for v in found)


def test_optimal_below_its_bound(spoil, row):
    """Tests that nobody may call a stay optimal whose bound is higher."""
    bound = row["proof"]["objective"] + 1
    found = spoil(lambda r: r["proof"].update(status="optimal", bound=bound))
    assert any(v.startswith(f"proof: optimal, but the bound is {bound}") for v in found)


def test_objective_above_its_bound(spoil):
    """Tests that a bound below the objective is refused."""
    assert any("is above its bound 1" in v for v in spoil(lambda r: r["proof"].update(bound=1)))


def test_finding_taken_away(spoil):
    """Tests that a stay that hides that its lines are sketched is refused."""
    found = spoil(lambda r: r.update(findings=[]))
    assert "findings: does not say sketched-lines" in found


def test_title_is_free(spoil):
    """Tests that an office may rename its stay."""
    assert spoil(lambda r: r.update(title="Trois jours au fil de l'eau", summary="De gare en gare.")) == ()
