"""Whom a selection brings guests to."""

from apps.season.exposure import exposure
from apps.season.programme import programmes
from apps.season.sketch import sketch
from graphs.network import load_network
from itinerary.compose import compose_stays
from itinerary.read_request import read_request
from itinerary.stay_json import stay_text
from offers.load import load_catalogue
from tests.apps.serving import WEEKEND


def test_figures_are_those_of_the_stays() -> None:
    """Counted by hand from what a stay says of itself."""
    catalogue = load_catalogue()
    asked = read_request({**WEEKEND, "alternatives": 2}, catalogue)
    first, second = compose_stays(asked, catalogue, load_network())
    drawn = [sketch(stay_text(stay), catalogue) for stay in (first, second)]
    seen = exposure(programmes(drawn[:1]), drawn, catalogue)
    ids = {s.id for d in first.days for s in d.stops if s.kind in ("visit", "meal", "night")}
    assert dict(seen.providers) == dict.fromkeys(ids, 1)
    bed = catalogue.offer(first.days[0].stops[-1].id)
    assert seen.nights == ((bed.place.commune, 2),)
    paid_ct = sum(line.total_ct for line in first.price.lines if line.id.startswith("offer:"))
    assert sum(ct for _, ct in seen.spend_ct) == paid_ct
    others = {s.id for d in second.days for s in d.stops if s.kind in ("visit", "meal", "night")} - ids
    assert set(seen.forgotten) == {i for i in others if not catalogue.offer(i).demo}
    assert not set(seen.never) & (ids | others)


def test_sketch_is_the_stay_in_outline() -> None:
    """Rain, landmarks and money are as the stay tells them."""
    catalogue = load_catalogue()
    (stay,) = compose_stays(read_request(WEEKEND, catalogue), catalogue, load_network())
    drawn = sketch(stay_text(stay), catalogue)
    assert (drawn.landmarks, drawn.gems) == (stay.totals.landmarks, stay.totals.gems)
    assert drawn.price_ct == stay.price.total_ct
    assert drawn.points == stay.proof.objective
    assert drawn.examples == len({(s.id, s.start) for d in stay.days for s in d.stops if s.demo})
    rows = [[s for s in d.stops if s.kind == "visit"] for d in stay.days]
    dry = [any(s.plan_b or catalogue.offer(s.id).indoor for s in visits) for visits in rows]
    assert drawn.rainproof == all(dry)
