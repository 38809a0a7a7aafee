"""What an observatory looks at."""

import json
from collections.abc import Iterator

import pytest

from apps.observatory.gathered import ASKED_EACH_TIME, gather_composed, gather_kept
from apps.observatory.trials import Trials
from apps.season.run import find_work, run_season
from apps.season.season import Season, season_requests
from apps.service.destination import Destination
from apps.store.open_store import Store, open_store
from apps.store.outcomes import keep_outcome
from itinerary.bulk import Outcome
from tests.apps.serving import SATURDAY, SUNDAY

DATES = SATURDAY, SUNDAY
SEGMENTS = "couples-gourmets", "happy-family"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, trials: Trials, here: Destination) -> Iterator[Store]:
    """Keep a season of two requests, and a third one of other data."""
    opened = open_store(f"sqlite:///{tmp_path_factory.mktemp('kept')}/x.sqlite")
    season = Season(first=SATURDAY, last=SUNDAY, segments=SEGMENTS, stations=("station:bethune",))
    requests = season_requests(season, here.catalogue)
    work = find_work(opened, trials.shipment, requests)
    run_season(opened, trials.shipment, work, trials.engine, lambda _: None)
    with opened.writing() as db:
        other = {**requests[0].to_json(), "from": "station:lillers", "to": "station:lillers"}
        keep_outcome(db, "older", ("c", "n"), Outcome(request=other, status="impossible"))
        gone = {**requests[0].to_json(), "ban": ["offer:gone"]}
        keep_outcome(db, "gone", ("c", "n"), Outcome(request=gone, status="impossible"))
    yield opened
    opened.close()


def test_a_kept_season_is_found_with_its_stays(store: Store, here: Destination) -> None:
    """What was composed from other data, or cannot be read any more, is counted and left aside."""
    found = gather_kept(store, here, (None, None), ())
    assert (found.kept, found.older) == (True, 2)
    assert [sight.segment for sight in found.sights] == list(SEGMENTS)
    assert [sight.day for sight in found.sights] == [SATURDAY, SATURDAY]
    assert all(sight.stay and sight.stay.id == json.loads(sight.file)["id"] for sight in found.sights)


def test_dates_and_segments_say_what_is_looked_at(store: Store, here: Destination) -> None:
    """Nothing else is found."""
    assert len(gather_kept(store, here, DATES, SEGMENTS[:1]).sights) == 1
    assert gather_kept(store, here, (SUNDAY, SUNDAY), ()).sights == ()


def test_what_a_call_would_settle_is_told_by_offer(store: Store, here: Destination) -> None:
    """What is asked anew for each stay is not among it, nor is a station."""
    sight = gather_kept(store, here, (None, None), ()).sights[0]
    assert sight.stay is not None
    assert {offer for offer, _ in sight.unsure} <= sight.stay.offers
    assert not ASKED_EACH_TIME & {fact for _, facts in sight.unsure for fact in facts}


def test_a_request_without_a_stay_is_looked_at_too(here: Destination) -> None:
    """With its reasons, and as nobody's guest."""
    outcome = Outcome(request={"segment": "x"}, status="impossible", reasons=("closed",))
    found = gather_composed([outcome], here.catalogue)
    assert (found.sights[0].reasons, found.stays, found.made) == (("closed",), (), ())
    assert found.using("offer:belfry") == ()
