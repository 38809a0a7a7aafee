"""An office with accounts, in both databases."""

from collections.abc import Iterator

import pytest

from apps.accounts.accounts import NewAccount, open_account
from apps.products.office import Office
from apps.settings import Settings, read_settings
from apps.store.offices import put_office
from apps.store.open_store import Store, open_store
from apps.store.users import User, find_user

RIGHT = "une barque passe à midi"


@pytest.fixture
def settings() -> Settings:
    """Allow three tries."""
    return read_settings({}, sign_in_tries=3, lockout_minutes=10)


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Keep an office in a new store."""
    opened = open_store(database_url)
    with opened.writing() as db:
        put_office(db, Office(id="lillers", name="Lillers"))
    yield opened
    opened.close()


@pytest.fixture
def lea(store: Store) -> User:
    """Hire the manager."""
    return hired(store, "Lea@example.org", "manager")


def hired(store: Store, email: str, role: str) -> User:
    """Make an account; its password is `RIGHT`."""
    open_account(store, "lillers", NewAccount(email=email, name="Léa", role=role, password=RIGHT))
    return again(store, email)


def again(store: Store, email: str) -> User:
    """Look an account up as it is now."""
    with store.reading() as db:
        return find_user(db, email)
