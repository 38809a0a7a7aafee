"""
A destination small enough to reckon by hand.

::

    west ══ 3 km ══ cross ══ 3 km ══ east      west .. rail, 6 min .. east
                      ║                        south ~~ water, 4 km, 40 min ~~ east
                    2 km
                      ║
                    south

One rides 250 m and walks 75 m a minute; a place stands on its node, where one is at once.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from graphs.drawn import Edge, Node, ways_of
from graphs.mode import LAND, Mode
from graphs.network import Network
from itinerary.assemble import assemble
from itinerary.compose import make_ground
from itinerary.effort import Effort
from itinerary.eligible import select_eligible
from itinerary.evaluate import evaluate
from itinerary.ground import Ground
from itinerary.params import Params
from itinerary.plan import DayPlan, Plan
from itinerary.problem import Problem
from itinerary.request import Request
from itinerary.segment import Segment
from itinerary.stay import Stay
from offers.access import Access
from offers.catalogue import Catalogue
from offers.offer import Capacity, Carry, Offer, Price, VisitTime
from offers.opening import Hours
from offers.place import Place
from offers.station import Mooring, Station

POINTS = {"west": (2.6, 50.6), "cross": (2.6424, 50.6), "east": (2.6848, 50.6), "south": (2.6424, 50.582)}
LITTLE = Effort(gaps=12_000_000, starts=6, rounds=1, columns=400, assembly=0.3, labels=0)
"""Work enough for so small a destination."""
FEW = Params(efforts=(("quick", LITTLE),))
BOAT, TRAIN = frozenset({Mode.BOAT}), frozenset({Mode.TRAIN})
FREE = Price(adult_ct=0, child_ct=0, unit="free", status="known")


def place(node: str) -> Place:
    """Return the place of a node."""
    lon, lat = POINTS[node]
    return Place(lon=lon, lat=lat, precision="exact", commune=node.title(), insee="62000", epci="CABBALR")


def edge(name: str, start: str, end: str, length_m: float, **more: Any) -> Edge:
    """Return an edge of a round length."""
    usual = {"kind": "lane", "modes": LAND, "sketched": False}
    line = (POINTS[start], POINTS[end])
    return Edge(id=name, start=start, end=end, line=line, length_m=length_m, **{**usual, **more})


def euros(adult: int, child: int) -> Price:
    """Return a known price a person."""
    return Price(adult_ct=adult * 100, child_ct=child * 100, unit="person", status="known")


def open_at(spec: str) -> Hours:
    """Return hours that are known."""
    return Hours(spec=spec, status="known")


def takes(least: int, typical: int, most: int) -> VisitTime:
    """Return a length of visit that is known."""
    return VisitTime(min=least, typical=typical, max=most, known=True)


def visits() -> tuple[Offer, ...]:
    """Return two visits in the open, a museum, and a cruise that ends elsewhere."""
    anybody, all_day = Capacity(), open_at("Mo-Su 10:00-18:00")
    return (
        Offer(
            id="offer:belfry", name="Beffroi", kind="site", themes=("heritage",), place=place("cross"),
            hours=all_day, visit=takes(30, 45, 60), price=FREE, capacity=anybody, indoor=False,
            listed_for=("friends",), landmark=True, access=Access(motor="no", hearing="yes"),
        ),
        Offer(
            id="offer:cruise", name="Croisière", kind="cruise", themes=("fluvial",), place=place("south"),
            hours=all_day, visit=takes(20, 20, 20), price=euros(12, 6), indoor=False,
            capacity=Capacity(persons=8), carry=Carry(to="mooring:east", minutes=40),
        ),
        Offer(
            id="offer:garden", name="Jardin", kind="garden", themes=("nature",), place=place("south"),
            hours=all_day, visit=takes(30, 60, 90), price=euros(5, 2), capacity=anybody, indoor=False,
            gem=True, access=Access(motor="yes"),
        ),
        Offer(
            id="offer:museum", name="Musée", kind="museum", themes=("mining",), place=place("cross"),
            hours=open_at("Tu-Su 10:00-12:00,14:00-18:00"), visit=takes(40, 60, 80), price=euros(6, 0),
            capacity=anybody, indoor=True, access=Access(motor="partial"),
        ),
    )  # fmt: skip


def tables_and_beds() -> tuple[Offer, ...]:
    """Return a restaurant, a bar, a guesthouse with dinner and a hotel."""
    anybody, night = Capacity(), open_at("24/7")
    return (
        Offer(
            id="offer:bar", name="Bar", kind="bar", themes=("festive",), place=place("east"), indoor=True,
            hours=Hours(spec="Mo-Su 11:00-23:00", status="estimated"), visit=takes(40, 60, 80),
            price=euros(10, 5), capacity=anybody,
        ),
        Offer(
            id="offer:farm", name="Ferme", kind="guesthouse", themes=("nature",), place=place("south"),
            hours=night, visit=None, price=Price(adult_ct=8000, child_ct=8000, unit="room", status="known"),
            capacity=Capacity(persons=10), serves_dinner=True, access=Access(motor="yes"),
        ),
        Offer(
            id="offer:hotel", name="Hôtel", kind="hotel", themes=("culture",), place=place("east"),
            hours=night, visit=None, price=Price(adult_ct=9000, child_ct=9000, unit="room", status="known"),
            capacity=Capacity(persons=60),
        ),
        Offer(
            id="offer:table", name="Table", kind="restaurant", themes=("gastronomy",), place=place("cross"),
            hours=open_at("Mo-Su 12:00-14:00,19:00-21:30"), visit=takes(60, 90, 120), price=euros(20, 10),
            capacity=anybody, indoor=True, access=Access(motor="yes"),
        ),
    )  # fmt: skip


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return eight offers, two stations and a mooring."""
    stations = (
        Station(id="station:east", name="Est", place=place("east"), inside=True),
        Station(id="station:west", name="Ouest", place=place("west"), inside=True, aliases=("Le Couchant",)),
    )
    mooring = Mooring(id="mooring:east", name="Quai Est", kind="halte", place=place("east"), waterway="canal")
    offers = tuple(sorted((*visits(), *tables_and_beds()), key=lambda o: o.id))
    return Catalogue(offers=offers, stations=stations, moorings=(mooring,), version="tiny")


