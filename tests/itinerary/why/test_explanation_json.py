"""An explanation as plain values."""

import json
from collections.abc import Callable

import pytest

from graphs.network import Network
from itinerary.read_request import read_request
from itinerary.why.explanation import Explanation
from itinerary.why.explanation_json import explanation_to_json
from itinerary.why.no_stay import explain_no_stay
from offers.catalogue import Catalogue

MONDAY = {
    "segment": "promeneurs-chaleureux", "from": "station:west", "arrive": "2027-06-07T09:50",
    "leave": "2027-06-07T18:10", "must": ["offer:museum"], "effort": "quick", "language": "en",
}  # fmt: skip


@pytest.fixture
def explained(catalogue: Catalogue, network: Network) -> Callable[..., Explanation]:
    """Return a maker of explanations why the museum is not had on a Monday."""
    return lambda **changes: explain_no_stay(
        read_request({**MONDAY, **changes}, catalogue), ("It is Monday.",), catalogue, network
    )


def test_conflicts_are_told_with_their_text(
    explained: Callable[..., Explanation], catalogue: Catalogue
) -> None:
    """The museum and the Monday, each by its name and in words."""
    told = explanation_to_json(explained(), catalogue)
    assert told["reasons"] == ["It is Monday."]
    (conflict,) = told["conflicts"]
    assert {(c["condition"], c["value"], c["text"]) for c in conflict} == {
        ("must", "offer:museum", "having “Musée”"),
        ("dates", "", "coming on Monday 2027-06-07"),
    }
    assert json.loads(json.dumps(told)) == told


def test_changes_have_the_fields_that_change_and_the_stay_they_give(
    explained: Callable[..., Explanation], catalogue: Catalogue
) -> None:
    """With the fields in the place of those of the request, it is the request of the change."""
    explanation = explained()
    told = explanation_to_json(explanation, catalogue)
    first = told["changes"][0]
    assert first["fields"] == {"arrive": "2027-06-08T09:50", "leave": "2027-06-08T18:10"}
    assert first["text"] == ["come on Tuesday 2027-06-08 rather than Monday 2027-06-07"]
    for change, remedy in zip(told["changes"], explanation.remedies, strict=True):
        changed = {**explanation.request.to_json(), **change["fields"]}
        assert read_request(changed, catalogue) == remedy.request
        assert change["asks"] == remedy.asks
        assert change["stay"] == {
            "title": remedy.stay.title,
            "summary": remedy.stay.summary,
            "price_ct": remedy.stay.price.total_ct,
            "objective": remedy.stay.proof.objective,
        }
    assert (told["glances"], told["whole"]) == (explanation.glances, True)
