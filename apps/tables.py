"""Stays as tables for a terminal."""

from collections.abc import Sequence
from datetime import datetime

from rich.table import Table

from apps.terminal import render
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
    return "\n".join(render(*_of_stay(stay)) for stay in stays)


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
        if i < len(day.legs) and day.legs[i].distance_m:
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
