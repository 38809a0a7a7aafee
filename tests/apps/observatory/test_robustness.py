"""What becomes of a season if one provider closes."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from apps.observatory.gathered import Gathered
from apps.observatory.robustness import MOST_USED, Closed, robustness_figures
from apps.observatory.trials import Trials, points_of
from apps.store.outcomes import slot_of
from itinerary.bulk import Outcome
from tests.apps.observatory.goods import catalogue_of, offer, sight


def test_every_stay_of_a_provider_is_lost_worse_or_the_same(
    figures: dict[str, Any], gathered: Gathered
) -> None:
    """The counts add up, and those that most stays come to are closed."""
    used = Counter(offer for stay in gathered.stays for offer in stay.offers)
    rows = figures["robustness"]["providers"]
    for row in rows:
        assert row["lost"] + row["worse"] + row["same"] == row["tried"] == row["stays"] == used[row["id"]]
    visits = [row["stays"] for row in rows if row["role"] == "visit"]
    assert len(visits) <= MOST_USED
    assert visits == sorted(visits, reverse=True)
    assert max(used.values()) == max(row["stays"] for row in rows)


def test_what_is_told_is_what_composing_without_it_gives(
    figures: dict[str, Any], gathered: Gathered, trials: Trials
) -> None:
    """The first visit closed by hand."""
    row = next(row for row in figures["robustness"]["providers"] if row["role"] == "visit")
    worse = 0
    for one in gathered.using(row["id"]):
        request = {**one.request, "ban": [row["id"]]}
        after = points_of(trials.run([request])[slot_of(request)])
        worse += after is not None and one.stay is not None and after < one.stay.points
    assert worse == row["worse"]


def test_without_examples_the_whole_season_is_tried(figures: dict[str, Any], gathered: Gathered) -> None:
    """Every stay, whether it has one or not."""
    assert figures["robustness"]["without_examples"]["tried"] == len(gathered.made)


def test_what_was_banned_stays_so() -> None:
    """Closing an offer opens no other, and none is named twice."""
    before = sight(1, request={"ban": ["offer:inn"]})
    assert Closed(offers=("offer:inn", "offer:belfry"), before=before).request["ban"] == [
        "offer:inn",
        "offer:belfry",
    ]


def test_communes_with_one_house_come_first(trials: Trials) -> None:
    """Nights are those of guests; nothing of it is composed."""
    village = catalogue_of(
        (
            offer("inn", kind="hotel", commune="Robecq"),
            offer("hotel", kind="hotel"),
            offer("lodge", kind="hotel"),
        )
    )
    nothing = {"visits": frozenset(), "meals": frozenset()}
    beds = (("offer:hotel", "offer:lodge"), ("offer:hotel",), ("offer:inn",))
    sights = tuple(sight(n, beds=some, **nothing) for n, some in enumerate(beds))
    silent = Trials(shipment=trials.shipment, engine=lambda _, requests: iter(_same(requests)))
    rows = robustness_figures(Gathered(sights=sights, kept=False), village, silent)["communes"]
    assert [(r["commune"], r["houses"], r["nights"], r["first_nights"]) for r in rows] == [
        ("Robecq", 1, 2, 2),
        ("Béthune", 2, 6, 4),
    ]


def _same(requests: Sequence[dict[str, Any]]) -> list[Outcome]:
    """Find nothing."""
    return [Outcome(request=request, status="impossible") for request in requests]


def test_a_trial_that_failed_is_not_counted_as_lost(trials: Trials) -> None:
    """What the program could not do says nothing of a provider."""
    village = catalogue_of(
        (offer("belfry"), offer("garden"), offer("inn", kind="hotel"), offer("table", kind="restaurant"))
    )
    broken = Trials(
        shipment=trials.shipment,
        engine=lambda _, requests: iter([Outcome(request=r, status="failed") for r in requests]),
    )
    found = robustness_figures(Gathered(sights=(sight(1),), kept=False), village, broken)
    assert {(row["tried"], row["lost"]) for row in found["providers"]} == {(0, 0)}
