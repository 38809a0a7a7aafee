"""A stay: days of stops and the legs between them, sufficient unto itself."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from graphs.mode import Mode
from offers.details import Contact
from offers.finding import Finding

StopKind = Literal["station", "visit", "meal", "night", "mooring", "service"]
Meal = Literal["lunch", "dinner"]
ProofStatus = Literal["optimal", "within", "feasible"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """
    A reason, and what it is worth.

    Parameters
    ----------
    term
        Name of the reason, such as ``listed`` or ``theme:gastronomy``.
    points
        May be negative.
    """

    term: str
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """
    A place with a name.

    Parameters
    ----------
    name, lon, lat
        Of an offer.
    """

    name: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """
    One place where the guests stop.

    Parameters
    ----------
    kind
        What the stop is.
    id, name, lon, lat
        Of the offer, station or mooring.
    meal
        ``lunch`` or ``dinner`` at a meal.
    arrive, start, end, leave
        Local times, Europe/Paris, in order; None where the contract of the file leaves them out.
    to_confirm
        What is not known for certain: ``hours``, ``price``, ``availability``, ``access.motor``...
    points, why
        Value of the stop and the terms it is the sum of.
    plan_b, plan_b_at
        Id of an indoor offer that could take its place in the rain, and where that is.
    contacts
        How whoever makes the offer is reached; empty where nobody says.
    demo
        True for an example: a generic planning entry.
    """

    kind: StopKind
    id: str
    name: str
    lon: float
    lat: float
    meal: Meal | None = None
    arrive: datetime | None = None
    start: datetime | None = None
    end: datetime | None = None
    leave: datetime | None = None
    to_confirm: tuple[str, ...] = ()
    points: int = 0
    why: tuple[Points, ...] = ()
    plan_b: str | None = None
    plan_b_at: Spot | None = None
    contacts: tuple[Contact, ...] = ()
    demo: bool = False

    @property
    def status(self) -> Literal["confirmed", "to_confirm"]:
        """Whether anything of it is to be confirmed."""
        return "to_confirm" if self.to_confirm else "confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class JunctionRef:
    """
    A numbered junction on a leg.

    Parameters
    ----------
    ref
        The number on the post.
    commune
        Where it stands.
    """

    ref: str
    commune: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StayLeg:
    """
    The way from one stop to the next.

    Parameters
    ----------
    from_stop, to_stop
        Indices of stops of the day.
    mode
        How it is travelled.
    distance_m, duration_s
        Length of the line, and time on the move.
    line
        (lon, lat) from stop to stop.
    junctions, routes
        Numbered junctions passed, and signed routes followed, in order.
    low_traffic_share
        Share of the length on greenways and towpaths, 0 to 1.
    sketched
        True if the line is a sketch and not a survey.
    """

    from_stop: int
    to_stop: int
    mode: Mode
    distance_m: int
    duration_s: int
    line: tuple[tuple[float, float], ...]
    junctions: tuple[JunctionRef, ...] = ()
    routes: tuple[str, ...] = ()
    low_traffic_share: float = 0.0
    sketched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """
    One day of a stay.

    Parameters
    ----------
    date
        Its date.
    stops
        In order, at least one.
    legs
        ``legs[i]`` joins ``stops[i]`` and ``stops[i + 1]``.

    Raises
    ------
    ValueError
        If there are not as many legs as gaps between stops.
    """

    date: date
    stops: tuple[Stop, ...]
    legs: tuple[StayLeg, ...]

    def __post_init__(self) -> None:
        if len(self.legs) != len(self.stops) - 1:
            msg = f"Expected a leg between any two stops, got {len(self.legs)} for {len(self.stops)} stops."
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceLine:
    """
    One line of a price.

    Parameters
    ----------
    id, label
        What is paid for.
    unit_ct, quantity
        Euro cents, and how many.
    estimated
        True if the price comes from the default of the kind.
    """

    id: str
    label: str
    unit_ct: int
    quantity: int
    estimated: bool

    @property
    def total_ct(self) -> int:
        """Unit times quantity."""
        return self.unit_ct * self.quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class StayPrice:
    """
    What the whole party pays, all but the train to and from.

    Parameters
    ----------
    lines
        What is paid for.
    persons
        How many share it.
    """

    lines: tuple[PriceLine, ...]
    persons: int

    @property
    def total_ct(self) -> int:
        """Sum of the lines."""
        return sum(line.total_ct for line in self.lines)

    @property
    def per_person_ct(self) -> int:
        """The total shared equally, rounded up to the cent."""
        return -(-self.total_ct // self.persons)

    @property
    def estimated(self) -> bool:
        """Whether any line is estimated."""
        return any(line.estimated for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """
    How good the stay is known to be.

    Parameters
    ----------
    status
        ``optimal``, ``within`` (a stated gap) or ``feasible``.
    objective, bound
        Points; the bound is None where none was computed.
    engine, seed
        What found it.
    """

    status: ProofStatus
    objective: int
    bound: int | None
    engine: str
    seed: int

    @property
    def gap(self) -> float | None:
        """Distance to the bound as a share of it, or None."""
        if self.bound is None or self.bound == 0:
            return None
        return round((self.bound - self.objective) / abs(self.bound), 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """
    Sums over a stay.

    Parameters
    ----------
    cycle_m, walk_m, boat_m
        By mode.
    visits, landmarks, gems
        Counts.
    confirmed_share
        Share of visits, meals and nights of which nothing is to be confirmed, 0 to 1.
    """

    cycle_m: int
    walk_m: int
    boat_m: int
    visits: int
    landmarks: int
    gems: int
    confirmed_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """
    What is sold: days of visits, meals, nights and the legs between them.

    Parameters
    ----------
    id
        16 hexadecimal digits of request, data, version and rank.
    rank
        1 for the best of the alternatives.
    request
        The request completed and canonical, as plain JSON values.
    title, summary, language
        What people read first.
    proof, days, value, price, totals, sources, findings
        As their types say; ``value`` holds the terms of the whole stay.
    """

    id: str
    rank: int
    request: dict[str, Any]
    title: str
    summary: str
    language: str
    proof: Proof
    days: tuple[Day, ...]
    value: tuple[Points, ...]
    price: StayPrice
    totals: Totals
    sources: tuple[str, ...]
    findings: tuple[Finding, ...]
