"""Sums of a stay."""

from itinerary import compose_stay
from itinerary.totals import stay_totals


def test_sums_are_those_of_legs_and_stops(request_of, catalogue, network):
    """Tests that metres are summed by mode and that each visit is counted once."""
    days = compose_stay(request_of(), catalogue, network).days
    totals = stay_totals(catalogue, days)
    legs = [leg for day in days for leg in day.legs]
    assert totals.cycle_m == sum(leg.distance_m for leg in legs if leg.mode == "cycle") > 0
    assert totals.visits == sum(s.kind == "visit" for day in days for s in day.stops)
    assert 0 <= totals.confirmed_share <= 1


def test_no_day_has_no_share_to_divide_by(catalogue):
    """Tests that an empty stay sums up to nothing."""
    totals = stay_totals(catalogue, ())
    assert (totals.cycle_m, totals.visits, totals.confirmed_share) == (0, 0, 0.0)
