"""An explanation in lines for a terminal."""

from typing import Any

import pytest

from itinerary.why.explanation_text import explanation_lines

LATER: dict[str, Any] = {
    "text": ["come on Tuesday"],
    "fields": {"arrive": "2027-06-08T09:50", "leave": "2027-06-08T18:10"},
    "asks": 3,
}
EAST: dict[str, Any] = {"text": ["set off from Est"], "fields": {"from": "station:east"}, "asks": 4}
TOLD: dict[str, Any] = {
    "reasons": ["It is Monday."],
    "conflicts": [[{"text": "having “Musée”"}, {"text": "coming on Monday"}]],
    "changes": [LATER, EAST],
    "whole": True,
}


def test_explanation_is_told_in_order() -> None:
    """The reasons, what does not go together, and the changes with their options, counted."""
    assert explanation_lines(TOLD, "en") == (
        "It is Monday.",
        "Do not go together: having “Musée”; coming on Monday.",
        "A stay exists if one thing changes (verified, the least demanding first):",
        "  1. come on Tuesday  (--arrive 2027-06-08T09:50 --leave 2027-06-08T18:10)",
        "  2. set off from Est  (--from east)",
    )


def test_changes_of_several_things_say_so() -> None:
    """Where no single change helps, the steps are to be taken at once."""
    both = {"text": ["come on Tuesday", "set off from Est"], "fields": {**LATER["fields"], **EAST["fields"]}}
    lines = explanation_lines({**TOLD, "changes": [both]}, "en")
    assert "A stay exists if these change together (verified):" in lines
    assert lines[-1].startswith("  1. come on Tuesday + set off from Est  (")


def test_a_condition_by_itself_goes_together_with_nothing() -> None:
    """A conflict of one is told as what it is."""
    lines = explanation_lines({**TOLD, "conflicts": [[{"text": "coming on Monday"}]]}, "en")
    assert lines[1] == "This condition alone rules out any stay: coming on Monday."


def test_what_was_not_found_is_said() -> None:
    """Neither a change, nor all that could be looked at."""
    lines = explanation_lines({**TOLD, "changes": [], "whole": False}, "en")
    assert lines[-2:] == (
        "No change that was tried makes the stay possible.",
        "The explanation is not complete: not everything could be tried.",
    )


@pytest.mark.parametrize(
    ("fields", "options"),
    [
        ({"budget_ct": 12_050}, "  (--budget 120.5)"),
        ({"budget_ct": None}, ""),
        ({"accept_unconfirmed": True}, "  (--accept-unconfirmed)"),
        ({"max_cycle_km_day": 12.0}, "  (--max-km-day 12)"),
        ({"adults": 8}, "  (--adults 8)"),
        ({"must": []}, ""),
    ],
)
def test_options_are_those_of_the_command(fields: dict[str, Any], options: str) -> None:
    """What no option can say is left to the words."""
    change = {"text": ["change"], "fields": fields}
    assert explanation_lines({**TOLD, "changes": [change]}, "en")[-1] == f"  1. change{options}"
