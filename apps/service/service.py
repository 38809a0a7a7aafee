"""All that an application stands on, put together in one place."""

from dataclasses import dataclass

from apps.service.composer import Composer
from apps.service.destination import Destination, load_destination
from apps.service.limits import Limits
from apps.service.pool import ComposingPool
from apps.service.shelf import Shelf
from apps.service.source_data import keep_data
from apps.service.sweep import sweep
from apps.settings import Settings
from apps.store.open_store import Store, open_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """
    What answers requests.

    Parameters
    ----------
    settings
        What the server was told.
    destination, store, pool, composer, shelf
        The parts.
    """

    settings: Settings
    destination: Destination
    store: Store
    pool: ComposingPool
    composer: Composer
    shelf: Shelf

    @property
    def limits(self) -> Limits:
        """What a visitor may ask for."""
        return Limits(days=self.settings.visitor_days, alternatives=self.settings.visitor_alternatives)

    def close(self) -> None:
        """Finish what is under way, and give everything back."""
        self.pool.close()
        self.store.close()


def open_service(settings: Settings) -> Service:
    """
    Put the parts together.

    Parameters
    ----------
    settings
        What the server is told.

    Returns
    -------
    Service
        To be closed in the end.

    Raises
    ------
    StoreError, DamagedFileError
        If the database, the catalogue or the network cannot be read.
    """
    sources = settings.catalogue, settings.network
    here = load_destination(*sources)
    store = open_store(settings.database_url)
    sweep(store, settings)
    keep_data(store, here, sources)
    pool = ComposingPool(
        sources=sources,
        composers=max(1, settings.composing_processes // settings.workers),
        places=settings.queue_places,
        seconds=settings.compose_seconds,
    )
    return Service(
        settings=settings,
        destination=here,
        store=store,
        pool=pool,
        composer=Composer(destination=here, store=store, pool=pool, cache_mb=settings.cache_mb),
        shelf=Shelf(store=store, catalogue=here.catalogue),
    )
