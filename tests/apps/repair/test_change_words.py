"""What a repair changes, in sentences."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from apps.products.difference import Difference, Figure, NightChange, StopChange, StopMove
from apps.repair.change_words import FIGURES, exchanged, figures, moved
from apps.texts import load_texts

SAME = Figure(before=1, after=1)
NINE, NOON = (datetime.fromisoformat(f"2027-05-15T{hour}") for hour in ("09:00", "12:30"))
MILL = StopChange(id="offer:mill", name="Le Moulin", kind="visit", at=NINE)
CHANGE = Difference(
    left=(MILL,),
    came=(replace(MILL, name="Le Musée", at=None),),
    moved=(
        StopMove(id="a", name="Le Café", kind="meal", before=NINE, after=NOON),
        StopMove(id="b", name="La Tour", kind="visit", before=NINE, after=NOON.replace(day=16)),
    ),
    nights=(NightChange(date=date(2027, 5, 15), before_id="h", before="Hôtel", after_id=None, after=None),),
    price_ct=Figure(before=10_000, after=9_000),
    points=Figure(before=10, after=12),
    cycle_m=Figure(before=1000, after=21_000),
    walk_m=SAME,
    boat_m=SAME,
    to_confirm=SAME,
)
EN, FR = load_texts("en"), load_texts("fr")


def test_what_leaves_comes_before_what_comes() -> None:
    """With its day and hour where it has one; a night that is none is a dash."""
    assert list(exchanged(CHANGE, EN)) == [
        "Leaves: Le Moulin (Saturday, 09:00).",
        "Comes: Le Musée.",
        "Night of Saturday 15 May 2027: Hôtel → —.",
    ]
    assert next(exchanged(CHANGE, FR)) == "Sort : Le Moulin (samedi, 9h00)."


def test_day_is_named_where_it_is_another() -> None:
    """Within a day the hours will do."""
    assert list(moved(CHANGE, EN)) == [
        "Moved: Le Café, 09:00 → 12:30.",
        "Moved: La Tour, Saturday 09:00 → Sunday 12:30.",
    ]


def test_only_numbers_that_changed_are_told() -> None:
    """Each in its unit, with its sign."""
    assert list(figures(CHANGE, EN, *FIGURES)) == [
        "Points: 10 → 12 (+2).",
        "Price of the party: €100 → €90 (−€10).",
        "Cycling: 1.0 km → 21.0 km (+20.0 km).",
    ]
    assert list(figures(CHANGE, EN, "price_ct", "to_confirm")) == ["Price of the party: €100 → €90 (−€10)."]


@pytest.mark.parametrize("texts", [EN, FR])
def test_every_figure_has_a_text(texts: object) -> None:
    """None of them fails where it is needed."""
    other = Figure(before=1, after=2)
    change = replace(CHANGE, **dict.fromkeys(FIGURES, other))
    assert len(list(figures(change, texts, *FIGURES))) == len(FIGURES)  # type: ignore[arg-type]
