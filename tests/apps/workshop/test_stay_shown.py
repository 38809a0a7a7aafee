"""A stay among others."""

import json
from typing import Any

from apps.texts import load_texts
from apps.workshop.stay_shown import stay_card
from itinerary.stay_json import stay_from_json


def test_a_card_names_each_place_of_a_day_once(weekend: list[dict[str, Any]]) -> None:
    """A bed where one dines and sleeps is one place, and an example is marked as such beside its name."""
    stays = [stay_from_json(json.loads(json.dumps(stay))) for stay in weekend]
    cards = [stay_card(stay, load_texts("fr")) for stay in stays]
    listed = [names for card in cards for _, _, names in card["days"]]
    assert all(len({name for name, _ in names}) == len(names) for names in listed)
    marked = {name for names in listed for name, example in names if example}
    examples = {s["name"] for stay in weekend for d in stay["days"] for s in d["stops"][1:] if s.get("demo")}
    assert marked == {name.removesuffix(" (exemple)") for name in examples}
    assert marked
