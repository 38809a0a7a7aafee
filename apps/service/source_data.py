"""The files that a destination is read from, as bytes."""

from importlib.resources import files

from apps.service.destination import Destination, Sources
from apps.store.editions import keep_edition
from apps.store.open_store import Store


def source_data(sources: Sources) -> tuple[bytes, bytes]:
    """
    Read the files of a destination.

    Parameters
    ----------
    sources
        Catalogue and network; None for the embedded ones.

    Returns
    -------
    bytes, bytes
        As they lie on the disk.
    """
    catalogue = sources[0] or files("offers").joinpath("data", "catalogue.json")
    network = sources[1] or files("graphs").joinpath("data", "network.npz")
    return catalogue.read_bytes(), network.read_bytes()


def keep_data(store: Store, here: Destination, sources: Sources) -> None:
    """
    Keep a catalogue and a network as editions, so that stays made of them can be gone over later.

    Parameters
    ----------
    store
        Where they are kept.
    here, sources
        The data, and their files.
    """
    catalogue, network = source_data(sources)
    with store.writing() as db:
        keep_edition(db, "catalogue", here.catalogue.version, catalogue)
        keep_edition(db, "network", here.network.version, network)
