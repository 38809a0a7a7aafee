"""Stays as the pages of the workshop take them."""

import json
from functools import lru_cache
from typing import Annotated

from fastapi import Path
from sqlalchemy import Connection

from apps.service.composer import Composer
from apps.store.stays import stay_file
from itinerary.stay import Stay
from itinerary.stay_json import stay_from_json

KEPT = 128
StayId = Annotated[str, Path(pattern="^[0-9a-f]{16}$")]


async def open_stay(composer: Composer, stay_id: str) -> Stay:
    """
    Find a stay.

    Parameters
    ----------
    composer
        Keeps them.
    stay_id
        Its id.

    Returns
    -------
    Stay
        The stay.

    Raises
    ------
    AbsentError
        If there is none.
    """
    return read_stay(await composer.file(stay_id))


def stay_of(db: Connection, stay_id: str) -> Stay:
    """
    Find a stay in the store.

    Parameters
    ----------
    db
        For queries.
    stay_id
        Its id.

    Returns
    -------
    Stay
        The stay.

    Raises
    ------
    AbsentError
        If there is none.
    """
    return read_stay(stay_file(db, stay_id))


@lru_cache(maxsize=KEPT)
def read_stay(file: str) -> Stay:
    """
    Read the file of a stay, once for those looked at last: checking one takes longer than all else.

    Parameters
    ----------
    file
        JSON.

    Returns
    -------
    Stay
        The stay.
    """
    return stay_from_json(json.loads(file))
