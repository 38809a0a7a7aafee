"""All figures of an observatory."""

import json
from typing import Any

from apps.observatory.gathered import Gathered
from apps.observatory.observe import SCHEMA
from apps.service.destination import Destination


def test_figures_are_plain_values_and_say_of_what_they_are(
    figures: dict[str, Any], gathered: Gathered, here: Destination
) -> None:
    """Whatever reads JSON reads them."""
    assert json.loads(json.dumps(figures)) == figures
    assert figures["schema"] == SCHEMA
    assert (figures["catalogue"], figures["network"]) == here.versions
    assert figures["requests"] == figures["made"] + figures["impossible"] + figures["failed"] == 4
    assert sum(count for _, count in figures["nights"]) == 4
    assert figures["calls"]["stays"] == len(gathered.stays)
