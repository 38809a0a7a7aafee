"""How many stays are for everybody."""

from typing import Any

from apps.observatory.gathered import Gathered
from itinerary.inclusion.verdict import NEEDS


def test_every_stay_is_judged_under_every_need(figures: dict[str, Any], gathered: Gathered) -> None:
    """Now, if confirmed or not; and never more by places and ways than by places alone."""
    rows = figures["needs"]
    assert [row["need"] for row in rows] == list(NEEDS)
    for row in rows:
        assert row["now"] + row["if_confirmed"] + row["no"] == row["judged"] == len(gathered.made)
        assert row["now"] <= row["places"]["now"]


def test_calls_open_more_and_more(figures: dict[str, Any]) -> None:
    """Each is somebody with a name."""
    for row in figures["needs"]:
        opened = [call["open_now"] for call in row["calls"]]
        assert opened == sorted(opened)
        assert all(call["name"] for call in row["calls"])
