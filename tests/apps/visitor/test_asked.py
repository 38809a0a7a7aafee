"""The form of a visitor whose browser runs no scripts, as it is read."""

from datetime import date
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from apps.visitor.asked import Asked, read_asked

TODAY = date(2027, 5, 1)
STATIONS = ("station:bethune", "station:lillers")
FORM = {
    "segment": "happy-family",
    "adults": "2",
    "ages": "6, 9",
    "date": "2027-05-15",
    "nights": "1",
    "arrive": "10:00",
    "leave": "18:00",
    "station": "station:lillers",
}


def read(**changed: object) -> Asked:
    """Read the form with some fields changed."""
    fields = urlencode({**FORM, **changed}, doseq=True)
    return read_asked(QueryParams(fields), STATIONS, TODAY, "fr")


def test_a_form_becomes_a_request() -> None:
    """Each field goes under its name in the format of requests."""
    assert read().raw == {
        "segment": "happy-family",
        "from": "station:lillers",
        "arrive": "2027-05-15T10:00",
        "leave": "2027-05-16T18:00",
        "adults": 2,
        "children": [6, 9],
        "needs": [],
        "ban_themes": [],
        "tight_budget": False,
        "accept_unconfirmed": False,
        "alternatives": 3,
        "effort": "quick",
        "language": "fr",
    }


def test_wishes_are_read() -> None:
    """Needs, themes, budget and boats are as ticked; who rides less rides six tenths of the usual."""
    wishes = {"need": ["hearing", "buggy"], "theme": "memory", "tight_budget": "yes"}
    raw = read(**wishes, no_boat="yes", less_riding="yes").raw
    assert (raw["needs"], raw["ban_themes"]) == (["hearing", "buggy"], ["memory"])
    assert (raw["tight_budget"], raw["ban_modes"], raw["max_cycle_km_day"]) == (True, ["boat"], 15)


def test_no_children_is_nobody_to_ask_the_age_of() -> None:
    """An empty field of ages is a party without children."""
    assert read(ages="  ").raw["children"] == []


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("segment", "nobody"),
        ("adults", "0"),
        ("adults", "61"),
        ("adults", "²"),
        ("ages", "6, old"),
        ("ages", "18"),
        ("ages", ",".join(["3"] * 13)),
        ("date", "2027-04-30"),
        ("date", "2030-05-15"),
        ("date", "tomorrow"),
        ("nights", "4"),
        ("nights", "-1"),
        ("arrive", "25:00"),
        ("leave", ""),
        ("station", "station:atlantis"),
    ],
)
def test_what_cannot_be_is_said_of_its_field(field: str, value: str) -> None:
    """A field that is wrong is the only one to be corrected, and nothing is asked."""
    asked = read(**{field: value})
    assert [fault.field for fault in asked.faults] == [field]
    assert asked.raw == {}


def test_one_cannot_leave_before_one_comes() -> None:
    """On a day without a night the train back is after the train there."""
    assert [fault.field for fault in read(nights="0", leave="09:59").faults] == ["leave"]
    assert read(nights="0", leave="17:00").raw["leave"] == "2027-05-15T17:00"


def test_all_faults_are_told_at_once() -> None:
    """An empty form is told of every field that it needs."""
    faults = read_asked(QueryParams(""), STATIONS, TODAY, "fr").faults
    assert [fault.field for fault in faults] == [
        *("segment", "adults", "date", "nights", "arrive", "leave", "station")
    ]


@given(st.dictionaries(st.sampled_from(sorted(FORM)), st.text(max_size=40)))
def test_whatever_is_written_is_read_or_refused(changed: dict[str, str]) -> None:
    """No text in any field breaks the reading: there is a request, or there are faults."""
    asked = read(**changed)
    assert bool(asked.raw) != bool(asked.faults)


@pytest.mark.parametrize("field", ["arrive", "leave"])
@pytest.mark.parametrize("typed", ["10:00Z", "10:00+02:00"])
def test_a_time_of_another_zone_is_a_fault(field: str, typed: str) -> None:
    """Trains go by the clock of the place; even on a day trip nothing fails."""
    assert field in {fault.field for fault in read(nights="0", **{field: typed}).faults}
