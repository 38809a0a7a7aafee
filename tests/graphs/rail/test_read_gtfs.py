"""Timetables read from GTFS, sound and damaged."""

import tempfile
import zipfile
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.errors import DamagedNetworkError
from graphs.rail.read_gtfs import read_gtfs
from graphs.rail.timetable import Timetable
from tests.graphs.rail.feeds import (
    BETHUNE,
    FEED,
    ISBERGUES,
    LILLE,
    LILLERS,
    SATURDAY,
    SUNDAY,
    codes,
    read_tables,
    write_feed,
)


def calls(timetable: Timetable, number: str) -> list[tuple[str, int, int]]:
    """Return the calls of a train: station, and minutes of arrival and departure."""
    trip = timetable.trip_number.index(number)
    part = slice(timetable.trip_calls[trip], timetable.trip_calls[trip + 1])
    stops = [timetable.stop_name[stop] for stop in timetable.call_stop[part]]
    arrive, depart = timetable.call_arrive_s[part] // 60, timetable.call_depart_s[part] // 60
    return list(zip(stops, arrive.tolist(), depart.tolist(), strict=True))


def changed(table: str, old: str, new: str) -> dict[str, str]:
    """Return the feed with one thing replaced in it."""
    assert old in FEED[table]
    return FEED | {table: FEED[table].replace(old, new)}


def test_trains(tmp_path: Path) -> None:
    """Trains of both sorts of route are read with their calls, names and answers; the bus is not."""
    timetable, findings = read_tables(tmp_path, FEED)
    assert timetable.trip_number == ("4001", "4003", "4101")
    assert [timetable.lines[line] for line in timetable.trip_line] == ["L1", "L1", "Lillers - Isbergues"]
    assert timetable.trip_bikes.tolist() == [1, 0, -1]
    assert timetable.trip_wheelchair.tolist() == [0, -1, -1]
    assert calls(timetable, "4001") == [
        ("Lille", 552, 552),
        ("Béthune", 590, 592),
        ("Lillers", 601, 602),
        ("Isbergues", 608, 608),
    ]
    assert timetable.call_boards.tolist() == [1, 1, 1, 0, 1, 1, 1, 1, 1]
    assert timetable.call_alights.tolist() == [0, 1, 1, 1, 1, 1, 1, 1, 1]
    assert (timetable.agency, timetable.version, timetable.timezone) == (
        "Chemins de la Lys",
        "2030-A",
        "Europe/Paris",
    )
    assert codes(findings) == []


def test_platforms_are_one_station(tmp_path: Path) -> None:
    """It has the name and the point of the parent, and the code at the end of its id."""
    timetable, _ = read_tables(tmp_path, FEED)
    assert timetable.stop_uic == (LILLE, BETHUNE, LILLERS, ISBERGUES)
    assert timetable.stop_name == ("Lille", "Béthune", "Lillers", "Isbergues")
    assert (timetable.stop_lon[0], timetable.stop_lat[0]) == (3.071, 50.636)


def test_days_of_service(tmp_path: Path) -> None:
    """Weekdays count within their span, and exceptions over them."""
    timetable, _ = read_tables(tmp_path, FEED)
    assert timetable.dates == (SATURDAY, date(2030, 6, 14))
    assert timetable.running(SATURDAY).tolist() == [True, True, True]
    assert timetable.running(SUNDAY).tolist() == [False, False, False]
    assert timetable.running(date(2030, 6, 3)).tolist() == [False, True, True]
    assert timetable.running(date(2030, 6, 15)).tolist() == [False, False, False]


def test_what_is_no_train_is_told(tmp_path: Path) -> None:
    """The bus by its route; the coach, whose route is one of trains, by its stops."""
    _, findings = read_tables(tmp_path, FEED)
    assert [(finding.code, finding.level) for finding in findings] == [
        ("rail.not-rail", "info"),
        ("rail.coach", "info"),
        ("rail.short-trip", "info"),
    ]
    assert "'B9'" in findings[0].message


