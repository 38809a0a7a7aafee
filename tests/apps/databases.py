"""Both databases, for real: SQLite in a file, PostgreSQL as a server of its own."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import create_engine, text


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
def postgresql() -> Iterator[str]:
    """Run a server, and give the URL of its first database."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("PostgreSQL is not installed: make system")
    with TemporaryDirectory(prefix="fluvestre-postgresql-") as name:
        yield from _running(binaries, Path(name))


def _running(binaries: Path, folder: Path) -> Iterator[str]:
    """Run a server in a folder that its user owns."""
    as_user = _as_postgres()
    if as_user:
        os.chown(folder, as_user["user"], as_user["group"])
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
