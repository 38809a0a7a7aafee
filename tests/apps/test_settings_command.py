"""``fluvestre settings`` lists what the environment sets."""

import json

from apps.settings import SETTINGS


def test_settings_are_listed_as_json(run, monkeypatch):
    """Tests that each setting is told with its variable, value, default and help, without passwords."""
    monkeypatch.setenv("FLUVESTRE_PORT", "9000")
    monkeypatch.setenv("FLUVESTRE_DATABASE_URL", "postgresql://u:secret@h/d")
    shown = run("settings", "--json")
    rows = {row["name"]: row for row in json.loads(shown.out)}
    assert list(rows) == [setting.name for setting in SETTINGS]
    assert rows["port"] == {
        "name": "port",
        "variable": "FLUVESTRE_PORT",
        "value": "9000",
        "default": "8000",
        "help": "The port to listen on.",
    }
    assert rows["database_url"]["value"] == "postgresql://u:***@h/d"


def test_settings_are_a_table_on_a_terminal(run, monkeypatch):
    """Tests that every variable stands in the table, where there is room for it."""
    monkeypatch.setenv("COLUMNS", "250")
    shown = run("settings")
    assert shown.code == 0
    assert all(setting.variable in shown.out for setting in SETTINGS)


def test_faults_end_with_two(run, monkeypatch):
    """Tests that settings that cannot be used are told on stderr, a line each, with exit 2."""
    monkeypatch.setenv("FLUVESTRE_PORT", "x")
    monkeypatch.setenv("FLUVESTRE_ZZZ", "x")
    shown = run("settings")
    assert (shown.code, shown.out) == (2, "")
    assert len(shown.err.splitlines()) == 2
