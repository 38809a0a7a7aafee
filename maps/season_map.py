"""All stays of a season on one map, each where it begins."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import folium

from itinerary.stay import Stay
from maps.backdrop import backdrop
from maps.background import Background
from maps.clusters import Dot, clustered
from maps.page import empty_map, rendered, start_options
from maps.prose import stay_hook, stay_title
from maps.style import day_colour
from maps.template import fragment, inert
from maps.verbatim import Call
from maps.view import distances, price_text
from maps.words import Words, load_words


def season_page(
    stays: Sequence[Stay], background: Background, language: str, pages: Mapping[str, str]
) -> str:
    """
    Write the map of a season.

    Parameters
    ----------
    stays
        At least one.
    background
        What is drawn beneath.
    language
        ``fr``, ``en``, ``nl`` or ``de``.
    pages
        Where the page of a stay is, by its id; those without are told, and not linked.

    Returns
    -------
    str
        HTML: a layer a month, and a list of the stays beside it; the same for the same stays.

    Raises
    ------
    ValueError
        If the language has no texts, or there is no stay.
    """
    if not stays:
        raise ValueError("Expected at least one stay to draw, got none.")
    words = load_words(language)
    ordered = sorted(stays, key=lambda stay: (stay.days[0].date, stay.title, stay.id))
    months = [(_month(first, words), list(found)) for first, found in groupby(ordered, key=_first_of_month)]
    title = words.text("map_season", count=len(stays))
    facts = (words.days(ordered[0].days[0].date, max(s.days[-1].date for s in ordered)),)
    texts = (
        fragment("heading.html", title=title, facts=facts, summary=""),
        inert(fragment("season_list.html", months=_rows(months, words, pages), words=words)),
    )
    drawn = empty_map(title, language, texts)
    backdrop(background).add_to(drawn)
    for number, (month, found) in enumerate(months):
        dots = (_dot(stay, words, pages) for stay in found)
        clustered(dots, name=month, colour=day_colour(number)).add_to(drawn)
    folium.LayerControl(collapsed=False).add_to(drawn)
    starts = [(stay.days[0].stops[0].lon, stay.days[0].stops[0].lat) for stay in ordered]
    Call("stayMap.start", start_options(starts, words) | {"snug": True}).add_to(drawn)
    return rendered(drawn)


def _first_of_month(stay: Stay) -> tuple[int, int]:
    return stay.days[0].date.year, stay.days[0].date.month


def _month(first: tuple[int, int], words: Words) -> str:
    year, month = first
    return f"{words.month(month)} {year}"


def _rows(
    months: Sequence[tuple[str, Sequence[Stay]]], words: Words, pages: Mapping[str, str]
) -> list[tuple[str, list[dict[str, str]]]]:
    return [(month, [_row(stay, words, pages) for stay in found]) for month, found in months]


def _row(stay: Stay, words: Words, pages: Mapping[str, str]) -> dict[str, str]:
    return {
        "title": stay_title(stay, words),
        "dates": words.days(stay.days[0].date, stay.days[-1].date),
        "facts": f"{distances(stay, words)} · {price_text(stay.price, words)}",
        "summary": stay_hook(stay, words),
        "page": pages.get(stay.id, ""),
    }


def _dot(stay: Stay, words: Words, pages: Mapping[str, str]) -> Dot:
    start, row = stay.days[0].stops[0], _row(stay, words, pages)
    html = fragment("season_popup.html", row=row)
    return Dot(lon=start.lon, lat=start.lat, name=f"{row['title']}, {row['dates']}", html=html)
