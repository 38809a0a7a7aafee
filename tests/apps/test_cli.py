"""The command as a whole."""

import subprocess
import sys

HEAVY = ("folium", "geopandas", "networkx", "numpy", "ortools", "osmnx", "scipy", "shapely")


def test_help_lists_the_commands(run):
    """Tests that --help ends with 0 and names each command."""
    shown = run("--help")
    assert shown.code == 0
    for command in ("compose", "check", "export", "segments", "offers", "stations", "moorings", "routes"):
        assert f"  {command} " in shown.out


def test_help_imports_nothing_heavy():
    """Tests that --help answers before any heavy library is imported."""
    script = (
        "import sys\n"
        "from apps.cli import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1] == "[]"


def test_unknown_command_is_refused(run):
    """Tests that a command that does not exist ends with 2."""
    assert run("dance").code == 2


def test_unknown_name_is_one_line_with_the_nearest(run):
    """Tests that an unknown station gives one line with what may have been meant, and exit 2."""
    shown = run("offers", "--near", "Bethume")
    assert shown.code == 2
    assert shown.err == "Unknown station 'Bethume'. Did you mean bethune, isbergues?\n"
