"""A real application for tests: its own store, its own composing process."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from fastapi.testclient import TestClient

from apps.api.app import create_app
from apps.service.service import Service, open_service
from apps.settings import read_settings
from apps.today import today

PLENTY = {
    "requests_per_minute": 100_000,
    "composes_per_minute": 100_000,
    "exports_per_minute": 100_000,
    "composers": 1,
}
MAY = date(today().year + 1, 5, 15)
SATURDAY = MAY + timedelta(days=(5 - MAY.weekday()) % 7)
SUNDAY = SATURDAY + timedelta(days=1)
"""A weekend that is always to come, when most is open."""
ON_SALE = {"valid_from": date(today().year - 1, 1, 1), "valid_to": SATURDAY - timedelta(days=14)}
"""Terms of what is on sale, whenever that is."""
WEEKEND = {
    "segment": "promeneurs-chaleureux",
    "from": "bethune",
    "arrive": f"{SATURDAY}T10:00",
    "leave": f"{SUNDAY}T18:00",
    "effort": "quick",
}
"""A request that has stays."""


def service_in(folder: Path, **told: object) -> Service:
    """Open a service with a store of its own."""
    url = f"sqlite:///{folder}/fluvestre.sqlite"
    return open_service(read_settings({}, **{"database_url": url, **PLENTY, **told}))


@contextmanager
def client_of(service: Service) -> Iterator[TestClient]:
    """Run the application of a service until it is no longer needed."""
    with TestClient(create_app(service), base_url="http://localhost") as client:
        wait_until_ready(client)
        yield client


def wait_until_ready(client: TestClient) -> None:
    """Wait until stays can be composed."""
    until = time.monotonic() + 60
    while client.get("/api/v1/ready").status_code != 200:
        assert time.monotonic() < until, "not ready in time"
        time.sleep(0.1)
