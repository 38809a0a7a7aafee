"""What can go wrong between a request and a stay."""

import pytest

from itinerary.errors import NoStayError, RequestError
from offers.errors import FluvestreError


@pytest.mark.parametrize(("error", "field"), [(RequestError, "faults"), (NoStayError, "reasons")])
def test_all_that_is_wrong_is_told_a_line_each(error: type[FluvestreError], field: str) -> None:
    """The sentences are kept apart, and read one below the other."""
    raised = error(("One.", "Two."))
    assert getattr(raised, field) == ("One.", "Two.")
    assert str(raised) == "One.\nTwo."
    assert isinstance(raised, FluvestreError)
