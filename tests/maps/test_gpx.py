"""Tests of maps.gpx.

The schema of GPX 1.1 is not shipped: what it asks is checked here instead, the order and number of
the elements, their attributes, and the range of the coordinates.
"""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import gpxpy
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.etree import ElementBase, fromstring

from graphs.mode import Mode
from itinerary.stay import Stay
from maps import write_gpx, write_gpx_days
from offers.details import Contact

NS = "{http://www.topografix.com/GPX/1/1}"
ORDER = {
    "gpx": ["metadata", "wpt", "rte", "trk"],
    "metadata": ["name", "desc", "author", "copyright", "link", "time", "keywords", "bounds"],
    "author": ["name", "email", "link"],
    "copyright": ["year", "license"],
    "link": ["text", "type"],
    "bounds": [],
    "wpt": ["ele", "time", "name", "cmt", "desc", "src", "link", "sym", "type"],
    "trk": ["name", "cmt", "desc", "src", "link", "number", "type", "trkseg"],
    "trkseg": ["trkpt", "extensions"],
    "trkpt": ["ele", "time", "name", "cmt", "desc", "src", "link", "sym", "type"],
}
ATTRIBUTES = {
    "gpx": {"version", "creator"},
    "copyright": {"author"},
    "link": {"href"},
    "bounds": {"minlat", "minlon", "maxlat", "maxlon"},
    "wpt": {"lat", "lon"},
    "trkpt": {"lat", "lon"},
}
"""What an element has to have; no other has any."""
REPEATED = {"wpt", "trk", "trkseg", "trkpt"}


def read(stay: Stay) -> ElementBase:
    """Write a stay and read it back."""
    return fromstring(write_gpx(stay).encode())


def name_of(node: ElementBase) -> str:
    """Give the name of an element of GPX."""
    assert node.tag.startswith(NS)
    return node.tag.removeprefix(NS)


def test_elements_stand_in_the_order_of_the_schema(stay: Stay) -> None:
    """Tests that every element is known, in its place, and repeated only where it may be."""
    for node in read(stay).iter():
        names = [name_of(child) for child in node]
        ranks = [ORDER.get(name_of(node), []).index(name) for name in names]
        assert ranks == sorted(ranks)
        assert all(names.count(name) == 1 or name in REPEATED for name in names)


def test_attributes_are_those_of_the_schema(stay: Stay) -> None:
    """Tests that each is there, none besides, and that coordinates are degrees of the globe."""
    for node in read(stay).iter():
        plain = {key for key in node.attrib if not key.startswith("{")}
        assert plain == ATTRIBUTES.get(name_of(node), set())
        if {"lat", "lon"} <= plain:
            assert -90 <= float(node.get("lat")) <= 90
            assert -180 <= float(node.get("lon")) < 180


def test_elements_without_children_hold_text_and_others_none(stay: Stay) -> None:
    """Tests that no text stands between elements."""
    for node in read(stay).iter():
        if len(node) or name_of(node) in {"bounds", "copyright", "link", "trkpt"}:
            assert not (node.text or "").strip()
        else:
            assert node.text
        assert not (node.tail or "").strip()


def test_root_says_version_and_creator(stay: Stay) -> None:
    """Tests that a reader knows what it reads."""
    root = read(stay)
    assert (name_of(root), root.get("version"), root.get("creator")) == ("gpx", "1.1", "fluvestre")


def test_coordinates_are_in_bounds_with_six_decimals(stay: Stay) -> None:
    """Tests that each point lies inside the bounds that the file announces."""
    root = read(stay)
    bounds = {k: float(v) for k, v in root.find(f"{NS}metadata/{NS}bounds").attrib.items()}
    points = [node for node in root.iter() if "lat" in node.attrib]
    assert len(points) == 8 + 13
    for point in points:
        assert all(len(point.get(axis).partition(".")[2]) == 6 for axis in ("lat", "lon"))
        assert bounds["minlat"] <= float(point.get("lat")) <= bounds["maxlat"]
        assert bounds["minlon"] <= float(point.get("lon")) <= bounds["maxlon"]


def test_every_stop_is_a_waypoint_once(stay: Stay) -> None:
    """Tests that the lodging of the night is not repeated in the morning."""
    names = [node.findtext(f"{NS}name") for node in read(stay).iter(f"{NS}wpt")]
    expected = [stop.name for stop in (*stay.days[0].stops, *stay.days[1].stops[1:])]
    assert names == expected


def test_waypoint_tells_when_how_long_and_what_to_confirm(stay: Stay) -> None:
    """Tests that the belfry can be read on a device."""
    belfry = read(stay).findall(f"{NS}wpt")[1]
    texts = {name_of(child): child.text for child in belfry}
    assert texts == {
        "name": "Beffroi de Béthune",
        "desc": "10h30 – 11h45 ; arrivée 10h25, sur place 1 h 15 ; À confirmer : horaires, accès en fauteuil",
        "sym": "Scenic Area",
        "type": "Visite",
    }


def test_tracks_follow_days_and_segments_follow_legs(stay: Stay) -> None:
    """Tests that what is ridden and walked is one track a day, and the boat one of its own."""
    tracks = read(stay).findall(f"{NS}trk")
    assert [track.findtext(f"{NS}type") for track in tracks] == ["walk cycle", "cycle", "boat"]
    assert [len(track.findall(f"{NS}trkseg")) for track in tracks] == [3, 2, 1]
    assert [track.findtext(f"{NS}name") for track in tracks][2] == "Jour 2 · dimanche 16 mai 2027 · en bateau"


