"""Where things are: fourteen towns, and the country between them, 40 by 30 km, in metres."""

from dataclasses import dataclass

from benchmarks.stay_instances.draws import Draws

WIDTH_M, HEIGHT_M = 40_000, 30_000
TOWNS = 14
MARGIN_M = 3_000
AROUND_M = 2_500
"""How far from its town something may be that belongs to it."""
IN_TOWN_PERCENT = 65


@dataclass(frozen=True, slots=True, kw_only=True)
class Terrain:
    """
    The towns.

    Parameters
    ----------
    towns
        Their middles; stations are in the first ones.
    weights
        How often something lies there.
    """

    towns: tuple[tuple[int, int], ...]
    weights: tuple[int, ...]

    @classmethod
    def drawn(cls, draws: Draws) -> "Terrain":
        """
        Draw the towns.

        Parameters
        ----------
        draws
            Chance.

        Returns
        -------
        Terrain
            Not nearer than `MARGIN_M` to the edge.
        """
        towns = [
            (draws.between(MARGIN_M, WIDTH_M - MARGIN_M), draws.between(MARGIN_M, HEIGHT_M - MARGIN_M))
            for _ in range(TOWNS)
        ]
        return cls(towns=tuple(towns), weights=tuple(draws.between(1, 4) for _ in towns))

    def point(self, draws: Draws) -> list[int]:
        """
        Draw a place, in a town or between them.

        Parameters
        ----------
        draws
            Chance.

        Returns
        -------
        list of int
            Metres to the east and to the north.
        """
        if not draws.percent(IN_TOWN_PERCENT):
            return [draws.between(0, WIDTH_M), draws.between(0, HEIGHT_M)]
        x, y = draws.one_of([t for t, w in zip(self.towns, self.weights, strict=True) for _ in range(w)])
        return [
            min(WIDTH_M, max(0, draws.around(x, AROUND_M))),
            min(HEIGHT_M, max(0, draws.around(y, AROUND_M))),
        ]
