"""The last look at the whole destination: figures and a map, kept for the pages that show them."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, select

from apps.store.now import now_s
from apps.store.schema import observations


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """
    What was seen.

    Parameters
    ----------
    figures
        Plain values.
    drawing
        A map, as SVG.
    at_s
        When.
    """

    figures: dict[str, Any]
    drawing: str
    at_s: int


def keep_observation(db: Connection, figures: dict[str, Any], drawing: str) -> None:
    """
    Keep an observation in the place of the one that was there.

    Parameters
    ----------
    db
        In a transaction that writes.
    figures, drawing
        As of `Observation`.
    """
    db.execute(delete(observations))
    content = json.dumps(figures, ensure_ascii=False)
    db.execute(observations.insert().values(content=content, drawing=drawing, at_s=now_s()))


def last_observation(db: Connection) -> Observation | None:
    """
    Find the observation.

    Parameters
    ----------
    db
        For queries.

    Returns
    -------
    Observation or None
        None where nothing was ever observed.
    """
    row = db.execute(select(observations).order_by(observations.c.id.desc())).first()
    if row is None:
        return None
    return Observation(figures=json.loads(row.content), drawing=row.drawing, at_s=row.at_s)
