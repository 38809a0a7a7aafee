"""The JSON Schema of a stay: it takes what is composed, and refuses what is no stay."""

import json
from collections.abc import Callable
from copy import deepcopy
from functools import reduce
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from graphs import load_network
from graphs.mode import Mode
from itinerary import compose_stay, load_segments, read_request, stay_to_json
from itinerary.read_request import FIELDS, LANGUAGES
from itinerary.request import Effort
from itinerary.segment import Travel, TravelMode
from itinerary.stay import Meal, StopKind
from itinerary.stay_schema import stay_faults
from offers import load_catalogue
from offers.access import Need
from offers.offer import Theme

SHIPPED = files("itinerary").joinpath("data/stay-1.schema.json")
DOCUMENTED = Path(__file__).resolve().parents[2] / "docs" / "stay-1.schema.json"
WEEKEND = {"arrive": "2027-05-15T10:00", "leave": "2027-05-16T18:00", "effort": "quick"}
ON_BIKES = {"segment": "happy-family", "from": "lillers", **WEEKEND}
ON_FOOT = {"segment": "amis-seniors", "from": "bailleul", "mode": "walk", "budget_ct": 90_000, **WEEKEND}


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """Read the schema."""
    read: dict[str, Any] = json.loads(SHIPPED.read_text(encoding="utf-8"))
    return read


@pytest.fixture(scope="module")
def validator(schema: dict[str, Any]) -> Draft202012Validator:
    """Make the validator, formats included."""
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.fixture(scope="module")
def compose() -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Compose from the embedded destination, and write the stay as its file would be read."""
    catalogue = load_catalogue()
    network = load_network()

    def make(raw: dict[str, Any]) -> dict[str, Any]:
        stay = compose_stay(read_request(raw, catalogue), catalogue, network)
        written: dict[str, Any] = json.loads(json.dumps(stay_to_json(stay)))
        return written

    return make


@pytest.fixture(scope="module")
def stay(compose: Callable[[dict[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    """Compose a family's weekend by bike."""
    return compose(ON_BIKES)


def test_stay_by_bike_is_valid(validator: Draft202012Validator, stay: dict[str, Any]) -> None:
    """What is composed for a family on bikes is what the schema says."""
    assert list(validator.iter_errors(stay)) == []


def test_stay_with_a_train_is_valid(
    validator: Draft202012Validator, compose: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    """A stay on foot, within a budget and with a train on the way, is valid too."""
    made = compose(ON_FOOT)
    assert "train" in {leg["mode"] for day in made["days"] for leg in day["legs"]}
    assert list(validator.iter_errors(made)) == []


STOP = ("days", 0, "stops", 1)
LEG = ("days", 0, "legs", 0)
GONE = object()


def changed(stay: dict[str, Any], path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """Return the stay with another value at a place, or none."""
    wrong = deepcopy(stay)
    holder: Any = reduce(lambda part, key: part[key], path[:-1], wrong)
    if value is GONE:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return wrong


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "fluvestre.stay/2"),
        (("id",), "CE979DE7A7C97860"),
        (("price",), GONE),
        (("mood",), "sunny"),
        (("language",), "pt"),
        (("days",), []),
        (("days", 0, "date"), "2027-02-30"),
        (("request", "from"), "bethune"),
        (("request", "budget_ct"), -1),
        (("request", "arrive"), "2027-05-15T10:00+02:00"),
        (("request", "segment"), "couples"),
        (("proof", "status"), "good"),
        ((*STOP, "kind"), "museum"),
        ((*STOP, "id"), "station:lillers"),
        ((*STOP, "lat"), 91),
        ((*STOP, "arrive"), "2027-05-15T24:30"),
        ((*STOP, "start"), GONE),
        ((*STOP, "to_confirm"), ["weather"]),
        ((*STOP, "meal"), "supper"),
        ((*STOP, "demo"), GONE),
        ((*STOP, "plan_b"), "Beffroi"),
        ((*STOP, "why", 0, "points"), 1.5),
        ((*LEG, "mode"), "car"),
        ((*LEG, "line"), [[2.6, 50.5]]),
        ((*LEG, "line", 0), [2.6, 50.5, 20.0]),
        ((*LEG, "low_traffic_share"), 1.2),
        (("price", "currency"), "GBP"),
        (("price", "lines", 0, "id"), "lunch"),
        (("findings", 0, "level"), "error"),
        (("totals", "visits"), "six"),
    ],
)
def test_what_is_no_stay_is_refused(
    validator: Draft202012Validator, stay: dict[str, Any], path: tuple[str | int, ...], value: object
) -> None:
    """One value that is wrong, missing or unheard of is found, in its place or in what holds it."""
    wrong = changed(stay, path, value)
    places = [tuple(error.absolute_path) for error in validator.iter_errors(wrong)]
    assert places
    assert all(place[: len(path) - 1] == path[:-1] for place in places)


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("visit", {"meal": "lunch"}),
        ("meal", {"meal": None}),
        ("meal", {"plan_b": "offer:beffroi-de-bethune"}),
        ("visit", {"status": "confirmed", "to_confirm": ["hours"]}),
        ("visit", {"status": "to_confirm", "to_confirm": []}),
        ("station", {"id": "offer:beffroi-de-bethune"}),
    ],
)
def test_parts_of_a_stop_have_to_agree(
    validator: Draft202012Validator, stay: dict[str, Any], kind: str, wrong: dict[str, Any]
) -> None:
    """A visit is no meal, what is confirmed leaves nothing to confirm, a station is no offer."""
    changed = deepcopy(stay)
    stop = next(stop for day in changed["days"] for stop in day["stops"] if stop["kind"] == kind)
    stop |= wrong
    assert list(validator.iter_errors(changed))


