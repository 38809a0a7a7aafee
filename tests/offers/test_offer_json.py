"""An offer as JSON, and back."""

import json

import pytest

from offers.load import load_catalogue, offer_of
from offers.offer import Offer
from offers.offer_json import offer_to_json

EMBEDDED = load_catalogue().offers


@pytest.mark.parametrize("offer", EMBEDDED, ids=[o.id for o in EMBEDDED])
def test_offer_reads_back_from_what_is_written(offer: Offer) -> None:
    """Estimates stay estimates: what is written, through a file, is read as the same offer."""
    assert offer_of(json.loads(json.dumps(offer_to_json(offer)))) == offer


def test_what_is_unknown_is_written_as_nothing() -> None:
    """No hours are null, not an empty text; access that nobody knows is told so."""
    offer = next(o for o in EMBEDDED if o.hours.spec is None)
    row = offer_to_json(offer)
    assert (row["opening_hours"], row["hours_status"]) == (None, "unknown")
    assert set(row["access"]) == {"motor", "visual", "hearing", "mental"}
    assert set(row["visit_min"] or ()) <= {"min", "typical", "max", "known"}
