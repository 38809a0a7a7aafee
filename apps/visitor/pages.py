"""Fills in the templates of the visitors' pages."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from apps.texts import Texts
from apps.visitor.asked import DAYS_AHEAD, MOST_ADULTS, MOST_NIGHTS, FormFault
from itinerary.segment import load_segments
from itinerary.stay import Stay
from maps.stay_words import title_of
from maps.view import day_views, display_name, distances, price_lines, price_text, uncertainty

LANGUAGE_NAMES = {"fr": "Français", "en": "English", "nl": "Nederlands", "de": "Deutsch"}
NEEDS = ("wheelchair", "hearing", "visual", "mental", "buggy")
FILES = (("carnet-pdf", "widget_pdf"), ("gpx", "widget_gpx"), ("ics", "widget_ics"))
PAGES = (("carnet-html", "widget_print"), ("map", "visitor_see_map"))
"""Files to save and pages to look at, with the names of their links."""


def page(name: str, texts: Texts, **values: Any) -> str:
    """
    Write a page.

    Parameters
    ----------
    name
        Its template.
    texts
        Its language.
    values
        What is put into it; text is escaped.

    Returns
    -------
    str
        HTML.
    """
    return (
        _environment()
        .get_template(name)
        .render(t=texts.text, texts=texts, language=texts.language, languages=LANGUAGE_NAMES, **values)
    )


def style() -> str:
    """Read the style sheet of the pages."""
    return files("apps.visitor").joinpath("static", "visitor.css").read_text(encoding="utf-8")


def form_values(texts: Texts, today: date, stations: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """
    Gather what the form offers to choose from.

    Parameters
    ----------
    texts
        The language.
    today
        The first day one can come.
    stations
        Where one can come.

    Returns
    -------
    dict
        For the template of the form.
    """
    inside = [row for row in stations if row.get("inside", True)]
    return {
        "segments": [(s.id, _segment_name(s.id, s.name, texts)) for s in load_segments()],
        "stations": sorted((row["name"], row["id"]) for row in inside),
        "nights": range(MOST_NIGHTS + 1),
        "needs": NEEDS,
        "themes": [(k, v) for k, v in texts.words.groups["themes"].items() if k != "inclusion"],
        "first": today,
        "last": today + timedelta(days=DAYS_AHEAD),
        "most_adults": MOST_ADULTS,
    }


def told(faults: Sequence[FormFault], texts: Texts) -> list[dict[str, str]]:
    """
    Say what is to be corrected.

    Parameters
    ----------
    faults
        Of a form.
    texts
        The language.

    Returns
    -------
    list of dict
        The ``field`` of each, and the ``text``.
    """
    return [
        {"field": fault.field, "text": texts.text(fault.key, **dict(_said(fault, texts)))} for fault in faults
    ]


def product_card(row: Mapping[str, Any], texts: Texts) -> dict[str, Any]:
    """
    Put a product into words.

    Parameters
    ----------
    row
        As the API gives it.
    texts
        The language.

    Returns
    -------
    dict
        ``title``, ``text``, ``lang`` (empty where it is ours), ``facts``, ``stay``, ``id``.
    """
    shown = texts.language if texts.language in row["title"] else next(iter(row["title"]), "fr")
    return {
        "id": row["id"],
        "stay": row["stay"],
        "lang": "" if shown == texts.language else shown,
        "title": row["title"].get(shown, row["id"]),
        "text": row["text"].get(shown, ""),
        "facts": list(_sale_facts(row, texts)),
    }


def stay_card(stay: Stay, texts: Texts) -> dict[str, Any]:
    """
    Put a composed stay into few words.

    Parameters
    ----------
    stay
        The stay.
    texts
        The language.

    Returns
    -------
    dict
        ``title``, ``facts``, ``days`` (label and names of visits), ``stay``.
    """
    visits = [stop for day in stay.days for stop in day.stops if stop.kind == "visit"]
    best = sorted(visits, key=lambda stop: -stop.points)[:2]
    return {
        "stay": stay.id,
        "title": " · ".join(display_name(stop) for stop in best) or title_of(stay, texts.words),
        "facts": stay_facts(stay, texts),
        "days": [
            (view.label, ", ".join(stop.name for stop in view.stops if stop.kind == "visit"))
            for view in day_views(stay, texts.words)
        ],
    }


def stay_facts(stay: Stay, texts: Texts) -> list[str]:
    """Say when a stay is, how far it goes, what it costs and how much of it is uncertain."""
    words = texts.words
    facts = (
        words.days(stay.days[0].date, stay.days[-1].date),
        distances(stay, words),
        price_text(stay.price, words),
        uncertainty(stay, words),
    )
    return [fact for fact in facts if fact]


def stay_values(stay: Stay, texts: Texts) -> dict[str, Any]:
    """
    Put a stay into words, day by day.

    Parameters
    ----------
    stay
        The stay.
    texts
        The language.

    Returns
    -------
    dict
        For the template of the stay.
    """
    words = texts.words
    return {
        "stay": stay,
        "title": title_of(stay, words),
        "facts": stay_facts(stay, texts),
        "days": day_views(stay, words),
        "price": price_text(stay.price, words),
        "price_rows": price_lines(stay.price, words),
        "files_at": f"stays/{stay.id}",
        "files": FILES,
        "pages": PAGES,
    }


def _segment_name(segment: str, names: Mapping[str, str], texts: Texts) -> str:
    key = f"widget_party_{segment}"
    return texts.text(key) if key in texts.domains["widget"] else names[texts.language]


def _said(fault: FormFault, texts: Texts) -> Iterator[tuple[str, object]]:
    for name, value in fault.values:
        yield name, texts.words.day(value) if isinstance(value, date) else value


def _sale_facts(row: Mapping[str, Any], texts: Texts) -> Iterator[str]:
    words = texts.words
    yield words.days(date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"]))
    mark = f" ({texts.text('widget_estimated')})" if row.get("estimated") else ""
    yield texts.text("widget_from_price", price=words.money(row["adult_ct"])) + mark
    if row.get("tourist_tax_ct"):
        yield texts.text("widget_tourist_tax", price=words.money(row["tourist_tax_ct"]))
    if row["to_confirm"]:
        yield texts.text("widget_facts_to_confirm", count=row["to_confirm"])
    yield texts.text("widget_sold_by", office=row["office_name"])


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("apps.visitor"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
