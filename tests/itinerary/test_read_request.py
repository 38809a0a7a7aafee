"""Reading what a person or a file asks."""

import json
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itinerary.errors import RequestError
from itinerary.read_request import FIELDS, read_request
from itinerary.request import Pin, Request
from offers.catalogue import Catalogue

ASKED: dict[str, Any] = {
    "segment": "promeneurs-chaleureux",
    "from": "west",
    "arrive": "2027-06-12T10:00",
    "leave": "2027-06-13T17:00",
}

any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
near_misses = st.sampled_from([
    "2027-06-12T10:00+02:00", "2027-06-12", "9999-12-31T23:59", "0001-01-01T00:00", "west", "cycle", "boat",
    ["offer:garden"], ["boat", "train"], [17], [-1], 2**70, -1, 0, 1, 1e300, ["wheelchair"], ["heritage"],
    [{"offer": "garden", "date": "2027-06-12", "start": "10:00"}],
    [{"offer": "garden", "date": 7, "start": []}],
])  # fmt: skip


def reading(catalogue: Catalogue, raw: dict[str, Any]) -> Request | tuple[str, ...]:
    """Return a request, or the faults of what is none."""
    try:
        return read_request(raw, catalogue)
    except RequestError as error:
        return error.faults


def faults(catalogue: Catalogue, **changes: Any) -> tuple[str, ...]:
    """Return the faults of the usual request with some fields changed."""
    found = reading(catalogue, {**ASKED, **changes})
    assert not isinstance(found, Request)
    return found


def test_silence_is_filled_by_the_segment(catalogue: Catalogue) -> None:
    """What is not asked is as the segment has it; the last station is the first."""
    asked = read_request(ASKED, catalogue)
    assert (asked.start, asked.finish) == ("station:west", "station:west")
    assert (asked.adults, asked.children, asked.mode, asked.travel) == (2, (), "cycle", "itinerant")
    assert (asked.max_cycle_km_day, asked.max_walk_km_day, asked.budget_ct) == (40, 5, None)
    assert (asked.alternatives, asked.effort, asked.seed, asked.language) == (1, "normal", 1, "fr")


def test_what_is_asked_is_taken(catalogue: Catalogue) -> None:
    """Names become ids, each once; times lose their seconds; pins are read."""
    asked = read_request(
        {
            **ASKED, "from": "Le Couchant", "to": "EST", "arrive": "2027-06-12 10:00:59", "budget_ct": 90_000,
            "must": ["Jardin", "offer:garden", "belfry"], "ban": ["museum"], "needs": ["wheelchair"],
            "pins": [{"offer": "cruise", "date": "2027-06-13", "start": "14:30"}], "travel": "star",
            "max_cycle_km_day": 12.5, "accept_unconfirmed": True, "ban_modes": ["train"], "language": "nl",
        },
        catalogue,
    )  # fmt: skip
    assert (asked.start, asked.finish) == ("station:west", "station:east")
    assert asked.arrive == datetime.fromisoformat("2027-06-12T10:00")
    assert asked.must == ("offer:garden", "offer:belfry")
    assert asked.pins == (Pin(offer="offer:cruise", day=date(2027, 6, 13), start_min=870),)
    assert (asked.ban, asked.needs, asked.ban_modes) == (("offer:museum",), ("wheelchair",), ("train",))
    assert (asked.travel, asked.max_cycle_km_day, asked.budget_ct) == ("star", 12.5, 90_000)
    assert (asked.accept_unconfirmed, asked.language) == (True, "nl")


def test_request_reads_back_from_what_it_writes(catalogue: Catalogue) -> None:
    """A request written into a stay, and through a file, is the same request."""
    pins = [{"offer": "garden", "date": "2027-06-12", "start": "10:15"}]
    asked = read_request({**ASKED, "children": [7], "adults": 1, "pins": pins, "must": ["bar"]}, catalogue)
    assert read_request(json.loads(json.dumps(asked.to_json())), catalogue) == asked


@pytest.mark.parametrize("cap_km", [None, 40, 40.0, 12.5])
def test_request_is_written_the_same_however_often_it_is_read(
    catalogue: Catalogue, cap_km: float | None
) -> None:
    """Byte for byte, as the id of a stay hangs on it: a whole number is never 40 here and 40.0 there."""
    asked = {**ASKED, "max_cycle_km_day": cap_km}
    once = json.dumps(read_request(asked, catalogue).to_json())
    assert json.dumps(read_request(json.loads(once), catalogue).to_json()) == once
    assert ".0" not in once


@pytest.mark.parametrize(
    ("given_party", "party"), [({"adults": 3}, (3, ())), ({"children": [5]}, (2, (5,))), ({}, (2, (6, 9)))]
)
def test_party_is_not_mixed_with_the_usual_one(
    catalogue: Catalogue, given_party: dict[str, Any], party: tuple[int, tuple[int, ...]]
) -> None:
    """Three adults who say so have no children; the family that says nothing has its usual two."""
    asked = read_request({**ASKED, **given_party, "segment": "happy-family"}, catalogue)
    assert (asked.adults, asked.children) == party


def test_times_of_toml_are_times(catalogue: Catalogue) -> None:
    """A file of TOML holds times and dates, not texts."""
    pin = {"offer": "garden", "date": date(2027, 6, 12), "start": "10:15"}
    asked = read_request(
        {**ASKED, "arrive": datetime.fromisoformat("2027-06-12T10:00"), "pins": [pin]}, catalogue
    )
    assert asked.arrive == datetime.fromisoformat("2027-06-12T10:00")
    assert asked.pins[0].day == date(2027, 6, 12)


