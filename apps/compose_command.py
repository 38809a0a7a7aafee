"""``fluvestre compose``: from options or a request file to stays on disk."""

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import typer

from apps import compose_options as o
from apps.files import folder_faults, write_files
from apps.inputs import (
    AsJson,
    CatalogueFile,
    Language,
    NetworkFile,
    background_of,
    open_catalogue,
    open_network,
)
from apps.request_options import cap, cents, formats_of, number, read_request_file
from apps.stay_files import EXTENSIONS, WRITERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphs.network import Network
    from itinerary.request import Request
    from itinerary.stay import Stay
    from offers.catalogue import Catalogue

FORMATS = ("json", *EXTENSIONS)


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
    formats: o.Formats = "json,html,gpx,geojson,ics,pdf",
    as_json: AsJson = False,
) -> None:
    """Compose stays for a client segment from a railway station, and write them to files."""
    from apps.tables import day_tables
    from itinerary.compose import compose_stays
    from itinerary.errors import NoStayError

    faults = folder_faults(out)
    options: dict[str, Any] = {
        "segment": segment,
        "from": start,
        "to": to,
        "arrive": arrive,
        "leave": leave,
        "adults": number(adults),
        "children": [number(age) for age in child] if child else None,
        "mode": mode,
        "travel": travel,
        "budget_ct": cents(budget, faults),
        "needs": need,
        "tight_budget": tight_budget or None,
        "accept_unconfirmed": accept_unconfirmed or None,
        "must": must,
        "ban": ban,
        "alternatives": number(alternatives),
        "effort": effort,
        "seed": number(seed),
        "language": lang,
    }
    asked = {**read_request_file(request), **{k: v for k, v in options.items() if v is not None}}
    asked |= cap(asked, max_km_day, faults)
    wanted = formats_of(formats, FORMATS, faults)
    offers = open_catalogue(catalogue)
    wish = _request(asked, offers, faults)
    ways = open_network(network)
    try:
        stays = compose_stays(wish, offers, ways)
    except NoStayError as e:
        _explain(wish, e.reasons, offers, ways, as_json=as_json)
        raise typer.Exit(1) from None
    written = write_files(out, _files(stays, ways, wanted))
    if as_json:
        from itinerary.stay_json import stay_to_json

        typer.echo(json.dumps([stay_to_json(s) for s in stays], ensure_ascii=False))
    else:
        typer.echo(day_tables(stays))
        typer.echo("\n".join(str(path) for path in written))


def _explain(
    wish: "Request", reasons: tuple[str, ...], offers: "Catalogue", ways: "Network", *, as_json: bool
) -> None:
    """Tell why there is no stay and what would make one possible: to people on stderr, else as JSON."""
    from itinerary.why.explanation_json import explanation_to_json
    from itinerary.why.explanation_text import explanation_lines
    from itinerary.why.no_stay import explain_no_stay

    told = explanation_to_json(explain_no_stay(wish, reasons, offers, ways), offers)
    typer.echo("\n".join(explanation_lines(told, wish.language)), err=True)
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))


def _request(asked: dict[str, Any], offers: "Catalogue", faults: list[str]) -> "Request":
    """Tell the faults of options and of fields together."""
    from itinerary.errors import RequestError
    from itinerary.read_request import read_request

    try:
        wish = read_request(asked, offers)
    except RequestError as e:
        raise RequestError((*faults, *e.faults)) from None
    if faults:
        raise RequestError(tuple(faults))
    return wish


def _files(stays: "Sequence[Stay]", network: "Network", wanted: tuple[str, ...]) -> dict[str, str | bytes]:
    """Write each stay in each format; where none can be set in type, without the PDF, and say so."""
    from maps import PdfUnavailableError, write_index

    try:
        files = _written(stays, network, wanted)
    except PdfUnavailableError as e:
        typer.echo(f"pdf: is left out. {e}", err=True)
        return _files(stays, network, tuple(suffix for suffix in wanted if suffix != "pdf"))
    return {**files, "index.html": write_index(stays, stays[0].language, wanted)}


def _written(stays: "Sequence[Stay]", network: "Network", wanted: tuple[str, ...]) -> dict[str, str | bytes]:
    from itinerary.stay_json import stay_text

    ground = cache(lambda: background_of(network))
    return {
        f"{stay.id}.{suffix}": stay_text(stay)
        if suffix == "json"
        else WRITERS[EXTENSIONS[suffix]](stay, None, ground)
        for stay in stays
        for suffix in wanted
    }
