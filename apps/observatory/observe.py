"""All figures of an observatory, as plain values."""

from collections import Counter
from datetime import date
from typing import Any

from apps.observatory.bounties import bounty_figures
from apps.observatory.calls import call_figures
from apps.observatory.communes import commune_figures
from apps.observatory.coverage import coverage_figures
from apps.observatory.exposure import exposure_figures
from apps.observatory.gathered import Gathered
from apps.observatory.needs import need_figures
from apps.observatory.robustness import robustness_figures
from apps.observatory.trials import Trials
from apps.observatory.unknowns import unknown_figures
from apps.observatory.weekdays import weekday_figures, weekday_requests
from apps.service.destination import Destination
from itinerary.commune_coverage import commune_coverage
from itinerary.coverage import survey
from offers.catalogue import Catalogue

SCHEMA = "fluvestre.observatory/1"


def observe(gathered: Gathered, here: Destination, trials: Trials) -> dict[str, Any]:
    """
    Reckon all figures.

    Parameters
    ----------
    gathered
        The season, with at least one request.
    here
        The destination that it was composed from.
    trials
        Where stays are composed again.

    Returns
    -------
    dict
        Of the schema ``fluvestre.observatory/1``; the same for the same season and data.
    """
    catalogue, stays = here.catalogue, gathered.stays
    surveyed = survey(catalogue, gathered.sights[0].day.year)
    return {
        "schema": SCHEMA,
        **_head(gathered, here),
        "coverage": coverage_figures(gathered, surveyed, _weekdays(gathered, catalogue, trials)),
        "communes": commune_figures(stays, commune_coverage(surveyed), catalogue),
        "robustness": robustness_figures(gathered, catalogue, trials),
        "calls": call_figures(gathered.sights, catalogue),
        "unknowns": unknown_figures(gathered.sights, catalogue),
        "bounties": bounty_figures(gathered, catalogue, trials),
        "needs": need_figures(gathered, here),
        "exposure": exposure_figures(stays, catalogue),
    }


def _weekdays(gathered: Gathered, catalogue: Catalogue, trials: Trials) -> dict[str, list[list[int]]]:
    days = [sight.day for sight in gathered.sights]
    segments = sorted({sight.segment for sight in gathered.sights})
    asked = weekday_requests(segments, (min(days), max(days)), catalogue)
    return weekday_figures(asked, trials.run(asked))


def _head(gathered: Gathered, here: Destination) -> dict[str, Any]:
    days = [sight.day for sight in gathered.sights]
    status = Counter(sight.status for sight in gathered.sights)
    nights = Counter(_nights(str(s.request["arrive"]), str(s.request["leave"])) for s in gathered.sights)
    return {
        "catalogue": here.versions[0],
        "network": here.versions[1],
        "kept": gathered.kept,
        "older": gathered.older,
        "first": min(days).isoformat(),
        "last": max(days).isoformat(),
        "requests": len(gathered.sights),
        **{name: status[name] for name in ("made", "impossible", "failed")},
        "nights": [[number, nights[number]] for number in sorted(nights)],
    }


def _nights(arrive: str, leave: str) -> int:
    return (date.fromisoformat(leave[:10]) - date.fromisoformat(arrive[:10])).days
