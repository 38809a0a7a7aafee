"""Tries are counted before anybody looks."""

from apps.store.counters import counted
from apps.store.sign_in_tries import TRIED, begin_try, end_try
from apps.store.users import find_user


def test_tries_are_counted_until_the_account_is_locked(filled):
    """So many and no more; a right one forgets them."""
    with filled.writing() as db:
        anne = find_user(db, "anne@example.org").id
        assert [begin_try(db, anne, 2, 60) for _ in range(3)] == [True, True, False]
        end_try(db, anne)
        assert begin_try(db, anne, 2, 60)
        assert find_user(db, "anne@example.org").misses == 1


def test_a_try_for_nobody_is_written_too(filled):
    """Nobody sees from the time it takes whether there is an account."""
    with filled.writing() as db:
        assert not begin_try(db, None, 2, 60)
        assert counted(db, TRIED) == 1