EDGES = (
    edge("west-cross", "west", "cross", 3000),
    edge("cross-east", "cross", "east", 3000),
    edge("cross-south", "cross", "south", 2000, low_traffic=True),
    edge("south-east", "south", "east", 4000, kind="waterway", modes=BOAT, minutes=40.0),
    edge("west-east", "west", "east", 6000, kind="rail", modes=TRAIN, minutes=6.0),
)


def network_of(edges: Iterable[Edge]) -> Network:
    """Return the network of some edges between the points."""
    nodes = tuple(Node(id=name, lon=lon, lat=lat) for name, (lon, lat) in POINTS.items())
    return Network(ways=ways_of(nodes, tuple(edges)))


@pytest.fixture(scope="session")
def network() -> Network:
    """Return a T of three lanes, with a canal and a railway."""
    return network_of(EDGES)


@pytest.fixture(scope="session")
def segment() -> Segment:
    """Return two adults on bikes who like belfries, at 15 km/h and three visits a day."""
    return Segment(
        id="friends", name={"fr": "Amis", "en": "Friends", "nl": "Vrienden", "de": "Freunde"},
        markets=("FR",), languages=("fr",), adults=2, children=(), mode="cycle", travel="itinerant",
        cycle_kmh=15.0, walk_kmh=4.5, max_cycle_km_day=25.0, max_cycle_min_day=120, max_walk_km_day=8.0,
        day_start_min=9 * 60, day_end_min=22 * 60, lunch_min=(720, 810), dinner_min=(1140, 1200),
        budget_guide_ct=20_000, visits_day=3,
        themes={"heritage": 100, "fluvial": 75, "nature": 50, "mining": 50, "gastronomy": 50},
        kinds={"guesthouse": 100, "garden": 50, "museum": 50, "bar": 50, "hotel": 50}, source="tests",
    )  # fmt: skip


