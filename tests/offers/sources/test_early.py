"""Tests of leaving off what lies elsewhere."""

import pytest

from offers.area import destination
from offers.sources.early import leave_elsewhere
from offers.sources.errors import OutsideError
from offers.sources.record import Record


def record(**where):
    """Return a record that lies somewhere."""
    return Record(feed="apidae", record_id="1", names=(), kind=None, **where)


def test_stops_only_at_what_is_plainly_elsewhere():
    """Without an area, or without a place, the rest is read first."""
    leave_elsewhere(record(insee="33063"), None)
    leave_elsewhere(record(), destination())
    leave_elsewhere(record(insee="62119"), destination())
    with pytest.raises(OutsideError):
        leave_elsewhere(record(insee="33063"), destination())
    with pytest.raises(OutsideError):
        leave_elsewhere(record(point=(-0.58, 44.84)), destination())
