"""Catalogue and network as bytes that a process opens once, wherever it runs."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from apps.service.destination import Destination
from apps.service.source_data import source_data
from graphs.network import load_network
from offers.load import load_catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """
    What a process composes from.

    Parameters
    ----------
    versions
        Digests of catalogue and network: two shipments with the same are the same.
    catalogue, network
        Their files.
    """

    versions: tuple[str, str]
    catalogue: bytes = field(compare=False, repr=False)
    network: bytes = field(compare=False, repr=False)


def pack(catalogue: Path | None, network: Path | None) -> Shipment:
    """
    Pack a destination.

    Parameters
    ----------
    catalogue, network
        Files; None for the embedded ones.

    Returns
    -------
    Shipment
        Opened once, so that what cannot be read is told here.

    Raises
    ------
    DamagedFileError
        If it cannot be read.
    """
    here = Destination(catalogue=load_catalogue(catalogue), network=load_network(network))
    offers, ways = source_data((catalogue, network))
    return Shipment(versions=here.versions, catalogue=offers, network=ways)


@lru_cache(maxsize=2)
def unpack(shipment: Shipment) -> Destination:
    """
    Open a shipment, once a process.

    Parameters
    ----------
    shipment
        What was packed.

    Returns
    -------
    Destination
        With what was packed.
    """
    with TemporaryDirectory() as folder:
        catalogue, network = Path(folder, "catalogue.json"), Path(folder, "network.npz")
        catalogue.write_bytes(shipment.catalogue)
        network.write_bytes(shipment.network)
        return Destination(catalogue=load_catalogue(catalogue), network=load_network(network))
