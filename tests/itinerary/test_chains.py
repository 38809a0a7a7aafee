"""Chains of beds against all chains."""

from itertools import product

import numpy as np
import pytest

from itinerary.chains import best_chains
from itinerary.ruin.scouting import UNKNOWN, UNREACHED

STAR, ANY, NEW = 1, 0, -1


def drawn(seed: int, nights: int, beds: int) -> np.ndarray:
    """Return the worth of all days between beds, some of which cannot be."""
    chance = np.random.default_rng(seed)
    trips = chance.integers(-500, 5000, (nights + 1, beds + 1, beds + 1))
    trips[chance.random(trips.shape) < 0.15] = UNREACHED
    return trips


def every_chain(trips: np.ndarray, nights: int, kind: int) -> list[tuple[int, tuple[int, ...]]]:
    """Return all chains that can be, best first."""
    home, found = trips.shape[1] - 1, []
    for chain in product(range(home), repeat=nights):
        if (kind == STAR and len(set(chain)) > 1) or (kind == NEW and len(set(chain)) < nights):
            continue
        stops = (home, *chain, home)
        worth = [int(trips[n, stops[n], stops[n + 1]]) for n in range(nights + 1)]
        if min(worth) > UNREACHED:
            found.append((sum(worth), chain))
    return sorted(found, key=lambda row: (-row[0], row[1]))


@pytest.mark.parametrize("kind", [STAR, ANY, NEW])
@pytest.mark.parametrize("nights", [1, 2, 3])
@pytest.mark.parametrize("seed", range(5))
def test_best_chain_comes_first(seed: int, nights: int, kind: int) -> None:
    """Of five beds the best chain is found, and those that follow can all be and come in order."""
    trips = drawn(seed, nights, 5)
    chains, every = best_chains(trips, nights, kind, 8), every_chain(trips, nights, kind)
    worth = {chain: points for points, chain in every}
    assert chains[0] == every[0][1]
    assert [worth[c] for c in chains] == sorted((worth[c] for c in chains), reverse=True)
    assert len(set(chains)) == len(chains) == min(8, len(every))


@pytest.mark.parametrize("kind", [STAR, ANY, NEW])
def test_beds_that_nobody_looked_at_are_in_no_chain(kind: int) -> None:
    """Where bed 2 was not looked at, no chain has it."""
    trips = drawn(1, 2, 4)
    trips[:, 2, :], trips[:, :, 2] = UNKNOWN, UNKNOWN
    chains = best_chains(trips, 2, kind, 20)
    assert chains
    assert all(2 not in chain for chain in chains)


def test_no_way_is_no_chain() -> None:
    """Where no bed can be reached there is no chain."""
    trips = np.full((2, 3, 3), UNREACHED, dtype=np.int64)
    assert best_chains(trips, 1, ANY, 5) == ()
