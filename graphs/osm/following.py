"""In which direction routes follow edges: what their roles say, and what the law says."""

import numpy as np

from graphs.access import access_of
from graphs.facts import RouteWay
from graphs.mode import Mode
from graphs.ways import Ints

BOTH_WAYS = int(RouteWay.FORWARD | RouteWay.BACKWARD)
_ROLES = {"forward": RouteWay.FORWARD, "backward": RouteWay.BACKWARD, "reverse": RouteWay.BACKWARD}


def lawful(forward: Ints, backward: Ints, modes: frozenset[Mode]) -> Ints:
    """
    Return in which directions edges may be travelled; both, where only pushing is left or nothing.

    Parameters
    ----------
    forward, backward
        Bits of `graphs.access.Access` of the edges. Shape (m,).
    modes
        Who travels.

    Returns
    -------
    array of int
        Bits of `RouteWay`. Shape (m,).
    """
    who = int(access_of(modes))
    found = RouteWay.FORWARD * ((forward & who) > 0) + RouteWay.BACKWARD * ((backward & who) > 0)
    law: Ints = np.where(found > 0, found, BOTH_WAYS)
    return law


def said_by(role: str) -> int:
    """Return in which direction of a way its role in a route says that it is followed: bits of `RouteWay`."""
    return int(_ROLES.get(role.partition(":")[0].lower(), BOTH_WAYS))


def meant(said: Ints, law: Ints) -> Ints:
    """
    Return in which directions a route is meant to follow edges: bits of `RouteWay`.

    ``forward`` and ``backward`` go by the direction of the way, https://wiki.openstreetmap.org/wiki/Relation:route;
    older node networks meant the direction of the route: it shows where people would ride against a oneway.

    Parameters
    ----------
    said, law
        What `said_by` and `lawful` return for each of them. Shape (n,).
    """
    directions: Ints = np.where(said & law, said, law)
    return directions
