"""Tests of maps.geojson."""

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from itinerary.stay import Stay
from itinerary.stay_json import stay_to_json
from maps import write_geojson


def features(stay: Stay, kind: str, language: str | None = None) -> list[dict[str, Any]]:
    """Write a stay and read its stops or its legs back."""
    read = json.loads(write_geojson(stay, language))
    return [feature for feature in read["features"] if feature["properties"]["kind"] == kind]


def test_stops_and_legs_alternate_day_by_day(stay: Stay) -> None:
    """Tests that the order of the features is that of the journey."""
    read = json.loads(write_geojson(stay))
    order = [(f["properties"]["day"], f["properties"]["kind"]) for f in read["features"]]
    day = ["stop", "leg"]
    assert order == [(1, kind) for kind in day * 4 + ["stop"]] + [(2, kind) for kind in day * 3 + ["stop"]]
    assert len({feature["id"] for feature in read["features"]}) == len(order)


def test_leg_has_the_values_of_the_stay(stay: Stay) -> None:
    """Tests the names of the fields, and that a leg is a line in the sense of the ride."""
    leg = features(stay, "leg")[2]
    assert leg["geometry"] == {
        "type": "LineString",
        "coordinates": [[2.639, 50.531], [2.645, 50.55], [2.62, 50.568]],
    }
    assert leg["properties"] == {
        "kind": "leg",
        "day": 1,
        "seq": 2,
        "mode": "cycle",
        "length_m": 4340,
        "duration_s": 1200,
        "junctions": [{"ref": "17", "commune": "Hinges"}],
        "routes": ["EV5"],
        "sketched": True,
    }


def test_stop_has_the_values_of_the_stay(stay: Stay) -> None:
    """Tests the names of the fields of a stop, and that a time that is not is null."""
    first, belfry = features(stay, "stop")[:2]
    assert belfry["geometry"] == {"type": "Point", "coordinates": [2.64, 50.53]}
    assert belfry["properties"] == {
        "kind": "stop",
        "day": 1,
        "seq": 1,
        "stop_kind": "visit",
        "offer": "offer:beffroi",
        "name": "Beffroi de Béthune",
        "meal": None,
        "arrive": "2027-05-15T10:25",
        "start": "2027-05-15T10:30",
        "end": "2027-05-15T11:45",
        "leave": "2027-05-15T11:45",
        "status": "to_confirm",
        "to_confirm": ["hours", "access.motor"],
        "demo": False,
    }
    assert (first["properties"]["arrive"], first["properties"]["leave"]) == (None, "2027-05-15T10:10")


def test_example_says_so_in_the_language_asked_for(stay: Stay) -> None:
    """Tests that an example is marked, in the name as well, for who reads nothing else."""
    night = features(stay, "stop", "de")[4]["properties"]
    assert (night["name"], night["demo"]) == ("Chambre d'hôtes à Hinges (Beispiel)", True)


def test_positions_keep_six_decimals_and_the_box_holds_them(stay: Stay) -> None:
    """Tests that no noise of floating point is written, longitude first, and none outside the box."""
    day = stay.days[0]
    bent = replace(day.legs[0], line=((2.6410000004, 50.521), (2.123456789, 50.9876543), (2.64, 50.53)))
    noisy = replace(stay, days=(replace(day, legs=(bent, *day.legs[1:])), *stay.days[1:]))
    read = json.loads(write_geojson(noisy))
    line = features(noisy, "leg")[0]["geometry"]["coordinates"]
    assert line == [[2.641, 50.521], [2.123457, 50.987654], [2.64, 50.53]]
    assert read["bbox"] == [2.123457, 50.521, 2.645, 50.987654]
    assert "crs" not in read


def test_leg_without_a_line_has_no_geometry(stay: Stay) -> None:
    """Tests that a line of one point, which the format forbids, is not written."""
    day = stay.days[0]
    pointed = replace(day, legs=(replace(day.legs[0], line=((2.64, 50.53),)), *day.legs[1:]))
    leg = features(replace(stay, days=(pointed, *stay.days[1:])), "leg")[0]
    assert leg["geometry"] is None
    assert leg["properties"]["length_m"] == 1010


def test_stay_stands_beside_its_features(stay: Stay) -> None:
    """Tests that title, price and credits can be read without another file."""
    about = json.loads(write_geojson(stay))["stay"]
    row = stay_to_json(stay)
    assert (about["id"], about["title"], about["sources"]) == (row["id"], row["title"], row["sources"])
    assert about["price"] == {key: value for key, value in row["price"].items() if key != "lines"}


def test_legs_lead_from_stop_to_stop(stay: Stay) -> None:
    """Tests that a reader who draws the features draws one line without gaps."""
    read = json.loads(write_geojson(stay))["features"]
    for before, after in pairwise(f for f in read if f["properties"]["day"] == 1):
        ends = [before["geometry"]["coordinates"], after["geometry"]["coordinates"]]
        point, line = sorted(ends, key=lambda end: isinstance(end[0], list))
        assert line[0 if ends[0] is point else -1] == point


def test_unknown_language_is_refused(stay: Stay) -> None:
    """Tests that a language without texts is an error."""
    with pytest.raises(ValueError, match="got 'xx'"):
        write_geojson(stay, "xx")
