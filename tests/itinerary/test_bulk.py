"""Many requests, one after the other."""

from graphs.network import Network
from itinerary.bulk import compose_many
from itinerary.compose import compose_stays
from itinerary.read_request import read_request
from itinerary.stay_json import stay_text
from offers.catalogue import Catalogue

ASKED = {"segment": "promeneurs-chaleureux", "from": "west", "effort": "quick"}


def test_whatever_becomes_of_a_request_is_an_outcome(
    weekend: dict[str, str], catalogue: Catalogue, network: Network
) -> None:
    """One is made, one cannot be, one is wrong; each is told in its place."""
    row = {**ASKED, **weekend}
    asked = [row, {**row, "budget_ct": 1}, {**row, "segment": "nobody"}]
    made, impossible, failed = compose_many(asked, catalogue, network)
    assert [o.status for o in (made, impossible, failed)] == ["made", "impossible", "failed"]
    assert made.files == tuple(
        map(stay_text, compose_stays(read_request(row, catalogue), catalogue, network))
    )
    assert impossible.reasons
    assert not impossible.files
    assert "Unknown segment 'nobody'" in failed.reasons[0]


def test_fault_of_the_program_is_an_outcome_too(weekend: dict[str, str], catalogue: Catalogue) -> None:
    """The season goes on, and the fault is told by its name."""
    (failed,) = compose_many([{**ASKED, **weekend}], catalogue, None)  # type: ignore[arg-type]
    assert failed.status == "failed"
    assert failed.reasons[0].startswith("AttributeError")
