"""Opening a database."""

import sqlite3
from pathlib import Path
from threading import Thread

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from apps.store.errors import StoreError
from apps.store.open_store import Store, open_store
from apps.store.schema import counters, metadata


def test_migrations_make_the_tables_of_the_schema(store: Store) -> None:
    """What Alembic makes is what the program reads and writes."""
    with store.reading() as db:
        context = MigrationContext.configure(db, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_opening_again_changes_nothing(store: Store, database_url: str) -> None:
    """What was kept is there the next time."""
    with store.writing() as db:
        db.execute(counters.insert().values(name="products", value=7))
    again = open_store(database_url)
    with again.reading() as db:
        assert db.scalars(select(counters.c.value)).all() == [7]
    again.close()


def test_change_is_undone_whole_by_an_error(store: Store) -> None:
    """Nothing is half-written."""
    row = {"name": "products", "value": 7}
    with pytest.raises(IntegrityError), store.writing() as db:
        db.execute(counters.insert(), [row, row])
    with store.reading() as db:
        assert db.scalar(select(func.count()).select_from(counters)) == 0


def test_several_open_an_empty_database_at_once(database_url: str) -> None:
    """One of them makes the tables; the others wait for it."""
    faults: list[Exception] = []

    def open_it() -> None:
        try:
            open_store(database_url).close()
        except Exception as e:  # noqa: BLE001
            faults.append(e)

    threads = [Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def test_later_version_is_refused(store: Store, database_url: str) -> None:
    """A program does not touch tables that it does not know."""
    with store.writing() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="is of version 9999"):
        open_store(database_url)


def test_sqlite_reads_while_it_writes_and_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    """SQLite runs in WAL mode, and waits for the disk."""
    store = open_store(f"sqlite:///{tmp_path}/fluvestre.sqlite")
    with store.writing() as writer, store.reading() as reader:
        writer.execute(counters.insert().values(name="products", value=1))
        assert reader.scalar(select(func.count()).select_from(counters)) == 0
        assert writer.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert writer.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert writer.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    store.close()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("mysql://root@localhost/x", "expected sqlite:/// or postgresql://"),
        ("nonsense", "expected sqlite:/// or postgresql://"),
        ("sqlite:////no/such/folder/x.sqlite", "unable to open database file"),
        ("postgresql://somebody:secret@127.0.0.1:1/x", "cannot be opened"),
    ],
)
def test_other_databases_are_refused_in_one_line(url: str, reason: str) -> None:
    """What is wrong is said, and no password."""
    with pytest.raises(StoreError, match=reason) as refused:
        open_store(url)
    assert "secret" not in str(refused.value)


def test_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """A file of something else is left alone."""
    other = tmp_path / "x.sqlite"
    other.write_text("a letter, and by no means a database; long enough to be read as one" * 20)
    with pytest.raises(StoreError, match="not a database"):
        open_store(f"sqlite:///{other}")
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(other).execute("SELECT 1 FROM sqlite_master")
