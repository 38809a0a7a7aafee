"""How fast a mode moves: read from a commented table, one a mode."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import TYPE_CHECKING, get_args

from graphs.errors import DamagedNetworkError
from graphs.way import Edge, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from graphs.mode import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """
    How a mode moves.

    Parameters
    ----------
    mode
        The mode.
    cruise_kmh
        The speed that `at_kmh` rescales from.
    slowest_kmh, fastest_kmh
        What any stretch of way stays between, allowance included.
    lock_min
        Minutes to pass a lock.
    wait_min
        Minutes before one moves at all, once a leg.
    speed_kmh
        Speed by kind of edge; kinds without one are not used.
    sketched_allowance
        How much longer a sketched way takes than its line says, by kind of edge; 1 for a kind left out.
    """

    mode: Mode
    cruise_kmh: float
    slowest_kmh: float
    fastest_kmh: float
    lock_min: float
    wait_min: float
    speed_kmh: Mapping[str, float]
    sketched_allowance: Mapping[str, float]

    def __post_init__(self) -> None:
        if unknown := {*self.speed_kmh, *self.sketched_allowance} - set(get_args(Kind)):
            raise ValueError(f"no kind of edge is called {', '.join(sorted(unknown))}")
        if not 0 < self.slowest_kmh <= self.cruise_kmh <= self.fastest_kmh:
            raise ValueError("expected 0 < slowest_kmh <= cruise_kmh <= fastest_kmh")
        if min(self.lock_min, self.wait_min) < 0:
            raise ValueError("expected lock_min >= 0 and wait_min >= 0")
        if min(self.sketched_allowance.values(), default=1) < 1:
            raise ValueError("expected sketched_allowance of 1 or more")
        if min(self.speed_kmh.values(), default=0) <= 0:
            raise ValueError("expected speeds above 0")

    def at_kmh(self, kmh: float) -> Profile:
        """
        Return the profile of somebody who cruises at another speed: all speeds change in proportion.

        Parameters
        ----------
        kmh
            The cruising speed, on the level, on a good way.
        """
        factor = kmh / self.cruise_kmh
        speeds = {kind: speed * factor for kind, speed in self.speed_kmh.items()}
        return replace(self, cruise_kmh=kmh, speed_kmh=speeds)

    def uses(self, edge: Edge) -> bool:
        """Return whether the mode uses an edge."""
        return self.mode in edge.modes and (edge.kind in self.speed_kmh or edge.minutes is not None)

    def seconds(self, edge: Edge) -> float:
        """Return how long an edge takes."""
        if edge.minutes is not None:
            return edge.minutes * 60
        allowance = self.sketched_allowance.get(edge.kind, 1) if edge.sketched else 1
        kmh = min(max(self.speed_kmh[edge.kind] / allowance, self.slowest_kmh), self.fastest_kmh)
        return edge.length_m * 3.6 / kmh + len(edge.locks) * self.lock_min * 60


def load_profile(mode: Mode, path: Path | None = None) -> Profile:
    """
    Return the profile of a mode.

    Parameters
    ----------
    mode
        The mode.
    path
        A table like the embedded ones; without it, the embedded one.

    Raises
    ------
    DamagedNetworkError
        If the table is not what it should be.
    """
    source: Path | Traversable = path or files("graphs").joinpath("data", "profiles", f"{mode}.toml")
    try:
        return Profile(mode=mode, **tomllib.loads(source.read_text(encoding="utf-8")))
    except OSError as error:
        raise DamagedNetworkError(str(source), "the file", error.strerror or "cannot be read") from error
    except (tomllib.TOMLDecodeError, TypeError, ValueError, AttributeError) as error:
        raise DamagedNetworkError(str(source), "the profile", str(error)) from error
