"""``fluvestre compose``: from options or a request file to stays on disk."""

import json
import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from apps.files import write_files
from apps.inputs import (
    AsJson,
    CatalogueFile,
    Language,
    NetworkFile,
    background_of,
    open_catalogue,
    open_network,
)
from offers.errors import DamagedFileError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graphs.network import Network
    from itinerary.stay import Stay

FORMATS = ("json", "html", "gpx")
Many = list[str] | None


def compose(
    request: Annotated[
        Path | None, typer.Argument(help="A request, .toml or .json; options override it.")
    ] = None,
    segment: Annotated[
        str | None, typer.Option(metavar="ID", help="Client segment; see fluvestre segments.")
    ] = None,
    start: Annotated[
        str | None, typer.Option("--from", metavar="STATION", help="Station where the train stops.")
    ] = None,
    to: Annotated[
        str | None, typer.Option(metavar="STATION", help="Station of the train home; default: the same.")
    ] = None,
    arrive: Annotated[
        str | None, typer.Option(metavar="DATETIME", help="When the train stops: 2027-05-15T10:00.")
    ] = None,
    leave: Annotated[
        str | None, typer.Option(metavar="DATETIME", help="When the train home departs.")
    ] = None,
    adults: Annotated[str | None, typer.Option(metavar="N", help="Default: the segment's party.")] = None,
    child: Annotated[Many, typer.Option(metavar="AGE", help="Age of a child; repeat for each.")] = None,
    mode: Annotated[str | None, typer.Option(metavar="cycle|walk", help="Default: the segment's.")] = None,
    travel: Annotated[
        str | None, typer.Option(metavar="itinerant|star", help="Whether the bed moves.")
    ] = None,
    budget: Annotated[
        str | None, typer.Option(metavar="EUROS", help="Hard limit for the whole party.")
    ] = None,
    need: Annotated[
        Many, typer.Option(metavar="NEED", help="wheelchair, hearing, visual, mental or buggy; repeat.")
    ] = None,
    tight_budget: Annotated[
        bool, typer.Option("--tight-budget", help="At most 60 % of the segment's guide.")
    ] = False,
    accept_unconfirmed: Annotated[
        bool,
        typer.Option("--accept-unconfirmed", help="Propose access that nobody has confirmed, marked so."),
    ] = False,
    must: Annotated[Many, typer.Option(metavar="OFFER", help="Has to be there; repeat.")] = None,
    ban: Annotated[Many, typer.Option(metavar="OFFER", help="Must not be there; repeat.")] = None,
    max_km_day: Annotated[
        str | None, typer.Option(metavar="KM", help="Cap of a day by the mode of the stay.")
    ] = None,
    alternatives: Annotated[
        str | None, typer.Option(metavar="K", help="How many different stays, 1 to 10.")
    ] = None,
    effort: Annotated[
        str | None, typer.Option(metavar="quick|normal|thorough", help="Work of the search.")
    ] = None,
    seed: Annotated[str | None, typer.Option(metavar="N", help="Seed of the search.")] = None,
    lang: Language = None,
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the files.")] = Path("stays"),
    formats: Annotated[str, typer.Option(metavar="LIST", help="Of json,html,gpx.")] = ",".join(FORMATS),
    as_json: AsJson = False,
) -> None:
    """Compose stays for a client segment from a railway station, and write them to files."""
    from apps.tables import day_tables
    from itinerary.compose import compose_stays
    from itinerary.read_request import read_request

    options: dict[str, Any] = {
        "segment": segment,
        "from": start,
        "to": to,
        "arrive": arrive,
        "leave": leave,
        "adults": _number(adults),
        "children": [_number(age) for age in child] if child else None,
        "mode": mode,
        "travel": travel,
        "budget_ct": _cents(budget),
        "needs": need,
        "tight_budget": tight_budget or None,
        "accept_unconfirmed": accept_unconfirmed or None,
        "must": must,
        "ban": ban,
        "alternatives": _number(alternatives),
        "effort": effort,
        "seed": _number(seed),
        "language": lang,
    }
    asked = {**_read(request), **{k: v for k, v in options.items() if v is not None}}
    asked |= _cap(asked, max_km_day)
    wanted = _formats(formats)
    ways = open_network(network)
    offers = open_catalogue(catalogue)
    stays = compose_stays(read_request(asked, offers), offers, ways)
    written = write_files(out, _texts(stays, ways, wanted))
    if as_json:
        from itinerary.stay_json import stay_to_json

        typer.echo(json.dumps([stay_to_json(s) for s in stays], ensure_ascii=False))
    else:
        typer.echo(day_tables(stays))
        typer.echo("\n".join(str(path) for path in written))


def _read(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        text = path.read_text(encoding="utf-8")
        row = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except OSError as e:
        raise DamagedFileError(path, "whole file", e.strerror or str(e)) from e
    except ValueError as e:
        raise DamagedFileError(path, "whole file", f"is no {path.suffix[1:].upper() or 'JSON'}: {e}") from e
    if not isinstance(row, dict):
        raise DamagedFileError(path, "whole file", "expected the fields of a request")
    return row


def _number(text: str | None) -> int | str | None:
    """Keep what is no number as it is, so that all faults are told together."""
    if text is None:
        return None
    return int(text) if text.strip().lstrip("-").isdecimal() else text


def _cents(euros: str | None) -> int | str | None:
    if euros is None:
        return None
    try:
        return int(Decimal(euros.replace(",", ".")) * 100)
    except (InvalidOperation, ValueError, OverflowError):
        return euros


def _cap(asked: dict[str, Any], max_km_day: str | None) -> dict[str, Any]:
    """Name the cap after the mode that the stay will have."""
    from itinerary.segment import find_segment

    if max_km_day is None:
        return {}
    try:
        mode = asked.get("mode") or find_segment(str(asked.get("segment"))).mode
    except UnknownNameError:
        mode = "cycle"
    try:
        return {f"max_{mode}_km_day": float(max_km_day.replace(",", "."))}
    except ValueError:
        return {f"max_{mode}_km_day": max_km_day}


def _formats(text: str) -> tuple[str, ...]:
    from itinerary.errors import RequestError

    wanted = tuple(dict.fromkeys(f.strip() for f in text.split(",") if f.strip()))
    unknown = [f for f in wanted if f not in FORMATS]
    if unknown or not wanted:
        raise RequestError((f"formats: expected some of {', '.join(FORMATS)}, got {text!r}.",))
    return wanted


def _texts(stays: "Sequence[Stay]", network: "Network", wanted: tuple[str, ...]) -> dict[str, str]:
    from itinerary.stay_json import stay_text
    from maps import write_gpx, write_index, write_map

    background = background_of(network)
    write: dict[str, Callable[[Stay], str]] = {
        "json": stay_text,
        "html": lambda stay: write_map(stay, background),
        "gpx": write_gpx,
    }
    texts = {f"{stay.id}.{suffix}": write[suffix](stay) for stay in stays for suffix in wanted}
    return {**texts, "index.html": write_index(stays, stays[0].language)}
