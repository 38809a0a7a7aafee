"""Verifying a stay."""

from dataclasses import replace

import pytest

from itinerary import check, compose_stay


@pytest.fixture(scope="module")
def stay(request_of, catalogue, network):
    """Compose a day on the tiny ground, for a segment that only these tests know."""
    return compose_stay(request_of(), catalogue, network)


def test_segment_that_nobody_knows_is_the_only_violation(stay, catalogue, network):
    """Tests that a request that cannot be read again is told, and nothing is judged without it."""
    (violation,) = check(stay, catalogue, network)
    assert violation.startswith("request: segment: Unknown segment 'friends'.")


def test_every_fault_of_the_request_is_told(stay, catalogue, network):
    """Tests that several faults are several violations."""
    spoiled = replace(stay, request={**stay.request, "adults": 0, "children": [], "language": "xx"})
    told = {violation.split(":")[1].strip() for violation in check(spoiled, catalogue, network)}
    assert {"segment", "adults", "language"} <= told
