"""A destination of a few offers, and stays in it that are priced by the rules of the itinerary."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from apps.products.office import Office
from apps.products.product import Product
from apps.products.terms import Terms
from graphs.mode import Mode
from itinerary.mealtime import inside_dinner_units
from itinerary.price import merge_lines, price_lines
from itinerary.read_request import read_request
from itinerary.stay import Day, PriceLine, Proof, Stay, StayLeg, StayPrice, Stop, Totals
from offers.catalogue import Catalogue
from offers.offer import Capacity, Carry, Offer, Price, VisitTime
from offers.opening import Hours
from offers.place import Place
from offers.station import Mooring, Station

HERE = Place(lon=2.64, lat=50.53, precision="exact", commune="Béthune", insee="62119", epci="CABBALR")
FIRST_DAY = date(2027, 5, 15)
TODAY = date(2027, 2, 1)


def known(adult: int, child: int, unit: str = "person") -> Price:
    """Give a price in euros that is known."""
    return Price(adult_ct=adult * 100, child_ct=child * 100, unit=unit, status="known")


def offer(slug: str, kind: str, price: Price | None, **more: Any) -> Offer:
    """Give an offer that is always open."""
    usual = {"capacity": Capacity(), "themes": (), "visit": VisitTime(min=30, typical=60, max=90, known=True)}
    open_all_day = Hours(spec="24/7", status="known")
    name = slug.replace("-", " ").title()
    fields = {**usual, **more}
    return Offer(
        id=f"offer:{slug}", name=name, kind=kind, place=HERE, price=price, hours=open_all_day, **fields
    )


OFFERS = (
    offer("bikes", "bike-rental", known(18, 12)),
    offer("boat", "cruise", known(20, 10), carry=Carry(to="mooring:quay", minutes=40)),
    offer("farm", "guesthouse", known(80, 80, "room"), visit=None, serves_dinner=True),
    offer("guide", "guided-visit", known(60, 60, "group")),
    offer("hostel", "hostel", known(28, 20), visit=None),
    offer("hotel", "hotel", known(90, 90, "room"), visit=None, capacity=Capacity(rooms=5)),
    offer("museum", "museum", known(6, 0)),
    offer("park", "garden", known(5, 5)),
    offer("rough-guess", "leisure", Price(adult_ct=900, child_ct=900, unit="person", status="estimated")),
    offer("table", "restaurant", known(20, 10)),
    offer("unpriced", "museum", None),
)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Give eleven offers, a station and a mooring."""
    station = Station(id="station:bethune", name="Béthune", place=HERE, inside=True)
    quay = Mooring(id="mooring:quay", name="Quai", kind="halte", place=HERE, waterway="canal")
    return Catalogue(offers=OFFERS, stations=(station,), moorings=(quay,), version="tiny")


def still(stops: tuple[Stop, ...]) -> tuple[StayLeg, ...]:
    """Join stops that stand side by side."""
    line = ((2.64, 50.53), (2.64, 50.53))
    return tuple(
        StayLeg(from_stop=i, to_stop=i + 1, mode=Mode.WALK, distance_m=0, duration_s=0, line=line)
        for i in range(len(stops) - 1)
    )


def stop(kind: str, offer_id: str, at: datetime | None = None, **more: Any) -> Stop:
    """Give a stop that starts at a time."""
    name = offer_id.removeprefix("offer:").replace("-", " ").title()
    return Stop(kind=kind, id=offer_id, name=name, lon=2.64, lat=50.53, start=at, **more)


def station(**times: datetime) -> Stop:
    """Give the stop at the station."""
    return Stop(kind="station", id="station:bethune", name="Béthune", lon=2.64, lat=50.53, **times)


def days_of(visits: tuple[str, ...], lodging: str | None, nights: int, *, inside: bool) -> tuple[Day, ...]:
    """Visit all on the first day, then sleep and go home."""
    days = []
    for i in range(nights + 1):
        day = FIRST_DAY + timedelta(days=i)
        noon = datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001 (local time, as a stay holds it)
        stops = [station(leave=noon)] if i == 0 else [stop("night", f"offer:{lodging}")]
        if i == 0:
            stops += [stop("visit", f"offer:{v}", noon + timedelta(hours=n)) for n, v in enumerate(visits)]
        if i < nights:
            stops += [stop("meal", f"offer:{lodging}", noon, meal="dinner")] if inside else []
            stops.append(stop("night", f"offer:{lodging}", noon + timedelta(hours=9)))
        else:
            stops.append(station(arrive=noon + timedelta(hours=6)))
        days.append(Day(date=day, stops=tuple(stops), legs=still(tuple(stops))))
    return tuple(days)


@pytest.fixture(scope="session")
def stay_of(catalogue: Catalogue) -> Callable[..., Stay]:
    """Make stays that are priced as composed ones are."""

    def make(
        *visits: str,
        lodging: str | None = None,
        nights: int = 0,
        adults: int = 2,
        children: tuple[int, ...] = (),
        inside: bool = False,
    ) -> Stay:
        request = read_request(
            {
                "segment": "happy-family",
                "from": "bethune",
                "arrive": "2027-05-15T10:00",
                "leave": "2027-05-17T18:00",
                "adults": adults,
                "children": list(children),
            },
            catalogue,
        )
        lines = [line for v in visits for line in price_lines(catalogue.offer(f"offer:{v}"), request)]
        for _ in range(nights):
            lines += price_lines(catalogue.offer(f"offer:{lodging}"), request)
            if inside:
                lines += [
                    PriceLine(id=f"offer:{lodging}", label="Dîner", unit_ct=u, quantity=n, estimated=True)
                    for u, n in inside_dinner_units(request)
                    if n
                ]
        return Stay(
            id="0123456789abcdef",
            rank=1,
            request=request.to_json(),
            title="Deux jours sur la Lys",
            summary="Un musée, une ferme.",
            language="fr",
            proof=Proof(status="feasible", objective=80, bound=None, engine="by hand", seed=0),
            days=days_of(visits, lodging, nights, inside=inside),
            value=(),
            price=StayPrice(lines=merge_lines(lines), persons=request.persons),
            totals=Totals(
                cycle_m=0, walk_m=0, boat_m=0, visits=len(visits), landmarks=0, gems=0, confirmed_share=1.0
            ),
            sources=(),
            findings=(),
        )

    return make


@pytest.fixture
def office() -> Office:
    """Give an office that has all that the law asks."""
    return Office(
        id="bethune",
        name="Office de Béthune",
        registration="IM062100001",
        insurer="Assureur, 1 rue du Pont, Lille",
        guarantor="Garant, 2 rue du Quai, Paris",
        email="accueil@example.org",
    )


@pytest.fixture
def product() -> Product:
    """Give a product on sale until a month before its stay begins."""
    return Product(
        id="product:lys",
        office="bethune",
        stay="0123456789abcdef",
        languages=("fr",),
        title={"fr": "La Lys"},
        text={"fr": "Deux jours."},
        terms=Terms(valid_from=date(2027, 1, 1), valid_to=date(2027, 4, 15), min_persons=2, max_persons=4),
    )