def test_zip_with_a_folder_and_a_mark(tmp_path: Path) -> None:
    """The same feed is read from a ZIP, in a folder of it, with a BOM, CRLF and quotes around all cells."""
    plain, _ = read_tables(tmp_path / "plain", FEED)
    with zipfile.ZipFile(tmp_path / "feed.zip", "w") as zipped:
        zipped.writestr("__MACOSX/._stops.txt", b"\0\1")
        for name, text in FEED.items():
            rows = [",".join(f'"{cell}"' for cell in line.split(",")) for line in text.splitlines()]
            zipped.writestr(f"export/{name}.txt", "\ufeff" + "\r\n".join(rows) + "\r\n\r\n")
    timetable, findings = read_gtfs(tmp_path / "feed.zip")
    assert codes(findings) == []
    assert timetable.trip_number == plain.trip_number
    assert timetable.stop_name == plain.stop_name
    assert np.array_equal(timetable.call_arrive_s, plain.call_arrive_s)
    assert np.array_equal(timetable.runs, plain.runs)


def test_box(tmp_path: Path) -> None:
    """Stations outside are left out; trains keep their calls inside, and need two."""
    folder = write_feed(tmp_path, FEED)
    timetable, findings = read_gtfs(folder, box=(2.47, 50.5, 2.7, 50.6))
    assert timetable.stop_name == ("Béthune", "Lillers")
    assert timetable.trip_number == ("4001", "4003")
    assert [finding.code for finding in findings] == ["rail.not-rail", "rail.coach"]


@pytest.mark.parametrize(
    ("table", "old", "new", "code"),
    [
        ("trips", "lys,daily,noon", "nowhere,daily,noon", "rail.unknown-id"),
        ("trips", "lys,daily,noon", "lys,never,noon", "rail.unknown-id"),
        ("trips", "daily,shuttle", "daily,noon", "rail.duplicate"),
        ("routes", "north,", "lys,", "rail.duplicate"),
        ("stop_times", "noon,12:38:00,12:40:00", "noon,12:38:00,12:80:00", "rail.bad-time"),
        ("stop_times", "noon,12:38:00,12:40:00", "noon,midday,12:40:00", "rail.bad-time"),
        ("stop_times", "noon,12:00:00,12:00:00", "noon,,", "rail.bad-time"),
        ("stop_times", "noon,12:38:00,12:40:00", "noon,12:51:00,12:52:00", "rail.backwards"),
        ("stop_times", "noon,12:38:00,12:40:00", "noon,12:38:00,12:37:00", "rail.backwards"),
        ("stop_times", "shuttle,13:07:00", "ghost,13:07:00", "rail.unknown-id"),
        ("stop_times", f"{LILLERS},3", f"{LILLERS},2", "rail.duplicate"),
        ("stop_times", f"{LILLERS},3", f"{LILLERS},third", "rail.bad-time"),
        ("stop_times", f"{ISBERGUES},4", "station of nobody,4", "rail.unknown-id"),
        ("stops", "Lillers,50.562,2.479", "Lillers,,", "rail.no-position"),
        ("stops", "Isbergues,50.614,2.463", "Isbergues,fifty,2.463", "rail.position"),
        ("stops", f"TER-{BETHUNE},", f"TER-{LILLERS},", "rail.duplicate"),
        ("stops", "Béthune,50.521,2.641,0,", "Béthune,50.521,2.641,0,lost", "rail.unknown-id"),
        ("stops", "Isbergues,50", "Isbergues,Berguette,50", "rail.position"),
        ("stop_times", f"{LILLE},1,,\n", f"{LILLE},1,,,north\n", "rail.bad-row"),
        ("stops", "Isbergues,50", '"Isbergues,50', "rail.bad-row"),
        ("stops", f"StopPoint:OCETrain TER-{ISBERGUES}", f"Bus-{LILLE}", "rail.same-code"),
        ("calendar", "20300601,20300614\ndaily", "20300601,20301314\ndaily", "rail.bad-date"),
        ("calendar", "0,1,0,20300601,20300614", "0,1,0,20300614,20300601", "rail.bad-date"),
        ("calendar", "daily,1", "saturdays,1", "rail.duplicate"),
        ("calendar", "20300614\ndaily", "20991231\ndaily", "rail.long-calendar"),
        ("calendar_dates", "20300602,2", "20300602,3", "rail.bad-date"),
        ("calendar_dates", "20300602,2", "02/06/2030,2", "rail.bad-date"),
    ],
)
def test_bad_rows_are_told(tmp_path: Path, table: str, old: str, new: str, code: str) -> None:
    """Each costs its own record, never the feed: the morning train of a Saturday still runs."""
    timetable, findings = read_tables(tmp_path, changed(table, old, new))
    assert code in codes(findings)
    assert all("\n" not in finding.message for finding in findings)
    assert len(timetable.trip_number)


