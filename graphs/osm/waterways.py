"""Waterways with a name are routes too: a leg says Lys, Canal d'Aire."""

from collections.abc import Sequence

import numpy as np

from graphs.access import Access
from graphs.facts import Kind
from graphs.mode import Mode
from graphs.osm.following import lawful
from graphs.route import Route
from graphs.ways import Ints

BOATS = frozenset({Mode.BOAT})


def waterway_routes(
    kind: Ints, name: Ints, names: Sequence[str], forward: Ints, backward: Ints
) -> tuple[tuple[Route, ...], Ints, Ints, Ints]:
    """
    Return the waterways that boats or canoes may use, and the edges they lie on.

    Parameters
    ----------
    kind, name, forward, backward
        Of the edges. Shape (m,).
    names
        What `name` refers to.

    Returns
    -------
    routes, edge, route, directions
        Routes; and rows of an edge, the index of its route, and bits of `graphs.facts.RouteWay`. Shape (r,).
    """
    afloat = ((forward | backward) & int(Access.BOAT | Access.CANOE)) > 0
    flowing = np.unique(name[(kind == Kind.WATERWAY) & afloat & (name > 0)])
    on_water = np.isin(kind, (Kind.WATERWAY, Kind.LOCK)) & afloat & np.isin(name, flowing)
    edge = np.flatnonzero(on_water)
    called = [names[number] for number in flowing.tolist()]
    routes = tuple(Route(id=f"waterway/{text}", ref=text, name=text, modes=BOATS) for text in called)
    directions = lawful(forward[edge], backward[edge], BOATS)
    return routes, edge, np.searchsorted(flowing, name[edge]), directions
