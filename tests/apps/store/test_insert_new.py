"""Rows that two processes bring at the same time."""

from threading import Thread

from apps.store.counters import count_up, counted
from apps.store.editions import edition, keep_edition
from apps.store.insert_new import insert_new
from apps.store.open_store import Store
from apps.store.schema import counters
from apps.store.stays import keep_stays, stays_for
from tests.apps.store.conftest import FILE


def at_once(store: Store, *, first: object, second: object) -> None:
    """Do something in one transaction, and in another one before the first has ended."""
    faults: list[BaseException] = []

    def follow() -> None:
        try:
            with store.writing() as db:
                second(db)  # type: ignore[operator]
        except Exception as e:  # noqa: BLE001 — told by the test
            faults.append(e)

    with store.writing() as db:
        first(db)  # type: ignore[operator]
        other = Thread(target=follow)
        other.start()
        # Long enough for the second one to have looked, where the database lets two write together.
        other.join(0.3)
    other.join()
    assert faults == []


def test_what_is_there_stays(store: Store) -> None:
    """A row of a key that is taken is left out, the others are not."""
    with store.writing() as db:
        insert_new(db, counters, [{"name": "a", "value": 1}])
        insert_new(db, counters, [{"name": "a", "value": 7}, {"name": "b", "value": 2}])
        assert (counted(db, "a"), counted(db, "b")) == (1, 2)


def test_two_servers_bring_the_same_data(store: Store) -> None:
    """Both start, with one copy of it."""

    def bring(db: object) -> None:
        keep_edition(db, "network", "v", b"12")  # type: ignore[arg-type]

    at_once(store, first=bring, second=bring)
    with store.reading() as db:
        assert edition(db, "network", "v") == b"12"


def test_two_servers_compose_the_same(store: Store) -> None:
    """Both visitors have their stay."""

    def bring(db: object) -> None:
        keep_stays(db, "asked", ("c", "n"), [FILE])  # type: ignore[arg-type]

    at_once(store, first=bring, second=bring)
    with store.reading() as db:
        assert stays_for(db, "asked") == (FILE,)


def test_two_count_the_first_time(store: Store) -> None:
    """Neither change is lost."""
    at_once(store, first=lambda db: count_up(db, "x"), second=lambda db: count_up(db, "x"))
    with store.reading() as db:
        assert counted(db, "x") == 2
