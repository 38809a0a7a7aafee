"""A tiny stay of two days around Béthune, made by hand."""

from datetime import date, datetime

import pytest

from graphs.mode import Mode
from itinerary.stay import Day, JunctionRef, Points, PriceLine, Proof, Stay, StayLeg, StayPrice, Stop, Totals
from maps import Background

STATION = {"kind": "station", "id": "station:bethune", "name": "Béthune", "lon": 2.641, "lat": 50.521}
LODGING = {
    "id": "offer:chambre",
    "name": "Chambre d'hôtes à Hinges (exemple)",
    "lon": 2.62,
    "lat": 50.568,
    "demo": True,
}
LODGING_DOUBTS = ("price", "availability")


def at(text: str) -> datetime:
    """Read a time of the stay: day of May 2027 and hour."""
    return datetime.fromisoformat(f"2027-05-{text}")  # local time, as the stay holds it


def first_day() -> Day:
    """Station, belfry, lunch, towpath to the lodging, dinner there, night."""
    stops = (
        Stop(**STATION, leave=at("15T10:10")),
        Stop(
            kind="visit",
            id="offer:beffroi",
            name="Beffroi de Béthune",
            lon=2.64,
            lat=50.53,
            arrive=at("15T10:25"),
            start=at("15T10:30"),
            end=at("15T11:45"),
            leave=at("15T11:45"),
            to_confirm=("hours", "access.motor"),
            points=80,
            why=(Points(term="landmark", points=30), Points(term="theme:heritage", points=50)),
        ),
        Stop(
            kind="meal",
            id="offer:leon",
            name="Chez Léon",
            lon=2.639,
            lat=50.531,
            meal="lunch",
            arrive=at("15T12:00"),
            start=at("15T12:00"),
            end=at("15T13:15"),
            leave=at("15T13:15"),
        ),
        Stop(
            **LODGING,
            kind="meal",
            meal="dinner",
            arrive=at("15T18:00"),
            start=at("15T19:00"),
            end=at("15T20:30"),
            leave=at("15T20:30"),
            to_confirm=LODGING_DOUBTS,
        ),
        Stop(**LODGING, kind="night", arrive=at("15T20:30"), start=at("15T20:30"), to_confirm=LODGING_DOUBTS),
    )
    legs = (
        StayLeg(
            from_stop=0,
            to_stop=1,
            mode=Mode.WALK,
            distance_m=1010,
            duration_s=900,
            line=((2.641, 50.521), (2.64, 50.53)),
        ),
        StayLeg(
            from_stop=1,
            to_stop=2,
            mode=Mode.WALK,
            distance_m=132,
            duration_s=110,
            line=((2.64, 50.53), (2.639, 50.531)),
        ),
        StayLeg(
            from_stop=2,
            to_stop=3,
            mode=Mode.CYCLE,
            distance_m=4340,
            duration_s=1200,
            line=((2.639, 50.531), (2.645, 50.55), (2.62, 50.568)),
            routes=("EV5",),
            junctions=(JunctionRef(ref="17", commune="Hinges"),),
            sketched=True,
        ),
        StayLeg(
            from_stop=3,
            to_stop=4,
            mode=Mode.WALK,
            distance_m=0,
            duration_s=0,
            line=((2.62, 50.568), (2.62, 50.568)),
        ),
    )
    return Day(date=date(2027, 5, 15), stops=stops, legs=legs)


def second_day() -> Day:
    """Lodging, cruise down the canal, back to the station by bike."""
    stops = (
        Stop(**LODGING, kind="night", end=at("16T09:00"), leave=at("16T09:00"), to_confirm=LODGING_DOUBTS),
        Stop(
            kind="visit",
            id="offer:croisiere",
            name="Croisière <fluvestre> & guinguette {{ 6 * 7 }}",
            lon=2.6,
            lat=50.58,
            arrive=at("16T09:20"),
            start=at("16T09:30"),
            end=at("16T09:45"),
            leave=at("16T09:45"),
        ),
        Stop(
            kind="mooring",
            id="mooring:bethune",
            name="Gare d'eau de Béthune",
            lon=2.63,
            lat=50.54,
            arrive=at("16T11:00"),
            leave=at("16T11:00"),
        ),
        Stop(**STATION, arrive=at("16T11:20")),
    )
    legs = (
        StayLeg(
            from_stop=0,
            to_stop=1,
            mode=Mode.CYCLE,
            distance_m=1950,
            duration_s=700,
            line=((2.62, 50.568), (2.6, 50.58)),
        ),
        StayLeg(
            from_stop=1,
            to_stop=2,
            mode=Mode.BOAT,
            distance_m=4930,
            duration_s=4000,
            line=((2.6, 50.58), (2.63, 50.54)),
        ),
        StayLeg(
            from_stop=2,
            to_stop=3,
            mode=Mode.CYCLE,
            distance_m=2260,
            duration_s=650,
            line=((2.63, 50.54), (2.641, 50.521)),
        ),
    )
    return Day(date=date(2027, 5, 16), stops=stops, legs=legs)


@pytest.fixture
def stay() -> Stay:
    """Give two days, four modes but the train, one lodging, one name that tries to break out."""
    return Stay(
        id="0123456789abcdef",
        rank=1,
        request={},
        title="La Lys & le canal, 2 jours",
        summary="Deux jours de Béthune à Hinges.",
        language="fr",
        proof=Proof(status="feasible", objective=80, bound=None, engine="by hand", seed=0),
        days=(first_day(), second_day()),
        value=(),
        price=StayPrice(
            lines=(
                PriceLine(
                    id="offer:chambre",
                    label="Chambre d'hôtes à Hinges (exemple)",
                    unit_ct=9550,
                    quantity=1,
                    estimated=True,
                ),
                PriceLine(id="offer:leon", label="Chez Léon", unit_ct=2000, quantity=2, estimated=True),
            ),
            persons=2,
        ),
        totals=Totals(
            cycle_m=8550, walk_m=1142, boat_m=4930, visits=2, landmarks=1, gems=0, confirmed_share=0.5
        ),
        sources=("Contrat de destination Lys-Artois 2025-2027",),
        findings=(),
    )


@pytest.fixture
def background() -> Background:
    """Give three communes, of which one far away, a canal, a route and a lane."""
    return Background(
        communes=(("Marseille", 5.37, 43.296), ("Lillers", 2.481, 50.564), ("Hinges", 2.62, 50.568)),
        waterways=(("Canal d'Aire", ((2.55, 50.6), (2.63, 50.54), (2.7, 50.53))),),
        routes=(("EV5", "EuroVelo 5", ((2.6, 50.58), (2.64, 50.53))),),
        lanes=(((2.6, 50.5), (2.64, 50.53)), ((5.3, 43.2), (5.4, 43.3))),
    )
