"""Opens the database, SQLite or PostgreSQL, and brings it to the version of this program."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from apps.store.errors import StoreError, cause_of
from apps.store.migrate import migrate
from apps.store.store_file import StoreFile

BUSY_MS = 15_000
"""How long a writer of SQLite waits for another one."""
PATIENCE = {"connect_timeout": "5"}
"""How many seconds PostgreSQL has to answer a call, where the URL does not say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """
    An open database.

    Parameters
    ----------
    engine
        Its connections.
    file
        Of SQLite, where it is and which file that was when it was opened; else None.
    """

    engine: Engine
    file: StoreFile | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """
        See one state of the database.

        Yields
        ------
        Connection
            For queries.
        """
        with self.engine.connect() as db:
            yield db

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """
        Change the database as a whole or not at all; on the disk once this ends without an error.

        Yields
        ------
        Connection
            For changes; of SQLite there is one at a time.
        """
        with self.engine.connect().execution_options(writes=True) as db, db.begin():
            yield db

    def ask(self) -> None:
        """Make sure that the database is there and answers; an error of SQLAlchemy says that it does not."""
        if self.file is not None:
            self.file.ask()
        with self.reading() as db:
            db.execute(select(1))

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


def open_store(url: str) -> Store:
    """
    Open a database, made or upgraded where it has to be.

    Parameters
    ----------
    url
        As ``sqlite:///fluvestre.sqlite`` or ``postgresql://user:password@host/name``.

    Returns
    -------
    Store
        To be closed in the end.

    Raises
    ------
    StoreError
        If it cannot be reached or used.
    """
    try:
        parsed = make_url(url)
        engine = _engine(_with_driver(parsed))
    except (ArgumentError, NoSuchModuleError, ImportError) as e:
        raise StoreError(url.rsplit("@", maxsplit=1)[-1], f"expected sqlite:/// or postgresql://: {e}") from e
    store = Store(engine=engine)
    try:
        with store.writing() as db:
            migrate(db)
    except BaseException as e:
        store.close()
        if isinstance(e, DBAPIError):
            raise StoreError(parsed.render_as_string(), f"cannot be opened: {cause_of(e)}") from e
        raise
    return replace(store, file=StoreFile.of(parsed))


def _with_driver(url: URL) -> URL:
    """Name the driver that this program brings."""
    return url.set(drivername="postgresql+psycopg") if url.drivername in ("postgresql", "postgres") else url


def _engine(url: URL) -> Engine:
    """Make what connects; what people have written does not get into the log."""
    if url.get_backend_name() != "sqlite":
        patient = url if "connect_timeout" in url.query else url.update_query_dict(PATIENCE)
        return create_engine(patient, pool_pre_ping=True, hide_parameters=True)
    own = {"timeout": BUSY_MS / 1000, "check_same_thread": False}
    engine = create_engine(url, connect_args=own, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:
    """Take the transactions over from the driver: it would begin them late, and never for writing."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    # A change that was acknowledged outlives a power cut.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(db: Connection) -> None:
    writes = db.get_execution_options().get("writes", False)
    db.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
