"""What a description may say of a stay: nothing that the stay does not hold."""

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from types import MappingProxyType

from graphs.mode import Mode
from itinerary.stay import Day, Stay, Stop, StopKind
from maps.view import display_name
from maps.words import Words

NAME_MAX = 80
"""A longer name is left to the programme, where it stands whole."""

TELLING_KINDS = MappingProxyType(
    {
        "kind:animal": "animals",
        "kind:meeting-room": "meeting",
        "kind:memorial": "memory",
        "kind:cruise": "fluvial",
    }
)
"""The kinds that say more than the theme for which they were chosen."""

STEPS_M = 500
"""A mode that goes less far in all is not told beside others."""

MODES = (Mode.CYCLE, Mode.WALK, Mode.BOAT, Mode.TRAIN)
"""In the order in which they are told."""


def stops_of(days: Iterable[Day], kind: StopKind) -> tuple[Stop, ...]:
    """
    Find the stops of a kind.

    Parameters
    ----------
    days
        Of a stay.
    kind
        Of the stops.

    Returns
    -------
    tuple of Stop
        In order; one that comes again only the first time.
    """
    found = (stop for day in days for stop in day.stops if stop.kind == kind)
    return tuple({stop.id: stop for stop in reversed(tuple(found))}.values())[::-1]


def theme_of(stop: Stop) -> str:
    """Return the theme for which a stop was chosen, or what its kind says better, or ``other``."""
    terms = {reason.term for reason in stop.why if reason.points > 0}
    for term, theme in TELLING_KINDS.items():
        if term in terms:
            return theme
    themes = (term.removeprefix("theme:") for term in sorted(terms) if term.startswith("theme:"))
    return next(themes, "other")


def has_term(stop: Stop, term: str) -> bool:
    """Say whether a reason speaks for a stop."""
    return any(reason.term == term and reason.points > 0 for reason in stop.why)


def best_first(visits: Iterable[Stop]) -> tuple[Stop, ...]:
    """Sort visits by what they are worth; equals stay in order."""
    return tuple(sorted(visits, key=lambda stop: -stop.points))


def name_of(stop: Stop, words: Words) -> str:
    """Name a stop on one line; an example is marked as such."""
    name = " ".join(display_name(stop).split())
    return f"{name} ({words.text('example')})" if name and stop.demo else name


def names_of(stops: Iterable[Stop], words: Words, most: int = 4) -> tuple[str, ...]:
    """Name the first stops that have a name of bearable length, each name once."""
    named = dict.fromkeys(name_of(stop, words) for stop in stops)
    return tuple(name for name in named if 0 < len(name) <= NAME_MAX)[:most]


def longest_fit(names: Sequence[str], say: Callable[[Sequence[str]], str], limit: int) -> str:
    """
    Say as many names as fit.

    Parameters
    ----------
    names
        The best first.
    say
        Puts names into a text.
    limit
        Characters.

    Returns
    -------
    str
        The text with most of the first names; empty if not even one of them fits.
    """
    texts = [say(names[:number]) for number in range(len(names), 0, -1)]
    texts += [say((name,)) for name in names[1:]]
    return next((text for text in texts if len(text) <= limit), "")


def lengths_m(days: Iterable[Day]) -> dict[Mode, int]:
    """Sum the legs of days by mode, for the modes that they use."""
    legs = [leg for day in days for leg in day.legs]
    sums = {mode: sum(leg.distance_m for leg in legs if leg.mode == mode) for mode in MODES}
    return {mode: length_m for mode, length_m in sums.items() if length_m}


def told_lengths_m(days: Iterable[Day]) -> dict[Mode, int]:
    """Sum the legs of days by mode, without the few steps that nobody counts beside a longer way."""
    lengths = lengths_m(days)
    return {mode: length_m for mode, length_m in lengths.items() if length_m >= STEPS_M} or lengths


def main_modes(stay: Stay) -> tuple[Mode, ...]:
    """Return how a stay is travelled: by bike or on foot, by train where it has no bike, by boat."""
    used = lengths_m(stay.days)
    first = (Mode.CYCLE,) if Mode.CYCLE in used else tuple(m for m in (Mode.WALK, Mode.TRAIN) if m in used)
    boat = (Mode.BOAT,) if Mode.BOAT in used else ()
    return first + boat or (Mode.WALK,)


def longest_ride_m(stay: Stay) -> int:
    """Return the length of the longest leg by bike, 0 without any."""
    return max((leg.distance_m for day in stay.days for leg in day.legs if leg.mode == Mode.CYCLE), default=0)


def quiet_percent(stay: Stay) -> int:
    """Return the share of the way by bike on greenways and towpaths, in percent, rounded down."""
    rides = [leg for day in stay.days for leg in day.legs if leg.mode == Mode.CYCLE]
    length_m = sum(leg.distance_m for leg in rides)
    return (
        int(100 * sum(leg.distance_m * leg.low_traffic_share for leg in rides) / length_m) if length_m else 0
    )


def routes_of(days: Iterable[Day]) -> tuple[str, ...]:
    """Return the signed routes met by bike or on foot, in order."""
    legs = (leg for day in days for leg in day.legs if leg.mode in {Mode.CYCLE, Mode.WALK})
    names = dict.fromkeys(" ".join(route.split()) for leg in legs for route in leg.routes)
    return tuple(name for name in names if 0 < len(name) <= NAME_MAX)[:3]


def visiting_s(visits: Iterable[Stop]) -> float:
    """Return the time spent at visits."""
    spent = (stop.end - stop.start for stop in visits if stop.start and stop.end)
    return sum(spent, timedelta()).total_seconds()


def moving_s(stay: Stay) -> float:
    """Return the time spent on the way."""
    return sum(leg.duration_s for day in stay.days for leg in day.legs)
