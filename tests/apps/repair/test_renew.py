"""The programme of a stay laid again."""

from dataclasses import replace

import pytest

from apps.products.difference import difference
from apps.repair.renew import renewed_stay
from graphs.network import Network
from itinerary.check import check
from itinerary.compose import compose_stays
from itinerary.read_request import read_request
from itinerary.stay import Stay
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from tests.apps.repair.moving import dearer, stops_of, without
from tests.apps.serving import SATURDAY, SUNDAY, WEEKEND


@pytest.mark.parametrize("segment", ["promeneurs-chaleureux", "happy-family"])
def test_nothing_changes_where_no_data_have(catalogue: Catalogue, network: Network, segment: str) -> None:
    """Each alternative comes out as it was, to the metre and the minute; only its proof is not claimed."""
    request = read_request({**WEEKEND, "segment": segment, "alternatives": 3}, catalogue)
    for stay in compose_stays(request, catalogue, network):
        again = renewed_stay(stay, request, catalogue, network, origin="x")
        assert again is not None
        assert again.id != stay.id
        assert (again.proof.status, again.proof.bound) == ("feasible", None)
        assert replace(again, id=stay.id, rank=stay.rank, proof=stay.proof) == stay


def test_origin_names_the_stay(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """Two stays that came about in other ways never share an id."""
    request = read_request(stay.request, catalogue)
    made = [renewed_stay(stay, request, catalogue, network, origin=origin) for origin in ("a", "b")]
    assert len({s.id for s in made if s is not None}) == 2


def test_prices_are_those_of_today(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """The programme stays, its price moves by what each guest pays more, and the verification agrees."""
    lunch = stops_of(stay, "meal")[0]
    moved = dearer(catalogue, lunch.id, 150)
    again = renewed_stay(stay, read_request(stay.request, moved), moved, network, origin="x")
    assert again is not None
    change = difference(stay, again)
    assert change.same_programme
    assert change.price_ct.delta == 150 * stay.price.persons
    assert check(again, moved, network) == ()


def test_what_is_gone_is_left_out(stay: Stay, catalogue: Catalogue, network: Network) -> None:
    """Of a visit that is gone there remains a hole, and nothing comes into it."""
    visit = stops_of(stay, "visit")[-1]
    moved = without(catalogue, visit.id)
    again = renewed_stay(stay, read_request(stay.request, moved), moved, network, origin="x")
    assert again is not None
    change = difference(stay, again)
    assert ([s.id for s in change.left], change.came) == ([visit.id], ())


def test_stay_without_dinner_is_laid_without(catalogue: Catalogue, network: Network) -> None:
    """Who comes late, where nobody serves them, was given none; that is no fault now."""
    offers = tuple(
        replace(o, serves_dinner=False) for o in catalogue.offers if kind_defaults(o.kind).role != "meal"
    )
    bare = replace(catalogue, offers=offers, version="bare")
    late = {**WEEKEND, "arrive": f"{SATURDAY}T18:30", "leave": f"{SUNDAY}T11:00"}
    request = read_request(late, bare)
    (stay,) = compose_stays(request, bare, network)
    assert stops_of(stay, "meal") == []
    again = renewed_stay(stay, request, bare, network, origin="x")
    assert again is not None
    assert difference(stay, again).same_programme


@pytest.mark.parametrize("kind", ["night", "meal"])
def test_no_stay_without_bed_or_table(stay: Stay, catalogue: Catalogue, network: Network, kind: str) -> None:
    """A lodging or a lunch that is gone leaves no stay that could be laid again."""
    moved = without(catalogue, stops_of(stay, kind)[0].id)  # type: ignore[arg-type]
    assert renewed_stay(stay, read_request(stay.request, moved), moved, network, origin="x") is None
