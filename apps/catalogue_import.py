"""``fluvestre catalogue import``: feeds in, a catalogue out, whole or not at all."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from apps.catalogue_report import ImportReport, finding_row
from apps.files import folder_faults, write_files
from apps.reading_progress import reading_progress
from itinerary.errors import RequestError
from offers.area import destination
from offers.compile import Compiled, compile_catalogue
from offers.errors import NothingReadError
from offers.finding import Finding
from offers.load import load_catalogue
from offers.offer_json import offer_to_json
from offers.sources.feed import Feed, read_feed
from offers.sources.fetch import fetch, is_url
from offers.sources.gtfs import StationReading, read_gtfs
from offers.sources.profile import profile_feed
from offers.sources.reading import Reading
from offers.sources.recognise import FeedKind, check_readable, kind_named, recognise
from offers.sources.setting import Setting
from offers.stations import station_to_json

OFFER_ID = re.compile(r"offer:[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """
    What an import is asked for.

    Parameters
    ----------
    feeds
        Paths and URLs.
    out, findings
        The files to write; ``findings`` may be None.
    kinds
        None, one for all feeds, or one a feed.
    profiles
        Files of the office; each says which feed it is for.
    everywhere
        Whether what lies outside the destination is kept.
    with_contract
        Whether the offers that no feed describes are added from the contract.
    today
        The day by which is judged what is out of date.
    """

    feeds: tuple[str, ...]
    out: Path
    kinds: tuple[str, ...]
    profiles: tuple[Path, ...]
    findings: Path | None
    everywhere: bool
    with_contract: bool
    today: date


def run_import(order: ImportOrder) -> ImportReport:
    """
    Make a catalogue of feeds.

    Parameters
    ----------
    order
        What is asked for.

    Returns
    -------
    ImportReport
        What was read, found and written.

    Raises
    ------
    RequestError
        If kinds and feeds do not go together.
    DamagedFileError
        If a feed as a whole cannot be read: nothing is then written, and the old catalogue stays.
    NothingReadError
        If no offer could be made: likewise.
    """
    _check_files(order)
    earlier = _earlier(order.out)
    with TemporaryDirectory(prefix="fluvestre-") as folder:
        feeds = tuple(_feeds(order, Path(folder)))
        _check_profiles(order, feeds)
        readings, stations = _read(feeds, order)
    contract = [offer for offer in load_catalogue().offers if not offer.demo]
    compiled = compile_catalogue(readings, contract, earlier, with_contract=order.with_contract)
    found = (*compiled.findings, *(f for reading in stations for f in reading.findings))
    report = ImportReport(
        readings=(*readings, *stations), findings=found, changes=compiled.changes, out=order.out
    )
    if not compiled.offers and not any(reading.stations for reading in stations):
        # Whoever has to find out why needs the findings; the old catalogue stays.
        _write_findings(order, found)
        names = ", ".join(map(shown_name, order.feeds))
        raise NothingReadError(
            f"{report.tables()}\n\nno offer could be made of {names}: no catalogue was written."
        )
    _write_catalogue(order, compiled, stations)
    _write_findings(order, found)
    return report


def shown_name(feed: str) -> str:
    """
    Return the name of a feed as it may be printed.

    Parameters
    ----------
    feed
        As typed; of a URL, the part that can hold a key is left off.
    """
    return feed.partition("?")[0].rpartition("@")[2] if is_url(feed) else feed


def _feeds(order: ImportOrder, folder: Path) -> Iterator[Feed]:
    kinds = order.kinds * len(order.feeds) if len(order.kinds) == 1 else order.kinds
    if kinds and len(kinds) != len(order.feeds):
        msg = f"as: expected one kind, or one for each of {len(order.feeds)} feeds, got {len(kinds)}."
        raise RequestError((msg,))
    profiles = _profiles(order.profiles)
    for number, name in enumerate(order.feeds):
        paths = fetch(name, folder / str(number)) if is_url(name) else (Path(name),)
        for path in paths:
            check_readable(path)
            kind: FeedKind = kind_named(kinds[number]) if kinds else recognise(path)
            yield Feed(path=path, kind=kind, profile=profiles.get(kind))


def _profiles(paths: Sequence[Path]) -> dict[str, Path]:
    profiles: dict[str, Path] = {}
    for path in paths:
        feed = profile_feed(path)
        if feed in profiles:
            raise RequestError((f"profile: expected one for {feed}, got {profiles[feed]} and {path}.",))
        profiles[feed] = path
    return profiles


def _check_profiles(order: ImportOrder, feeds: Sequence[Feed]) -> None:
    kinds = {feed.kind for feed in feeds}
    idle = [path for path in order.profiles if profile_feed(path) not in kinds]
    if idle:
        told = ", ".join(f"{path} is for {profile_feed(path)}" for path in idle)
        raise RequestError((f"profile: expected one for a feed that is given, but {told}.",))


def _read(
    feeds: Sequence[Feed], order: ImportOrder
) -> tuple[tuple[Reading, ...], tuple[StationReading, ...]]:
    area = None if order.everywhere else destination()
    readings: list[Reading] = []
    stations: list[StationReading] = []
    for feed in feeds:
        with reading_progress(feed.path.name) as progress:
            setting = Setting(today=order.today, area=area, progress=progress)
            if feed.kind == "gtfs":
                stations.append(read_gtfs(feed.path, setting=setting))
            else:
                readings.append(read_feed(feed, setting))
    return tuple(readings), tuple(stations)


def _check_files(order: ImportOrder) -> None:
    """Refuse to write where it would cost a feed, or cannot be."""
    written = {"out": order.out} | ({"findings": order.findings} if order.findings else {})
    feeds = {Path(name).resolve() for name in order.feeds if not is_url(name)}
    faults: list[str] = []
    for name, path in written.items():
        if path.resolve() in feeds:
            faults.append(f"{name}: expected a file that is no feed, got {path}.")
        faults += [fault.replace("out:", f"{name}:", 1) for fault in folder_faults(path.absolute().parent)]
        if path.exists() and not path.is_file():
            faults.append(f"{name}: expected a file, got {path}.")
    if order.findings is not None and order.findings.resolve() == order.out.resolve():
        faults.append("findings: expected another file than --out.")
    if faults:
        raise RequestError(tuple(faults))


def _earlier(out: Path) -> tuple[dict[str, Any], ...]:
    """Return the sound records of the catalogue that stands there, none if there is none."""
    try:
        value = json.loads(out.read_bytes()) if out.is_file() else ()
    except (OSError, ValueError, RecursionError):
        return ()
    rows = value.get("offers") if isinstance(value, dict) else value
    return tuple(row for row in rows if _sound(row)) if isinstance(rows, list) else ()


def _sound(row: object) -> bool:
    if not isinstance(row, dict) or not isinstance(row.get("source_ids"), list):
        return False
    return isinstance(row.get("id"), str) and bool(OFFER_ID.fullmatch(row["id"]))


def _write_catalogue(order: ImportOrder, compiled: Compiled, stations: Sequence[StationReading]) -> None:
    offers = _array(offer_to_json(offer) for offer in compiled.offers)
    if stations:
        by_id = {s.id: s for reading in stations for s in reading.stations}
        found_stations = [station_to_json(station) for station in by_id.values()]
        offers = chain(('{"offers": ',), offers, (', "stations": ', _text(found_stations), "}\n"))
    write_files(order.out.absolute().parent, {order.out.name: offers})


def _write_findings(order: ImportOrder, found: Sequence[Finding]) -> None:
    if order.findings is not None:
        rows = _array(finding_row(finding) for finding in found)
        write_files(order.findings.absolute().parent, {order.findings.name: rows})


def _array(rows: Iterable[object]) -> Iterator[str]:
    """Yield a list as JSON, a row a piece: a national feed has hundreds of thousands of findings."""
    before = "[\n"
    for row in rows:
        yield before + _text(row)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _text(row: object) -> str:
    # Names of files need not be Unicode; whoever reads the findings sees which bytes they have.
    text = json.dumps(row, ensure_ascii=False, indent=1)
    return text.encode("utf-8", errors="backslashreplace").decode("utf-8")
