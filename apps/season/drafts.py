"""Drafts of what a season has chosen, for an office to look at, price and publish."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from apps.named_draft import named_draft
from apps.products.product import Product
from apps.season.programme import Programme
from apps.store.errors import AbsentError
from apps.store.offices import office
from apps.store.open_store import Store
from apps.store.products import add_product, find_product
from apps.store.reviews import add_review
from apps.store.stays import stay_file
from apps.texts import load_texts
from itinerary.stay_json import stay_from_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """
    What was made.

    Parameters
    ----------
    made, found
        Ids of the products that are new, and of those that were there already.
    """

    made: tuple[str, ...]
    found: tuple[str, ...]


def make_drafts(store: Store, chosen: Sequence[Programme], office_id: str) -> Drafts:
    """
    Make a draft of each programme, and put it into the queue of the office.

    Parameters
    ----------
    store
        Where the stays are kept.
    chosen
        The selection of a season.
    office_id
        Who is to sell them.

    Returns
    -------
    Drafts
        A second time nothing is made. None is published: an office does that.

    Raises
    ------
    AbsentError
        If there is no such office.
    """
    with store.reading() as db:
        office(db, office_id)
    new = {name_of(programme): programme for programme in chosen if not _is_there(store, programme)}
    for programme in new.values():
        with store.writing() as db:
            stay = stay_from_json(json.loads(stay_file(db, programme.best.id)))
            draft = named_draft(name_of(programme), office_id, stay)
            add_product(db, _with_dates(draft, programme), None)
            add_review(db, draft.id, "bulk", {"reasons": _reasons(programme)})
    every = tuple(name_of(programme) for programme in chosen)
    return Drafts(made=tuple(new), found=tuple(name for name in every if name not in new))


def name_of(programme: Programme) -> str:
    """
    Name the product of a programme.

    Parameters
    ----------
    programme
        The programme.

    Returns
    -------
    str
        The same for the same best stay.
    """
    return f"product:{programme.best.segment}-{programme.best.id}"


def _is_there(store: Store, programme: Programme) -> bool:
    try:
        with store.reading() as db:
            find_product(db, name_of(programme))
    except AbsentError:
        return False
    return True


def _with_dates(draft: Product, programme: Programme) -> Product:
    """Note on which other dates the same can be sold."""
    others = [day for day in programme.dates if day != programme.best.first_day]
    return replace(draft, note=_dated("season_other_dates", others, "fr")) if others else draft


def _reasons(programme: Programme) -> dict[str, list[str]]:
    return {language: [_dated("season_draft", programme.dates, language)] for language in ("fr", "en")}


def _dated(key: str, days: Iterable[date], language: str) -> str:
    """Say a sentence with dates as people read them."""
    texts = load_texts(language)
    return texts.text(key, dates=", ".join(map(texts.words.day, days)))