def test_without_a_bound_nothing_is_proved(validator: Draft202012Validator, stay: dict[str, Any]) -> None:
    """A stay whose bound is unknown is feasible, neither optimal nor within a gap."""
    proof = {**stay["proof"], "bound": None, "gap": None, "status": "feasible"}
    assert not list(validator.iter_errors({**stay, "proof": proof}))
    assert list(validator.iter_errors({**stay, "proof": {**proof, "status": "optimal"}}))
    assert list(validator.iter_errors({**stay, "proof": {**proof, "gap": 0.1}}))


def test_choices_are_those_of_the_program(schema: dict[str, Any]) -> None:
    """Segments, modes, needs and the like are neither more nor fewer than the program knows."""
    defs = schema["$defs"]
    request, stop = defs["request"]["properties"], defs["stop"]["properties"]
    assert defs["segment"]["enum"] == [segment.id for segment in load_segments()]
    assert defs["theme"]["enum"] == list(get_args(Theme))
    assert defs["mode"]["enum"] == list(Mode)
    assert defs["language"]["enum"] == list(LANGUAGES)
    assert request["needs"]["items"]["enum"] == list(get_args(Need))
    assert request["effort"]["enum"] == list(get_args(Effort))
    assert request["mode"]["enum"] == list(get_args(TravelMode))
    assert request["travel"]["enum"] == list(get_args(Travel))
    assert stop["kind"]["enum"] == list(get_args(StopKind))
    assert stop["meal"]["enum"] == [*get_args(Meal), None]


def test_request_has_every_field(schema: dict[str, Any]) -> None:
    """Every field that a request may have is required of the one in a stay."""
    request = schema["$defs"]["request"]
    assert sorted(request["required"]) == sorted(request["properties"]) == sorted(FIELDS)


@pytest.mark.skipif(not DOCUMENTED.exists(), reason="the documentation is not shipped")
def test_schema_of_the_documentation_is_the_one_that_is_shipped() -> None:
    """There is one schema, and the documentation points at it."""
    assert DOCUMENTED.read_text(encoding="utf-8") == SHIPPED.read_text(encoding="utf-8")


