"""Drops what may not be kept any longer, also from a server that is never started anew."""

import logging

import anyio
from sqlalchemy.exc import OperationalError

from apps.settings import Settings
from apps.store.errors import cause_of
from apps.store.leads import forget_leads
from apps.store.open_store import Store
from apps.store.stays import forget_stays

LOGGER = logging.getLogger("fluvestre.store")
DAY_S = 86_400


def sweep(store: Store, settings: Settings) -> None:
    """
    Drop messages of visitors and stays whose time is over.

    Parameters
    ----------
    store
        Where they are kept.
    settings
        How long.
    """
    with store.writing() as db:
        forget_leads(db)
        forget_stays(db, settings.stay_days)


async def sweep_daily(store: Store, settings: Settings, every_s: float = DAY_S) -> None:
    """
    Sweep again and again until this is cancelled.

    Parameters
    ----------
    store, settings
        As of `sweep`.
    every_s
        How long to wait before each time.
    """
    while True:
        await anyio.sleep(every_s)
        try:
            await anyio.to_thread.run_sync(sweep, store, settings)
        except OperationalError as e:
            LOGGER.warning("not swept", extra={"cause": cause_of(e)})
