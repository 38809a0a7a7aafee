"""Runs the command line in this process, and an application beside it."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from apps.cli import main
from apps.service.service import Service
from tests.apps.databases import database_url, postgresql
from tests.apps.serving import WEEKEND, client_of, service_in

__all__ = ["database_url", "postgresql"]
"""Fixtures of all tests below."""

OPTIONS = (
    *("--segment", "promeneurs-chaleureux", "--from", "bethune"),
    *("--arrive", WEEKEND["arrive"], "--leave", WEEKEND["leave"], "--effort", "quick"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    """Run ``fluvestre`` with arguments."""

    def call(*args: str | Path) -> Run:
        monkeypatch.setattr(sys, "argv", ["fluvestre", *map(str, args)])
        with pytest.raises(SystemExit) as stopped:
            main()
        printed = capsys.readouterr()
        code = stopped.value.code
        return Run(code=code if isinstance(code, int) else 0, out=printed.out, err=printed.err)

    return call


@pytest.fixture(scope="session")
def stays(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hold the files of two alternatives of a weekend from Béthune."""
    folder = tmp_path_factory.mktemp("stays")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            sys, "argv", ["fluvestre", "compose", *OPTIONS, "--alternatives", "2", "--out", str(folder)]
        )
        with pytest.raises(SystemExit):
            main()
    return folder


class Unloadable(MetaPathFinder):
    """Finds WeasyPrint as it is found where Pango is not installed."""

    def find_spec(self, fullname: str, *_: object) -> None:
        """Fail as the loader of C libraries does."""
        if fullname == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")


@pytest.fixture
def without_pango(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the library away that sets type."""
    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Unloadable(), *sys.meta_path])


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Service:
    """Open a service for all tests that look and compose; those that change its store have their own."""
    return service_in(tmp_path_factory.mktemp("service"))


@pytest.fixture(scope="session")
def client(service: Service) -> Iterator[TestClient]:
    """Run its application."""
    with client_of(service) as running:
        yield running


@pytest.fixture(scope="session")
def weekend(client: TestClient) -> list[dict[str, Any]]:
    """Compose two stays of a weekend."""
    answer = client.post("/api/v1/stays", json={**WEEKEND, "alternatives": 2})
    assert answer.status_code == 200, answer.text
    stays: list[dict[str, Any]] = answer.json()["stays"]
    return stays
