"""Brings a database to the version of this program."""

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from apps.store.errors import StoreError

LOCK = 71_105_162
"""The lock of PostgreSQL under which one process at a time upgrades."""


def migrate(db: Connection) -> None:
    """
    Make or upgrade the tables; nothing is done where they are as they should be.

    Parameters
    ----------
    db
        In a transaction that writes.

    Raises
    ------
    StoreError
        If the database is of a later version than this program.
    """
    if db.dialect.name == "postgresql":
        db.execute(text(f"SELECT pg_advisory_xact_lock({LOCK})"))
    with as_file(files("apps.store").joinpath("migrations")) as folder:
        config = Config()
        config.set_main_option("script_location", str(folder))
        config.attributes["connection"] = db
        script = ScriptDirectory.from_config(config)
        now = MigrationContext.configure(db).get_current_revision()
        if now == script.get_current_head():
            return
        if now is not None and now not in {revision.revision for revision in script.walk_revisions()}:
            raise StoreError(
                db.engine.url.render_as_string(), f"is of version {now}, which this program does not know."
            )
        command.upgrade(config, "head")
