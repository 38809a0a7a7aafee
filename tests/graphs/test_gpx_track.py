"""Tracks and routes of GPX files."""

import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.errors import DamagedNetworkError
from graphs.geodesy import WGS84
from graphs.gpx_track import GpxTrack, read_gpx
from offers.finding import Finding

DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"
EV5 = DATA / "cycling" / "ev5_osm_relation_5245117_2022-01.gpx"

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">'


def point(lon: float | str, lat: float | str = 50.5, inner: str = "", tag: str = "trkpt") -> str:
    """Return a point."""
    return f'<{tag} lat="{lat}" lon="{lon}">{inner}</{tag}>'


def at(lon: float, time: str) -> str:
    """Return a point of a recording."""
    return point(lon, 50.5, f"<time>2030-06-01T{time}Z</time>")


def track(*segments: str, name: str = "") -> str:
    """Return a track."""
    return f"<trk><name>{name}</name>{''.join(f'<trkseg>{s}</trkseg>' for s in segments)}</trk>"


def read(folder: Path, *parts: str) -> tuple[tuple[GpxTrack, ...], tuple[Finding, ...]]:
    """Write a file and read it."""
    path = folder / "way.gpx"
    path.write_text(f"{HEAD}{''.join(parts)}</gpx>", encoding="utf-8")
    return read_gpx(path)


