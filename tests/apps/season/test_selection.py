"""Choosing what an office would sign."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from apps.season.programme import distance, programmes
from apps.season.selection import NEAR, Rules, select
from apps.season.sketch import Sketch
from tests.apps.season.sketches import COMMUNES, STAY, stay

PLACES = {f"offer:{n}": f"Commune {n % 5}" for n in range(30)}
BEDS = {f"offer:bed{n}": f"Commune {n}" for n in range(6)}


def chosen(stays: list[Sketch], rules: Rules | None = None) -> list[str]:
    """Return the ids of what is chosen, in order."""
    return [p.best.id for p in select(programmes(stays), COMMUNES, rules or Rules())]


def test_near_duplicate_of_a_segment_is_left_out() -> None:
    """A stay with another table is not another stay; for another segment it is."""
    like = stay(2, meals=frozenset(), points=900)
    other = stay(3, meals=frozenset(), segment="happy-family")
    assert chosen([STAY, like, other]) == [STAY.id, other.id]


def test_segment_and_station_come_first_that_have_nothing_yet() -> None:
    """However much better others are."""
    rich = stay(2, visits=frozenset({"offer:museum"}), beds=("offer:hotel",), points=5000)
    poor = stay(3, station="station:lillers", visits=frozenset({"offer:mill"}), meals=frozenset(), points=10)
    best = stay(4, points=6000)
    assert chosen([rich, poor, best])[:2] == [best.id, poor.id]


def test_example_gives_way_to_a_real_address() -> None:
    """What can be sold comes first."""
    example = stay(2, examples=1, points=1300, visits=frozenset({"offer:museum"}), beds=("offer:hotel",))
    assert chosen([example, STAY], Rules(wanted=1)) == [STAY.id]


def test_provider_whom_nobody_has_met_counts() -> None:
    """Of two that are worth the same, the one with somebody new is chosen."""
    first = stay(1, points=2000)
    again = stay(2, segment="happy-family", points=1000, visits=frozenset({"offer:belfry", "offer:garden"}))
    new = stay(3, segment="happy-family", points=1000, visits=frozenset({"offer:museum", "offer:mill"}))
    assert chosen([first, again, new])[1] == new.id


@given(
    st.lists(
        st.tuples(
            st.frozensets(st.sampled_from(sorted(PLACES)), min_size=1, max_size=5),
            st.sampled_from(sorted(BEDS)),
            st.sampled_from(["couples-gourmets", "happy-family"]),
            st.integers(1, 2000),
        ),
        max_size=40,
    )
)
def test_rules_hold_whatever_there_is(rows: list[tuple[frozenset[str], str, str, int]]) -> None:
    """No provider and no commune above its cap, no near-duplicates, and the same whatever the order."""
    stays = [
        stay(n, visits=visits, beds=(bed,), segment=segment, points=points, meals=frozenset())
        for n, (visits, bed, segment, points) in enumerate(rows)
    ]
    rules = Rules(wanted=20, provider_percent=20, commune_percent=25)
    where = {**PLACES, **BEDS}
    picked = select(programmes(stays), where, rules)
    assert picked == select(programmes(reversed(stays)), where, rules)
    for place in where:
        assert sum(place in p.best.offers for p in picked) <= rules.provider_cap
    for commune in set(BEDS.values()):
        assert sum(where[p.best.beds[0]] == commune for p in picked) <= rules.commune_cap
    for a, b in combinations(picked, 2):
        assert a.best.segment != b.best.segment or distance(a.best, b.best) >= NEAR
