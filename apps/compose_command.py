"""``fluvestre compose``: from options or a request file to stays on disk."""

import json
import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from apps import compose_options as o
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


def compose(
    request: o.RequestFile = None,
    segment: o.Segment = None,
    start: o.From = None,
    to: o.To = None,
    arrive: o.Arrive = None,
    leave: o.Leave = None,
    adults: o.Adults = None,
    child: o.Child = None,
    mode: o.Mode = None,
    travel: o.Travel = None,
    budget: o.Budget = None,
    need: o.Needs = None,
    tight_budget: o.Tight = False,
    accept_unconfirmed: o.Unconfirmed = False,
    must: o.Must = None,
    ban: o.Ban = None,
    max_km_day: o.MaxKm = None,
    alternatives: o.Alternatives = None,
    effort: o.Effort = None,
    seed: o.Seed = None,
    lang: Language = None,
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    out: o.Out = o.STAYS,
    formats: o.Formats = "json,html,gpx",
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
