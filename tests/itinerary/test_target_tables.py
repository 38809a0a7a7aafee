"""
Composed stays are made of what the contract's own tables name.

Article 3.1.5 has a table for each of its four targets and one for the *couples gourmets*. An offer is
*listed* for a segment if the table of the segment names it (``Offer.listed_for``). For each table the stays
of its segments are composed from the embedded catalogue and network, with effort ``quick``: six for each
segment, of two days each, from Béthune and from Lillers, in spring, summer and autumn, at weekends and in
the week.

The share is that of listed stops among all visits and meals of all stays of a table, dinners inside a lodging
included: they are listed if the lodging is. Every table names visits and meals, so neither is left out. The
table of the *couples gourmets* names one restaurant and one hotel that serves dinner; their other meals count
as not listed.

It is the share of a table and of these two stations, not a promise for each segment from everywhere:
grandparents, who ride 20 km a day at most, find less than half of their stops listed from Lillers alone.
"""

from collections import Counter
from functools import cache

import pytest

from graphs import load_network
from itinerary.compose import compose_stays
from itinerary.read_request import read_request
from itinerary.stay import Stay, Stop
from offers import load_catalogue
from offers.kind import kind_defaults

TABLES = {
    "cible 1": ("promeneurs-chaleureux",),
    "cible 2": ("happy-family", "grands-parents-petits-enfants", "fun-family", "green-seekers"),
    "cible 3": ("explorateurs-passionnes",),
    "couples gourmets": ("couples-gourmets",),
    "cible 4": ("team-building", "seminaires"),
}
WHEN = (
    ("bethune", "2027-05-22T10:00", "2027-05-23T17:00"),
    ("bethune", "2027-07-14T10:00", "2027-07-15T17:00"),
    ("bethune", "2027-10-09T10:00", "2027-10-10T17:00"),
    ("lillers", "2027-05-26T10:00", "2027-05-27T17:00"),
    ("lillers", "2027-07-17T10:00", "2027-07-18T17:00"),
    ("lillers", "2027-10-13T10:00", "2027-10-14T17:00"),
)
STOPS = ("visit", "meal")


@cache
def stays_of(segment: str) -> tuple[Stay, ...]:
    """Compose the stays of a segment."""
    catalogue, network = load_catalogue(), load_network()
    asked = (
        {"segment": segment, "from": start, "arrive": arrive, "leave": leave, "effort": "quick"}
        for start, arrive, leave in WHEN
    )
    return tuple(compose_stays(read_request(raw, catalogue), catalogue, network)[0] for raw in asked)


def stops_of(stay: Stay) -> list[Stop]:
    """Return the visits and meals of a stay."""
    return [stop for day in stay.days for stop in day.stops if stop.kind in STOPS]


@pytest.mark.parametrize("table", TABLES)
def test_table_names_visits_and_meals(table: str) -> None:
    """Else stops of a role that no stay can take from the table would have to be left out of the count."""
    for segment in TABLES[table]:
        listed = (offer for offer in load_catalogue().offers if segment in offer.listed_for)
        assert set(STOPS) <= {kind_defaults(offer.kind).role for offer in listed}


@pytest.mark.parametrize("table", TABLES)
def test_seven_stops_in_ten_are_of_the_table(table: str) -> None:
    """Of the visits and meals of all stays of a table, 70 % are listed for the segment that has them."""
    catalogue = load_catalogue()
    listed = [
        segment in catalogue.offer(stop.id).listed_for
        for segment in TABLES[table]
        for stay in stays_of(segment)
        for stop in stops_of(stay)
    ]
    assert sum(listed) >= 0.7 * len(listed), f"{sum(listed)} of {len(listed)}"


@pytest.mark.parametrize("table", TABLES)
def test_stays_stay_various(table: str) -> None:
    """Five stays in six have a landmark, one in three a hidden gem, and none has four visits of a kind."""
    catalogue = load_catalogue()
    stays = [stay for segment in TABLES[table] for stay in stays_of(segment)]
    visits = [[catalogue.offer(s.id).kind for s in stops_of(stay) if s.kind == "visit"] for stay in stays]
    assert sum(stay.totals.landmarks > 0 for stay in stays) >= 5 * len(stays) / 6
    assert sum(stay.totals.gems > 0 for stay in stays) >= len(stays) / 3
    assert max(count for kinds in visits for count in Counter(kinds).values()) < 4
