"""What a person sees of a stay: a map, a carnet, tracks for navigation, files for calendars and web sites."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maps.background import Background
    from maps.carnet import write_carnet_html, write_carnet_pdf
    from maps.datatourisme import write_datatourisme
    from maps.errors import PdfUnavailableError
    from maps.geojson import write_geojson
    from maps.gpx import write_gpx
    from maps.gpx_days import write_gpx_days
    from maps.ical import write_ics
    from maps.index_page import write_index
    from maps.roadbook import write_roadbook, write_roadbook_pdf
    from maps.schema_org import write_schema_org
    from maps.stay_map import draw_stay, write_map
    from maps.weekend import weekend_list, weekend_table, write_weekend_csv, write_weekend_json

__all__ = [
    "Background",
    "PdfUnavailableError",
    "draw_stay",
    "weekend_list",
    "weekend_table",
    "write_carnet_html",
    "write_carnet_pdf",
    "write_datatourisme",
    "write_geojson",
    "write_gpx",
    "write_gpx_days",
    "write_ics",
    "write_index",
    "write_map",
    "write_roadbook",
    "write_roadbook_pdf",
    "write_schema_org",
    "write_weekend_csv",
    "write_weekend_json",
]

HOMES = {
    "Background": "maps.background",
    "PdfUnavailableError": "maps.errors",
    "draw_stay": "maps.stay_map",
    "write_carnet_html": "maps.carnet",
    "write_carnet_pdf": "maps.carnet",
    "write_datatourisme": "maps.datatourisme",
    "write_geojson": "maps.geojson",
    "write_gpx": "maps.gpx",
    "write_gpx_days": "maps.gpx_days",
    "write_ics": "maps.ical",
    "write_index": "maps.index_page",
    "write_map": "maps.stay_map",
    "write_roadbook": "maps.roadbook",
    "write_roadbook_pdf": "maps.roadbook",
    "write_schema_org": "maps.schema_org",
    "write_weekend_csv": "maps.weekend",
    "write_weekend_json": "maps.weekend",
    "weekend_list": "maps.weekend",
    "weekend_table": "maps.weekend",
}
"""Where each name is from: imported when it is first asked for, as a map, a PDF and a calendar need much."""


def __getattr__(name: str) -> Any:
    """Import a public name from its module."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES[name]), name)
