"""What a season has to know of a stay to choose among thousands: what is visited, where one sleeps."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from offers.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """
    A stay in outline.

    Parameters
    ----------
    id, segment, station
        Of the stay.
    first_day
        When it begins.
    visits, beds, meals
        Ids of offers; meals are those taken elsewhere than in the bed's house.
    landmarks, gems, examples
        How many of its visits are landmarks and hidden gems; how many of its stops are examples.
    points, persons, price_ct
        What the stay is worth to its segment, for how many, and what it costs them.
    rainproof
        Whether each day has a visit indoors, or one with an indoor plan for rain.
    spend_ct
        What each offer earns, pairs of id and cents.
    """

    id: str
    segment: str
    station: str
    first_day: date
    visits: frozenset[str]
    beds: tuple[str, ...]
    meals: frozenset[str]
    landmarks: int
    gems: int
    examples: int
    points: int
    persons: int
    price_ct: int
    rainproof: bool
    spend_ct: tuple[tuple[str, int], ...]

    @property
    def offers(self) -> frozenset[str]:
        """All that the guests come to."""
        return self.visits | self.meals | frozenset(self.beds)


def sketch(file: str, catalogue: Catalogue) -> Sketch:
    """
    Outline a stay.

    Parameters
    ----------
    file
        As `itinerary.stay_json.stay_text` writes it.
    catalogue
        Whose offers it is made of.

    Returns
    -------
    Sketch
        Without lines, times and texts.
    """
    row = json.loads(file)
    stops = [stop for day in row["days"] for stop in day["stops"]]
    beds = tuple(day["stops"][-1]["id"] for day in row["days"] if day["stops"][-1]["kind"] == "night")
    visits = [(stop, catalogue.offer(stop["id"])) for stop in stops if stop["kind"] == "visit"]
    return Sketch(
        id=row["id"],
        segment=row["request"]["segment"],
        station=row["request"]["from"],
        first_day=date.fromisoformat(row["days"][0]["date"]),
        visits=frozenset(offer.id for _, offer in visits),
        beds=beds,
        meals=frozenset(s["id"] for s in stops if s["kind"] == "meal") - set(beds),
        landmarks=sum(offer.landmark for _, offer in visits),
        gems=sum(offer.gem for _, offer in visits),
        examples=sum(_is_example(stop["id"], catalogue) for stop in stops),
        points=row["proof"]["objective"],
        persons=row["request"]["adults"] + len(row["request"]["children"]),
        price_ct=row["price"]["total_ct"],
        rainproof=all(_is_dry(day, catalogue) for day in row["days"]),
        spend_ct=_spend(row["price"]["lines"]),
    )


def _is_dry(day: dict[str, Any], catalogue: Catalogue) -> bool:
    visits = [stop for stop in day["stops"] if stop["kind"] == "visit"]
    return any(stop["plan_b"] or catalogue.offer(stop["id"]).indoor for stop in visits)


def _is_example(stop_id: str, catalogue: Catalogue) -> bool:
    return stop_id.startswith("offer:") and catalogue.offer(stop_id).demo


def _spend(lines: list[dict[str, Any]]) -> tuple[tuple[str, int], ...]:
    spend: dict[str, int] = {}
    for line in lines:
        if line["id"].startswith("offer:"):
            spend[line["id"]] = spend.get(line["id"], 0) + line["total_ct"]
    return tuple(sorted(spend.items()))
