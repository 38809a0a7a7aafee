"""What a catalogue lacks."""

from typing import Any

import pytest

from itinerary.coverage import Survey, survey
from itinerary.holes import STRONG_THEME, Hole, distance_to_m, holes
from itinerary.segment import find_segment, load_segments
from offers.area import distance_m
from offers.catalogue import Catalogue
from offers.offer import Capacity, Offer
from offers.opening import Hours
from tests.offers.samples import POINT, offer, place

LON, LAT = POINT
SENIORS = find_segment("amis-seniors")
CANAL = {"Canal du Lin": (((LON - 0.1, LAT), (LON + 0.1, LAT)),)}
DAILY = Hours(spec="10:00-18:00", status="known")
PARTIES = sorted({segment.persons for segment in load_segments()})


def of(*offers: Offer) -> Survey:
    return survey(Catalogue(offers=offers, stations=(), moorings=(), version="tiny"), 2027)


def found(code: str, *offers: Offer, waterways: Any = None, segment: str = "") -> list[Hole]:
    every = holes(of(*offers), waterways or {})
    return [h for h in every if h.code == code and segment in ("", h.segment)]


def seen(number: int, **more: Any) -> Offer:
    return offer("sheet", str(number), **{"listed_for": (SENIORS.id,), "hours": DAILY, **more})


def test_strong_theme_that_nothing_has_is_missing() -> None:
    """An offer of any audience fills it; an example does not."""
    strong = {t for t, weight in SENIORS.themes.items() if weight >= STRONG_THEME}
    theme = min(strong)
    assert {h.theme for h in found("no-theme", segment=SENIORS.id)} == strong
    filled = found("no-theme", offer(themes=(theme,)), segment=SENIORS.id)
    assert theme not in {h.theme for h in filled}
    example = found("no-theme", offer(themes=(theme,), demo=True), segment=SENIORS.id)
    assert theme in {h.theme for h in example}


def test_months_and_weekdays_with_too_few_visits() -> None:
    """As many as a day holds are enough, one less is not; a winter weekday is not asked for."""
    enough = [
        seen(n, hours=Hours(spec="Apr-Oct Tu-Su 10:00-18:00", status="known"))
        for n in range(SENIORS.visits_day)
    ]
    months = {h.month: h.found for h in found("few-visits-month", *enough, segment=SENIORS.id)}
    assert months == dict.fromkeys((1, 2, 3, 11, 12), 0)
    assert [h.weekday for h in found("few-visits-weekday", *enough, segment=SENIORS.id)] == [0]
    fewer = found("few-visits-weekday", *enough[1:], segment=SENIORS.id)
    assert [(h.weekday, h.found) for h in fewer] == [
        (0, 0),
        *((d, SENIORS.visits_day - 1) for d in range(1, 7)),
    ]


@pytest.mark.parametrize(
    ("spec", "closed"),
    [
        ("12:00-14:00", []),
        ("18:00-22:00", list(range(7))),
        ("Tu-Sa 12:00-14:00", [0, 6]),
        ("Nov-Mar 12:00-14:00", list(range(7))),
    ],
)
def test_commune_without_lunch(spec: str, closed: list[int]) -> None:
    """A table that is closed at noon or in the season feeds nobody."""
    table = offer("sheet", "t", kind="restaurant", hours=Hours(spec=spec, status="known"))
    lacking = found("no-lunch-weekday", offer(), table)
    assert [(h.commune, h.weekday) for h in lacking] == [("Béthune", day) for day in closed]
    assert found("no-restaurant", offer(), table) == []


def test_commune_with_guests_and_no_table() -> None:
    """Guests are those of a visit or a bed; a bicycle shop has none."""
    assert [h.commune for h in found("no-restaurant", offer())] == ["Béthune"]
    assert [h.commune for h in found("no-restaurant", offer(kind="hotel"))] == ["Béthune"]
    assert found("no-restaurant", offer(kind="bike-rental")) == []
    assert found("no-restaurant", offer(demo=True)) == []


@pytest.mark.parametrize(
    ("lodging", "party"),
    [
        ({"capacity": Capacity(persons=PARTIES[-1])}, []),
        ({"capacity": Capacity(persons=PARTIES[-1], known=False)}, PARTIES[:1]),
        ({"capacity": Capacity(persons=PARTIES[0])}, PARTIES[1:2]),
        ({"capacity": Capacity(persons=PARTIES[-1]), "place": place(LON, LAT + 0.05)}, PARTIES[:1]),
        ({"capacity": Capacity(persons=PARTIES[-1]), "place": place(LON, LAT + 0.04)}, []),
        ({"capacity": Capacity(persons=PARTIES[-1]), "demo": True}, PARTIES[:1]),
    ],
    ids=["for all", "perhaps", "for the smallest", "5.6 km away", "4.4 km away", "example"],
)
def test_waterway_without_beds(lodging: dict[str, Any], party: list[int]) -> None:
    """The smallest party that finds none for certain within five kilometres."""
    lacking = found("no-lodging-near", offer(kind="hotel", **lodging), waterways=CANAL)
    assert [(h.waterway, h.party) for h in lacking] == [("Canal du Lin", n) for n in party]


def test_holes_come_by_segment_then_commune_then_waterway() -> None:
    """As they are read."""
    kinds = [
        ("segment" if h.segment else "commune" if h.commune else "water") for h in holes(of(offer()), CANAL)
    ]
    assert kinds == sorted(kinds, key=("segment", "commune", "water").index)
    assert set(kinds) == {"segment", "commune", "water"}


def test_distance_to_a_line_is_that_to_its_nearest_point() -> None:
    """Beside it, beyond its end, on it, to a point drawn twice; without lines there is none."""
    line = [((LON, LAT), (LON + 0.1, LAT))]
    north = (LON + 0.05, LAT + 0.01)
    assert distance_to_m(north, line) == pytest.approx(1112, abs=2)
    west = (LON - 0.01, LAT)
    assert distance_to_m(west, line) == pytest.approx(distance_m(west, (LON, LAT)), rel=1e-3)
    assert distance_to_m((LON + 0.05, LAT), line) == pytest.approx(0, abs=1e-6)
    assert distance_to_m(west, [((LON, LAT), (LON, LAT))]) == pytest.approx(
        distance_m(west, (LON, LAT)), rel=1e-3
    )
    assert distance_to_m(north, []) == distance_to_m(north, [((LON, LAT),)]) == float("inf")