def test_pin_at_a_moment_is_refused(catalogue: Catalogue) -> None:
    """A date of TOML that is a moment is no date: the start of the visit stands apart."""
    pin = {"offer": "garden", "date": datetime.fromisoformat("2027-06-12T10:00"), "start": "10:15"}
    assert [f.partition(":")[0] for f in faults(catalogue, pins=[pin])] == ["pins"]


def test_all_faults_are_told_at_once(catalogue: Catalogue) -> None:
    """Each fault is a sentence that begins with its field."""
    found = faults(
        catalogue,
        segment="couple-gourmet",
        to="wst",
        arrive="today",
        adults=-1,
        children=[18],
        needs="all",
        colour="red",
    )
    assert [f.partition(":")[0] for f in found] == [
        "'colour'",
        "segment",
        "arrive",
        "to",
        "adults",
        "children",
        "needs",
    ]


@pytest.mark.parametrize("name", ["segment", "from", "arrive", "leave"])
def test_what_has_no_default_is_missed(catalogue: Catalogue, name: str) -> None:
    """Segment, station and times have to be given."""
    assert faults(catalogue, **{name: None}) == (f"{name}: is missing.",)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"leave": "2027-06-12T10:00"}, "leave: expected a moment after the arrival 2027-06-12T10:00"),
        ({"leave": "2027-06-19T09:00"}, "leave: expected a stay of at most 7 days, got 8."),
        ({"arrive": "2027-06-12"}, "arrive: expected a time too"),
        ({"arrive": "2027-06-12T10:00Z"}, "arrive: expected local time without offset"),
        ({"arrive": "2027-06-31T10:00"}, "arrive: expected a date and time"),
        ({"from": "wst"}, "from: Unknown station 'wst'. Did you mean west"),
        ({"from": " "}, "from: expected a name"),
        ({"must": ["gardn"]}, "must: [0] Unknown offer 'gardn'. Did you mean garden"),
        ({"must": "garden"}, "must: expected a list"),
        ({"adults": 0}, "adults: expected a party of at least 1, got nobody."),
        ({"adults": 0, "children": [5]}, "adults: expected at least 1 with children, got 0."),
        ({"adults": 201}, "adults: expected a whole number from 0 to 200, got 201."),
        ({"adults": True}, "adults: expected a whole number"),
        ({"adults": 2.0}, "adults: expected a whole number"),
        ({"mode": "swim"}, "mode: expected one of cycle, walk, got 'swim'."),
        ({"needs": ["wings"]}, "needs: [0] expected one of wheelchair"),
        ({"must": ["garden"], "ban": ["garden"]}, "must: offer:garden is also banned."),
        ({"ban_modes": ["cycle"]}, "ban_modes: nobody gets anywhere without cycle"),
        ({"max_cycle_km_day": 201}, "max_cycle_km_day: expected kilometres from 0 to 200"),
        ({"max_walk_km_day": float("nan")}, "max_walk_km_day: expected kilometres from 0 to 200"),
        ({"tight_budget": 1}, "tight_budget: expected true or false"),
        ({"alternatives": 11}, "alternatives: expected a whole number from 1 to 10"),
        ({"budget_ct": -1}, "budget_ct: expected a whole number from 0"),
        ({"language": "it"}, "language: expected one of fr, en, nl, de"),
        ({"pins": [{"offer": "garden"}]}, "pins: [0] expected pins of offer, date and start"),
    ],
)
def test_fault_is_told_in_a_sentence(catalogue: Catalogue, changes: dict[str, Any], told: str) -> None:
    """What cannot be is told alone, with the value and what was expected."""
    (fault,) = faults(catalogue, **changes)
    assert fault.startswith(told)


@pytest.mark.parametrize(
    ("pin", "changes", "told"),
    [
        (
            {"date": "2027-06-14", "start": "10:00"},
            {},
            "pins: expected a time within the stay for offer:garden",
        ),
        ({"date": "2027-06-12", "start": "10:00"}, {"ban": ["garden"]}, "pins: offer:garden is also banned."),
        ({"date": "2027-06-12", "start": "25:00"}, {}, "pins: [0] Expected a time"),
        ({"date": "tomorrow", "start": "10:00"}, {}, "pins: "),
    ],
)
def test_pin_that_cannot_be_is_told(
    catalogue: Catalogue, pin: dict[str, Any], changes: dict[str, Any], told: str
) -> None:
    """An appointment outside the stay, with what is banned, or at no time, is refused."""
    (fault,) = faults(catalogue, pins=[{"offer": "garden", **pin}], **changes)
    assert fault.startswith(told)


@given(field=st.sampled_from([*FIELDS, "colour"]), value=any_json | near_misses)
def test_any_value_in_any_field_is_a_request_or_its_faults(
    catalogue: Catalogue, field: str, value: Any
) -> None:
    """Whatever JSON a field holds, the answer is a Request, or a RequestError that says something."""
    found = reading(catalogue, {**ASKED, field: value})
    assert isinstance(found, Request) or found[0]


@given(st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=5), any_json | near_misses, max_size=6))
def test_any_object_is_a_request_or_its_faults(catalogue: Catalogue, raw: dict[str, Any]) -> None:
    """Several wrong fields together raise nothing else than one alone does."""
    found = reading(catalogue, raw)
    assert isinstance(found, Request) or found[0]
