"""What one feed says of one thing, in our words; what it does not say is None or empty."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from offers.access import NOTHING_KNOWN, Access, Answer
from offers.details import Certificate, Contact, Medium, Rate, Text, Track
from offers.offer import Kind, Theme, VisitTime
from offers.period import Closing, Period

FeedName = Literal["datatourisme", "tourinsoft", "apidae", "osm", "sheet", "randonnee"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """
    One thing of one feed, read but not yet placed, timed and priced.

    Parameters
    ----------
    feed, record_id
        Where it comes from.
    other_ids
        Ids it has elsewhere, each ``<feed>:<id>``, such as the Tourinsoft id in a DATAtourisme object.
    updated
        When it was last changed.
    kind, classes, themes, features
        What it is; ``kind`` is None if no rule knows its classes.
    names, texts
        In every language; at least one name.
    point
        (lon, lat) as the feed gives them, unverified; None if it gives none.
    commune, insee, street, postcode
        As the feed says, empty if it does not.
    periods, closings
        When it is open.
    opening_hours
        The same already in OSM syntax, for feeds that use it; then there are no periods.
    once
        True for an event: outside its dates it does not take place.
    hours_note, by_appointment
        What is said of opening in words.
    visit
        How long it takes.
    rates, free
        Prices; ``free`` is None if nothing says whether it costs anything.
    persons, rooms, beds, seats, meeting
        Capacity.
    access, pets, indoor, serves_dinner
        Three-valued, each unknown where the feed is silent.
    certificates, languages, contacts, media, cuisines, audiences, track
        As the feed says.
    """

    feed: FeedName
    record_id: str
    names: tuple[Text, ...]
    kind: Kind | None
    other_ids: tuple[str, ...] = ()
    updated: date | None = None
    classes: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()
    features: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    point: tuple[float, float] | None = None
    commune: str = ""
    insee: str = ""
    street: str = ""
    postcode: str = ""
    periods: tuple[Period, ...] = ()
    closings: tuple[Closing, ...] = ()
    opening_hours: str = ""
    once: bool = False
    hours_note: str = ""
    by_appointment: bool = False
    visit: VisitTime | None = None
    rates: tuple[Rate, ...] = ()
    free: bool | None = None
    persons: int | None = None
    rooms: int | None = None
    beds: int | None = None
    seats: int | None = None
    meeting: int | None = None
    access: Access = NOTHING_KNOWN
    pets: Answer = "unknown"
    indoor: bool | None = None
    serves_dinner: bool | None = None
    certificates: tuple[Certificate, ...] = ()
    languages: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    media: tuple[Medium, ...] = ()
    cuisines: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    track: Track | None = None
