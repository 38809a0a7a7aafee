"""The roadbook: a strip for the handlebar, a page a day, with the numbers to follow."""

from dataclasses import dataclass

from graphs.mode import Mode
from itinerary.stay import Day, Stay
from maps.carnet_pdf import pdf_of
from maps.stay_words import marked_name, title_of
from maps.style import day_colour
from maps.template import asset, fragment
from maps.view import stop_times
from maps.words import Words, load_words

STYLE = "roadbook.css"
ROOMY, FULL = 33.0, 40.0
"""So many lines have their room on a strip; with more it is set smaller, and smaller still."""
LINE = 25
"""About so many letters stand on a line of the strip."""
GAP = 0.6
"""Lines left free before a stop and around a leg."""
JUNCTIONS_A_ROW = 2
JUNCTION_LINES = 2.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """
    A leg on the strip.

    Parameters
    ----------
    mode, mode_text
        How it is travelled, and that in words; empty where nothing changes.
    told
        How far, and to where.
    total
        How long the whole leg takes.
    routes
        What is signed; empty where nothing is.
    junctions
        The numbers on the posts, in order; none where the line is a sketch.
    sketched
        Whether the line is a sketch.
    """

    mode: Mode
    mode_text: str
    told: str
    total: str
    routes: str
    junctions: tuple[str, ...]
    sketched: bool

    @property
    def lines(self) -> float:
        """About how many lines it takes."""
        texts = (self.mode_text, self.routes, f"{self.told} · {self.total}")
        rows = -(-len(self.junctions) // JUNCTIONS_A_ROW)
        return sum(map(_rows, texts)) + JUNCTION_LINES * rows + (2 if self.sketched else 0) + GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class StripStop:
    """
    A stop on the strip, and the leg that leaves it.

    Parameters
    ----------
    number, name, times
        As in the day's list.
    strip
        None at the end of the day, or where the next stop is at the same place.
    """

    number: int
    name: str
    times: str
    strip: Strip | None

    @property
    def lines(self) -> float:
        """About how many lines it takes, with its leg."""
        return _rows(f"00 {self.name} {self.times}") + GAP + (self.strip.lines if self.strip else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class StripDay:
    """
    A day on its page.

    Parameters
    ----------
    label, date, colour
        As on the maps.
    length
        Of what is ridden and walked.
    stops
        In order.
    """

    label: str
    date: str
    colour: str
    length: str
    stops: tuple[StripStop, ...]

    @property
    def size(self) -> str:
        """How small it is set to stay on one page."""
        lines = max(map(_height, self.columns))
        if lines <= ROOMY:
            return "roomy"
        return "full" if lines <= FULL else "crowded"

    @property
    def columns(self) -> tuple[tuple[StripStop, ...], ...]:
        """Its stops on two strips of about the same height, to be folded in the middle."""
        cuts = ((self.stops[:cut], self.stops[cut:]) for cut in range(1, len(self.stops) + 1))
        return min(cuts, key=lambda columns: max(map(_height, columns)))


def _rows(text: str) -> int:
    return -(-len(text) // LINE)


def _height(stops: tuple[StripStop, ...]) -> float:
    return sum(stop.lines for stop in stops)


def write_roadbook(stay: Stay, language: str | None = None) -> str:
    """
    Write the roadbook of a stay as a page.

    Parameters
    ----------
    stay
        The stay.
    language
        ``fr``, ``en``, ``nl``, ``de`` or ``pt``; None for the language of the stay.

    Returns
    -------
    str
        HTML that asks nothing of anyone; printed, a page of A5 a day.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    return _page(stay, load_words(language or stay.language), style=asset(STYLE))


def write_roadbook_pdf(stay: Stay, language: str | None = None) -> bytes:
    """
    Write the roadbook of a stay as a PDF.

    Parameters
    ----------
    stay, language
        As in `write_roadbook`.

    Returns
    -------
    bytes
        A page of A5 a day; the same for the same arguments.

    Raises
    ------
    ValueError
        If the language has no texts.
    PdfUnavailableError
        If Pango is not installed.
    """
    words = load_words(language or stay.language)
    return pdf_of(_page(stay, words, style=""), STYLE, f"{stay.id}-{words.language}-roadbook")


def _page(stay: Stay, words: Words, *, style: str) -> str:
    days = tuple(_day(day, index, words) for index, day in enumerate(stay.days))
    strips = [stop.strip for day in days for stop in day.stops if stop.strip]
    return fragment(
        "roadbook.html",
        words=words,
        style=style,
        title=title_of(stay, words),
        days=days,
        numbered=any(strip.junctions for strip in strips),
        sketched=any(strip.sketched for strip in strips),
        stay=stay,
    )


def _day(day: Day, index: int, words: Words) -> StripDay:
    return StripDay(
        label=words.text("day", number=index + 1),
        date=words.day(day.date),
        colour=day_colour(index),
        length=_length(day, words),
        stops=tuple(
            StripStop(
                number=number,
                name=marked_name(stop, words),
                times=stop_times(stop, words),
                strip=_strip(day, number - 1, words),
            )
            for number, stop in enumerate(day.stops, start=1)
        ),
    )


def _length(day: Day, words: Words) -> str:
    """Say how far a day goes by each mode that it uses."""
    totals = {mode: sum(leg.distance_m for leg in day.legs if leg.mode == mode) for mode in Mode}
    return ", ".join(
        f"{words.distance(total_m)} {words.code('modes', mode)}"
        for mode, total_m in totals.items()
        if total_m
    )


def _mode_before(day: Day, index: int) -> Mode | None:
    """Find how one travelled before a leg, over hops within one place."""
    return next((leg.mode for leg in reversed(day.legs[:index]) if leg.distance_m), None)


def _strip(day: Day, index: int, words: Words) -> Strip | None:
    """Tell the leg that leaves a stop, if one does and if it has a length."""
    leg = day.legs[index] if index < len(day.legs) else None
    if leg is None or not leg.distance_m:
        return None
    junctions = () if leg.sketched else tuple(junction.ref for junction in leg.junctions)
    off_network = leg.mode == Mode.CYCLE and not (leg.sketched or junctions or leg.routes)
    place = marked_name(day.stops[index + 1], words)
    return Strip(
        mode=leg.mode,
        mode_text=words.code("modes", leg.mode) if leg.mode != _mode_before(day, index) else "",
        told=words.text(
            "roadbook_off_network" if off_network else "roadbook_until",
            distance=words.distance(leg.distance_m),
            place=place,
        ),
        total=words.duration(leg.duration_s).replace(" ", "\u00a0"),
        routes=words.text("roadbook_follow", list=", ".join(leg.routes)) if leg.routes else "",
        junctions=junctions,
        sketched=leg.sketched,
    )
