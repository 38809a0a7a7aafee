"""A database whose file was taken away is noticed."""

from pathlib import Path

import pytest
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from apps.store.open_store import Store, open_store
from apps.store.store_file import StoreFile


def test_a_database_that_is_there_answers(store: Store) -> None:
    """Both databases are asked without fault, again and again."""
    store.ask()
    store.ask()


def test_a_file_that_was_removed_is_noticed(tmp_path: Path) -> None:
    """SQLite would write on into a file that nobody finds again."""
    path = tmp_path / "fluvestre.sqlite"
    store = open_store(f"sqlite:///{path}")
    store.ask()
    path.unlink()
    with pytest.raises(OperationalError):
        store.ask()
    store.close()


def test_another_file_in_its_place_is_noticed(tmp_path: Path) -> None:
    """A copy that was put there while the server runs is not what it reads."""
    path = tmp_path / "fluvestre.sqlite"
    store = open_store(f"sqlite:///{path}")
    path.rename(tmp_path / "old.sqlite")
    path.touch()
    with pytest.raises(OperationalError, match="another file"):
        store.ask()
    store.close()


@pytest.mark.parametrize(
    "url", ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x?uri=true", "postgresql://localhost/x"]
)
def test_what_is_no_file_is_not_looked_for(url: str) -> None:
    """In memory and on a server there is none."""
    assert StoreFile.of(make_url(url)) is None
