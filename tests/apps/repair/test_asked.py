"""The request of a stay, read again."""

from dataclasses import replace

import pytest

from apps.repair.asked import request_now
from itinerary.errors import RequestError
from itinerary.stay import Stay
from offers.catalogue import Catalogue
from tests.apps.repair.moving import without

BANNED, KEPT = "offer:loisinord", "offer:labanque"


def test_ban_of_what_is_gone_is_forgotten(stay: Stay, catalogue: Catalogue) -> None:
    """What nobody can propose any more need not be banned; another ban stays."""
    asked = replace(stay, request={**stay.request, "ban": [BANNED, KEPT]})
    assert request_now(asked, catalogue).ban == (BANNED, KEPT)
    assert request_now(asked, without(catalogue, BANNED)).ban == (KEPT,)


def test_wish_for_what_is_gone_is_a_fault(stay: Stay, catalogue: Catalogue) -> None:
    """What was asked for by name is never forgotten in silence."""
    asked = replace(stay, request={**stay.request, "must": [BANNED]})
    with pytest.raises(RequestError, match=r"must.*loisinord"):
        request_now(asked, without(catalogue, BANNED))
