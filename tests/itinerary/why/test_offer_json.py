"""Why an offer is in a stay, or why it is not, as plain values."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from graphs.network import Network
from itinerary.stay import Stay
from itinerary.why.offer import why_offer
from itinerary.why.offer_json import offer_why_to_json
from offers.catalogue import Catalogue

Told = Callable[..., dict[str, Any]]


@pytest.fixture
def told(stay_of: Callable[..., Stay], catalogue: Catalogue, network: Network) -> Told:
    """Return a maker of answers, from the name of an offer, a language and the changes of a request."""

    def make(name: str, language: str = "en", **changes: Any) -> dict[str, Any]:
        stay = stay_of(**changes)
        return offer_why_to_json(why_offer(stay, name, catalogue, network), stay, catalogue, language)

    return make


def test_what_is_there_is_told_with_points_and_names(told: Told) -> None:
    """The terms with their points, and what would come by its name."""
    found = told("Croisière")
    assert (found["offer"], found["name"], found["inside"]) == ("offer:cruise", "Croisière", True)
    assert {"term": "kind:cruise", "points": 110} in found["terms"]
    assert found["swap"]["come"] == [{"offer": "offer:museum", "name": "Musée"}]
    assert found["change"] is None


def test_change_has_only_the_fields_that_change(told: Told) -> None:
    """Nine at the cruise for eight: nothing but the party and the wish; effort and language stay unsaid."""
    found = told("cruise", adults=9, effort="normal")
    assert found["swap"] is None
    assert found["obstacles"] == [
        {"kind": "capacity", "capacity": 8, "persons": 9, "text": "it takes 8 people, you are 9"}
    ]
    assert found["change"]["fields"] == {"adults": 8, "must": ["offer:cruise"]}
    assert found["change"]["text"] == ["come as 8 instead of 9"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "fermé le 2027-06-07"),
        ("en", "closed on 2027-06-07"),
        ("nl", "gesloten op 2027-06-07"),
        ("de", "am 2027-06-07 geschlossen"),
    ],
)
def test_obstacles_and_changes_speak_the_language_asked(told: Told, language: str, text: str) -> None:
    """Whatever the language of the stay."""
    found = told("museum", language, arrive="2027-06-07T09:50", leave="2027-06-07T18:10")
    assert [obstacle["text"] for obstacle in found["obstacles"]] == [text]
    assert found["change"]["text"]
    assert json.loads(json.dumps(found)) == found
