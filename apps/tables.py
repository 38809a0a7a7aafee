"""Stays and lists as tables for a terminal."""

from collections.abc import Sequence
from datetime import datetime
from io import StringIO
from shutil import get_terminal_size

from rich.console import Console
from rich.table import Table

from itinerary.stay import Day, Stay, StayLeg, Stop
from maps.words import load_words


def day_tables(stays: Sequence[Stay]) -> str:
    """
    Print stays, a table a day.

    Parameters
    ----------
    stays
        The stays.

    Returns
    -------
    str
        In the language of each stay.
    """
    return "\n".join(_render(*_of_stay(stay)) for stay in stays)


def list_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """
    Print a list.

    Parameters
    ----------
    columns, rows
        Headings, and as many values in each row.

    Returns
    -------
    str
        A table.
    """
    table = Table(*columns, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*("" if v is None else str(v) for v in row))
    return _render(table)


def _of_stay(stay: Stay) -> list[object]:
    words = load_words(stay.language)
    price = words.money(stay.price.total_ct)
    estimated = f" ({words.text('estimated')})" if stay.price.estimated else ""
    parts: list[object] = [f"{stay.title}", stay.summary, f"{price}{estimated}", ""]
    for day in stay.days:
        parts += [_day(day, stay.language), ""]
    return [*parts, *(f"• {finding.message}" for finding in stay.findings)]


def _day(day: Day, language: str) -> Table:
    words = load_words(language)
    table = Table(
        title=words.day(day.date), title_justify="left", box=None, pad_edge=False, show_header=False
    )
    for i, stop in enumerate(day.stops):
        table.add_row(
            _hour(stop.start), _hour(stop.end), _name(stop, words.text("example")), _confirm(stop, language)
        )
        if i < len(day.legs):
            table.add_row("", "", _leg(day.legs[i], language), "")
    return table


def _name(stop: Stop, example: str) -> str:
    return f"{stop.name} [{example}]" if stop.demo and example not in stop.name else stop.name


def _leg(leg: StayLeg, language: str) -> str:
    words = load_words(language)
    routes = f" · {', '.join(leg.routes)}" if leg.routes else ""
    far = f"{words.distance(leg.distance_m)}, {words.duration(leg.duration_s)}"
    return f"  ↓ {words.code('modes', leg.mode)} {far}{routes}"


def _confirm(stop: Stop, language: str) -> str:
    words = load_words(language)
    if not stop.to_confirm:
        return ""
    return words.text("to_confirm_list", list=words.codes("confirm", stop.to_confirm))


def _hour(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%H:%M}"


def _render(*parts: object) -> str:
    out = StringIO()
    console = Console(
        file=out, width=max(100, get_terminal_size((140, 24)).columns), highlight=False, markup=False
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())
