"""Profiles: how fast a mode moves."""

from dataclasses import replace
from pathlib import Path

import pytest

from graphs.errors import DamagedNetworkError
from graphs.mode import Mode
from graphs.network import Network
from graphs.profile import load_profile

PLAIN = """
cruise_kmh = 15.0
slowest_kmh = 5.0
fastest_kmh = 25.0
lock_min = 0.0
wait_min = 0.0
[speed_kmh]
lane = 15.0
[sketched_allowance]
lane = 1.2
"""


@pytest.mark.parametrize("mode", Mode)
def test_each_mode_has_its_embedded_profile(mode: Mode) -> None:
    """Every mode can be loaded without naming a file."""
    assert load_profile(mode).mode is mode


def test_sketched_way_takes_longer(crossroads: Network) -> None:
    """A line typed by hand takes the allowance of its kind on its time; the same line surveyed does not."""
    profile = load_profile(Mode.CYCLE)
    for sketched, allowance in ((crossroads.edges[0], 1.3), (crossroads.edges[2], 1.1)):
        surveyed = replace(sketched, sketched=False)
        assert profile.seconds(sketched) == pytest.approx(allowance * profile.seconds(surveyed))


def test_cruising_speed_rescales_every_kind(crossroads: Network) -> None:
    """Who cruises at 12 km/h instead of 15 takes a quarter longer, on a lane as on a towpath."""
    profile = load_profile(Mode.CYCLE)
    for edge in crossroads.edges[:3]:
        assert profile.at_kmh(12).seconds(edge) == pytest.approx(1.25 * profile.seconds(edge))


def test_no_stretch_is_slower_than_the_slowest(crossroads: Network) -> None:
    """A slow rider does not become slower than the profile allows, allowance included."""
    edge = crossroads.edges[0]
    assert edge.length_m * 3.6 / load_profile(Mode.CYCLE).at_kmh(6).seconds(edge) == pytest.approx(6.0)


def test_boat_takes_its_time_at_each_lock(crossroads: Network) -> None:
    """A lock costs a boat twenty minutes."""
    profile, river = load_profile(Mode.BOAT), crossroads.edges[3]
    assert profile.seconds(river) - profile.seconds(replace(river, locks=())) == 20 * 60


def test_train_keeps_its_minutes(crossroads: Network) -> None:
    """The minutes of a hop count, whatever its line and the cruising speed."""
    assert load_profile(Mode.TRAIN).seconds(crossroads.edges[4]) == 300


def test_profile_uses_the_edges_of_its_mode_and_kinds(crossroads: Network, tmp_path: Path) -> None:
    """A cyclist takes lanes and towpaths, never water or rail; a kind without a speed is not used."""
    assert [load_profile(Mode.CYCLE).uses(edge) for edge in crossroads.edges] == [True] * 3 + [False] * 2
    table = tmp_path / "road.toml"
    table.write_text(PLAIN, encoding="utf-8")
    assert [load_profile(Mode.CYCLE, table).uses(edge) for edge in crossroads.edges[:3]] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("lane = 15.0", "lane = 0.0", "speeds above 0"),
        ("lane = 15.0", "motorway = 90.0", "no kind of edge is called motorway"),
        ("cruise_kmh = 15.0", "cruise_kmh = 40.0", "slowest_kmh <= cruise_kmh"),
        ("lane = 1.2", "lane = 0.8", "sketched_allowance of 1 or more"),
        ("lane = 1.2", "ferry = 1.2", "no kind of edge is called ferry"),
        ("wait_min = 0.0", "wait_min = -1.0", "wait_min >= 0"),
        ("lock_min = 0.0", "", "lock_min"),
        ("cruise_kmh = 15.0", "cruise_kmh = ", "line 2"),
    ],
)
def test_damaged_profile_is_told(tmp_path: Path, before: str, after: str, told: str) -> None:
    """The file and the fault are named."""
    table = tmp_path / "odd.toml"
    table.write_text(PLAIN.replace(before, after), encoding="utf-8")
    with pytest.raises(DamagedNetworkError, match=f"odd.toml: the profile: .*{told}"):
        load_profile(Mode.CYCLE, table)


def test_missing_profile_is_told(tmp_path: Path) -> None:
    """A file that is not there is named."""
    with pytest.raises(DamagedNetworkError, match=r"none\.toml: the file: No such file"):
        load_profile(Mode.WALK, tmp_path / "none.toml")
