"""Why an offer is in a stay, or why it is not, in lines for a terminal."""

from typing import Any

from itinerary.why.offer_text import offer_why_lines

MUSEUM = {"offer": "offer:museum", "name": "Musée"}
INSIDE: dict[str, Any] = {
    **MUSEUM,
    "inside": True,
    "terms": [{"term": "theme:mining", "points": 190}, {"term": "no-shelter", "points": -60}],
    "obstacles": [],
    "swap": {"stay": "0" * 16, "points": -500, "price_ct": -1250, "gone": [MUSEUM], "come": []},
    "reasons": [],
    "change": None,
}
OUTSIDE: dict[str, Any] = {
    **MUSEUM,
    "inside": False,
    "terms": [],
    "obstacles": [{"kind": "closed", "date": "2027-06-07", "text": "closed on 2027-06-07"}],
    "swap": None,
    "reasons": ["It is Monday."],
    "change": {"text": ["come on Tuesday", "arrive earlier"], "fields": {}, "asks": 3, "stay": "1" * 16},
}


def test_what_is_there_is_told_term_by_term() -> None:
    """The sum, each term with its sign, and the stay without it."""
    assert offer_why_lines(INSIDE, "en") == (
        "“Musée” is in the stay and earns it 130 points:",
        "  +190  theme:mining",
        "  -60  no-shelter",
        "Without it: -500 points, -12.5 €; instead: nothing",
    )


def test_what_is_not_there_is_told_with_its_change() -> None:
    """The obstacle, that there is no stay and why, and all that would have to change."""
    assert offer_why_lines(OUTSIDE, "en") == (
        "“Musée” is not in the stay:",
        "  closed on 2027-06-07",
        "No stay allows it.",
        "It is Monday.",
        "It would come in with this change: come on Tuesday + arrive earlier",
    )


def test_what_would_go_is_named() -> None:
    """An offer that could be had tells what leaves for it."""
    swap = {**INSIDE["swap"], "points": 20, "price_ct": 300, "gone": [MUSEUM, {**MUSEUM, "name": "Bar"}]}
    lines = offer_why_lines({**OUTSIDE, "swap": swap, "change": None}, "fr")
    assert lines[-1] == "Avec lui : +20 points, +3 € ; sortirait : Musée, Bar"
