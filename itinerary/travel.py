"""Times and distances between places, as arrays of whole minutes and metres."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from graphs.leg import Leg, trace_leg
from graphs.matrix import UNREACHABLE, travel_matrix
from graphs.mode import Mode
from graphs.network import Network
from graphs.profile import Profile, load_profile
from itinerary.params import Params
from itinerary.request import Request
from itinerary.train_rides import WALKED, TrainRides
from offers.offer import Offer

Minutes = npt.NDArray[np.int32]
NEVER = 1 << 28
"""Minutes that no day has: there is no way."""
FARTHEST_M = 2**31 - 1
"""The most metres that the arrays can hold."""
TIMES, METRES = ("go_min", "walk_min"), ("go_m", "walk_m")
"""The arrays by what they hold."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Travel:
    """
    How to get from any place to any other.

    Parameters
    ----------
    ids
        Of the places, in the order of the arrays.
    mode
        The mode of the stay.
    go_min, go_m
        By that mode, or on foot where that is but a hop; minutes include the time to find the place.
        ``go_m`` are the metres that count against the cap of the day. Shape (n, n).
    walk_min, walk_m
        On foot. Shape (n, n).
    ride
        True where ``go`` is by bike. Shape (n, n).
    train
        For a pair on foot that takes a train: the stations where it is boarded and left.
    slack_min
        Time to find a place. Shape (n,).

    Raises
    ------
    ValueError
        If the arrays are not square and alike, or hold what is negative or above `NEVER`; all faults at once.

    Notes
    -----
    All minutes are rounded up, so that a plan never promises what the network does not allow.
    """

    ids: tuple[str, ...]
    mode: Mode
    go_min: Minutes
    go_m: Minutes
    walk_min: Minutes
    walk_m: Minutes
    ride: npt.NDArray[np.bool_]
    train: Mapping[tuple[int, int], tuple[str, str]]
    slack_min: Minutes

    def __post_init__(self) -> None:
        n = len(self.ids)
        faults = [
            f"Expected {name} of shape {(n, n)}, got {getattr(self, name).shape}."
            for name in (*TIMES, *METRES, "ride")
            if getattr(self, name).shape != (n, n)
        ]
        for names, most in ((TIMES, NEVER), (METRES, FARTHEST_M)):
            arrays = [(name, getattr(self, name)) for name in names]
            faults += [
                f"Expected {name} from 0 to {most}, got {a.min()} to {a.max()}."
                for name, a in arrays
                if a.size and (a.min() < 0 or a.max() > most)
            ]
        if faults:
            raise ValueError("\n".join(faults))

    def index(self, place_id: str) -> int:
        """
        Find a place.

        Parameters
        ----------
        place_id
            Its id.

        Returns
        -------
        int
            Its index in the arrays.
        """
        return self.ids.index(place_id)


