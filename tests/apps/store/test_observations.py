"""The last look at the destination."""

from apps.store.observations import keep_observation, last_observation
from apps.store.open_store import Store


def test_nothing_was_ever_observed(store: Store) -> None:
    """A new store says so."""
    with store.reading() as db:
        assert last_observation(db) is None


def test_the_last_observation_takes_the_place_of_the_one_before(store: Store) -> None:
    """With its map, letter by letter."""
    for number in (1, 2):
        with store.writing() as db:
            keep_observation(db, {"requests": number, "name": "Nœux"}, f"<svg>{number}</svg>")
    with store.reading() as db:
        seen = last_observation(db)
    assert seen is not None
    assert (seen.figures, seen.drawing) == ({"requests": 2, "name": "Nœux"}, "<svg>2</svg>")
    assert seen.at_s > 0