@pytest.mark.parametrize("raw", [ON_BIKES, ON_FOOT])
def test_reader_takes_what_is_composed(
    compose: Callable[[dict[str, Any]], dict[str, Any]], raw: dict[str, Any]
) -> None:
    """The reader, stricter than the schema in numbers and text, finds no fault in what is composed."""
    assert stay_faults(compose(raw)) == ()


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("language",), "xx", 'language: got \'xx\', expected one of "fr", "en", "nl", "de"'),
        (("id",), [], "id: got [], expected 16 hexadecimal digits"),
        (("id",), "0123456789abcde\n", "id: got '0123456789abcde\\n', expected 16 hexadecimal digits"),
        (("request",), "x", "request: got 'x', expected object"),
        (("request", "leave"), "2027-05-16T18:00+02:00", "expected a local time such as 2027-05-15T10:30"),
        (("proof", "bound"), "9", "proof.bound: got '9', expected integer or null from -1000000000"),
        (("proof", "engine"), "", "proof.engine: got '', expected text without control characters"),
        (("price", "persons"), "", "price.persons: got '', expected integer from 1 to 200"),
        (("price", "lines", 0, "label"), 3, "price.lines[0].label: got 3, expected text without"),
        (("sources",), [0], "sources[0]: got 0, expected text without control characters"),
        (("days",), [], "days: got [], expected at least 1 items"),
        (("days", 0, "stops"), [], "days[0].stops: got [], expected at least 1 items"),
        ((*STOP, "kind"), "", "days[0].stops[1].kind: got '', expected one of "),
        ((*STOP, "name"), {}, "days[0].stops[1].name: got {}, expected text without"),
        ((*STOP, "name"), "\ud800", "name: got '\\ud800', expected text without control characters"),
        ((*STOP, "name"), "a\x00", "name: got 'a\\x00', expected text without control characters"),
        ((*STOP, "lon"), "x", "days[0].stops[1].lon: got 'x', expected number from -180 to 180"),
        ((*STOP, "lat"), float("nan"), "days[0].stops[1].lat: got nan, expected number from -90 to 90"),
        ((*STOP, "meal"), float("nan"), 'meal: got nan, expected one of "lunch", "dinner", null'),
        ((*STOP, "arrive"), "2027-02-30T10:00", "arrive: got '2027-02-30T10:00', expected a local time"),
        ((*LEG, "distance_m"), 1e30, "distance_m: got 1e+30, expected integer from 0 to 1000000"),
        ((*LEG, "distance_m"), 10**30, f"distance_m: got {10**30}, expected integer from 0 to 1000000"),
        ((*LEG, "duration_s"), "x", "duration_s: got 'x', expected integer from 0 to 1000000"),
        ((*LEG, "from"), 0.0, "days[0].legs[0].from: got 0.0, expected integer from 0 to 1000000"),
        (("days", 0, "legs"), [], "days[0].legs: got 0, expected "),
        (("mood",), "sunny", "whole stay: Additional properties are not allowed ('mood' was unexpected)"),
        (("price",), GONE, "whole stay: 'price' is a required property"),
        (("schema",), "fluvestre.stay/2", "schema: got 'fluvestre.stay/2', expected fluvestre.stay/1"),
        (("title",), ["x" * 200], f"title: got ['{'x' * 75}..., expected text without control"),
    ],
)
def test_fault_has_place_value_and_what_is_accepted(
    stay: dict[str, Any], path: tuple[str | int, ...], value: object, told: str
) -> None:
    """A fault says where it stands, what stands there, cut to a line, and what could."""
    assert any(told in fault for fault in stay_faults(changed(stay, path, value)))


@pytest.mark.parametrize("nest", ["deep", "long"])
def test_value_that_cannot_be_shown_is_a_fault(stay: dict[str, Any], nest: str) -> None:
    """Lists in lists without end, and a number of thousands of digits, are told without being shown."""
    value: Any = reduce(lambda part, _: [part], range(100_000), 0) if nest == "deep" else 10**5000
    assert stay_faults({**stay, "title": value}) == (
        "whole stay: is nested too deeply, or holds a number too long to be written",
    )
    (fault,) = stay_faults(value)
    assert fault.endswith("too long to be written, expected fluvestre.stay/1")


def test_faults_beyond_twenty_are_counted(stay: dict[str, Any]) -> None:
    """Twenty faults are told, the others counted."""
    faults = stay_faults({**stay, "sources": [0] * 25})
    assert len(faults) == 21
    assert (faults[19], faults[20]) == (
        "sources[19]: got 0, expected text without control characters",
        "and 5 more",
    )
