"""The review of a season as a page for the office, French first."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from apps.season.review import Review, figures
from apps.texts import Texts, load_texts
from itinerary.segment import load_segments
from offers.catalogue import Catalogue

MOST = 25
"""So many rows of a table are shown; the JSON has all."""


def season_report(review: Review, dates: tuple[date, date], catalogue: Catalogue, language: str) -> str:
    """
    Write the review of a season.

    Parameters
    ----------
    review
        The season.
    dates
        Its first and last day.
    catalogue
        What the offers are called.
    language
        ``fr`` or ``en``.

    Returns
    -------
    str
        An HTML page without anything around it.
    """
    texts, names = load_texts(language), {offer.id: offer.name for offer in catalogue.offers}
    seen, rules = review.exposure, review.rules
    commune, count = texts.text("season_commune"), texts.text("season_count")
    tables = (
        ("season_providers", (texts.text("season_provider"), count), _named(seen.providers, names)),
        ("season_communes", (commune, count), seen.communes),
        ("season_nights", (commune, ""), seen.nights),
        ("season_spend", (commune, ""), _money(seen.spend_ct, texts)),
        ("season_reasons", ("", texts.text("season_asked")), _reasons(review)),
    )
    first, last = (texts.words.day(day) for day in dates)
    return _template().render(
        language=language,
        say=texts.text,
        dates=texts.text("season_dates", first=first, last=last),
        figures=_figures(review, texts),
        tables=[(texts.text(title), heading, list(rows)[:MOST]) for title, heading, rows in tables],
        lists=[
            (texts.text("season_forgotten"), sorted(names[i] for i in seen.forgotten)),
            (texts.text("season_never"), sorted(names[i] for i in seen.never)),
        ],
        note=texts.text("season_chosen_note", provider=rules.provider_cap, commune=rules.commune_cap),
        chosen=_chosen(review, names, catalogue, texts),
    )


def _figures(review: Review, texts: Texts) -> list[tuple[str, int]]:
    summary, kinds = review.summary, figures(review.chosen)
    rows = [
        ("season_asked", summary["requests"]),
        *((f"season_{status}", summary[status]) for status in ("made", "impossible", "failed")),
        ("season_stays", len(review.stays)),
        ("season_programmes", review.programmes),
        ("season_chosen", len(review.chosen)),
        *((f"season_{kind}", count) for kind, count in kinds.items()),
    ]
    return [(texts.text(key), figure) for key, figure in rows]


def _named(rows: Sequence[tuple[str, int]], names: dict[str, str]) -> list[tuple[str, int]]:
    return [(names[offer], count) for offer, count in rows]


def _money(rows: Sequence[tuple[str, int]], texts: Texts) -> list[tuple[str, str]]:
    return [(commune, texts.words.money(amount_ct)) for commune, amount_ct in rows]


def _reasons(review: Review) -> list[tuple[str, int]]:
    return [(row["reason"], row["requests"]) for row in review.summary["reasons"]]


def _chosen(
    review: Review, names: dict[str, str], catalogue: Catalogue, texts: Texts
) -> list[dict[str, Any]]:
    segments = {segment.id: segment.name[texts.language] for segment in load_segments()}
    return [
        {
            "segment": segments[programme.best.segment],
            "station": catalogue.stop_place(programme.best.station).name,
            "stops": " · ".join(sorted(names[i] for i in programme.best.offers)),
            "when": ", ".join(f"{day.day} {texts.words.short_month(day.month)}" for day in programme.dates),
            "price": texts.words.money(programme.best.price_ct),
        }
        for programme in sorted(review.chosen, key=lambda p: (p.best.segment, p.best.station, p.dates))
    ]


@cache
def _template() -> Template:
    loader = PackageLoader("apps.season")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined).get_template("report.html")
