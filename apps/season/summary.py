"""What became of a season, in figures."""

import re
from collections import Counter
from typing import Any

from apps.season.run import Work
from apps.store.open_store import Store
from apps.store.outcomes import outcomes_of, slot_of
from apps.terminal import list_table

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
"""A reason is the same on whichever date."""
MOST_REASONS = 8
"""So many reasons are told: those met most."""


def season_summary(store: Store, work: Work) -> dict[str, Any]:
    """
    Count what became of a season.

    Parameters
    ----------
    store
        Where it is kept.
    work
        What was asked, and what had been missing before this run.

    Returns
    -------
    dict
        ``requests``, ``found`` (composed before), ``made``, ``impossible``, ``failed``, ``missing`` (not
        composed yet, as the run was interrupted), the same by ``segments``, and the ``reasons`` met most.
    """
    slots = {slot_of(request.to_json()) for request in work.requests}
    with store.reading() as db:
        kept = outcomes_of(db, slots)
    counts = Counter(outcome.status for outcome in kept)
    reasons = Counter(_DATE.sub("…", reason) for outcome in kept for reason in outcome.reasons)
    segments: dict[str, Counter[str]] = {}
    for outcome in kept:
        segments.setdefault(outcome.segment, Counter())[outcome.status] += 1
    return {
        "requests": len(work.requests),
        "found": len(work.requests) - len(work.missing),
        **{status: counts[status] for status in ("made", "impossible", "failed")},
        "missing": len(slots) - len(kept),
        "segments": {name: dict(sorted(found.items())) for name, found in sorted(segments.items())},
        "reasons": [
            {"reason": reason, "requests": count}
            for reason, count in sorted(reasons.items(), key=lambda item: (-item[1], item[0]))[:MOST_REASONS]
        ],
    }


def summary_lines(summary: dict[str, Any]) -> str:
    """
    Write a summary for a terminal.

    Parameters
    ----------
    summary
        As `season_summary` returns it.

    Returns
    -------
    str
        A table a segment, and the reasons met most.
    """
    columns = ("segment", "made", "impossible", "failed")
    rows = [[name, *(found.get(c, 0) for c in columns[1:])] for name, found in summary["segments"].items()]
    total = ["all", *(summary[c] for c in columns[1:])]
    reasons = [f"{row['requests']:>5}  {row['reason']}" for row in summary["reasons"]]
    head = f"{summary['requests']} requests, {summary['found']} of them composed before."
    left = [f"{summary['missing']} are still missing."] if summary["missing"] else []
    return "\n".join((head, *left, list_table(columns, [*rows, total]), *reasons))
