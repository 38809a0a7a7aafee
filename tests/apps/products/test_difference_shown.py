"""A difference in words."""

from datetime import datetime

from apps.products.difference import Difference, Figure, NightChange, StopChange, StopMove
from apps.products.difference_shown import show_difference, show_figure
from apps.texts import load_texts
from itinerary.frame import PARIS

MORNING = datetime(2027, 5, 15, 10, 30, tzinfo=PARIS)
SAME = Figure(before=5, after=5)


def _difference(**changed: object) -> Difference:
    plain: dict[str, object] = dict.fromkeys(("left", "came", "moved", "nights"), ())
    figures = dict.fromkeys(("price_ct", "points", "cycle_m", "walk_m", "boat_m", "to_confirm"), SAME)
    return Difference(**{**plain, **figures, **changed})  # type: ignore[arg-type]


def test_nothing_is_told_as_nothing() -> None:
    """Two stays of the same programme and figures."""
    assert show_difference(_difference(), load_texts("fr")).nothing


def test_stops_are_told_with_their_hours() -> None:
    """Who came, what moved within a day, and to another."""
    came = StopChange(id="a", name="Le moulin", kind="visit", at=MORNING)
    later = StopMove(id="b", name="Le port", kind="visit", before=MORNING, after=MORNING.replace(hour=12))
    other = StopMove(id="c", name="Le parc", kind="visit", before=MORNING, after=MORNING.replace(day=16))
    night = NightChange(date=MORNING.date(), before_id="x", before="Gîte", after_id=None, after=None)
    shown = show_difference(
        _difference(came=(came,), moved=(later, other), nights=(night,)), load_texts("fr")
    )
    assert shown.came == ("Le moulin (samedi, 10h30)",)
    assert shown.moved == ("Le port : 10h30 → 12h30", "Le parc : samedi 10h30 → dimanche 10h30")
    assert shown.nights == ("samedi 15 mai 2027 : Gîte → —",)


def test_figures_have_a_sign_and_a_tone() -> None:
    """More points and less money are welcome; kilometres are what the guests like."""
    texts = load_texts("en")
    points = show_figure("points", Figure(before=100, after=80), texts)
    price = show_figure("price_ct", Figure(before=1000, after=750), texts)
    cycle = show_figure("cycle_m", Figure(before=1000, after=12_000), texts)
    assert [(f.delta, f.tone) for f in (points, price, cycle)] == [
        ("−20", "bad"),
        ("−€2.50", "good"),
        ("+11.0 km", ""),
    ]
