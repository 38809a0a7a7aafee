"""What is raised can be told in one line, and survives a process pool."""

import pickle

import pytest

from graphs.errors import DamagedNetworkError, NoWayError, UnknownPlaceError
from offers.errors import DamagedFileError, FluvestreError


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (DamagedNetworkError("n.json", "edges[3]", "no line"), "n.json: edges[3]: no line"),
        (NoWayError("no way from a to b by boat"), "no way from a to b by boat"),
        (UnknownPlaceError("a is not attached"), "a is not attached"),
    ],
)
def test_error_says_one_line_wherever_it_goes(error: FluvestreError, line: str) -> None:
    """An error is of the project's tree, reads as one line, and still does after pickling."""
    assert isinstance(error, FluvestreError)
    assert str(error) == line
    assert str(pickle.loads(pickle.dumps(error))) == line  # noqa: S301 - our own bytes


def test_damaged_network_is_a_damaged_file() -> None:
    """Who handles damaged files handles damaged networks, also as the ValueError it is."""
    assert issubclass(DamagedNetworkError, DamagedFileError)
    assert issubclass(DamagedFileError, ValueError)
