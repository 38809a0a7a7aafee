"""The JSON Schema of a stay: it takes what is composed, and refuses what is no stay."""

import json
from collections.abc import Callable
from copy import deepcopy
from functools import reduce
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
from offers import load_catalogue
from offers.access import Need
from offers.offer import Theme

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "stay-1.schema.json"
WEEKEND = {"arrive": "2027-05-15T10:00", "leave": "2027-05-16T18:00", "effort": "quick"}
ON_BIKES = {"segment": "happy-family", "from": "lillers", **WEEKEND}
ON_FOOT = {"segment": "amis-seniors", "from": "bailleul", "mode": "walk", "budget_ct": 90_000, **WEEKEND}

pytestmark = pytest.mark.skipif(not SCHEMA.exists(), reason="the documentation is not shipped")


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """Read the schema."""
    read: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
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
    wrong = deepcopy(stay)
    holder: Any = reduce(lambda part, key: part[key], path[:-1], wrong)
    if value is GONE:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
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
