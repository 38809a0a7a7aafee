"""Ids that stay the same from one import to the next."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.naming import name_offers
from offers.offer import Offer
from offers.offer_json import offer_to_json
from tests.offers.samples import offer, place

LILLERS = place(2.4812, 50.5631, commune="Lillers", insee="62516")


def ids(*offers: Offer, **earlier: str) -> dict[str, str]:
    """Return the id given to each source id."""
    records = [{"id": v, "name": "whatever", "source_ids": [k.replace("_", ":")]} for k, v in earlier.items()]
    named = name_offers(offers, records)
    return {o.details.source_ids[0]: o.id for o in named}


def test_new_offer_has_its_name() -> None:
    """In lower case, without accents."""
    assert ids(offer(name="L'Écluse des Œillets")) == {"sheet:1": "offer:l-ecluse-des-oeillets"}


def test_namesakes_have_their_commune_and_then_their_source() -> None:
    """As much as it takes to tell them apart, whatever their order."""
    three = (offer("sheet", "1"), offer("sheet", "2", place=LILLERS), offer("sheet", "3", place=LILLERS))
    expected = {
        "sheet:1": "offer:musee-du-lin",
        "sheet:2": "offer:musee-du-lin-lillers",
        "sheet:3": "offer:musee-du-lin-lillers-sheet-3",
    }
    assert all(ids(*order) == expected for order in permutations(three))


def test_earlier_id_is_kept_after_a_new_name() -> None:
    """Whoever is renamed, or is read from another feed as well, keeps the id that stays refer to."""
    renamed = offer("sheet", "1", name="Maison du Lin", details={"source_ids": ("sheet:1", "osm:node/9")})
    assert ids(renamed, sheet_1="offer:musee-du-lin") == {"sheet:1": "offer:musee-du-lin"}
    found = name_offers([renamed], [{"id": "offer:old-name", "source_ids": ["osm:node/9"]}])
    assert [o.id for o in found] == ["offer:old-name"]


def test_newcomer_does_not_take_the_id_of_another() -> None:
    """Though its source id sorts first."""
    found = ids(offer("apidae", "1"), offer("sheet", "1"), sheet_1="offer:musee-du-lin")
    assert found == {"apidae:1": "offer:musee-du-lin-bethune", "sheet:1": "offer:musee-du-lin"}


def test_offer_split_in_two_keeps_its_id_once() -> None:
    """Two records that were one thing: one keeps the id, the other is new."""
    found = ids(offer("sheet", "1"), offer("osm", "2"), sheet_1="offer:lin", osm_2="offer:lin")
    assert sorted(found.values()) == ["offer:lin", "offer:musee-du-lin"]


def test_ids_of_the_contract_are_for_the_contract() -> None:
    """A newcomer of such a name is called otherwise; who bears the id of the contract keeps it."""
    taken = ("offer:musee-du-lin",)
    newcomer, named = offer("sheet", "1"), offer("osm", "2", id="offer:musee-du-lin")
    found = name_offers([newcomer, named], [{"id": "offer:other", "source_ids": ["osm:2"]}], taken)
    assert {o.details.source_ids[0]: o.id for o in found} == {
        "sheet:1": "offer:musee-du-lin-bethune",
        "osm:2": "offer:musee-du-lin",
    }


@pytest.mark.parametrize("name", ["!!!", "博物館", "x" * 500, "-" * 5])
def test_name_without_letters_or_end_gives_an_id(name: str) -> None:
    """An id is short and never empty; two of such a name are two."""
    found = name_offers([offer("sheet", "1", name=name), offer("osm", "1", name=name)])
    assert len({o.id for o in found}) == 2
    assert all(len("offer:") < len(o.id) < 120 for o in found)


@given(names=st.lists(st.sampled_from(["Lin", "lin", "Lin Béthune", "Lin-2", "?", "Écluse"]), max_size=8))
def test_second_import_gives_the_same_ids(names: list[str]) -> None:
    """Every record keeps its id, all ids differ, and they come in order."""
    offers = [offer("sheet", str(n), name=name) for n, name in enumerate(names)]
    first = name_offers(offers)
    again = name_offers(offers[::-1], [offer_to_json(o) for o in first])
    assert again == first
    assert [o.id for o in first] == sorted({o.id for o in first})
    assert len(first) == len(offers)


def test_two_offers_of_one_source_id_keep_theirs() -> None:
    """Ids of publishers are not unique: where two share one, name and sources together tell them apart."""
    pair = [offer("sheet", "1", name="Zinc"), offer("sheet", "1", name="Abri", place=LILLERS)]
    first = name_offers(pair)
    again = name_offers(pair[::-1], [offer_to_json(o) for o in first])
    assert [(o.id, o.name) for o in again] == [("offer:abri", "Abri"), ("offer:zinc", "Zinc")]
