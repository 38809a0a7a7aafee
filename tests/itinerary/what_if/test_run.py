"""A what-if over a sample: only what can change is composed again, and nothing is missed by that."""

from dataclasses import replace
from datetime import date

import pytest

from apps.season.sample import season_sample
from graphs.network import Network, load_network
from itinerary.what_if.dryness import points_of_roofs
from itinerary.what_if.effects import judge
from itinerary.what_if.hypothesis import Hypothesis
from itinerary.what_if.run import effects_on
from offers.catalogue import Catalogue
from offers.load import load_catalogue
from offers.offer import Capacity
from tests.itinerary.conftest import open_at
from tests.itinerary.what_if.test_touched import inn
from tests.itinerary.what_if.trials import MONDAY, SATURDAY, WEEKEND, Here, ask

CLOSED = Hypothesis(name="roof", closed=("offer:museum",))


def test_bed_that_is_missing_makes_a_stay_possible(catalogue: Catalogue, network: Network) -> None:
    """Without the farm and the hotel there is no weekend; a day out has no use of the inn."""
    few = Hypothesis(name="no beds", closed=("offer:farm", "offer:hotel")).apply(catalogue)
    here = Here(network=network)
    found = here.solve(ask(few, WEEKEND, SATURDAY), few, "before")
    effects = effects_on(inn(catalogue), found, few, network, here.solve)
    assert [effect.change for effect in effects.each] == ["gained", "unchanged"]
    assert effects.nights() == {"South": (0, effects.each[0].after.request.persons)}
    assert here.asked == [("before", 2), ("after", 1), ("before-again", 1), ("after-again", 0)]


def test_bed_that_closes_is_lost(catalogue: Catalogue, network: Network) -> None:
    """Where it was the last."""
    few = Hypothesis(name="one bed", closed=("offer:hotel",)).apply(catalogue)
    here = Here(network=network)
    found = here.solve(ask(few, WEEKEND, SATURDAY), few, "before")
    closed = Hypothesis(name="closed", closed=("offer:farm",))
    effects = effects_on(closed, found, few, network, here.solve)
    assert [effect.change for effect in effects.each] == ["lost", "unchanged"]
    assert here.asked[1:] == [("after", 1), ("before-again", 0), ("after-again", 1)]


@pytest.mark.parametrize("name", ["bed", "table", "closed", "roof", "changed"])
def test_composing_all_again_tells_the_same(catalogue: Catalogue, network: Network, name: str) -> None:
    """A bed more, a table of Mondays, the farm closed, a museum closed and one open on Mondays."""
    table, museum = catalogue.offer("offer:table"), catalogue.offer("offer:museum")
    monday = replace(table, id="offer:hypothesis-table", hours=open_at("Mo 12:00-14:00"))
    supposed = {
        "bed": inn(catalogue),
        "table": Hypothesis(name="table", added=(monday,)),
        "closed": Hypothesis(name="closed", closed=("offer:farm",)),
        "roof": CLOSED,
        "changed": Hypothesis(
            name="changed", changed=(replace(museum, hours=open_at("Mo-Su 10:00-12:00,14:00-18:00")),)
        ),
    }[name]
    here = Here(network=network)
    found = here.solve(ask(catalogue, WEEKEND, SATURDAY, MONDAY), catalogue, "before")
    some = effects_on(supposed, found, catalogue, network, here.solve)
    every = effects_on(supposed, found, catalogue, network, here.solve, everything=True)
    assert some.each == every.each
    assert some.resolved < every.resolved


def test_roof_that_closes_makes_the_visits_near_it_worse(catalogue: Catalogue, network: Network) -> None:
    """Who did not come to the museum could still have gone there in the rain: 60 points a visit."""
    here = Here(network=network)
    asked = ask(catalogue, SATURDAY, ban_themes=["gastronomy"])
    (found,) = here.solve(asked, catalogue, "before")
    outside = found.offers & {"offer:belfry", "offer:garden", "offer:cruise"}
    away = replace(found, offers=found.offers - {"offer:museum"})
    roofs = points_of_roofs(CLOSED, asked[0], catalogue, CLOSED.apply(catalogue), network)
    effect = judge(CLOSED, (away,), (replace(away, points=0),), roofs)
    assert outside
    assert effect.points == -60 * len(outside)


def supposed_in(catalogue: Catalogue) -> tuple[Hypothesis, ...]:
    """Suppose a lodging for six, a table of Mondays, and that the largest hotel closes."""
    inn_like = next(
        o for o in catalogue.offers if o.kind == "guesthouse" and o.place.commune == "Haverskerque"
    )
    table_like = next(o for o in catalogue.offers if o.kind == "restaurant" and o.place.commune == "Lestrem")
    bed = replace(inn_like, id="offer:hypothesis-bed", capacity=Capacity(persons=6), demo=False)
    table = replace(table_like, id="offer:hypothesis-table", hours=open_at("Mo 12:00-14:00"), demo=False)
    return (
        Hypothesis(name="bed", added=(bed,)),
        Hypothesis(name="table", added=(table,)),
        Hypothesis(name="closed", closed=("offer:chartreuse-du-val-saint-esprit",)),
    )


def same_of(count: int, *, examples: bool) -> dict[str, tuple[int, int]]:
    """Compose a sample both ways: how many were composed again of how many, where both tell the same."""
    whole, network = load_catalogue(), load_network()
    real = replace(whole, offers=tuple(o for o in whole.offers if not o.demo))
    here, catalogue = Here(network=network), whole if examples else real
    season = {"first": date(2027, 4, 1), "last": date(2027, 10, 31)}
    found = here.solve(season_sample(catalogue, count=count, **season), catalogue, "before")
    shares = {}
    for hypothesis in supposed_in(whole):
        some = effects_on(hypothesis, found, catalogue, network, here.solve)
        every = effects_on(hypothesis, found, catalogue, network, here.solve, everything=True)
        assert some.each == every.each
        shares[hypothesis.name] = some.resolved, every.resolved
    return shares


def test_sample_of_the_destination_composed_both_ways_tells_the_same() -> None:
    """Each hypothesis concerns but a part of it."""
    assert all(some < every == 10 for some, every in same_of(10, examples=False).values())


@pytest.mark.long
@pytest.mark.parametrize("examples", [True, False])
def test_larger_sample_composed_both_ways_tells_the_same(examples: bool) -> None:  # noqa: FBT001
    """With the planning examples, and with real offers only."""
    assert all(some < every == 40 for some, every in same_of(40, examples=examples).values())
