"""Stations of a feed, and the stops that belong to them."""

from pathlib import Path

from graphs.rail.doubts import Doubts
from graphs.rail.feed import open_feed
from graphs.rail.halts import Halts, read_halts
from tests.graphs.rail.feeds import FEED, codes, write_feed

HEAD = "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\n"


def read(folder: Path, *rows: str) -> tuple[Halts, list[str]]:
    """Return the stations of some stops, and the codes of what is wrong with them."""
    doubts = Doubts()
    with open_feed(write_feed(folder, FEED | {"stops": HEAD + "\n".join(rows)}), doubts) as feed:
        return read_halts(feed), codes(doubts.findings())


def test_parent_before_code(tmp_path: Path) -> None:
    """Platforms whose ids end in eight digits of their own are of one station all the same."""
    halts, _ = read(
        tmp_path, "a:10000001,Voie 1,50.5,2.5,0,P", "a:10000002,Voie 2,50.5,2.5,0,P", "P,Merville,50.5,2.5,1,"
    )
    assert (halts.name, halts.uic, set(halts.index.values())) == (("Merville",), ("",), {0})


def test_code_of_the_platforms(tmp_path: Path) -> None:
    """A station without a code has that of its stops, where they agree."""
    halts, _ = read(
        tmp_path, "P,Merville,50.5,2.5,1,", "a-10000001,A,50.5,2.5,0,P", "b-10000001,B,50.5,2.5,0,P"
    )
    assert (halts.name, halts.uic) == (("Merville",), ("10000001",))


def test_same_code_without_a_parent(tmp_path: Path) -> None:
    """Stops of one code are one station, and one far away is another, without it."""
    halts, faults = read(
        tmp_path, "a-10000001,A,50.5,2.5,0,", "b-10000001,B,50.501,2.5,0,", "c-10000001,C,50.6,2.5,0,"
    )
    assert (halts.name, halts.uic) == (("A", "C"), ("10000001", ""))
    assert [halts.index[f"{letter}-10000001"] for letter in "abc"] == [0, 0, 1]
    assert faults == ["rail.same-code"]


def test_boarding_areas(tmp_path: Path) -> None:
    """They are of the station of their platform; stations that are within each other do no harm."""
    halts, _ = read(
        tmp_path, "area,Front,,,4,quay", "quay,Voie A,50.5,2.5,0,P", "P,Merville,50.5,2.5,1,",
        "x,X,50.6,2.5,1,y", "y,Y,50.7,2.5,1,x",
    )  # fmt: skip
    assert halts.index["area"] == halts.index["P"]
    assert halts.index["x"] != halts.index["P"]


def test_positions(tmp_path: Path) -> None:
    """A station without one has that of its platform, and keeps its name; (0, 0) is none."""
    halts, faults = read(
        tmp_path, "P,Merville,,,1,", "quay,Voie A,50.123456789012345678,2.5,0,P", "sea,Nulle part,0,0,0,"
    )
    assert (halts.name, halts.point) == (("Merville",), ((2.5, 50.123457),))
    assert halts.nowhere == {"P", "sea"}
    assert faults == ["rail.position"]


def test_coaches(tmp_path: Path) -> None:
    """Stops of coaches are told by their ids, as the railways of France write them."""
    halts, _ = read(
        tmp_path, "StopPoint:OCECar TER-10000001,A,50.5,2.5,0,", "StopPoint:OCECarnot,B,50.5,2.6,0,"
    )
    assert halts.coach == {"StopPoint:OCECar TER-10000001"}
