"""The offer of a kind that is tried everywhere."""

import pytest

from apps.what_if.candidates import Candidate
from apps.what_if.templates import kind_of, template_at, template_of
from itinerary.errors import RequestError

PLACE = Candidate(name="Halte, Robecq", commune="Robecq", lon=2.563, lat=50.596)


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [("night", "guesthouse"), ("lunch", "restaurant"), ("rental", "bike-rental"), ("museum", "museum")],
)
def test_words_stand_for_kinds(wanted: str, kind: str) -> None:
    """A word of the office or a kind of the catalogue."""
    assert kind_of(wanted) == kind


@pytest.mark.parametrize("wanted", ["castel", "bike-repair", "camper-area"])
def test_what_is_no_stop_of_a_stay_is_refused(wanted: str) -> None:
    """Nor what is no kind."""
    with pytest.raises(RequestError, match=f"got '{wanted}'"):
        kind_of(wanted)


def test_same_offer_everywhere() -> None:
    """But for its place, name and id."""
    here, usual = template_at("night", PLACE, 7), template_of("night")
    assert here.id == "offer:hypothesis-night-007-halte-robecq"
    assert here.place.commune == "Robecq"
    assert (here.kind, here.capacity, here.price) == (usual.kind, usual.capacity, usual.price)
    assert here.capacity.persons == 6


def test_lunch_is_no_dinner() -> None:
    """A table at noon is closed in the evening, and the other way about."""
    assert template_of("lunch").hours.spec == "Mo-Su 12:00-14:30"
    assert template_of("dinner").hours.spec == "Mo-Su 19:00-21:30"
