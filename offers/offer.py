"""One bookable or visitable thing, with what is known of it and how well."""

from dataclasses import dataclass
from typing import Literal, get_args

from offers.access import NOTHING_KNOWN, Access
from offers.details import NO_DETAILS, Details
from offers.opening import Hours
from offers.place import Place

Kind = Literal[
    "site", "museum", "garden", "castle", "memorial", "industrial", "leisure", "sport", "nautical", "cruise",
    "animal", "producer", "brewery", "tasting", "market", "event", "show", "guided-visit", "workshop",
    "escape-game", "trail", "viewpoint", "wellness", "shop", "restaurant", "bar", "guinguette",
    "table-d-hotes", "hotel", "guesthouse", "self-catering", "unusual-lodging", "hostel", "campsite",
    "bivouac", "camper-area", "meeting-room", "bike-rental", "bike-repair", "luggage-transfer",
    "tourist-office",
]  # fmt: skip
Theme = Literal[
    "nature", "fluvial", "cycling", "walking", "gastronomy", "terroir", "heritage", "memory", "art-deco",
    "mining", "culture", "industry", "business", "wellness", "family", "festive", "inclusion",
]  # fmt: skip
Unit = Literal["person", "room", "group", "free"]
PriceStatus = Literal["known", "estimated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitTime:
    """
    How long a visit takes, in minutes.

    Parameters
    ----------
    min, typical, max
        In order.
    known
        False when it comes from the default of the kind.

    Raises
    ------
    ValueError
        If they are not positive and in order.
    """

    min: int
    typical: int
    max: int
    known: bool

    def __post_init__(self) -> None:
        if not 0 < self.min <= self.typical <= self.max:
            msg = f"Expected 0 < min <= typical <= max minutes, got {self.min}, {self.typical}, {self.max}."
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """
    What one unit costs.

    Parameters
    ----------
    adult_ct, child_ct
        Euro cents. For a room or a group both are the price of the unit.
    unit
        ``person``, ``room`` (a night), ``group`` or ``free``.
    status
        ``known`` or ``estimated``.
    child_known
        False where nobody says what a child pays: then as an adult, to be confirmed.

    Raises
    ------
    ValueError
        If a price is negative, or something free has one.
    """

    adult_ct: int
    child_ct: int
    unit: Unit
    status: PriceStatus
    child_known: bool = True

    def __post_init__(self) -> None:
        if self.unit not in get_args(Unit) or self.status not in get_args(PriceStatus):
            allowed = f"{get_args(Unit)} and {get_args(PriceStatus)}"
            msg = f"Expected unit and status in {allowed}, got {self.unit!r} and {self.status!r}."
            raise ValueError(msg)
        if min(self.adult_ct, self.child_ct) < 0 or (
            self.unit == "free" and self.adult_ct + self.child_ct > 0
        ):
            msg = f"Expected cents of at least 0, and 0 where free, got {self.adult_ct} and {self.child_ct}."
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """
    How many people something takes.

    Parameters
    ----------
    persons, rooms, beds, seats, meeting
        At least 1, or None if unknown; ``meeting`` is what its largest meeting room takes.
    known
        False when it comes from the default of the kind.

    Raises
    ------
    ValueError
        If a number is below 1.
    """

    persons: int | None = None
    rooms: int | None = None
    beds: int | None = None
    seats: int | None = None
    meeting: int | None = None
    known: bool = True

    def __post_init__(self) -> None:
        for name in ("persons", "rooms", "beds", "seats", "meeting"):
            value = getattr(self, name)
            if value is not None and value < 1:
                msg = f"Expected capacity {name} of at least 1 or none, got {value}."
                raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carry:
    """
    A voyage that takes its guest elsewhere.

    Parameters
    ----------
    to
        Id of the mooring where it ends.
    minutes
        How long it sails.
    """

    to: str
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """
    One bookable or visitable thing: the SIT's *offre*.

    Parameters
    ----------
    id
        ``offer:<slug>``.
    name, kind, place, themes
        What it is and where.
    axes
        The strategic axes of the contract it serves, 1 to 5 (article 3.2).
    listed_for
        Segments whose table of the contract names it.
    answers
        The expectation it answers there, in French.
    landmark, gem
        The contract's *incontournable* and *insoupçonnable*.
    hours, visit, price, capacity, access
        With what is known of each; ``visit`` and ``price`` are None when even the kind says nothing.
    indoor
        None if unknown.
    for_children
        True for what only children enjoy: proposed to parties that bring some.
    demo
        True for a generic planning entry that stands for something of the kind, shown as an example.
    min_age
        Youngest age admitted, or None if anybody.
    serves_dinner
        For a lodging: whether a guest can dine there; None if unknown.
    carry
        For a cruise that ends elsewhere.
    aliases, labels, languages, booking, note, articles, sources, updated
        As the sources say.
    details
        What feeds say beyond that, and where every value comes from.

    Raises
    ------
    ValueError
        If the id or the kind is not of the form expected.
    """

    id: str
    name: str
    kind: Kind
    place: Place
    themes: tuple[Theme, ...]
    hours: Hours
    visit: VisitTime | None
    price: Price | None
    capacity: Capacity
    access: Access = NOTHING_KNOWN
    axes: tuple[int, ...] = ()
    listed_for: tuple[str, ...] = ()
    answers: str = ""
    landmark: bool = False
    gem: bool = False
    indoor: bool | None = None
    for_children: bool = False
    demo: bool = False
    min_age: int | None = None
    serves_dinner: bool | None = None
    carry: Carry | None = None
    aliases: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    booking: str | None = None
    note: str | None = None
    articles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    updated: str | None = None
    details: Details = NO_DETAILS

    def __post_init__(self) -> None:
        if not self.id.startswith("offer:") or self.id != self.id.lower() or " " in self.id:
            msg = f"Expected an id offer:<slug>, got {self.id!r}."
            raise ValueError(msg)
        if self.kind not in get_args(Kind):
            msg = f"{self.id}: expected a kind of {get_args(Kind)}, got {self.kind!r}."
            raise ValueError(msg)
        unknown = [t for t in self.themes if t not in get_args(Theme)]
        if unknown:
            msg = f"{self.id}: expected themes of {get_args(Theme)}, got {unknown}."
            raise ValueError(msg)

    def __hash__(self) -> int:
        """Tell offers apart by their ids first: a hash of all they hold would take longer than to compare."""
        return hash(self.id)
