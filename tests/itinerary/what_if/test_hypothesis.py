"""A destination as it might be."""

from dataclasses import replace

import pytest

from itinerary.what_if.hypothesis import Hypothesis
from offers.catalogue import Catalogue


def test_offers_are_added_closed_and_changed(catalogue: Catalogue) -> None:
    """The others stay as they are, all in the order of their ids, and the version tells the two apart."""
    farm = catalogue.offer("offer:farm")
    inn = replace(farm, id="offer:hypothesis-inn", name="Auberge")
    bigger = replace(farm, name="Grande ferme")
    supposed = Hypothesis(name="Auberge", added=(inn,), closed=("offer:hotel",), changed=(bigger,))
    changed = supposed.apply(catalogue)
    ids = {offer.id for offer in catalogue.offers}
    assert {offer.id for offer in changed.offers} == ids - {"offer:hotel"} | {"offer:hypothesis-inn"}
    assert [offer.id for offer in changed.offers] == sorted(offer.id for offer in changed.offers)
    assert changed.offer("offer:farm").name == "Grande ferme"
    assert changed.version != catalogue.version
    assert (supposed.new, supposed.gone) == (
        {"offer:hypothesis-inn", "offer:farm"},
        {"offer:hotel", "offer:farm"},
    )


def test_only_what_is_there_can_close_or_change(catalogue: Catalogue) -> None:
    """And an offer is added under an id of its own."""
    farm = catalogue.offer("offer:farm")
    with pytest.raises(KeyError, match="offer:nowhere"):
        Hypothesis(name="x", closed=("offer:nowhere",)).apply(catalogue)
    with pytest.raises(KeyError, match="offer:nowhere"):
        Hypothesis(name="x", changed=(replace(farm, id="offer:nowhere"),)).apply(catalogue)
    with pytest.raises(ValueError, match="offer:farm"):
        Hypothesis(name="x", added=(farm,)).apply(catalogue)
