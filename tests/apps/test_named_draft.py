"""Drafts under a telling name."""

import json
from dataclasses import replace
from typing import Any

from apps.named_draft import named_draft, telling_title
from apps.products.product import LONGEST_TITLE
from apps.texts import load_texts
from itinerary.stay import Stay
from itinerary.stay_json import stay_from_json


def _stay(weekend: list[dict[str, Any]]) -> Stay:
    return stay_from_json(json.loads(json.dumps(weekend[0])))


def test_a_draft_is_named_by_its_two_best_visits(weekend: list[dict[str, Any]]) -> None:
    """Two stays of one weekend are told apart in a list."""
    stay = _stay(weekend)
    visits = sorted((s for d in stay.days for s in d.stops if s.kind == "visit"), key=lambda s: -s.points)
    draft = named_draft("product:deux-jours", "bethune", stay)
    assert draft.title == {"fr": f"{visits[0].name} · {visits[1].name}"}
    assert draft.text["fr"] == stay.summary


def test_a_long_name_is_cut(weekend: list[dict[str, Any]]) -> None:
    """No title is longer than a title may be."""
    stay = _stay(weekend)
    days = tuple(
        replace(day, stops=tuple(replace(s, name=f"{s.name} {'très ' * 20}loin") for s in day.stops))
        for day in stay.days
    )
    title = named_draft("product:deux-jours", "bethune", replace(stay, days=days)).title["fr"]
    assert len(title) <= LONGEST_TITLE
    assert title in telling_title(replace(stay, days=days), load_texts("fr"))
