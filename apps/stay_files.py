"""The forms in which a stay leaves the program, by the names of ``fluvestre export``."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

import maps

if TYPE_CHECKING:
    from itinerary.stay import Stay
    from maps.background import Background

Ground = Callable[[], "Background"]
"""Gives what maps draw beneath a stay, when it is needed."""
Writer = Callable[["Stay", str | None, Ground], str | bytes]

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        "map": lambda stay, language, ground: maps.write_map(stay, ground(), language),
        "carnet-html": lambda stay, language, ground: maps.write_carnet_html(stay, language, ground()),
        "carnet-pdf": lambda stay, language, ground: maps.write_carnet_pdf(stay, language, ground()),
        "roadbook": lambda stay, language, _: maps.write_roadbook(stay, language),
        "gpx": lambda stay, language, _: maps.write_gpx(stay, language),
        "gpx-days": lambda stay, language, _: maps.write_gpx_days(stay, language),
        "geojson": lambda stay, language, _: maps.write_geojson(stay, language),
        "ics": lambda stay, language, _: maps.write_ics(stay, language),
        "schema-org": lambda stay, language, _: maps.write_schema_org(stay, language),
        "datatourisme": lambda stay, language, _: maps.write_datatourisme(stay, language),
        "weekend-csv": lambda stay, language, _: maps.write_weekend_csv([stay], language),
        "weekend-json": lambda stay, language, _: maps.write_weekend_json([stay], language),
    }
)
"""What a language of None gives is in the language of the stay."""
CARNETS = ("carnet-html", "carnet-pdf")
"""What is written in Portuguese too."""
EXTENSIONS: Mapping[str, str] = MappingProxyType(
    {"html": "map", "gpx": "gpx", "geojson": "geojson", "ics": "ics", "pdf": "carnet-pdf"}
)
"""What ``fluvestre compose`` writes beside the stay itself, by the end of the file's name."""


def writer_of(form: str, ending: str) -> Writer:
    """
    Find what writes a form.

    Parameters
    ----------
    form
        A name of `WRITERS`.
    ending
        Of the file's name: a roadbook is a PDF where it is ``.pdf``, and a page elsewhere.

    Returns
    -------
    Callable
        Takes the stay, the language and what gives the ground beneath maps.
    """
    if form == "roadbook" and ending.lower() == ".pdf":
        return lambda stay, language, _: maps.write_roadbook_pdf(stay, language)
    return WRITERS[form]
