"""The database of a command: the one that is named, or else that of the settings."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from apps.settings import read_settings
from apps.store.open_store import Store, open_store


@contextmanager
def opened_database(url: str | None) -> Iterator[Store]:
    """
    Open a database for a command.

    Parameters
    ----------
    url
        Where; None for what the settings say.

    Yields
    ------
    Store
        Closed in the end.

    Raises
    ------
    SettingsError, StoreError
        If the settings are wrong, or it cannot be opened.
    """
    store = open_store(read_settings(os.environ, database_url=url).database_url)
    try:
        yield store
    finally:
        store.close()
