"""What the package offers, and what that costs."""

import subprocess
import sys

import pytest

import graphs.hierarchy
from graphs.hierarchy import __all__ as offered


def test_arrays_are_imported_without_the_compiler() -> None:
    """Topology, terminals and metrics can be held by who never computes."""
    imports = "import sys; from graphs.hierarchy import Found, Metric, Terminals, Topology"
    code = f"{imports}; print('numba' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert shown.stdout.strip() == "False"


def test_everything_offered_is_there() -> None:
    """Every name of the package leads to something."""
    assert all(getattr(graphs.hierarchy, name) is not None for name in offered)


def test_unknown_name_is_told() -> None:
    """A name that is not offered is an AttributeError as of any module."""
    with pytest.raises(AttributeError, match="shortcut"):
        _ = graphs.hierarchy.shortcut
