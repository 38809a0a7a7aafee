"""Who moves: how fast on which way, and what they would rather avoid; one commented table each."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graphs.access import MODE_ACCESS, Access
from graphs.errors import DamagedNetworkError
from graphs.facts import Barrier, Kind, Smoothness, Surface, Traffic
from graphs.mode import Mode

if TYPE_CHECKING:
    from enum import Enum
    from importlib.resources.abc import Traversable
    from pathlib import Path

Table = tuple[tuple[str, float], ...]
"""Numbers by the name of a fact."""

DEFAULT_PROFILES = {Mode.CYCLE: "leisure", Mode.WALK: "walker", Mode.BOAT: "motorboat", Mode.TRAIN: "train"}
"""Who is meant where only the mode is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """
    Who moves.

    Parameters
    ----------
    name
        What the profile is called.
    mode
        By which mode.
    access
        The traveller whose right of way counts.
    cruise_kmh
        The speed that `at_kmh` rescales from.
    slowest_kmh, fastest_kmh
        What any stretch of way stays between, everything included.
    access_kmh
        Speed over the straight line between a place and the way.
    push_kmh
        Speed where one gets off and pushes; 0 if one does not.
    lock_min
        Minutes to pass a lock.
    wait_min
        Minutes before one moves at all, once a leg.
    climb_s_m
        Seconds that a metre of climb costs.
    steepest_pm
        Rise per thousand beyond which one does not go, up or down.
    narrowest_dm
        Opening that one does not get through if it is narrower.
    heeds_wheelchair
        Whether ways that are known to stop a wheelchair are not used.
    signed
        Factor on the dislike of ways that a signed route for the mode follows.
    speed_kmh
        Speed by kind of way; kinds without one are not used.
    sketched_allowance
        How much longer a sketched way takes than its line says, by kind; 1 for a kind left out.
    surface, smoothness
        Factor on speed; 1 for one left out, 0 where one does not go.
    barrier_s
        Seconds that a barrier costs; inf for one that stops; 0 for one left out.
    dislike_kind, dislike_traffic, dislike_surface
        Factor on cost: how much longer a detour one prefers; 1 for one left out.
    """

    name: str
    mode: Mode
    access: Access
    cruise_kmh: float
    slowest_kmh: float
    fastest_kmh: float
    access_kmh: float
    push_kmh: float = 0.0
    lock_min: float = 0.0
    wait_min: float = 0.0
    climb_s_m: float = 0.0
    steepest_pm: float = math.inf
    narrowest_dm: float = 0.0
    heeds_wheelchair: bool = False
    signed: float = 1.0
    speed_kmh: Table = ()
    sketched_allowance: Table = ()
    surface: Table = ()
    smoothness: Table = ()
    barrier_s: Table = ()
    dislike_kind: Table = ()
    dislike_traffic: Table = ()
    dislike_surface: Table = ()

    def __post_init__(self) -> None:
        for table, facts in TABLES.items():
            if unknown := {name for name, _ in getattr(self, table)} - {fact.name.lower() for fact in facts}:
                raise ValueError(f"no {facts.__name__.lower()} is called {', '.join(sorted(unknown))}")
        slowest, cruise, fastest = self.slowest_kmh, self.cruise_kmh, self.fastest_kmh
        if not 0 < slowest <= cruise <= fastest <= MOST:
            order = "0 < slowest_kmh <= cruise_kmh <= fastest_kmh"
            raise ValueError(f"expected {order}, not {slowest:g}, {cruise:g}, {fastest:g}")
        for name, least in LEAST.items():
            value = getattr(self, name)
            for fact, number in value if isinstance(value, tuple) else (("", value),):
                if not (least <= number <= MOST or (name in ENDLESS and number == math.inf)):
                    told = f"{name}.{fact}" if fact else name
                    raise ValueError(f"expected {told} of {least:g} to {MOST:g}, not {number:g}")
        if not self.speed_kmh:
            raise ValueError("expected speed_kmh for one kind of way at least")
        if not self.access & MODE_ACCESS[self.mode]:
            raise ValueError(f"expected an access of those by {self.mode}, not {self.access.name}")

    def at_kmh(self, kmh: float) -> Profile:
        """
        Return the profile of somebody who cruises at another speed: all speeds change in proportion.

        Parameters
        ----------
        kmh
            The cruising speed, on the level, on a good way.
        """
        factor = kmh / self.cruise_kmh
        speeds = tuple((kind, speed * factor) for kind, speed in self.speed_kmh)
        return replace(self, cruise_kmh=kmh, speed_kmh=speeds)