def make_travel(
    network: Network,
    ids: Sequence[str],
    precisions: Mapping[str, str],
    stations: Sequence[str],
    request: Request,
    params: Params,
) -> Travel:
    """
    Compute the travel arrays of a request.

    Parameters
    ----------
    network
        With the places attached.
    ids
        Of the places, each once.
    precisions
        Precision of the point of each place.
    stations
        Ids of the railway stations where those on foot may take a train.
    request, params
        Speeds and settings.

    Returns
    -------
    Travel
        The arrays.
    """
    slack = dict(params.slack_min)
    return _travel(
        network,
        tuple(ids),
        tuple(slack[precisions[i]] for i in ids),
        tuple(stations) if "train" not in request.ban_modes else (),
        _Pace(
            mode=request.mode,
            walk=leg_profile(Mode.WALK, request),
            cycle=leg_profile(Mode.CYCLE, request),
            rail=leg_profile(Mode.TRAIN, request),
            short_hop_m=params.short_hop_m,
            train_from_m=params.train_from_m,
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pace:
    """What of a request and of the settings the arrays depend on."""

    mode: str
    walk: Profile
    cycle: Profile
    rail: Profile
    short_hop_m: int
    train_from_m: int


@lru_cache(maxsize=8)
def _travel(
    network: Network,
    ids: tuple[str, ...],
    slack_min: tuple[int, ...],
    stations: tuple[str, ...],
    pace: _Pace,
) -> Travel:
    """Compute once what requests have in common that differ in their dates, their money and their wishes."""
    slack = np.array(slack_min, dtype=np.int32)
    walk_min, walk_m = _measured(network, ids, pace.walk)
    walk_min = _plus(walk_min, slack)
    hop = walk_m <= pace.short_hop_m
    trains: Mapping[tuple[int, int], tuple[str, str]] = {}
    if pace.mode == "cycle":
        cycle_min, cycle_m = _measured(network, ids, pace.cycle)
        go_min, go_m = np.where(hop, walk_min, _plus(cycle_min, slack)), np.where(hop, 0, cycle_m)
    else:
        go_min, go_m, trains = _with_trains(network, ids, stations, (walk_min, walk_m), pace)
    ride = ~hop if pace.mode == "cycle" else np.zeros_like(hop)
    return Travel(
        ids=ids, mode=Mode(pace.mode), go_min=go_min, go_m=go_m, walk_min=walk_min, walk_m=walk_m,
        ride=ride, train=trains, slack_min=slack,
    )  # fmt: skip


def trace(network: Network, from_id: str, to_id: str, mode: Mode, request: Request) -> Leg:
    """
    Draw the leg that the arrays count.

    Parameters
    ----------
    network
        With the places attached.
    from_id, to_id
        Two places.
    mode
        How it is travelled.
    request
        Whose speeds apply.

    Returns
    -------
    Leg
        With the line on the ground.
    """
    return _traced(network, from_id, to_id, leg_profile(mode, request))


@lru_cache(maxsize=8192)
def _traced(network: Network, from_id: str, to_id: str, profile: Profile) -> Leg:
    """Draw a leg once, in however many stays it is."""
    return trace_leg(network, from_id, to_id, profile)


def leg_profile(mode: Mode, request: Request) -> Profile:
    """
    Say who moves: the pace of the segment on land, that of the mode elsewhere.

    Parameters
    ----------
    mode
        How a leg is travelled.
    request
        Whose pace applies.

    Returns
    -------
    Profile
        Without a wait: that is the business of a stop.
    """
    kmh = {Mode.CYCLE: request.segment.cycle_kmh, Mode.WALK: request.segment.walk_kmh}.get(mode)
    profile = replace(load_profile(_who(mode, request)), wait_min=0.0)
    return profile if kmh is None else profile.at_kmh(kmh)


def _who(mode: Mode, request: Request) -> str:
    """Name the profile: children ride where cars are few, wheels on foot need more than a path."""
    if mode == Mode.CYCLE and request.children:
        return "family"
    if mode == Mode.WALK and {"wheelchair", "buggy"} & set(request.needs):
        return "wheelchair"
    return mode


def make_voyages(network: Network, cruises: Sequence[Offer]) -> dict[str, int]:
    """
    Say how long cruises sail that end elsewhere.

    Parameters
    ----------
    network
        With the cruises and the moorings where they end attached to the water.
    cruises
        Offers that carry their guests.

    Returns
    -------
    dict
        Minutes with locks, rounded up, by offer; without those between which there is no water.
    """
    pairs = [(o.id, o.carry.to) for o in cruises if o.carry]
    minutes = {a: int(_measured(network, (a, b), load_profile(Mode.BOAT))[0][0, 1]) for a, b in pairs}
    return {offer: sailed for offer, sailed in minutes.items() if sailed < NEVER}


def train_wait_min() -> int:
    """
    Say how long one waits for a train whose timetable is not known.

    Returns
    -------
    int
        Minutes on the platform.
    """
    return math.ceil(load_profile(Mode.TRAIN).wait_min)


@lru_cache(maxsize=16)
def _measured(network: Network, ids: tuple[str, ...], profile: Profile) -> tuple[Minutes, Minutes]:
    """Measure once what the requests of a season have in common: all but the dates."""
    matrix = travel_matrix(network, ids, profile)
    minutes = np.where(matrix.seconds >= UNREACHABLE, NEVER, -(-matrix.seconds // 60)).astype(np.int32)
    return minutes, matrix.metres


def _plus(minutes: Minutes, slack: Minutes) -> Minutes:
    late: Minutes = np.minimum(minutes + slack[np.newaxis, :], NEVER).astype(np.int32)
    np.fill_diagonal(late, 0)
    return late


def _with_trains(
    network: Network,
    ids: tuple[str, ...],
    stations: tuple[str, ...],
    on_foot: tuple[Minutes, Minutes],
    pace: _Pace,
) -> tuple[Minutes, Minutes, Mapping[tuple[int, int], tuple[str, str]]]:
    """Offer those on foot a train wherever it is quicker than walking."""
    walk_min, walk_m = on_foot
    if not stations:
        return walk_min, walk_m, {}
    at = np.array([ids.index(s) for s in stations])
    rail = _measured(network, stations, pace.rail)[0].copy()
    np.fill_diagonal(rail, NEVER)
    reach = walk_min[:, at, np.newaxis] + train_wait_min() + rail[np.newaxis, :, :]
    board, to_exit = reach.argmin(axis=1), reach.min(axis=1)
    total = to_exit[:, :, np.newaxis] + walk_min[at, :][np.newaxis, :, :]
    leave, minutes = total.argmin(axis=1), total.min(axis=1)
    boarded = np.take_along_axis(board, leave, axis=1)
    taken = (walk_m > pace.train_from_m) & (minutes < walk_min)
    way_m = np.take_along_axis(walk_m[:, at], boarded, axis=1) + walk_m[at[leave], np.arange(len(ids))]
    return (
        np.where(taken, minutes, walk_min).astype(np.int32),
        np.where(taken, way_m, walk_m).astype(np.int32),
        TrainRides(
            stations=stations,
            board=np.where(taken, boarded, WALKED).astype(np.int16),
            leave=np.where(taken, leave, WALKED).astype(np.int16),
        ),
    )
