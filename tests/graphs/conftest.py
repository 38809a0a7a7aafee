"""A network small enough to know by heart."""

import pytest

from graphs.network import Network
from tests.graphs.small import crossing


@pytest.fixture
def crossroads() -> Network:
    """Return the small network: see `tests.graphs.small.crossing`."""
    return Network(ways=crossing())
