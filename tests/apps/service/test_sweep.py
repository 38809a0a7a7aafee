"""What may not be kept any longer is dropped while the server runs."""

import json
import time
from pathlib import Path
from typing import Any

import anyio
import pytest

from apps.products.office import Office
from apps.service.sweep import sweep_daily
from apps.settings import read_settings
from apps.store.leads import add_lead, leads_of
from apps.store.offices import put_office
from apps.store.open_store import Store, open_store
from apps.store.stays import keep_stays


@pytest.fixture
def store(tmp_path: Path, weekend: list[dict[str, Any]]) -> Store:
    """Keep two messages, of which one is over."""
    opened = open_store(f"sqlite:///{tmp_path}/x.sqlite")
    with opened.writing() as db:
        put_office(db, Office(id="bethune-bruay", name="Béthune-Bruay"))
        keep_stays(db, "asked", ("c", "n"), [json.dumps(weekend[0])])
        for days in (-1, 1):
            asked = {"office": "bethune-bruay", "stay": weekend[0]["id"], "product": None}
            add_lead(db, **asked, content={"name": str(days)}, days=days)
    return opened


def names(store: Store) -> list[str]:
    """Tell whose messages are kept."""
    with store.reading() as db:
        return [lead.content["name"] for lead in leads_of(db, "bethune-bruay")]


def wait(store: Store) -> None:
    """Wait until something is gone."""
    until_s = time.monotonic() + 30
    while len(names(store)) > 1 and time.monotonic() < until_s:
        time.sleep(0.01)


async def swept(store: Store) -> None:
    """Sweep until something is gone."""
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(sweep_daily, store, read_settings({}), 0.01)
        await anyio.to_thread.run_sync(wait, store)
        tasks.cancel_scope.cancel()


def test_message_goes_on_its_day(store: Store) -> None:
    """Nobody has to start the server anew for what was promised to a visitor."""
    assert names(store) == ["1", "-1"]
    anyio.run(swept, store)
    assert names(store) == ["1"]
    store.close()