@pytest.fixture(scope="session")
def request_of(segment: Segment) -> Callable[..., Request]:
    """Return a maker of requests: unless told otherwise, Wednesday 9 June 2027 from and to the west."""

    def make(**changes: Any) -> Request:
        times = {k: changes.pop(k) for k in ("arrive", "leave") if k in changes}
        return Request(
            **{
                "segment": segment, "start": "station:west", "finish": "station:west", "adults": 2,
                "children": (), "mode": segment.mode, "travel": segment.travel, "budget_ct": None,
                "needs": (), "tight_budget": False, "accept_unconfirmed": False, "must": (), "ban": (),
                "pins": (), "ban_modes": (), "ban_themes": (), "max_cycle_km_day": segment.max_cycle_km_day,
                "max_walk_km_day": segment.max_walk_km_day, "free_min": 0, "alternatives": 1,
                "effort": "quick", "seed": 1, "language": "fr", **changes,
            },
            arrive=datetime.fromisoformat(times.get("arrive", "2027-06-09T09:50")),
            leave=datetime.fromisoformat(times.get("leave", "2027-06-09T18:10")),
        )  # fmt: skip

    return make


@pytest.fixture(scope="session")
def ground_of(
    request_of: Callable[..., Request], catalogue: Catalogue, network: Network
) -> Callable[..., Ground]:
    """Return a maker of what solving stands on, from the changes of a request."""

    def make(params: Params | None = None, offers: Catalogue = catalogue, **changes: Any) -> Ground:
        request, params = request_of(**changes), params or Params()
        return make_ground(request, offers, network, select_eligible(request, offers, params), params)

    return make


@pytest.fixture(scope="session")
def problem_of(ground_of: Callable[..., Ground]) -> Callable[..., Problem]:
    """Return a maker of problems, from the changes of a request."""
    return lambda **changes: ground_of(**changes).problem


@pytest.fixture(scope="session")
def assembled(ground_of: Callable[..., Ground], day_of: Callable[..., DayPlan]) -> Callable[..., Stay]:
    """Return a maker of stays of a day from the names of offers, in the order given."""

    def make(*names: str, **changes: Any) -> Stay:
        ground = ground_of(**changes)
        plan = Plan(days=(day_of(ground.problem, *names),))
        return assemble(ground, plan, evaluate(plan, ground.problem), rank=1, engine="tests")

    return make


@pytest.fixture(scope="session")
def weekend() -> dict[str, str]:
    """Return when a stay of two days begins and ends: Saturday 12 June, 9:50, to Sunday, 18:10."""
    return {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}


@pytest.fixture(scope="session")
def day_of() -> Callable[..., DayPlan]:
    """Return a maker of day plans from the names of offers; without a start, from the station."""

    def make(
        problem: Problem, *names: str, day: int = 0, evening: int | None = None, start: str | None = None
    ) -> DayPlan:
        options = tuple(problem.ids.index(f"offer:{name}") for name in names)
        place = problem.start if start is None else problem.travel.index(start)
        return DayPlan(day=day, start=place, options=options, evening=evening)

    return make


@pytest.fixture(scope="session")
def evening_at() -> Callable[..., int]:
    """Return a finder of evenings by their style, lodging and dinner."""

    def find(problem: Problem, style: str, lodging: str, dinner: str | None = None, day: int = 0) -> int:
        return next(
            i
            for i, e in enumerate(problem.evenings[day])
            if (e.style, e.lodging_id) == (style, f"offer:{lodging}")
            and dinner in (None, (e.dinner_id or "").removeprefix("offer:"))
        )

    return find


@pytest.fixture(scope="session")
def with_offer(catalogue: Catalogue) -> Callable[..., Catalogue]:
    """Return a maker of catalogues in which one offer is changed."""

    def make(name: str, **changes: Any) -> Catalogue:
        changed = (replace(o, **changes) if o.id == f"offer:{name}" else o for o in catalogue.offers)
        return replace(catalogue, offers=tuple(changed))

    return make
