"""Which pairs of places are joined by a train."""

import numpy as np
import pytest

from itinerary.train_rides import WALKED, TrainRides

WEST, EAST = "station:west", "station:east"


@pytest.fixture
def rides() -> TrainRides:
    """Return three places, of which the first and the last are joined by a train, either way."""
    board = np.full((3, 3), WALKED, dtype=np.int16)
    leave = board.copy()
    board[0, 2], leave[0, 2] = 0, 1
    board[2, 0], leave[2, 0] = 1, 0
    return TrainRides(stations=(WEST, EAST), board=board, leave=leave)


def test_rides_are_a_mapping_of_pairs_to_stations(rides: TrainRides) -> None:
    """Each pair that takes a train has the station where it is boarded, and the one where it is left."""
    assert dict(rides) == {(0, 2): (WEST, EAST), (2, 0): (EAST, WEST)}
    assert len(rides) == 2


def test_pairs_that_are_walked_are_not_there(rides: TrainRides) -> None:
    """They are no keys."""
    assert (0, 1) not in rides
    assert rides.get((1, 2)) is None
    with pytest.raises(KeyError):
        rides[1, 1]
