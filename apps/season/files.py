"""The files of a season: a map, a report, and all of it as JSON."""

import json

from apps.inputs import background_of
from apps.season.report import season_report
from apps.season.review import Review
from apps.season.run import Work
from apps.service.destination import Destination
from apps.store.open_store import Store
from apps.store.stays import stay_file
from itinerary.stay_json import stay_from_json
from maps.season_map import season_page


def season_files(
    store: Store, work: Work, review: Review, here: Destination, language: str
) -> dict[str, str]:
    """
    Write what an office needs to judge a season.

    Parameters
    ----------
    store
        Where the season is kept; at least one stay was made.
    work
        What it asked for.
    review
        The season gone over.
    here
        From what it was composed.
    language
        ``fr`` or ``en``.

    Returns
    -------
    dict
        Contents by name: ``season.html``, ``season-map.html`` with the chosen programmes, ``season.json``.
    """
    dates = work.requests[0].arrive.date(), max(request.leave.date() for request in work.requests)
    with store.reading() as db:
        files = [stay_file(db, programme.best.id) for programme in review.chosen]
    stays = [stay_from_json(json.loads(file)) for file in files]
    return {
        "season.html": season_report(review, dates, here.catalogue, language),
        "season-map.html": season_page(stays, background_of(here.network), language, {}),
        "season.json": json.dumps(review.to_json(), ensure_ascii=False, indent=1) + "\n",
    }
