"""When something in a sheet is open."""

from datetime import date

import pytest

from offers.period import Closing, Period, Slot
from offers.sources.sheet_columns import SheetRow
from offers.sources.sheet_opening import Opening, opening_of

MORNING = Slot(start_min=600, end_min=720)
AFTERNOON = Slot(start_min=840, end_min=1080)
JUNE = {"first": date(2026, 6, 6), "last": date(2026, 6, 7)}
BOTH = "10h-12h / 14h-18h"
TWO_DAYS = {"first": "06/06/2026", "last": "07/06/2026"}


def read(kind: str = "museum", **cells: str) -> tuple[Opening, list[str]]:
    doubts: list[str] = []
    row = SheetRow(number=2, cells={field: (cell,) for field, cell in cells.items()})
    return opening_of(row, kind, lambda code, _message: doubts.append(code)), doubts


@pytest.mark.parametrize(
    ("cells", "opening"),
    [
        ({}, Opening()),
        ({"hours": "Tu-Su 10:00-18:00"}, Opening(opening_hours="Tu-Su 10:00-18:00")),
        ({"hours": "le mardi 10h-12h"}, Opening(periods=(Period(weekdays=(1,), slots=(MORNING,)),))),
        ({"hours": "sur rendez-vous"}, Opening(hours_note="sur rendez-vous", by_appointment=True)),
        (
            {"monday": "fermé", "tuesday": BOTH, "friday": BOTH, "sunday": "14h-18h"},
            Opening(
                periods=(
                    Period(weekdays=(1, 4), slots=(MORNING, AFTERNOON)),
                    Period(weekdays=(6,), slots=(AFTERNOON,)),
                )
            ),
        ),
        ({**TWO_DAYS}, Opening(periods=(Period(**JUNE),))),
        (
            {**TWO_DAYS, "start": "14h", "end": "18:00"},
            Opening(periods=(Period(**JUNE, slots=(AFTERNOON,)),)),
        ),
        (
            {"hours": "tous les jours 10h-12h", "closed": "le lundi"},
            Opening(periods=(Period(weekdays=(1, 2, 3, 4, 5, 6), slots=(MORNING,)),)),
        ),
        (
            {"hours": "tous les jours 10h-12h", "closed": "jours fériés"},
            Opening(periods=(Period(slots=(MORNING,)),), closings=(Closing(feast="PH"),)),
        ),
        (
            {"hours": "le mardi 10h-12h. Sur RDV le reste de l'année"},
            Opening(
                periods=(Period(weekdays=(1,), slots=(MORNING,)),),
                hours_note="le mardi 10h-12h. Sur RDV le reste de l'année",
                by_appointment=True,
            ),
        ),
    ],
)  # fmt: skip
def test_columns(cells: dict[str, str], opening: Opening) -> None:
    """A column a weekday, dates, OSM syntax and words are understood; other words are kept as such."""
    assert read(**cells) == (opening, [])


def test_events_take_place_on_their_dates_only() -> None:
    """For a festival dates are its days, for a museum a season; a single day is never a season."""
    assert read("event", **TWO_DAYS)[0].once
    assert not read("museum", **TWO_DAYS)[0].once
    assert read("event", first="06/06/2026")[0].periods[0].last == date(2026, 6, 6)
    assert read("market", first="06/06/2026", last="06/06/2026")[0].once


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"first": "31/02/2026"}, "date-unreadable"),
        ({"first": "07/06/2026", "last": "06/06/2026"}, "dates-backwards"),
        ({"monday": "le matin"}, "hours-unreadable"),
        ({"start": "tôt"}, "time-unreadable"),
        ({**TWO_DAYS, "hours": "Mo-Su 10:00-18:00"}, "hours-left-out"),
    ],
)
def test_doubts(cells: dict[str, str], code: str) -> None:
    """What cannot be read is told."""
    assert read(**cells)[1] == [code]


@pytest.mark.parametrize("text", ["de Pâques à la Toussaint", "mardi 10h-12h, sauf vacances scolaires"])
def test_words_not_understood(text: str) -> None:
    """They stay as words, nothing of them is used, and it is told."""
    assert read(hours=text) == (Opening(hours_note=text), ["hours-unreadable"])
    assert read(closed=text) == (Opening(hours_note=f"Fermeture : {text}"), ["hours-unreadable"])
    both = Opening(hours_note=f"{text}\nFermeture : lundi")
    assert read(hours=text, closed="lundi") == (both, ["hours-unreadable"])


def test_closing_days_beside_osm_syntax() -> None:
    """They cannot be joined: they are told, and kept in words."""
    opening, doubts = read(hours="Tu-Su 10:00-18:00", closed="lundi")
    assert (opening.opening_hours, opening.hours_note) == ("Tu-Su 10:00-18:00", "Fermeture : lundi")
    assert doubts == ["hours-left-out"]
