"""Settings are read whole or not at all."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.errors import SettingsError
from apps.settings import READ_ELSEWHERE, SETTINGS, Settings, read_settings, shown_settings
from offers.errors import FluvestreError
from offers.sources.fetch import KEY_VARIABLE

DATABASE_URL = "postgresql+psycopg://fluvestre:s@c:r/et@db.example.org/fluvestre"


def test_every_setting_is_a_field() -> None:
    """The table and the fields agree, in names and in order."""
    assert [field.name for field in fields(Settings)] == [setting.name for setting in SETTINGS]


def test_defaults_stand_where_nothing_is_said() -> None:
    """An empty environment gives the defaults of the table, and the embedded data."""
    settings = read_settings({"HOME": "/root"})
    assert (settings.database_url, settings.host, settings.port) == (
        "sqlite:///fluvestre.sqlite",
        "127.0.0.1",
        8000,
    )
    assert (settings.catalogue, settings.network) == (None, None)


def test_command_line_wins_over_environment() -> None:
    """What is given wins, what is given as None says nothing, and the environment wins over the defaults."""
    environ = {"FLUVESTRE_PORT": "9000", "FLUVESTRE_WORKERS": " 2 ", "FLUVESTRE_CATALOGUE": "lys.json"}
    settings = read_settings(environ, port=80, workers=None, network=Path("lys.npz"))
    assert (settings.port, settings.workers) == (80, 2)
    assert (settings.catalogue, settings.network) == (Path("lys.json"), Path("lys.npz"))


def test_all_faults_are_told_at_once() -> None:
    """Each bad value is named with what was expected and where it was said; so is an unknown variable."""
    environ = {"FLUVESTRE_PORT": "x", "FLUVESTRE_PROT": "1", "FLUVESTRE_LOG_LEVEL": "loud"}
    with pytest.raises(SettingsError) as refused:
        read_settings(environ, workers=0)
    assert refused.value.faults == (
        "FLUVESTRE_PORT: expected a whole number from 1 to 65535, got 'x'.",
        "workers: expected a whole number from 1 to 64, got '0'.",
        "FLUVESTRE_LOG_LEVEL: expected one of debug, info, warning, error, got 'loud'.",
        "FLUVESTRE_PROT: no such setting. Did you mean FLUVESTRE_PORT, FLUVESTRE_HOST, FLUVESTRE_PROXIES?",
    )
    assert isinstance(refused.value, FluvestreError)
    assert isinstance(refused.value, ValueError)


def test_variable_that_looks_like_nothing_is_a_fault() -> None:
    """An unknown variable without a likely meaning points to the list."""
    with pytest.raises(SettingsError, match=r"^FLUVESTRE_ZZZ: no such setting\. See fluvestre settings\.$"):
        read_settings({"FLUVESTRE_ZZZ": ""})


def test_key_of_a_feed_is_no_fault() -> None:
    """The variable that feeds read may be set."""
    assert {KEY_VARIABLE} == READ_ELSEWHERE
    assert read_settings({KEY_VARIABLE: "k"}) == read_settings({})


def test_given_name_that_is_no_setting_is_a_mistake() -> None:
    """A caller that gives what is no setting is told so."""
    with pytest.raises(TypeError, match="got prot"):
        read_settings({}, prot=80)


def test_password_is_never_shown() -> None:
    """The password of a database is masked in what is shown and in faults."""
    shown = shown_settings(read_settings({"FLUVESTRE_DATABASE_URL": DATABASE_URL}))
    assert shown["database_url"] == "postgresql+psycopg://fluvestre:***@db.example.org/fluvestre"
    with pytest.raises(SettingsError) as refused:
        read_settings({}, database_url=DATABASE_URL.replace("postgresql+psycopg", "mysql"))
    assert "r/et" not in str(refused.value)


def test_shown_settings_can_be_read_again() -> None:
    """What is shown without a password is what would set it."""
    settings = read_settings({}, port=80, catalogue="lys.json")
    assert read_settings({}, **shown_settings(settings)) == settings


def test_composing_leaves_a_processor_free() -> None:
    """No number of composers said means at least one; a number said is taken."""
    assert read_settings({}).composing_processes >= 1
    assert read_settings({}, composers=3).composing_processes == 3


@given(st.dictionaries(st.sampled_from([s.variable for s in SETTINGS]), st.text(max_size=20), max_size=5))
def test_any_text_is_read_or_told(environ: dict[str, str]) -> None:
    """Whatever a variable holds, it becomes a setting or a fault that names it."""
    try:
        read_settings(environ)
    except SettingsError as refused:
        named = {fault.partition(":")[0] for fault in refused.faults}
        assert named
        assert named <= set(environ)