def test_faults_are_counted(tmp_path: Path) -> None:
    """A fault of many rows is one finding, with their number and some of them."""
    ghosts = "".join(f"ghost{n},10:00:00,10:00:00,x,1,,\n" for n in range(50))
    _, findings = read_tables(tmp_path, FEED | {"stop_times": FEED["stop_times"] + ghosts})
    (told,) = [finding for finding in findings if finding.code == "rail.unknown-id"]
    assert told.message == "calls of a trip that is not there (50): 'ghost0', 'ghost1', 'ghost2', ..."


def test_blank_times_are_spread(tmp_path: Path) -> None:
    """A stop without times lies evenly between its neighbours; one time stands for both."""
    tables = changed("stop_times", "morning,9:50:00,9:52:00", "morning,,")
    tables["stop_times"] = tables["stop_times"].replace("morning,10:01:00,10:02:00", "morning,10:02:00,")
    timetable, findings = read_tables(tmp_path, tables)
    assert calls(timetable, "4001")[1:3] == [("Béthune", 577, 577), ("Lillers", 602, 602)]
    assert codes(findings) == []


def test_stray_quote_costs_one_row(tmp_path: Path) -> None:
    """The rows behind it are read; a quoted cell may run over lines, and hold commas and quotes."""
    tables = changed("stops", ",Lillers,50.562", ',"Lillers,\nla ""gare""",50.562')
    tables["stops"] = tables["stops"].replace("OCE87990010,Lille,", 'OCE87990010,"Lille,')
    timetable, findings = read_tables(tmp_path, tables)
    assert timetable.stop_name == ("Lille voie 1", "Béthune", 'Lillers, la "gare"', "Isbergues")
    assert codes(findings) == ["rail.bad-row", "rail.unknown-id"]


def test_other_letters(tmp_path: Path) -> None:
    """A table in Windows-1252 is read, and told."""
    folder = write_feed(tmp_path, FEED)
    (folder / "stops.txt").write_bytes(FEED["stops"].encode("cp1252"))
    timetable, findings = read_gtfs(folder)
    assert timetable.stop_name[1] == "Béthune"
    assert codes(findings) == ["rail.not-utf-8"]


def test_trips_by_frequency_are_told(tmp_path: Path) -> None:
    """They have no hours of their own, so that none are shown."""
    frequencies = "trip_id,start_time,end_time,headway_secs\nnoon,06:00:00,22:00:00,1800\n"
    timetable, findings = read_tables(tmp_path, FEED | {"frequencies": frequencies})
    assert timetable.trip_number == ("4001", "4101")
    assert codes(findings) == ["rail.by-frequency"]


@pytest.mark.parametrize("without", [("calendar", "calendar_dates"), ("calendar",)])
def test_no_calendar(tmp_path: Path, without: tuple[str, ...]) -> None:
    """Without a day on which anything runs, the timetable is empty, and that is told."""
    tables = {name: text for name, text in FEED.items() if name not in without}
    timetable, findings = read_tables(tmp_path, tables)
    assert [f.level for f in findings if f.code == "rail.no-calendar"] == ["error"]
    assert (timetable.dates, timetable.stop_name, len(timetable.call_stop)) == (None, (), 0)


