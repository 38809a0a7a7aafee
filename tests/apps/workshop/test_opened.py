"""When an offer is open, in words."""

from datetime import date

from apps.texts import load_texts
from apps.workshop.opened import opened
from offers.opening import Hours

DAYS = (date(2027, 5, 15), date(2027, 5, 17))


def test_hours_are_told_day_by_day() -> None:
    """Nobody has to read rules of opening hours; what is closed is told so."""
    hours = Hours(spec="Apr-Oct We-Su 10:00-12:00,14:00-18:00", status="known")
    assert opened(hours, DAYS, load_texts("fr")) == (
        ("samedi 15 mai 2027", "10h00 – 12h00, 14h00 – 18h00"),
        ("lundi 17 mai 2027", "fermé"),
    )


def test_what_is_not_certain_is_told_so() -> None:
    """A season without times of day is open all day, to be confirmed; of what is unknown nothing is said."""
    vague = Hours(spec="Apr-Oct", status="period_only")
    assert opened(vague, DAYS[:1], load_texts("en"))[0][1] == "all day (to confirm)"
    assert opened(Hours(spec=None, status="unknown"), DAYS, load_texts("fr")) == ()
