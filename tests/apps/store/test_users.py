"""Accounts."""

import pytest
from sqlalchemy.exc import IntegrityError

from apps.store.errors import AbsentError
from apps.store.open_store import Store
from apps.store.users import add_user, change_user, find_user, list_users


def test_case_of_letters_does_not_matter(filled: Store) -> None:
    """An email is the same however it is typed."""
    with filled.reading() as db:
        assert find_user(db, "ANNE@example.ORG").email == "anne@example.org"


def test_email_is_given_once(filled: Store) -> None:
    """Two accounts are never confused."""
    with pytest.raises(IntegrityError), filled.writing() as db:
        add_user(
            db, email="anne@example.org", name="B", office="bethune-bruay", role="reader", password_hash="y"
        )


def test_office_has_to_be_there(filled: Store) -> None:
    """Nobody works for an office that is none."""
    with pytest.raises(IntegrityError), filled.writing() as db:
        add_user(db, email="b@example.org", name="B", office="nowhere", role="reader", password_hash="y")


def test_change_is_kept(filled: Store) -> None:
    """What changes is what was said, and nothing else."""
    with filled.writing() as db:
        before = find_user(db, "anne@example.org")
        change_user(db, before.id, misses=3)
        after = find_user(db, "anne@example.org")
    assert (after.misses, after.name, after.role) == (3, "Anne", "editor")


def test_list_is_of_one_office(filled: Store) -> None:
    """A manager sees those of the own office."""
    with filled.reading() as db:
        assert [u.name for u in list_users(db, "bethune-bruay")] == ["Anne"]
        assert list_users(db, "lillers") == ()
        with pytest.raises(AbsentError, match="no user"):
            find_user(db, "c@example.org")
