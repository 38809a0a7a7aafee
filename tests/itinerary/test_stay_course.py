"""What nobody could travel is refused when a stay is read, with its field."""

import json
from functools import reduce
from pathlib import Path
from typing import Any

import pytest

from graphs import load_network
from itinerary import compose_stay, read_request, stay_to_json
from itinerary.stay_course import course_faults
from itinerary.stay_json import read_stay
from offers import load_catalogue
from offers.errors import DamagedFileError


@pytest.fixture(scope="module")
def written() -> str:
    """Compose a weekend, as the text of its file."""
    catalogue = load_catalogue()
    raw = {
        "segment": "happy-family",
        "from": "lillers",
        "effort": "quick",
        "arrive": "2027-05-15T10:00",
        "leave": "2027-05-16T18:00",
    }
    return json.dumps(stay_to_json(compose_stay(read_request(raw, catalogue), catalogue, load_network())))


@pytest.fixture
def row(written: str) -> dict[str, Any]:
    """Give the plain values of the weekend, to be spoilt."""
    plain: dict[str, Any] = json.loads(written)
    return plain


STOP = ("days", 0, "stops", 1)
LEG = ("days", 0, "legs", 1)
GONE = object()


def spoil(row: dict[str, Any], path: tuple[str | int, ...], value: object) -> None:
    """Put another value at a place, or none."""
    holder: Any = reduce(lambda part, key: part[key], path[:-1], row)
    if value is GONE:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value


def test_what_is_composed_has_a_course(row: dict[str, Any], tmp_path: Path) -> None:
    """A composed stay has no fault, and is read."""
    assert course_faults(row) == ()
    (tmp_path / "stay.json").write_text(json.dumps(row), encoding="utf-8")
    assert stay_to_json(read_stay(tmp_path / "stay.json")) == row


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("days", 1, "date"), "2027-05-18", "days[1].date: got '2027-05-18', expected 2027-05-16"),
        ((*LEG, "from"), 0, "days[0].legs[1].from: got 0, expected 1"),
        ((*LEG, "to"), 7, "days[0].legs[1].to: got 7, expected 2"),
        ((*STOP, "arrive"), "2027-05-15T06:00", "days[0].stops[1].arrive: got '2027-05-15T06:00', expected "),
        ((*STOP, "end"), "2027-05-15T08:00", "days[0].stops[1].end: got '2027-05-15T08:00', expected "),
        (
            ("days", 0, "stops", -1, "start"),
            "2027-05-16T00:10",
            "start: got '2027-05-16T00:10', expected a time of 2027-05-15",
        ),
        (("price", "total_ct"), 1, "price.total_ct: says 1, its parts say "),
        (("price", "per_person_ct"), 1, "price.per_person_ct: says 1, its parts say "),
        (("price", "lines", 0, "total_ct"), 7, "price.lines[0].total_ct: says 7, its parts say "),
        (("rank",), 0, "got 0, expected integer from 1 to 10"),
        ((*LEG, "distance_m"), -5, "days[0].legs[1].distance_m: got -5, expected integer from 0"),
        ((*LEG, "mode"), "car", "days[0].legs[1].mode: got 'car', expected one of "),
        ((*STOP, "kind"), "museum", "days[0].stops[1].kind: got 'museum', expected one of "),
        ((*STOP, "lon"), 181, "days[0].stops[1].lon: got 181, expected number from -180 to 180"),
        (("days", 0, "legs", 0), GONE, "days[0].legs: got "),
        ((*STOP, "name"), GONE, "days[0].stops[1]: 'name' is a required property"),
    ],
)
def test_nonsense_is_told_with_its_field(
    row: dict[str, Any], tmp_path: Path, path: tuple[str | int, ...], value: object, told: str
) -> None:
    """A file edited into nonsense is refused, and the field is named."""
    spoil(row, path, value)
    (tmp_path / "stay.json").write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(DamagedFileError) as refused:
        read_stay(tmp_path / "stay.json")
    assert told in str(refused.value)
    assert "stay.json" in str(refused.value)


def test_leg_needs_a_departure_and_an_arrival(row: dict[str, Any]) -> None:
    """A stop in the middle of a day whose departure or arrival is missing is told."""
    for key in ("arrive", "start"):
        del row["days"][0]["stops"][2][key]
    for key in ("end", "leave"):
        del row["days"][0]["stops"][1][key]
    assert course_faults(row) == (
        "days[0].stops[1].leave: is missing, but leg 1 needs it",
        "days[0].stops[2].arrive: is missing, but leg 1 needs it",
    )


def test_every_fault_is_a_line(row: dict[str, Any], tmp_path: Path) -> None:
    """A wrong date and a wrong sum are told together."""
    row["days"][1]["date"] = "2027-05-18"
    row["price"]["total_ct"] += 1
    (tmp_path / "stay.json").write_text(json.dumps(row), encoding="utf-8")
    with pytest.raises(DamagedFileError) as refused:
        read_stay(tmp_path / "stay.json")
    first, *others = str(refused.value).splitlines()
    assert first.startswith(f"{tmp_path / 'stay.json'}: contradicts itself: days[1].date")
    assert any(line.startswith("price.total_ct") for line in others)
