"""What a stay claims as a whole."""

import pytest


@pytest.mark.parametrize("name", ["cycle_m", "walk_m", "boat_m", "visits", "landmarks", "gems"])
def test_total_that_does_not_add_up(spoil, row, name):
    """Tests that a total one above its sum is refused."""
    due = row["totals"][name]
    found = spoil(lambda r: r["totals"].update({name: due + 1}))
    assert f"totals: {name} says {due + 1}, adds up to {due}" in found


def test_optimal_without_a_bound(spoil):
    """Tests that nobody may call a stay optimal without a bound that says so."""
    found = spoil(lambda r: r["proof"].update(status="optimal"))
    assert any(v.startswith("proof: optimal, but the bound is None") for v in found)


def test_within_without_a_bound(spoil):
    """Tests that a gap needs a bound."""
    assert "proof: within a gap, but there is no bound" in spoil(lambda r: r["proof"].update(status="within"))


def test_objective_above_its_bound(spoil):
    """Tests that a bound below the objective is refused."""
    assert any("is above its bound 1" in v for v in spoil(lambda r: r["proof"].update(bound=1)))


def test_finding_taken_away(spoil):
    """Tests that a stay that hides that its lines are sketched is refused."""
    found = spoil(lambda r: r.update(findings=[]))
    assert "findings: does not say sketched-lines" in found


def test_title_is_free(spoil):
    """Tests that an office may rename its stay."""
    assert spoil(lambda r: r.update(title="Trois jours au fil de l'eau", summary="")) == ()
