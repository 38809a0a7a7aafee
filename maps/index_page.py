"""The page that lists the alternatives found for a request."""

from collections.abc import Sequence

from itinerary.stay import Stay
from maps.template import asset, template
from maps.view import distances, price_text, uncertainty
from maps.words import Words, load_words

FILES = ("html", "pdf", "gpx", "geojson", "ics", "json")
"""What can stand beside the page for each stay, by extension, in the order of the links."""


def write_index(stays: Sequence[Stay], language: str, files: Sequence[str] = FILES) -> str:
    """
    Write the page that lists some stays.

    Parameters
    ----------
    stays
        In the order in which they are offered.
    language
        ``fr``, ``en``, ``nl`` or ``de``.
    files
        Extensions of the files that stand beside the page for each stay.

    Returns
    -------
    str
        HTML; its links lead to ``<stay-id>.<extension>`` in the same folder.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    words = load_words(language)
    endings = [ending for ending in FILES if ending in files]
    rows = [_row(stay, words, endings) for stay in stays]
    return template("index.html").render(words=words, rows=rows, style=asset("index.css"))


def _row(stay: Stay, words: Words, endings: Sequence[str]) -> dict[str, object]:
    return {
        "href": f"{stay.id}.{endings[0]}" if endings else None,
        "rank": stay.rank,
        "title": stay.title,
        "summary": stay.summary,
        "dates": words.days(stay.days[0].date, stay.days[-1].date),
        "price": price_text(stay.price, words),
        "distances": distances(stay, words),
        "to_confirm": uncertainty(stay, words),
        "files": [
            {"href": f"{stay.id}.{ending}", "name": words.text(f"file_{ending}")} for ending in endings
        ],
    }
