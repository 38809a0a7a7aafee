"""Profiles: who moves, how fast, and what they would rather avoid."""

import math
import re
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.access import MODE_ACCESS
from graphs.errors import DamagedNetworkError
from graphs.facts import Barrier, Kind, Surface
from graphs.mode import Mode
from graphs.places import TRAVELLERS
from graphs.profile import DEFAULT_PROFILES, TABLES, Profile, load_profile, profile_names

PLAIN = """
mode = "cycle"
access = "cycle"
cruise_kmh = 15.0
slowest_kmh = 5.0
fastest_kmh = 25.0
access_kmh = 7.0
heeds_wheelchair = false
[speed_kmh]
lane = 15.0
[sketched_allowance]
lane = 1.2
[surface]
sand = 0.5
[barrier_s]
gate = 15
"""
TABLE_NUMBERS = {
    "sketched_allowance": "lane", "surface": "sand", "smoothness": "bad", "barrier_s": "gate",
    "dislike_kind": "road", "dislike_traffic": "high", "dislike_surface": "sand",
    "speed_kmh": "lane",
}  # fmt: skip


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return the file of a plain profile."""
    path = tmp_path / "odd.toml"
    path.write_text(PLAIN, encoding="utf-8")
    return path


def refused(path: Path, text: str | bytes) -> str:
    """Return what is said of a profile: one line that names the file."""
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(DamagedNetworkError) as caught:
        load_profile("mine", path)
    line = str(caught.value)
    assert line.startswith(f"{path}: the profile: ")
    assert "\n" not in line
    return line


def test_the_travellers_of_the_destination_have_their_profiles() -> None:
    """Cyclists of four kinds, walkers, wheelchairs, two boats, and trains."""
    assert profile_names() == (
        "canoe", "cargo-bike", "e-bike", "family", "leisure", "motorboat", "train", "walker", "wheelchair",
    )  # fmt: skip


@pytest.mark.parametrize("name", profile_names())
def test_each_embedded_profile_loads(name: str) -> None:
    """It has the name of its file, a mode, a traveller of that mode, and says why in comments."""
    profile = load_profile(name)
    assert profile.name == name
    assert profile.access in TRAVELLERS
    assert profile.access & MODE_ACCESS[profile.mode]
    source = Path(__file__).resolve().parents[2] / "graphs" / "data" / "profiles" / f"{name}.toml"
    assert not source.exists() or source.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("mode", Mode)
def test_each_mode_has_its_embedded_profile(mode: Mode) -> None:
    """Every mode can be loaded without naming a profile."""
    assert load_profile(mode).mode is mode
    assert load_profile(mode) == load_profile(DEFAULT_PROFILES[mode])


def test_what_the_profiles_are_for() -> None:
    """A family goes far to avoid cars, a trailer is wide, a wheelchair takes no steps and no slope."""
    leisure, family, chair = (load_profile(name) for name in ("leisure", "family", "wheelchair"))
    assert dict(family.dislike_traffic)["high"] > 2 * dict(leisure.dislike_traffic)["high"]
    assert family.narrowest_dm > leisure.narrowest_dm
    assert load_profile("cargo-bike").narrowest_dm > family.narrowest_dm
    assert chair.heeds_wheelchair
    assert chair.steepest_pm <= 80
    assert "steps" not in dict(chair.speed_kmh)
    assert dict(chair.barrier_s)["stile"] == math.inf
    assert load_profile("e-bike").climb_s_m < leisure.climb_s_m
    assert load_profile("canoe").access != load_profile("motorboat").access


def test_own_table_is_loaded(table: Path) -> None:
    """What it says counts, what it leaves out is neutral."""
    profile = load_profile("mine", table)
    assert (profile.name, profile.mode, profile.speed_kmh) == ("mine", Mode.CYCLE, (("lane", 15.0),))
    assert (profile.barrier_s, profile.signed, profile.steepest_pm) == ((("gate", 15.0),), 1.0, math.inf)


NUMBERS = [item.name for item in fields(Profile) if item.type == "float"]


@pytest.mark.parametrize("value", ["-1.0", "nan", "-inf", "1e7"])
@pytest.mark.parametrize("name", [*NUMBERS, *TABLE_NUMBERS])
def test_number_out_of_range_is_told_with_its_name(table: Path, name: str, value: str) -> None:
    """Every number of the format is checked: below nothing, no number, and beyond all measure."""
    line = refused(table, with_number(name, value))
    assert name in line
    assert f"{float(value):g}" in line


@pytest.mark.parametrize("name", [*NUMBERS, *TABLE_NUMBERS])
def test_only_slopes_and_barriers_may_be_endless(table: Path, name: str) -> None:
    """A barrier of inf seconds is not passed; a speed of inf is nonsense."""
    text = with_number(name, "inf")
    if name in ("steepest_pm", "barrier_s"):
        table.write_text(text, encoding="utf-8")
        assert math.inf in (
            load_profile("mine", table).steepest_pm,
            load_profile("mine", table).barrier_s[0][1],
        )
    else:
        assert name in refused(table, text)


def with_number(name: str, value: str) -> str:
    """Return the plain table with another number."""
    lines = [line for line in PLAIN.strip().splitlines() if line.partition(" = ")[0] != name]
    if name not in TABLE_NUMBERS:
        return "\n".join([f"{name} = {value}", *lines])
    text, key = "\n".join(lines), TABLE_NUMBERS[name]
    if f"[{name}]" not in text:
        return f"{text}\n[{name}]\n{key} = {value}\n"
    head, _, rest = text.partition(f"[{name}]\n")
    return f"{head}[{name}]\n{key} = {value}\n" + "\n".join(rest.splitlines()[1:])


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("lane = 15.0", "lane = 0.0", r"speed_kmh\.lane of 0\.01 to 1e\+06, not 0"),
        ("lane = 15.0", "motorway = 90.0", "no kind is called motorway"),
        ("sand = 0.5", "mud = 0.5", "no surface is called mud"),
        ("gate = 15", "wall = 15", "no barrier is called wall"),
        ("[speed_kmh]\nlane = 15.0", "[speed_kmh]", "speed_kmh for one kind of way at least"),
        ("cruise_kmh = 15.0", "cruise_kmh = 40.0", "slowest_kmh <= cruise_kmh <= fastest_kmh, not 5, 40, 25"),
        ("slowest_kmh = 5.0", "slowest_kmh = 0", "0 < slowest_kmh"),
        ("lane = 1.2", "lane = 0.8", r"sketched_allowance\.lane of 1 to 1e\+06, not 0\.8"),
        ("cruise_kmh = 15.0", "", "cruise_kmh"),
        ("cruise_kmh = 15.0", "cruise_kmh = ", "line 4"),
        ("cruise_kmh = 15.0", 'cruise_kmh = "15"', "expected a number for cruise_kmh, not '15'"),
        ("cruise_kmh = 15.0", "cruise_kmh = true", "expected a number for cruise_kmh, not True"),
        ("cruise_kmh = 15.0", "cruise_kmh = [15]", r"expected a number for cruise_kmh, not \[15\]"),
        ("lane = 15.0", "lane = 2020-01-01", "expected a number for lane"),
        ("gate = 15", "gate = {}", "expected a number for gate"),
        ('mode = "cycle"', "", "mode"),
        ('mode = "cycle"', 'mode = "swim"', "swim"),
        ('mode = "cycle"', "mode = 3", "3 is not a valid Mode"),
        ('access = "cycle"', "", "access"),
        ('access = "cycle"', 'access = "fly"', "FLY"),
        ('access = "cycle"', "access = 1", "1"),
        ('access = "cycle"', 'access = "train"', "expected an access of those by cycle, not TRAIN"),
        ('access = "cycle"', 'access = "push"', "expected an access of those by cycle, not PUSH"),
        (
            "heeds_wheelchair = false",
            'heeds_wheelchair = "no"',
            "true or false for heeds_wheelchair, not 'no'",
        ),
        ("heeds_wheelchair = false", "heeds_wheelchair = 0", "true or false for heeds_wheelchair, not 0"),
        ("access_kmh = 7.0", "access_kmh = 7.0\ncolour = 3", "colour"),
        ("access_kmh = 7.0", "access_kmh = 7.0\nsurface = 3", "Cannot overwrite a value"),
        (
            "access_kmh = 7.0",
            "access_kmh = 7.0\ndislike_kind = 3",
            "expected a table for dislike_kind, not 3",
        ),
        ("access_kmh = 7.0", 'access_kmh = 7.0\nname = "other"', "name"),
        ("access_kmh = 7.0", "access_kmh = 1" + "0" * 400, "too large"),
    ],
)
def test_damaged_profile_is_told(table: Path, before: str, after: str, told: str) -> None:
    """The file and the fault are named, whatever is wrong: values, names, types, the text itself."""
    assert re.search(told, refused(table, PLAIN.replace(before, after, 1)))


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"[[[", b"mode", b"a = " + b"[" * 3000, b"{}", b"\x00"]
)
def test_what_is_no_table_is_told(table: Path, content: bytes) -> None:
    """Nothing at all, bytes that are no text, and brackets without end."""
    refused(table, content)


def test_missing_profile_is_told_with_those_there_are(tmp_path: Path) -> None:
    """A name that nothing bears, a file that is not there, a folder."""
    with pytest.raises(
        DamagedNetworkError, match=r"unicycle\.toml: the profile unicycle: .* canoe, .*, walker"
    ):
        load_profile("unicycle")
    with pytest.raises(DamagedNetworkError, match=r"none\.toml: the profile mine: there is none"):
        load_profile("mine", tmp_path / "none.toml")
    with pytest.raises(DamagedNetworkError, match="the file: Is a directory"):
        load_profile("mine", tmp_path)


def test_cruising_speed_rescales_all_speeds() -> None:
    """Who cruises at 12 km/h instead of 15 is slower by a fifth on every way; nothing else changes."""
    leisure = load_profile("leisure")
    slower = leisure.at_kmh(12)
    assert slower.cruise_kmh == 12
    assert dict(slower.speed_kmh) == pytest.approx({kind: kmh * 0.8 for kind, kmh in leisure.speed_kmh})
    assert dict(slower.at_kmh(15).speed_kmh) == pytest.approx(dict(leisure.speed_kmh))
    assert (slower.access_kmh, slower.slowest_kmh, slower.name) == (
        leisure.access_kmh, leisure.slowest_kmh, leisure.name,
    )  # fmt: skip


@pytest.mark.parametrize("kmh", [0, -5, 2.9, 25.1, math.nan, math.inf])
def test_nobody_cruises_at_a_speed_that_cannot_be(kmh: float) -> None:
    """Slower than the slowest, faster than the fastest, or at no speed at all."""
    with pytest.raises(ValueError, match="slowest_kmh <= cruise_kmh <= fastest_kmh"):
        load_profile("leisure").at_kmh(kmh)


@settings(deadline=None)
@given(
    name=st.sampled_from([item.name for item in fields(Profile)]),
    value=st.one_of(
        st.integers().map(str), st.floats().map(repr), st.booleans().map(lambda b: str(b).lower()),
        st.just('"text"'), st.just("[1]"), st.just("{lane = 1}"),
    ),
)  # fmt: skip
def test_any_value_is_a_profile_or_told(
    tmp_path_factory: pytest.TempPathFactory, name: str, value: str
) -> None:
    """Whatever stands for a field, there is a profile, or one line about the fault."""
    path = tmp_path_factory.getbasetemp() / "any.toml"
    lines = [line for line in PLAIN.splitlines() if line.partition(" = ")[0] != name]
    path.write_text("\n".join([f"{name} = {value}", *lines]), encoding="utf-8")
    assert load_or_told(path) in ("mine", f"{path}: the profile: ")


def load_or_told(path: Path) -> str:
    """Return the name of a profile, or how the one line about its fault begins."""
    try:
        return load_profile("mine", path).name
    except DamagedNetworkError as error:
        (line,) = str(error).splitlines()
        return line[: line.index("the profile: ") + len("the profile: ")]


def test_tables_name_the_facts_of_the_network() -> None:
    """Each table of a profile is by the kinds of fact that ways are described with."""
    assert TABLES["speed_kmh"] is Kind
    assert TABLES["surface"] is Surface
    assert TABLES["barrier_s"] is Barrier
    assert set(TABLES) == {item.name for item in fields(Profile) if item.type == "Table"}
