"""Both databases, for real: SQLite in a file, PostgreSQL as a server of its own."""

import json
import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from apps.products.office import Office
from apps.products.product import Product
from apps.store.offices import put_office
from apps.store.open_store import Store, open_store
from apps.store.products import add_product
from apps.store.stays import keep_stays
from apps.store.users import add_user


def _binaries() -> Path | None:
    """Find the newest server that Debian has installed, or any on the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


def _as_postgres() -> dict[str, int]:
    """PostgreSQL refuses to run as root."""
    if os.getuid():
        return {}
    user = pwd.getpwnam("postgres")
    return {"user": user.pw_uid, "group": user.pw_gid}


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run a server, and give the URL of its first database."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed: make system")
    folder = tmp_path_factory.mktemp("postgresql")
    as_user = _as_postgres()
    if as_user:
        os.chown(folder, as_user["user"], as_user["group"])
        for parent in (folder, *folder.parents[:3]):
            parent.chmod(parent.stat().st_mode | 0o711)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data = str(folder / "data")
    quiet = {"stdout": subprocess.DEVNULL, "cwd": str(folder), **as_user}
    subprocess.run([binaries / "initdb", "-D", data, "-U", "fluvestre", "-A", "trust"], check=True, **quiet)
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60"
    log = str(folder / "log")
    subprocess.run(
        [binaries / "pg_ctl", "-D", data, "-o", options, "-l", log, "-w", "start"], check=True, **quiet
    )
    yield f"postgresql+psycopg://fluvestre@127.0.0.1:{port}/postgres"
    subprocess.run([binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], check=True, **quiet)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/fluvestre.sqlite"
    url: str = request.getfixturevalue("postgresql")
    name = "t" + os.urandom(6).hex()
    server = create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as db:
        db.execute(text(f"CREATE DATABASE {name}"))
    server.dispose()
    return f"{url.rpartition('/')[0]}/{name}"


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Open a new store."""
    opened = open_store(database_url)
    yield opened
    opened.close()


FILE = json.dumps({"schema": "fluvestre.stay/1", "id": "0123456789abcdef"})
"""A stay as far as the store looks into it."""


@pytest.fixture
def filled(store: Store) -> Store:
    """Keep an office, an account, a stay and a product in the store."""
    with store.writing() as db:
        put_office(db, Office(id="bethune-bruay", name="Béthune-Bruay"))
        add_user(
            db,
            email="Anne@Example.org",
            name="Anne",
            office="bethune-bruay",
            role="editor",
            password_hash="x",
        )
        keep_stays(db, "asked", ("c", "n"), [FILE])
        add_product(db, PRODUCT, None)
    return store


PRODUCT = Product(
    id="product:deux-jours", office="bethune-bruay", stay="0123456789abcdef", title={"fr": "Été"}
)
"""A draft."""
