"""``fluvestre segments | offers | stations | moorings | junctions | routes``: what there is."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from apps.date_option import date_option
from apps.inputs import AsJson, CatalogueFile, NetworkFile, open_catalogue, open_network

if TYPE_CHECKING:
    from graphs.route import Junction


def segments(*, as_json: AsJson = False) -> None:
    """List the client segments of the contract."""
    from itinerary.segment import load_segments
    from itinerary.segment_json import segment_to_json

    columns = ("id", "mode", "adults", "children", "max_cycle_km_day", "max_walk_km_day")
    rows = [segment_to_json(s) for s in load_segments()]
    _show(
        rows,
        ("name.fr", *columns),
        as_json=as_json,
        cells=[[r["name"]["fr"], *(_cell(r[c]) for c in columns)] for r in rows],
    )


def offers(
    segment: Annotated[
        str | None, typer.Option(metavar="ID", help="That suit this segment, best first.")
    ] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND")] = None,
    commune: Annotated[str | None, typer.Option(metavar="NAME")] = None,
    theme: Annotated[str | None, typer.Option(metavar="THEME")] = None,
    open_on: Annotated[
        str | None, typer.Option("--open-on", metavar="DATE", help="Open at some time of it.")
    ] = None,
    near: Annotated[str | None, typer.Option(metavar="STATION")] = None,
    within_km: Annotated[
        float, typer.Option("--within-km", metavar="KM", help="As the crow flies, with --near.")
    ] = 5.0,
    catalogue: CatalogueFile = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="MAP.html", help="Draw them there.")] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="LANG", help="fr, en, nl or de, of the map.")] = "fr",
    as_json: AsJson = False,
) -> None:
    """List the offers, with what is known of each, or draw them on a map."""
    from apps.offer_list import OfferFilter, list_offers

    asked = OfferFilter(
        segment=segment,
        kind=kind,
        commune=commune,
        theme=theme,
        open_on=date_option("open-on", open_on),
        near=near,
        within_km=within_km,
    )
    rows = list_offers(open_catalogue(catalogue), asked)
    if out is not None:
        _draw(rows, out, lang)
    columns = ("id", "name", "kind", "commune", "hours_status", "demo")
    if segment is None or as_json:
        _show(rows, columns, as_json=as_json)
    else:
        scored = [{**row, "affinity": row["segments"][segment]} for row in rows]
        _show(scored, ("affinity", *columns), as_json=False)


def _draw(rows: list[dict[str, Any]], out: Path, lang: str) -> None:
    from apps.files import write_file
    from apps.offers_drawing import draw_offers
    from itinerary.errors import RequestError
    from itinerary.read_request import LANGUAGES

    faults = [] if lang in LANGUAGES else [f"lang: expected one of {', '.join(LANGUAGES)}, got {lang!r}."]
    faults += [] if rows else ["out: expected an offer to draw, but the filters let none through."]
    if faults:
        raise RequestError(tuple(faults))
    write_file(out, draw_offers(rows, lang))


def stations(*, catalogue: CatalogueFile = None, as_json: AsJson = False) -> None:
    """List the railway stations that the contract names."""
    from apps.station_list import list_stations

    rows = list_stations(open_catalogue(catalogue))
    _show(rows, ("id", "name", "lon", "lat", "inside"), as_json=as_json)


def moorings(*, catalogue: CatalogueFile = None, as_json: AsJson = False) -> None:
    """List the moorings that the contract names."""
    from apps.station_list import list_moorings

    rows = list_moorings(open_catalogue(catalogue))
    _show(rows, ("id", "name", "kind", "waterway", "lon", "lat"), as_json=as_json)


def junctions(*, network: NetworkFile = None, as_json: AsJson = False) -> None:
    """List the numbered junctions of the network; a sketched network has none."""
    ways = open_network(network).ways
    if not ways.junctions and not as_json:
        sketch = ": the numbers of a sketch would be invented" if ways.edges.sketched.all() else ""
        typer.echo(f"This network holds no numbered junction{sketch}.", err=True)
    rows = [
        {
            "ref": junction.ref,
            "network": junction.network,
            "commune": junction.commune,
            "lon": ways.nodes.lon_e7[junction.node] / 1e7,
            "lat": ways.nodes.lat_e7[junction.node] / 1e7,
            "osm_id": junction.osm_id,
        }
        for junction in sorted(ways.junctions, key=_by_number)
    ]
    _show(rows, ("ref", "network", "commune", "lon", "lat", "osm_id"), as_json=as_json)


def _by_number(junction: "Junction") -> tuple[str, int, str]:
    """Return what sorts 5 before 17, network by network."""
    ref = junction.ref
    return junction.network, int(ref) if ref.isdecimal() else 0, ref


def routes(*, network: NetworkFile = None, as_json: AsJson = False) -> None:
    """List the signed routes and waterways of the network."""
    from graphs.routes import list_routes

    rows = [
        {
            "id": r.id,
            "ref": r.ref,
            "name": r.name,
            "network": r.network,
            "modes": list(r.modes),
            "length_m": r.length_m,
            "sketched": r.sketched,
        }
        for r in list_routes(open_network(network))
    ]
    _show(rows, ("id", "ref", "name", "network", "modes", "length_m", "sketched"), as_json=as_json)


def _show(
    rows: Sequence[dict[str, Any]],
    columns: Sequence[str],
    *,
    as_json: bool,
    cells: Sequence[Sequence[object]] | None = None,
) -> None:
    if as_json:
        typer.echo(json.dumps(list(rows), ensure_ascii=False))
        return
    from apps.terminal import list_table

    typer.echo(
        list_table(columns, cells if cells is not None else [[_cell(r[c]) for c in columns] for r in rows])
    )


def _cell(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list) else value