def test_segment_holds_the_line_of_its_leg(stay: Stay) -> None:
    """Tests that no bend is lost."""
    segment = read(stay).findall(f"{NS}trk")[0].findall(f"{NS}trkseg")[2]
    line = tuple((float(p.get("lon")), float(p.get("lat"))) for p in segment)
    assert line == stay.days[0].legs[2].line


def test_no_time_is_invented(stay: Stay) -> None:
    """Tests that a planned hour never passes for a measured one."""
    assert f"{NS}time" not in {node.tag for node in read(stay).iter()}


def test_day_by_train_alone_has_no_land_track(stay: Stay) -> None:
    """Tests that a day without a ridden metre gives no empty track."""
    day = stay.days[1]
    legs = tuple(replace(leg, mode=Mode.TRAIN) for leg in day.legs)
    tracks = read(replace(stay, days=(replace(day, legs=legs),))).findall(f"{NS}trk")
    assert [track.findtext(f"{NS}type") for track in tracks] == ["train"] * 3


def test_sources_are_credited(stay: Stay) -> None:
    """Tests that the file says whose data it holds, and says nothing where nobody is named."""
    author = read(stay).find(f"{NS}metadata/{NS}copyright").get("author")
    assert author == "Contrat de destination Lys-Artois 2025-2027"
    assert read(replace(stay, sources=())).find(f"{NS}metadata/{NS}copyright") is None


@given(st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_name_gives_a_file_that_can_be_read(stay: Stay, name: str) -> None:
    """Tests that markup is escaped and what XML cannot hold is dropped, whatever the text."""
    root = read(replace(stay, title=name, sources=(name,)))
    kept = "".join(
        c for c in name if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )
    normal = kept.replace("\r\n", "\n").replace("\r", "\n")
    assert (root.findtext(f"{NS}metadata/{NS}name") or "") == normal


def test_gpxpy_reads_the_lengths_of_the_legs(stay: Stay) -> None:
    """Tests that a device measures what the stay says, to one percent."""
    track, second, boat = gpxpy.parse(write_gpx(stay)).tracks
    segments = [*track.segments, *second.segments, *boat.segments]
    legs = [leg for day in stay.days for leg in day.legs if leg.distance_m]
    by_land_first = [*legs[:3], legs[3], legs[5], legs[4]]
    surveyed = [(s, leg) for s, leg in zip(segments, by_land_first, strict=True) if not leg.sketched]
    assert len(surveyed) == 5
    for segment, leg in surveyed:
        assert segment.length_2d() == pytest.approx(leg.distance_m, rel=0.01)


def test_title_of_another_language_is_made_of_facts(stay: Stay) -> None:
    """Tests that the stay's own title is kept in its own language alone."""
    name = f"{NS}metadata/{NS}name"
    own, dutch = read(stay).findtext(name), fromstring(write_gpx(stay, "nl").encode()).findtext(name)
    assert own == stay.title
    assert dutch
    assert dutch != own


def test_page_of_a_stop_is_a_link(stay: Stay) -> None:
    """Tests that a waypoint leads to the page of what stands there, and one without a page to none."""
    day = stay.days[0]
    known = replace(day.stops[1], contacts=(Contact(kind="web", value="https://a.example/?b=1&c=2"),))
    linked = replace(stay, days=(replace(day, stops=(day.stops[0], known, *day.stops[2:])), *stay.days[1:]))
    links = [node.find(f"{NS}link") for node in read(linked).iter(f"{NS}wpt")]
    assert [link.get("href") for link in links if link is not None] == ["https://a.example/?b=1&c=2"]
    test_elements_stand_in_the_order_of_the_schema(linked)


def days(stay: Stay) -> dict[str, ElementBase]:
    """Write the days of a stay and read them back, by the names of their files."""
    with ZipFile(BytesIO(write_gpx_days(stay))) as archive:
        assert archive.testzip() is None
        return {name: fromstring(archive.read(name)) for name in archive.namelist()}


def test_every_day_is_a_file_with_its_own_stops(stay: Stay) -> None:
    """Tests that the bed one wakes in opens the second day, and that days keep their number."""
    first, second = days(stay).items()
    assert first[0] == "0123456789abcdef-1-2027-05-15.gpx"
    assert second[0] == "0123456789abcdef-2-2027-05-16.gpx"
    names = [node.findtext(f"{NS}name") for node in second[1].iter(f"{NS}wpt")]
    assert names == [stop.name for stop in stay.days[1].stops]
    title = "La Lys & le canal, 2 jours · Jour 2 · dimanche 16 mai 2027"
    assert second[1].findtext(f"{NS}metadata/{NS}name") == title
    assert second[1].findtext(f"{NS}trk/{NS}name") == "Jour 2 · dimanche 16 mai 2027"


def test_days_have_the_tracks_of_the_whole(stay: Stay) -> None:
    """Tests that nothing is lost between the files of the days, and nothing is twice."""

    def points(root: ElementBase) -> list[tuple[str, str]]:
        return [(p.get("lat"), p.get("lon")) for p in root.iter(f"{NS}trkpt")]

    parts = [point for root in days(stay).values() for point in points(root)]
    assert sorted(parts) == sorted(points(read(stay)))


def test_archive_is_the_same_each_time(stay: Stay) -> None:
    """Tests that no clock of the machine is in it."""
    archive = write_gpx_days(stay)
    assert archive == write_gpx_days(stay)
    with ZipFile(BytesIO(archive)) as read_back:
        assert {entry.date_time for entry in read_back.infolist()} == {(1980, 1, 1, 0, 0, 0)}