TABLES: dict[str, type[Enum]] = {
    "speed_kmh": Kind,
    "sketched_allowance": Kind,
    "surface": Surface,
    "smoothness": Smoothness,
    "barrier_s": Barrier,
    "dislike_kind": Kind,
    "dislike_traffic": Traffic,
    "dislike_surface": Surface,
}
"""What the names in each table are names of."""

LEAST = {
    "speed_kmh": 0.01, "access_kmh": 0.1, "push_kmh": 0, "lock_min": 0, "wait_min": 0, "climb_s_m": 0,
    "steepest_pm": 0, "narrowest_dm": 0, "signed": 0.5, "sketched_allowance": 1, "surface": 0,
    "smoothness": 0, "barrier_s": 0, "dislike_kind": 0.5, "dislike_traffic": 0.5, "dislike_surface": 0.5,
}  # fmt: skip
"""The least that a number may be."""
MOST = 1e6
ENDLESS = ("steepest_pm", "barrier_s")
"""Of these a number may be more, too: inf."""


def profile_names() -> tuple[str, ...]:
    """Return the names of the embedded profiles, sorted."""
    folder = files("graphs").joinpath("data", "profiles")
    return tuple(sorted(item.name.removesuffix(".toml") for item in folder.iterdir()))


def load_profile(name: str, path: Path | None = None) -> Profile:
    """
    Return a profile.

    Parameters
    ----------
    name
        What it is called, or a mode: then its default profile.
    path
        A table like the embedded ones; without it, the embedded one of this name.

    Raises
    ------
    DamagedNetworkError
        If the table is not what it should be, or there is none of this name.
    """
    name = DEFAULT_PROFILES[Mode(name)] if name in DEFAULT_PROFILES else name
    return _embedded(name) if path is None else _read(name, path)


@cache
def _embedded(name: str) -> Profile:
    return _read(name, None)


def _read(name: str, path: Path | None) -> Profile:
    source: Path | Traversable = path or files("graphs").joinpath("data", "profiles", f"{name}.toml")
    try:
        return _profile(name, tomllib.loads(source.read_text(encoding="utf-8")))
    except FileNotFoundError:
        known = f"there is none; there are {', '.join(profile_names())}"
        raise DamagedNetworkError(str(source), f"the profile {name}", known) from None
    except OSError as error:
        raise DamagedNetworkError(str(source), "the file", error.strerror or "cannot be read") from error
    except KeyError as error:
        raise DamagedNetworkError(str(source), "the profile", f"lacks or does not know {error}") from error
    except (OverflowError, RecursionError, TypeError, ValueError) as error:
        raise DamagedNetworkError(str(source), "the profile", str(error)) from error


def _profile(name: str, table: dict[str, Any]) -> Profile:
    """Return the profile of a table of numbers; anything that is no number of this name is an error."""
    values = {**table}
    mode, access = Mode(values.pop("mode")), Access[str(values.pop("access")).upper()]
    for item in fields(Profile):
        value = values.get(item.name, item.default)
        if item.type == "Table" and item.name in values:
            if not isinstance(value, dict):
                raise TypeError(f"expected a table for {item.name}, not {value!r:.80}")
            values[item.name] = tuple((key, _number(key, number)) for key, number in value.items())
        elif item.type == "float" and item.name in values:
            values[item.name] = _number(item.name, value)
        elif item.type == "bool" and not isinstance(value, bool):
            raise TypeError(f"expected true or false for {item.name}, not {value!r:.80}")
    return Profile(name=name, mode=mode, access=access, **values)


def _number(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"expected a number for {name}, not {value!r:.80}")
    return float(value)
