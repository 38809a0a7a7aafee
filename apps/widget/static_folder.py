"""A folder of published products that any web site can hold: the widget, and no server behind it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from apps.stay_files import WRITERS, Ground
from apps.texts import load_texts
from apps.widget.files import widget_files
from itinerary.stay import Stay
from itinerary.stay_json import stay_text

ENDINGS = {"gpx": "gpx", "ics": "ics", "carnet-pdf": "pdf", "carnet-html": "html"}
"""The files that can stand beside a stay, by the names of ``fluvestre export``."""

Rows = Sequence[Mapping[str, Any]]


def static_files(
    products: Rows,
    stays: Sequence[Stay],
    language: str,
    *,
    ground: Ground,
    offices: Rows = (),
    network: str | None = None,
    forms: Sequence[str] = ("gpx", "ics"),
) -> dict[str, bytes | str]:
    """
    Write a folder that shows products.

    Parameters
    ----------
    products
        As the API gives them.
    stays
        Those that the products sell.
    language
        ``fr``, ``en``, ``nl`` or ``de``: of the page, and of the files beside the stays.
    ground
        Gives what the maps of the carnets are drawn on.
    offices
        Whom visitors may ask, as the API gives them.
    network
        GeoJSON to draw beneath the map; without it the map shows the stay alone.
    forms
        Which files stand beside each stay: of ``gpx``, ``ics``, ``carnet-pdf``, ``carnet-html``.

    Returns
    -------
    dict
        Contents by path; ``index.html`` is the page. It needs a web server, but any will do.

    Raises
    ------
    ValueError
        If the stay of a product is missing, a form unknown, or there are no texts in that language.
    """
    if missing := sorted({row["stay"] for row in products} - {stay.id for stay in stays}):
        raise ValueError(f"Expected the stay of each product, got none for {', '.join(missing)}.")
    if strange := [form for form in forms if form not in ENDINGS]:
        raise ValueError(f"Expected forms of {', '.join(ENDINGS)}, got {', '.join(strange)}.")
    listed = {"products": list(products), "offices": list(offices), "forms": list(forms)}
    return {
        "index.html": _page(products, language, forms),
        "products.json": json.dumps(listed, ensure_ascii=False),
        **_network(network),
        **widget_files(),
        **dict(_stay_files(stays, language, ground, forms)),
    }


def _network(network: str | None) -> dict[str, bytes | str]:
    empty = '{"type": "FeatureCollection", "features": []}'
    return {"network.json": network or empty}


def _stay_files(
    stays: Sequence[Stay], language: str, ground: Ground, forms: Sequence[str]
) -> Iterator[tuple[str, bytes | str]]:
    for stay in stays:
        yield f"stays/{stay.id}.json", stay_text(stay)
        for form in forms:
            yield f"stays/{stay.id}.{ENDINGS[form]}", WRITERS[form](stay, language, ground)


def _page(products: Rows, language: str, forms: Sequence[str]) -> str:
    """Write the page; where scripts are off it lists the products, with their carnets if there are any."""
    ending = "html" if "carnet-html" in forms else None
    rows = [
        {
            "title": row["title"].get(language) or next(iter(row["title"].values()), row["id"]),
            "href": ending and f"stays/{row['stay']}.{ending}",
        }
        for row in products
    ]
    title = load_texts(language).text("widget_ready")
    return _template().render(language=language, title=title, rows=rows)


@cache
def _template() -> Template:
    loader = PackageLoader("apps.widget")
    options = {"trim_blocks": True, "lstrip_blocks": True, "undefined": StrictUndefined}
    return Environment(loader=loader, autoescape=True, **options).get_template("folder.html")  # type: ignore[arg-type]
