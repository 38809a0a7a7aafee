"""A season gone over: what was composed, what an office would sign, whom it brings guests to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from apps.season.exposure import Exposure, communes_of, exposure
from apps.season.programme import Programme, programmes
from apps.season.run import Work
from apps.season.selection import Rules, select
from apps.season.sketch import Sketch, sketch
from apps.season.summary import season_summary
from apps.store.open_store import Store
from apps.store.outcomes import outcomes_of, slot_of
from apps.store.stays import stays_for
from offers.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """
    A season gone over.

    Parameters
    ----------
    summary
        As of `season_summary`.
    stays
        All that were composed.
    programmes
        How many are different.
    chosen, rules
        The selection, and what it keeps to.
    exposure
        Whom it brings guests to.
    """

    summary: dict[str, Any]
    stays: tuple[Sketch, ...]
    programmes: int
    chosen: tuple[Programme, ...]
    rules: Rules
    exposure: Exposure

    def to_json(self) -> dict[str, Any]:
        """Write the review as plain values."""
        seen = self.exposure
        # What a run found there already is of that run, not of the season.
        summary = {name: value for name, value in self.summary.items() if name != "found"}
        return {
            **summary,
            "stays": len(self.stays),
            "programmes": self.programmes,
            "figures": figures(self.chosen),
            "chosen": [_row(programme) for programme in self.chosen],
            "providers": dict(seen.providers),
            "communes": dict(seen.communes),
            "nights": dict(seen.nights),
            "spend_ct": dict(seen.spend_ct),
            "forgotten": list(seen.forgotten),
            "never": list(seen.never),
        }


def review_season(store: Store, work: Work, catalogue: Catalogue, rules: Rules) -> Review:
    """
    Go over a season.

    Parameters
    ----------
    store
        Where it is kept.
    work
        What it asked for.
    catalogue
        What its offers are.
    rules
        What the selection keeps to.

    Returns
    -------
    Review
        The same for the same season.
    """
    stays = tuple(sketch(file, catalogue) for file in _files(store, work))
    found = programmes(stays)
    chosen = select(found, communes_of(catalogue), rules)
    return Review(
        summary=season_summary(store, work),
        stays=stays,
        programmes=len(found),
        chosen=chosen,
        rules=rules,
        exposure=exposure(chosen, stays, catalogue),
    )


def figures(chosen: Sequence[Programme]) -> dict[str, int]:
    """
    Count what kinds of programmes a selection has.

    Parameters
    ----------
    chosen
        The selection.

    Returns
    -------
    dict
        ``mixed``, ``rainproof``, ``winter``, ``examples`` and ``car_free``: programmes of each kind. All are
        without a car: one comes by train, and rides, walks and sails from there.
    """
    counts = Counter[str]()
    for programme in chosen:
        stay = programme.best
        counts["mixed"] += stay.landmarks > 0 and stay.gems > 0
        counts["rainproof"] += stay.rainproof
        counts["winter"] += programme.winter
        counts["examples"] += stay.examples > 0
        counts["car_free"] += 1
    return {name: counts[name] for name in ("mixed", "rainproof", "winter", "examples", "car_free")}


def _files(store: Store, work: Work) -> list[str]:
    with store.reading() as db:
        kept = outcomes_of(db, {slot_of(request.to_json()) for request in work.requests})
        return [file for outcome in kept for file in stays_for(db, outcome.asked)]


def _row(programme: Programme) -> dict[str, Any]:
    stay = programme.best
    return {
        "stay": stay.id,
        "segment": stay.segment,
        "station": stay.station,
        "dates": [day.isoformat() for day in programme.dates],
        "visits": sorted(stay.visits),
        "beds": list(stay.beds),
        "points": stay.points,
        "price_ct": stay.price_ct,
        "persons": stay.persons,
        "examples": stay.examples,
    }