def lons(found: GpxTrack) -> list[list[float]]:
    """Return the longitudes of the segments."""
    return [segment[:, 0].tolist() for segment in found.segments]


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of findings."""
    return [finding.code.removeprefix("gpx.") for finding in findings]


def test_tracks_and_routes(tmp_path: Path) -> None:
    """They keep names, order and direction; waypoints are no way."""
    rte = f"<rte><name>Lock\n tour</name>{point(2.61, tag='rtept')}{point(2.6, tag='rtept')}</rte>"
    (one, two), findings = read(
        tmp_path,
        point(2, tag="wpt"),
        rte,
        track(point(2.5) + point(2.51), point(2.53) + point(2.52), name="The Lys"),
    )
    assert (one.name, one.sort, lons(one)) == ("The Lys", "track", [[2.5, 2.51], [2.53, 2.52]])
    assert (two.name, two.sort, lons(two)) == ("Lock tour", "route", [[2.61, 2.6]])
    assert one.segments[0].shape == (2, 2)
    assert findings == ()


def test_elevation(tmp_path: Path) -> None:
    """A line has it if all of its points do."""
    high = "<ele>21.5</ele>"
    flat = point(2.6, inner=high) + point(2.61, inner="<ele>low</ele>")
    (found,), findings = read(tmp_path, track(point(2.5, inner=high) + point(2.51, inner=high), flat))
    assert found.segments[0].tolist() == [[2.5, 50.5, 21.5], [2.51, 50.5, 21.5]]
    assert found.segments[1].tolist() == [[2.6, 50.5], [2.61, 50.5]]
    assert findings == ()


@pytest.mark.parametrize("space", ["", ' xmlns="http://www.topografix.com/GPX/1/0"', ' xmlns:g="x"'])
def test_versions(tmp_path: Path, space: str) -> None:
    """GPX 1.0, or without its namespace, or with another name for it, is read as well."""
    text = f"<gpx{space}>{track(point(2.5) + point(2.51))}</gpx>"
    if ":g" in space:
        text = text.replace("</", "</g:").replace("<", "<g:").replace("<g:/g:", "</g:")
    (tmp_path / "way.gpx").write_bytes(text.encode("utf-16") if not space else text.encode())
    (found,), _ = read_gpx(tmp_path / "way.gpx")
    assert lons(found) == [[2.5, 2.51]]


@pytest.mark.parametrize(
    ("points", "kept", "code"),
    [
        (point(2.5) + point(2.501) + point(2.6) + point(2.601), [[2.5, 2.501], [2.6, 2.601]], ["leap"]),
        (point(2.5) + point(2.501) + point(2.6), [[2.5, 2.501]], ["leap", "one-point"]),
        (point(2.5) + point(2.5) + point(2.501), [[2.5, 2.501]], ["repeated-point"]),
        (point(2.5) + point(200) + point(2.501), [[2.5, 2.501]], ["bad-point"]),
        (point(2.5) + point("east") + point(2.501), [[2.5, 2.501]], ["bad-point"]),
        (point(2.5) + point("nan") + point(2.501), [[2.5, 2.501]], ["bad-point"]),
        (point(2.5) + point(2.5, -91) + point(2.501), [[2.5, 2.501]], ["bad-point"]),
        (point(2.5) + "<trkpt/>" + point(2.501), [[2.5, 2.501]], ["bad-point"]),
        (
            at(2.5, "10:00:00") + at(2.501, "10:00:20") + at(2.506, "10:15:00") + at(2.507, "10:15:20"),
            [[2.5, 2.501], [2.506, 2.507]],
            ["time-jump"],
        ),
        (at(2.5, "10:00:00") + at(2.501, "12:00:00"), [[2.5, 2.501]], []),
        (at(2.5, "10:00:00") + at(2.506, "10:09:00"), [[2.5, 2.506]], []),
        (at(2.5, "10:00:00") + at(2.501, "09:59:00"), [[2.5, 2.501]], ["time-backwards"]),
        (at(2.5, "10:00:00") + at(2.501, "25:00:00"), [[2.5, 2.501]], []),
    ],
)
def test_faults(tmp_path: Path, points: str, kept: list[list[float]], code: list[str]) -> None:
    """What is wrong in a segment is told with its place, and the rest of it is kept."""
    (_, found), findings = read(tmp_path, track(point(3) + point(3.001)), track("", points))
    assert (lons(found), codes(findings)) == (kept, ["one-point", *code])
    assert {finding.record for finding in findings[1:]} <= {"track 2, segment 2"}


def test_doubled_lines(tmp_path: Path) -> None:
    """Once is enough, whichever way round."""
    there, back = point(2.5) + point(2.51), point(2.51) + point(2.5)
    (found,), findings = read(tmp_path, track(there, back, there), track(back))
    assert (lons(found), codes(findings)) == ([[2.5, 2.51]], ["doubled"] * 3)


def test_nothing_in_it(tmp_path: Path) -> None:
    """GPX without a way is told."""
    tracks, findings = read(tmp_path, point(2.5, tag="wpt"), track())
    assert (tracks, codes(findings)) == ((), ["empty"])


BOMB = (
    '<!DOCTYPE gpx [<!ENTITY a "2.5">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no XML",
        f"{HEAD}<trk>",
        "<kml></kml>",
        '<?xml version="1.0" encoding="klingon"?><gpx/>',
        '<?xml version="1.0" encoding="utf-7"?><gpx/>',
        "<gpx>&lys;</gpx>",
        '<!DOCTYPE gpx [<!ENTITY lys SYSTEM "/etc/hostname">]><gpx><name>&lys;</name></gpx>',
        '<!DOCTYPE gpx SYSTEM "http://lys.test/gpx.dtd"><gpx/>',
        f"{BOMB}<gpx><name>&i;</name></gpx>",
    ],
)
def test_damaged_files(tmp_path: Path, text: str) -> None:
    """What is no GPX, is broken, or declares entities, is one line of an error."""
    (tmp_path / "way.gpx").write_text(text, encoding="utf-8")
    with pytest.raises(DamagedNetworkError, match=r"way.gpx: XML: [^\n]+$"):
        read_gpx(tmp_path / "way.gpx")


def test_absent_file(tmp_path: Path) -> None:
    """So is what is not there, or is a folder."""
    for path in (tmp_path / "absent.gpx", tmp_path):
        with pytest.raises(DamagedNetworkError, match=r": the file: [^\n]+$"):
            read_gpx(path)


WHOLE = f"{HEAD}{track(at(2.5, '10:00:00') + at(2.501, '10:01:00'), point(2.6) + point(2.7))}</gpx>"


@settings(deadline=None)
@given(st.floats(0, 1), st.integers(0, 20), st.binary(max_size=8))
def test_mangled_files(share: float, length: int, inserted: bytes) -> None:
    """Whatever is broken, it is sound lines with findings, or one line of an error."""
    whole = WHOLE.encode()
    at = int(share * len(whole))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "way.gpx"
        path.write_bytes(whole[:at] + inserted + whole[at + length :])
        try:
            tracks, findings = read_gpx(path)
        except DamagedNetworkError as error:
            told = str(error)
        else:
            lines = [line for found in tracks for line in found.segments]
            assert all(len(line) >= 2 and np.isfinite(line).all() for line in lines)
            assert lines or "empty" in codes(findings)
            told = "".join(finding.message for finding in findings)
    assert "\n" not in told


@pytest.mark.realdata
@pytest.mark.skipif(not EV5.exists(), reason="the open data is not beside the project")
def test_real_ev5() -> None:
    """All sixty segments of EuroVelo 5 are read, 226 km with what is doubled in part."""
    (found,), findings = read_gpx(EV5)
    length_km = sum(WGS84.line_length(line[:, 0], line[:, 1]) for line in found.segments) / 1000
    print(f"{len(found.segments)} segments, {length_km:.1f} km")  # noqa: T201 - the number is the proof
    assert (len(found.segments), round(length_km), findings) == (60, 226, ())
