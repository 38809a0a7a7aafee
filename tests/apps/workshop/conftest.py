"""A running application with a store of its own; each test has an office of its own in it."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from apps.api.app import create_app
from apps.products.office import Office
from apps.service.service import Service
from apps.store.offices import put_office
from apps.store.users import User
from tests.apps.serving import service_in, wait_until_ready
from tests.apps.workshop.desk import Desk, desk_at, hire

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
