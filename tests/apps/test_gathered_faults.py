"""Gathering faults."""

import pytest

from apps.date_option import date_option
from apps.gathered_faults import gather
from itinerary.segment import find_segment


def test_each_refusal_is_noted_and_the_next_is_looked_for() -> None:
    """What is wrong is told in order, with the option where the refusal does not name it."""
    faults: list[str] = []
    with gather(faults):
        date_option("from", "soon")
    with gather(faults, "segment: "):
        find_segment("nobody")
    with gather(faults):
        date_option("to", "2027-05-01")
    assert [fault.partition(",")[0] for fault in faults[:1]] == ["from: expected a date such as 2027-05-15"]
    assert faults[1].startswith("segment: Unknown segment 'nobody'")
    assert len(faults) == 2


def test_a_mistake_of_the_program_is_none_of_the_people() -> None:
    """What was not refused on purpose goes its way."""
    with pytest.raises(ZeroDivisionError), gather([]):
        raise ZeroDivisionError
