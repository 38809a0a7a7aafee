"""What somebody wants changed of a stay, as fields of its request."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from apps.workshop.form_error import FormError
from apps.workshop.offer_names import offer_named
from apps.workshop.office_limits import MOST_NAMES
from apps.workshop.stay_form import BANNABLE
from apps.workshop.typed import Typed
from itinerary.change import appoint, swap, with_offer, without_offer
from itinerary.read_request import read_request
from itinerary.request import Request
from itinerary.stay import Stay
from offers.catalogue import Catalogue

Fields = dict[str, Any]
NAMED = ("must", "ban", "pins")
"""Fields that name offers."""
CAPS = ("max_cycle", "max_walk")


def read_change(typed: Typed, stay: Stay, catalogue: Catalogue) -> Fields:
    """
    Read what is to be changed.

    Parameters
    ----------
    typed
        The form; its field ``action`` is one of `ACTIONS`.
    stay
        What there is.
    catalogue
        What its offers are.

    Returns
    -------
    dict
        Fields of the request that become others.

    Raises
    ------
    FormError
        If it cannot be read.
    RequestError
        If the request of the stay names what is no more.
    """
    read = ACTIONS.get(typed.one("action"))
    if read is None:
        raise FormError("choice")
    request = read_request(stay.request, catalogue)
    fields = read(typed, request, catalogue)
    if typed.one("keep") and "must" in fields:
        fields = with_rest(fields, stay)
    for name in NAMED:
        if len(fields.get(name, ())) > MOST_NAMES:
            raise FormError("many", most=MOST_NAMES, count=len(fields[name]))
    return fields


def fields_for(stay: Stay, catalogue: Catalogue, change: Callable[[Request], Request]) -> Fields:
    """
    Say which offers a changed request names.

    Parameters
    ----------
    stay
        What there is.
    catalogue
        What its offers are.
    change
        One of `itinerary.change`.

    Returns
    -------
    dict
        The fields `NAMED`.
    """
    return _named(change(read_request(stay.request, catalogue)))


def with_rest(fields: Fields, stay: Stay) -> Fields:
    """
    Ask for all that is there to stay there, but for what is banned.

    Parameters
    ----------
    fields
        Those `NAMED`, changed.
    stay
        What there is.

    Returns
    -------
    dict
        The same, with more that has to be there.
    """
    there = [s.id for day in stay.days for s in day.stops if s.kind in ("visit", "meal", "night")]
    named = {*fields["ban"], *(pin["offer"] for pin in fields["pins"])}
    kept = dict.fromkeys(i for i in (*fields["must"], *there) if i not in named)
    return {**fields, "must": list(kept)}


def _named(request: Request) -> Fields:
    plain = request.to_json()
    return {name: plain[name] for name in NAMED}


def _ban(typed: Typed, request: Request, catalogue: Catalogue) -> Fields:
    return _named(without_offer(request, offer_named(typed.one("offer"), catalogue)))


def _must(typed: Typed, request: Request, catalogue: Catalogue) -> Fields:
    return _named(with_offer(request, offer_named(typed.one("offer"), catalogue)))


def _swap(typed: Typed, request: Request, catalogue: Catalogue) -> Fields:
    offer, other = (offer_named(typed.one(name), catalogue) for name in ("offer", "other"))
    return _named(swap(request, offer, other))


def _move(typed: Typed, request: Request, catalogue: Catalogue) -> Fields:
    try:
        moment = datetime.fromisoformat(f"{typed.one('date')}T{typed.one('start')}")
    except ValueError as e:
        raise FormError("moment", field="start") from e
    if moment.tzinfo is not None:
        raise FormError("moment", field="start")
    if not request.arrive <= moment < request.leave:
        raise FormError("outside", field="start")
    return _named(appoint(request, offer_named(typed.one("offer"), catalogue), moment))


def _release(typed: Typed, request: Request, _: Catalogue) -> Fields:
    """Take a wish back."""
    plain, offer = request.to_json(), typed.one("offer")
    return {
        "must": [i for i in plain["must"] if i != offer],
        "ban": [i for i in plain["ban"] if i != offer],
        "pins": [pin for pin in plain["pins"] if pin["offer"] != offer],
    }


def _free_all(_: Typed, request: Request, __: Catalogue) -> Fields:
    """Take back all that has to be there."""
    return {**_named(request), "must": []}


def _wishes(typed: Typed, _: Request, __: Catalogue) -> Fields:
    free = typed.one("free_min").strip()
    if not (free.isascii() and free.isdecimal() and len(free) < 4 and int(free) <= 600):
        raise FormError("whole", field="free", low=0, high=600)
    caps = {f"{name}_km_day": _kilometres(typed.one(f"{name}_km_day"), name) for name in CAPS}
    banned = [mode for mode in BANNABLE if mode in typed.all("ban_modes")]
    flag = {"accept_unconfirmed": bool(typed.one("accept_unconfirmed"))}
    return {"free_min": int(free), "ban_modes": banned, **caps, **flag}


def _kilometres(text: str, field: str) -> float:
    try:
        found = float(text.strip().replace(",", "."))
    except ValueError as e:
        raise FormError("kilometres", field=field) from e
    if not 0 <= found <= 200:
        raise FormError("kilometres", field=field)
    return found


ACTIONS: Mapping[str, Callable[[Typed, Request, Catalogue], Fields]] = {
    "ban": _ban,
    "must": _must,
    "swap": _swap,
    "move": _move,
    "release": _release,
    "free": _free_all,
    "wishes": _wishes,
}
"""What can be done to a stay."""
