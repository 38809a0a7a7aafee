"""A running application with a store of its own; each test has an office of its own in it."""

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from itertools import count

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, sync_playwright

from apps.api.app import create_app
from apps.products.office import Office
from apps.service.service import Service
from apps.store.offices import put_office
from apps.store.users import User
from tests.apps.serving import service_in, wait_until_ready
from tests.apps.workshop.desk import Desk, desk_at, hire

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NUMBERS = count(1)
"""Tells the offices of the tests apart."""


@pytest.fixture(scope="session")
def bureau(tmp_path_factory: pytest.TempPathFactory) -> Service:
    """Open the service that the workshop of these tests stands on."""
    return service_in(tmp_path_factory.mktemp("bureau"))


@pytest.fixture(scope="session")
def workshop(bureau: Service) -> Iterator[FastAPI]:
    """Run its application; stays can be composed."""
    app = create_app(bureau)
    with TestClient(app, base_url="http://localhost") as client:
        wait_until_ready(client)
        yield app


@pytest.fixture
def office(bureau: Service) -> Office:
    """Make an office with all that it needs to sell."""
    number = next(NUMBERS)
    made = Office(
        id=f"office-{number}",
        name=f"Office de Béthune {number}",
        registration="IM062110012",
        insurer="Assurances du Nord, Lille",
        guarantor="APST, Paris",
        email="accueil@example.org",
        phone="03 21 00 00 00",
        website="https://www.example.org",
    )
    with bureau.store.writing() as db:
        put_office(db, made)
    return made


@pytest.fixture
def other_office(bureau: Service) -> Office:
    """Make another office of the same destination."""
    made = Office(id=f"office-{next(NUMBERS)}", name="Office de Lillers")
    with bureau.store.writing() as db:
        put_office(db, made)
    return made


@pytest.fixture
def reader(bureau: Service, office: Office) -> User:
    """Hire somebody who may look."""
    return hire(bureau.store, office.id, f"lea@{office.id}.example.org", "reader")


@pytest.fixture
def editor(bureau: Service, office: Office) -> User:
    """Hire somebody who may compose and price."""
    return hire(bureau.store, office.id, f"edith@{office.id}.example.org", "editor")


@pytest.fixture
def manager(bureau: Service, office: Office) -> User:
    """Hire somebody who may publish, and manage the office."""
    return hire(bureau.store, office.id, f"marc@{office.id}.example.org", "manager")


@pytest.fixture
def desk(workshop: FastAPI) -> Desk:
    """Open a browser in which nobody is signed in."""
    return desk_at(workshop)


@pytest.fixture
def signed(workshop: FastAPI) -> Callable[[User], Desk]:
    """Sign somebody in, in a browser of their own."""

    def sign_in(user: User) -> Desk:
        new = desk_at(workshop)
        assert new.sign_in(user.email).status_code == 303
        return new

    return sign_in


@pytest.fixture(scope="session")
def address(bureau: Service, workshop: FastAPI) -> Iterator[str]:  # noqa: ARG001 (whose stays can be composed)
    """Serve the workshop to browsers; the service is closed with `workshop`."""
    config = uvicorn.Config(
        create_app(bureau), port=free_port(), lifespan="off", log_config=None, access_log=False
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{config.port}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start a Chromium; its event loop must be gone when tests of other modules want one."""
    if not CHROMIUM:
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(params=[360, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open a window as wide as a phone's, and one as wide as a desk's."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, locale="fr-FR")
    yield context.new_page()
    context.close()


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])
