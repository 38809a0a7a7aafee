"""Chance in integers: every machine and every language draws the same."""

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")
_WORD = 2**64 - 1


class Draws:
    """
    A SplitMix64 generator.

    Parameters
    ----------
    seed
        Any integer.

    References
    ----------
    Steele, G. L., Lea, D. and Flood, C. H. (2014). Fast splittable pseudorandom number generators.
    OOPSLA. https://doi.org/10.1145/2660193.2660195
    """

    def __init__(self, seed: int) -> None:
        self._state = seed & _WORD

    def below(self, n: int) -> int:
        """
        Draw an integer.

        Parameters
        ----------
        n
            At least 1.

        Returns
        -------
        int
            From 0 to n - 1: the upper half of the product with 64 bits.
        """
        self._state = (self._state + 0x9E3779B97F4A7C15) & _WORD
        z = self._state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _WORD
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _WORD
        return ((z ^ (z >> 31)) * n) >> 64

    def between(self, first: int, last: int) -> int:
        """
        Draw an integer.

        Parameters
        ----------
        first, last
            Both included.

        Returns
        -------
        int
            As likely each.
        """
        return first + self.below(last - first + 1)

    def percent(self, share: int) -> bool:
        """
        Draw whether something happens.

        Parameters
        ----------
        share
            How often in a hundred.

        Returns
        -------
        bool
            True so often.
        """
        return self.below(100) < share

    def around(self, middle: int, spread: int) -> int:
        """
        Draw an integer that is often near the middle.

        Parameters
        ----------
        middle, spread
            Of a sum of three even draws, none of which is farther than ``spread``.

        Returns
        -------
        int
            From middle - spread to middle + spread.
        """
        return middle + sum(self.between(-spread, spread) for _ in range(3)) // 3

    def one_of(self, items: Sequence[Item]) -> Item:
        """
        Draw one of several.

        Parameters
        ----------
        items
            At least one.

        Returns
        -------
        object
            As likely each.
        """
        return items[self.below(len(items))]
