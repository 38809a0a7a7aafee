"""The one source of chance of a search: integers only, so that every machine draws the same."""

import numpy as np
import numpy.typing as npt

from graphs.compiled import compiled

Chance = npt.NDArray[np.uint64]
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX_A = np.uint64(0xBF58476D1CE4E5B9)
_MIX_B = np.uint64(0x94D049BB133111EB)
_S11, _S27, _S30, _S31 = np.uint64(11), np.uint64(27), np.uint64(30), np.uint64(31)


def make_chance(seed: int) -> Chance:
    """
    Begin a series of draws.

    Parameters
    ----------
    seed
        Any integer.

    Returns
    -------
    array
        The state of a SplitMix64 generator. Shape (1,).

    References
    ----------
    Steele, G. L., Lea, D. and Flood, C. H. (2014). Fast splittable pseudorandom number generators.
    OOPSLA. https://doi.org/10.1145/2660193.2660195
    """
    return np.array([seed & (2**64 - 1)], dtype=np.uint64)


@compiled
def unit(chance: Chance) -> float:
    """Draw from 0 (included) to 1 (excluded)."""
    chance[0] += _GOLDEN
    z = chance[0]
    z = (z ^ (z >> _S30)) * _MIX_A
    z = (z ^ (z >> _S27)) * _MIX_B
    z ^= z >> _S31
    return float(z >> _S11) * (1.0 / 9007199254740992.0)


@compiled
def below(chance: Chance, n: int) -> int:
    """Draw an integer from 0 to n - 1."""
    return int(unit(chance) * n)
