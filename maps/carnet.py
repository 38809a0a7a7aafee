"""The carnet de voyage: a stay as a booklet, on paper and on a screen."""

from dataclasses import dataclass

from itinerary.segment import load_segments
from itinerary.stay import Stay
from maps.background import Background
from maps.carnet_code import codes
from maps.carnet_facts import doubts, emergencies, services, shelter, shelters, stations, train_notes
from maps.carnet_pdf import pdf_of
from maps.prose import day_text, day_title, stay_hook
from maps.stay_words import title_of
from maps.template import asset, fragment
from maps.vector_map import day_map, overview_map
from maps.view import DayView, LegView, StopView, day_views, distances, price_lines, price_text, uncertainty
from maps.words import Words, load_words

STYLE = "carnet.css"
COVER_MM, COVER_REST_MM = 210, 66
"""Height of the cover, and what it takes beside title, hook and map."""
LONG_TITLE = 70
"""Letters from which a title is set smaller."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """
    A stop in a carnet, and the way on.

    Parameters
    ----------
    stop
        The stop.
    rain
        Its plan B; empty where there is none.
    leg
        To the next stop; None at the end of the day or where there is no way to go.
    """

    stop: StopView
    rain: str
    leg: LegView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPage:
    """
    A day in a carnet.

    Parameters
    ----------
    view
        The day.
    title, text
        What it is about.
    drawing
        Its map, SVG.
    steps
        Its stops and legs, in order.
    """

    view: DayView
    title: str
    text: str
    drawing: str
    steps: tuple[Step, ...]

    @property
    def sketched(self) -> bool:
        """Whether a leg of it is a sketch."""
        return any(step.leg.sketched for step in self.steps if step.leg)


def write_carnet_html(
    stay: Stay,
    language: str | None = None,
    background: Background | None = None,
    base_url: str | None = None,
) -> str:
    """
    Write the carnet de voyage of a stay as a page.

    Parameters
    ----------
    stay
        The stay.
    language
        ``fr``, ``en``, ``nl``, ``de`` or ``pt``; None for the language of the stay.
    background
        What is drawn beneath the stay on its maps; None for a blank sheet.
    base_url
        The folder on the web with the files of the stay; None for a carnet without QR codes.

    Returns
    -------
    str
        HTML that asks nothing of anyone; the same for the same arguments.

    Raises
    ------
    ValueError
        If the language has no texts or the folder is no address of the web.
    """
    words = load_words(language or stay.language)
    return _page(stay, words, background, base_url, style=asset(STYLE))


def write_carnet_pdf(
    stay: Stay,
    language: str | None = None,
    background: Background | None = None,
    base_url: str | None = None,
) -> bytes:
    """
    Write the carnet de voyage of a stay as a booklet of A5 pages.

    Parameters
    ----------
    stay, language, background, base_url
        As in `write_carnet_html`.

    Returns
    -------
    bytes
        PDF/UA-1, tagged; the same for the same arguments.

    Raises
    ------
    ValueError
        If the language has no texts or the folder is no address of the web.
    PdfUnavailableError
        If Pango is not installed.
    """
    words = load_words(language or stay.language)
    html = _page(stay, words, background, base_url, style="")
    return pdf_of(html, STYLE, f"{stay.id}-{words.language}-carnet")


def _page(
    stay: Stay, words: Words, background: Background | None, base_url: str | None, *, style: str
) -> str:
    days = day_views(stay, words)
    title, hook = title_of(stay, words), stay_hook(stay, words)
    return fragment(
        "carnet.html",
        words=words,
        style=style,
        stay=stay,
        title=title,
        hook=hook,
        long=len(title) > LONG_TITLE,
        cover_map_mm=_cover_map_mm(title, hook),
        dates=words.days(stay.days[0].date, stay.days[-1].date),
        segment=_segment(stay, words),
        facts=[fact for fact in (distances(stay, words), uncertainty(stay, words)) if fact],
        overview=overview_map(days, words, background),
        days=_day_pages(stay, days, words, background),
        stations=stations(stay, words),
        train_notes=train_notes(stay),
        services=services(stay, words),
        emergencies=emergencies(words),
        shelters=shelters(stay, words),
        doubts=doubts(stay, words),
        example=any(stop.demo for day in stay.days for stop in day.stops),
        price=price_text(stay.price, words),
        price_lines=price_lines(stay.price, words),
        codes=codes(stay, base_url, words),
    )


def _cover_map_mm(title: str, hook: str) -> int:
    """Leave to the map what title and hook leave on the cover, by about how many lines they take."""
    letters, line_mm = (36, 6) if len(title) > LONG_TITLE else (23, 10)
    texts_mm = -(-len(title) // letters) * line_mm + -(-len(hook) // 54) * 6
    return max(30, COVER_MM - COVER_REST_MM - texts_mm)


def _segment(stay: Stay, words: Words) -> str:
    """Name whom the stay is made for; nothing where the language has no name for them."""
    names = {segment.id: segment.name for segment in load_segments()}
    return names.get(str(stay.request.get("segment")), {}).get(words.language, "")


def _day_pages(
    stay: Stay, days: tuple[DayView, ...], words: Words, background: Background | None
) -> tuple[DayPage, ...]:
    return tuple(
        DayPage(
            view=view,
            title=day_title(stay, index, words),
            text=day_text(stay, index, words),
            drawing=day_map(view, index, words, background),
            steps=tuple(_steps(stay, index, view, words)),
        )
        for index, view in enumerate(days)
    )


def _steps(stay: Stay, index: int, view: DayView, words: Words) -> list[Step]:
    legs = [leg if leg.drawn else None for leg in view.legs]
    return [
        Step(stop=stop, rain=shelter(told, words), leg=leg)
        for told, stop, leg in zip(stay.days[index].stops, view.stops, [*legs, None], strict=True)
    ]
