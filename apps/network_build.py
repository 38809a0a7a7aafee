"""``fluvestre network build``: extracts, timetables and routes in, a network out, whole or not at all."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from apps.catalogue_report import COUNTED, counted, finding_row
from apps.files import folder_faults, write_file
from apps.network_report import info_text
from apps.terminal import list_table
from graphs.build import build_network
from graphs.flaws import network_flaws, off_network
from graphs.mode import LAND
from graphs.network import Network, save_network
from graphs.quality import assess
from itinerary.errors import RequestError
from itinerary.read_request import LANGUAGES
from offers.catalogue import Catalogue
from offers.finding import Finding

MOORING = "mooring:"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildOrder:
    """
    What a build is asked for.

    Parameters
    ----------
    extract, gtfs, routes
        Files to build from.
    around, download
        The place whose extract is to be downloaded, and whether it is.
    catalogue
        The catalogue whose places are looked for, None for the embedded one.
    out, check, findings
        Files to write; the last two may be None.
    language
        Of the map.
    """

    extract: Path | None
    gtfs: Path | None
    routes: tuple[Path, ...]
    around: str | None
    download: bool
    catalogue: Path | None
    out: Path
    check: Path | None
    findings: Path | None
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """
    What was built.

    Parameters
    ----------
    network
        The network.
    findings
        What was found in its sources, in its lines, and of the places of the catalogue.
    out
        The file written.
    text
        The network in figures.
    """

    network: Network
    findings: tuple[Finding, ...]
    out: Path
    text: str

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values."""
        ways = self.network.ways
        return {
            "network": str(self.out),
            "version": self.network.version,
            "nodes": len(ways.nodes),
            "edges": len(ways.edges),
            "junctions": len(ways.junctions),
            "findings": [dict(zip(COUNTED, row, strict=True)) for row in counted(self.findings)],
        }

    def as_text(self) -> str:
        """Return the network in figures, the findings counted, and what is to be known first."""
        first = [f"{f.level}: {f.message}" for f in self.findings if f.level == "error"][:5]
        tables = [list_table(COUNTED, counted(self.findings))] if self.findings else []
        return "\n\n".join([self.text, *tables, *first, f"{self.out}: version {self.network.version}."])


def run_build(order: BuildOrder, catalogue: Catalogue) -> BuildReport:
    """
    Build a network and write it.

    Parameters
    ----------
    order
        What is asked for.
    catalogue
        Whose places ought to be on it.

    Returns
    -------
    BuildReport
        What was built and found.

    Raises
    ------
    RequestError
        If what is asked for does not go together, or a file cannot be written.
    DamagedNetworkError
        If a source cannot be read: nothing is then written, and the old network stays.
    """
    _check(order)
    with _extract(order) as extract:
        built = build_network(extract, gtfs=order.gtfs, routes=order.routes)
    off = off_places(built.network, catalogue)
    findings = (*built.findings, *network_flaws(built.network), *off)
    text = info_text(built.network, assess(built.network, catalogue.stations))
    _write(order, built.network, findings, _page(order, built.network, (*built.findings, *off)))
    return BuildReport(network=built.network, findings=findings, out=order.out, text=text)


def off_places(network: Network, catalogue: Catalogue) -> tuple[Finding, ...]:
    """
    Return what is to be said of the offers and stations of a catalogue: which of them no way reaches.

    Parameters
    ----------
    network, catalogue
        The two.
    """
    wanted = [item for item in catalogue if not item.id.startswith(MOORING)]
    return off_network(network, [(item.id, item.place.lon, item.place.lat) for item in wanted], LAND)


def check_language(language: str) -> None:
    """
    Refuse a language that has no texts.

    Raises
    ------
    RequestError
        If it has none.
    """
    if language not in LANGUAGES:
        raise RequestError((f"lang: expected one of {', '.join(LANGUAGES)}, got {language!r:.80}.",))


def _page(order: BuildOrder, network: Network, findings: tuple[Finding, ...]) -> str | None:
    """Return the page of what was found, if one is wanted."""
    if order.check is None:
        return None
    from apps.network_view import network_view
    from maps.network_map import network_page

    return network_page(network_view(network, findings, order.language), order.language)


def _write(order: BuildOrder, network: Network, findings: tuple[Finding, ...], page: str | None) -> None:
    """Write the network last: where something cannot be written, the old one stays."""
    order.out.absolute().parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=order.out.absolute().parent, prefix=".part-") as folder:
        draft = Path(folder, "network.npz")
        save_network(network, draft)
        if order.findings is not None:
            rows = [{**finding_row(finding), "at": finding.at} for finding in findings]
            write_file(order.findings, json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        if order.check is not None and page is not None:
            write_file(order.check, page)
        draft.replace(order.out)


@contextmanager
def _extract(order: BuildOrder) -> Iterator[Path | None]:
    """Give the extract to read: one that is downloaded does not outlive the build."""
    if not order.download or order.around is None:
        yield order.extract
        return
    from graphs.osm.download import download

    with TemporaryDirectory(prefix="fluvestre-") as folder:
        yield download(order.around, Path(folder) / "extract.osm")


def _check(order: BuildOrder) -> None:
    """Refuse what does not go together, and to write where it would cost a source or cannot be."""
    check_language(order.language)
    faults: list[str] = []
    if order.download != (order.around is not None):
        faults.append("download: expected together with --around PLACE.")
    if order.download and order.extract is not None:
        faults.append(f"download: expected no extract to read besides, got {order.extract}.")
    given = [path for path in (order.extract, order.gtfs, *order.routes) if path is not None]
    read = [path for path in (*given, order.catalogue) if path is not None]
    sources = {path.resolve() for path in read}
    faults += [f"expected a file or a folder to read, got {path}." for path in read if _odd(path)]
    if not given and not order.download:
        faults.append("expected an extract, --gtfs, --route or --download: there is nothing to build from.")
    written = {"out": order.out, "check": order.check, "findings": order.findings}
    for name, path in written.items():
        if path is None:
            continue
        if {path.resolve(), *path.resolve().parents} & sources:
            faults.append(f"{name}: expected a file that is not read, got {path}.")
        faults += [fault.replace("out:", f"{name}:", 1) for fault in folder_faults(path.absolute().parent)]
        if path.exists() and not path.is_file():
            faults.append(f"{name}: expected a file, got {path}.")
    written_to = [path.resolve() for path in written.values() if path is not None]
    if len(set(written_to)) < len(written_to):
        faults.append("out, check, findings: expected a file of its own for each.")
    if faults:
        raise RequestError(tuple(faults))


def _odd(path: Path) -> bool:
    """Return whether a path is there and is neither a file nor a folder: reading a pipe may never end."""
    return path.exists() and not (path.is_file() or path.is_dir())