def test_calendar_without_a_column(tmp_path: Path) -> None:
    """It counts for nothing, and that is told: the exceptions stand alone."""
    tables = changed("calendar", "end_date", "until") | {
        "calendar_dates": "service_id,date,exception_type\nsaturdays,20300601,1\n"
    }
    timetable, findings = read_tables(tmp_path, tables)
    assert codes(findings) == ["rail.bad-table", "rail.unknown-id"]
    assert timetable.trip_number == ("4001",)


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [("routes", ",2\nnorth,,Lillers - Isbergues,106", ",3\nnorth,,x,3"), ("stop_times", "TER-", "x")],
)
def test_no_trains(tmp_path: Path, table: str, old: str, new: str) -> None:
    """A feed of buses, or of trains that call nowhere, gives an empty timetable, and that is told."""
    timetable, findings = read_tables(tmp_path, changed(table, old, new))
    assert [f.level for f in findings if f.code == "rail.no-trains"] == ["error"]
    assert timetable.dates is None


@pytest.mark.parametrize("table", ["stops", "routes", "trips", "stop_times"])
def test_no_gtfs(tmp_path: Path, table: str) -> None:
    """Without a vital table, or without its columns, it is one line of an error."""
    folder = write_feed(tmp_path, FEED)
    (folder / f"{table}.txt").write_text("a;b;c\n1;2;3\n", encoding="utf-8")
    with pytest.raises(DamagedNetworkError, match=rf"{table}.txt: has no column [^\n]*$"):
        read_gtfs(folder)
    (folder / f"{table}.txt").unlink()
    with pytest.raises(DamagedNetworkError, match=rf"has no {table}.txt$"):
        read_gtfs(folder)


def test_other_files(tmp_path: Path) -> None:
    """What is no ZIP, is truncated, or is not there is one line of an error."""
    with zipfile.ZipFile(tmp_path / "feed.zip", "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in FEED.items():
            zipped.writestr(f"{name}.txt", text)
    whole = (tmp_path / "feed.zip").read_bytes()
    (tmp_path / "short.zip").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "text.zip").write_text("not a ZIP", encoding="utf-8")
    for name in ("short.zip", "text.zip", "absent.zip"):
        with pytest.raises(DamagedNetworkError, match=rf"{name}: [^\n]+$"):
            read_gtfs(tmp_path / name)


def test_arrays_are_read_only(tmp_path: Path) -> None:
    """Nobody changes a timetable that others share."""
    timetable, _ = read_tables(tmp_path, FEED)
    with pytest.raises(ValueError, match="read-only"):
        timetable.call_stop[0] = 1


def assert_sound(timetable: Timetable) -> None:
    """Check what everybody relies on."""
    sizes = np.diff(timetable.trip_calls)
    assert timetable.trip_calls[0] == 0
    assert timetable.trip_calls[-1] == len(timetable.call_stop)
    assert (sizes >= 2).all()
    within = timetable.call_trip[1:] == timetable.call_trip[:-1]
    assert (timetable.call_depart_s >= timetable.call_arrive_s).all()
    assert (timetable.call_arrive_s[1:] >= timetable.call_depart_s[:-1])[within].all()
    assert sorted(set(timetable.call_stop.tolist())) == list(range(len(timetable.stop_name)))
    assert np.isfinite(timetable.stop_lon).all()
    assert sorted(set(timetable.trip_service.tolist())) == list(range(len(timetable.runs)))
    assert all(timetable.trip_line < len(timetable.lines))


EDITS = st.tuples(
    st.sampled_from(sorted(FEED)),
    st.floats(0, 1, exclude_max=True),
    st.integers(0, 30),
    st.one_of(st.sampled_from(['"', ",", "\n", ",,", "-1", "", "99:99:99", "\r", "\0"]), st.text(max_size=8)),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(EDITS, min_size=1, max_size=4))
def test_mangled_feeds(edits: list[tuple[str, float, int, str]]) -> None:
    """Whatever is broken in a feed, it is a sound timetable with findings, or one line of an error."""
    tables = dict(FEED)
    for table, share, length, text in edits:
        old = tables[table]
        at = int(share * len(old))
        tables[table] = old[:at] + text + old[at + length :]
    with tempfile.TemporaryDirectory() as folder:
        for name, text in tables.items():
            (Path(folder) / f"{name}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            timetable, findings = read_gtfs(Path(folder))
        except DamagedNetworkError as error:
            told = str(error)
        else:
            assert_sound(timetable)
            told = "".join(finding.message for finding in findings)
    assert told.isprintable()
