"""Which pairs of places are joined by a train: one pair in two of many hundred places, so kept as arrays."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Stops = npt.NDArray[np.int16]
WALKED = -1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TrainRides(Mapping[tuple[int, int], tuple[str, str]]):
    """
    The stations where a train is boarded and left, by pair of places.

    Parameters
    ----------
    stations
        Their ids.
    board, leave
        Indices of stations; `WALKED` for pairs that take no train. Shape (n, n).
    """

    stations: tuple[str, ...]
    board: Stops
    leave: Stops

    def __getitem__(self, pair: tuple[int, int]) -> tuple[str, str]:
        """Return the two stations of a pair; KeyError if it is walked."""
        board = int(self.board[pair])
        if board == WALKED:
            raise KeyError(pair)
        return self.stations[board], self.stations[int(self.leave[pair])]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs that take a train, row by row."""
        rows, columns = np.nonzero(self.board != WALKED)
        return iter(zip(rows.tolist(), columns.tolist(), strict=True))

    def __len__(self) -> int:
        """Count the pairs that take a train."""
        return int((self.board != WALKED).sum())
