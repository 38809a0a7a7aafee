"""Opening hours that a feed already writes in OSM syntax."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.opening import Hours
from offers.sources.osm_hours import by_appointment, osm_hours

YEARS = (2025, 2026)


def told(spec: str) -> tuple[Hours | None, list[str]]:
    doubts: list[str] = []
    return osm_hours(spec, YEARS, lambda code, _message: doubts.append(code)), doubts


@pytest.mark.parametrize(
    "spec", ["24/7", "Mo-Fr 09:00-12:00,14:00-18:00; PH off", "sunrise-sunset", "Apr-Oct Sa 10:00+"]
)
def test_hours_are_taken_over(spec: str) -> None:
    """As they are, and known."""
    assert told(spec) == (Hours(spec=spec, status="known"), [])


def test_school_holidays_become_dates() -> None:
    """Of zone B, in the years asked for: 16 February 2026 is one."""
    found, doubts = told("Sa 14:00-18:00; SH 10:00-18:00")
    assert found is not None
    assert doubts == []
    assert found.intervals(date(2026, 2, 16)) == ((600, 1080),)
    assert found.intervals(date(2026, 3, 9)) == ()


@pytest.mark.parametrize("spec", ['"sur rendez-vous"', 'unknown "on appointment"', 'open "by call"', ' "x" '])
def test_words_alone_are_no_hours(spec: str) -> None:
    """And no fault: the words are kept elsewhere."""
    assert told(spec) == (None, [])


@pytest.mark.parametrize("spec", ["tous les jours", "Mo-Fr 9h-12h", "Apr-Oct SH 10:00-18:00", "x" * 100_000])
def test_what_is_no_osm_syntax_is_told(spec: str) -> None:
    """Left out, with a doubt."""
    assert told(spec) == (None, ["hours-invalid"])


@given(spec=st.text(max_size=40))
def test_nothing_escapes(spec: str) -> None:
    """Whatever it is, it is hours, a doubt, or words."""
    found, doubts = told(spec)
    assert found is None or doubts == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Sur rendez-vous", True), ("sur rendez vous uniquement", True), ("RDV au 03 21", True),
        ("by appointment", True), ("Sur réservation", True), ("Tous les jours", False), ("", False),
        ("Ardvark", False),
    ],
)  # fmt: skip
def test_words_that_ask_to_call_first(text: str, *, asked: bool) -> None:
    """In French or English, as whole words."""
    assert by_appointment(text) is asked
