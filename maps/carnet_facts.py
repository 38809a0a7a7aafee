"""What a carnet de voyage tells beyond the days: trains, services, rain, what is to be confirmed."""

from collections.abc import Iterator
from dataclasses import dataclass

from itinerary.stay import Stay, Stop
from maps.stay_words import marked_name
from maps.view import kind_text
from maps.words import Words

RAIL_DOUBTS = frozenset({"timetable", "bikes-on-board"})
"""What only the railway can confirm."""
EMERGENCY_NUMBERS = ("112", "15", "18", "114")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """
    What is to be confirmed of a stop.

    Parameters
    ----------
    name
        Of the stop.
    what
        In words.
    who
        With whom.
    contacts
        How they are reached.
    """

    name: str
    what: str
    who: str
    contacts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelter:
    """
    Where one goes in the rain.

    Parameters
    ----------
    place
        There.
    instead
        In place of this visit.
    """

    place: str
    instead: str


def doubts(stay: Stay, words: Words) -> tuple[Doubt, ...]:
    """
    List what is to be confirmed, and with whom.

    Parameters
    ----------
    stay
        The stay.
    words
        The language.

    Returns
    -------
    tuple of Doubt
        Each place once, in the order of the stay; what the railway confirms in lines of its own.
    """
    found: dict[tuple[str, bool], tuple[Stop, dict[str, None]]] = {}
    for day in stay.days:
        for stop in day.stops:
            for code in stop.to_confirm:
                key = (stop.id, code in RAIL_DOUBTS)
                found.setdefault(key, (stop, {}))[1][code] = None
    lodgings = _lodgings(stay)
    return tuple(
        Doubt(
            name=marked_name(stop, words),
            what=words.codes("confirm", codes),
            who=words.text("carnet_who_rail" if rail else _who(stop, lodgings)),
            contacts=() if rail else tuple(contact.value for contact in stop.contacts),
        )
        for (_, rail), (stop, codes) in found.items()
    )


def _who(stop: Stop, lodgings: frozenset[str]) -> str:
    if stop.demo:
        return "carnet_who_office"
    return "carnet_who_lodging" if stop.id in lodgings else "carnet_who_place"


def shelter(stop: Stop, words: Words) -> str:
    """
    Name the plan B of a stop.

    Parameters
    ----------
    stop
        The stop.
    words
        The language.

    Returns
    -------
    str
        Its name; its reference where the stay knows no name; nothing where there is no plan B.
    """
    if stop.plan_b_at:
        return stop.plan_b_at.name
    if stop.plan_b:
        return words.text("carnet_rain_unnamed", id=stop.plan_b.removeprefix("offer:"))
    return ""


def shelters(stay: Stay, words: Words) -> tuple[Shelter, ...]:
    """List where one goes in the rain, visit by visit."""
    stops = {stop.id: stop for day in stay.days for stop in day.stops if stop.plan_b}
    return tuple(
        Shelter(place=shelter(stop, words), instead=marked_name(stop, words)) for stop in stops.values()
    )


def stations(stay: Stay, words: Words) -> tuple[str, ...]:
    """Say at which station the stay begins, and at which it ends."""
    return tuple(_stations(stay, words))


def _stations(stay: Stay, words: Words) -> Iterator[str]:
    first, last = stay.days[0].stops[0], stay.days[-1].stops[-1]
    ends = (
        ("carnet_station_start", first, first.leave, stay.days[0]),
        ("carnet_station_end", last, last.arrive, stay.days[-1]),
    )
    for key, stop, moment, day in ends:
        if stop.kind == "station" and moment:
            date, time = words.day(day.date), words.clock(moment)
            yield words.text(key, station=marked_name(stop, words), date=date, time=time)


def train_notes(stay: Stay) -> tuple[str, ...]:
    """Give what the stay knows of trains, in its own language."""
    return tuple(finding.message for finding in stay.findings if finding.code.startswith("trains"))


def services(stay: Stay, words: Words) -> tuple[str, ...]:
    """List the rentals, repairs, transfers and offices on the way, with what they are and their contacts."""
    lodgings = _lodgings(stay)
    found = {
        stop.id: stop
        for day in stay.days
        for stop in day.stops
        if stop.kind == "service" and stop.id not in lodgings
    }
    return tuple(
        " · ".join(
            (marked_name(stop, words), kind_text(stop, stay, words), *(c.value for c in stop.contacts))
        )
        for stop in found.values()
    )


def emergencies(words: Words) -> tuple[tuple[str, str], ...]:
    """Give the emergency numbers of France, each with what it is for."""
    return tuple((number, words.text(f"carnet_emergency_{number}")) for number in EMERGENCY_NUMBERS)


def _lodgings(stay: Stay) -> frozenset[str]:
    return frozenset(stop.id for day in stay.days for stop in day.stops if stop.kind == "night")
