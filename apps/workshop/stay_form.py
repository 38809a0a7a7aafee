"""The form in which an office asks for stays: as it is shown first, and what was typed into it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, get_args

from apps.products.terms_form import read_money
from apps.service.limits import YEARS_AHEAD
from apps.texts import TEXT_LANGUAGES, Texts
from apps.workshop.form_error import FormError
from apps.workshop.offer_names import offer_labels, offers_named
from apps.workshop.office_limits import MOST_NAMES, OFFICE_LIMITS
from apps.workshop.typed import Typed
from itinerary.read_request import MAX_PARTY
from itinerary.segment import Segment, Travel, TravelMode, find_segment
from offers.access import Need
from offers.catalogue import Catalogue
from offers.errors import UnknownNameError
from offers.offer import Theme

MODES = get_args(TravelMode)
TRAVELS = get_args(Travel)
NEEDS = get_args(Need)
THEMES = get_args(Theme)
BANNABLE = ("boat", "train")
DAYS_AHEAD = 30
"""The form opens on a weekend about a month away."""
NAMES = ("must", "ban")
"""Fields of names of offers, one in each."""
LISTS = ("needs", "ban_modes", "ban_themes", *NAMES)
"""Fields that come several times."""
FLAGS = ("accept_unconfirmed", "tight_budget")

Values = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """
    What was asked.

    Parameters
    ----------
    raw
        A request under the names of its format.
    faults
        By field: what cannot be so, in sentences. No request is made while there are any.
    """

    raw: Mapping[str, Any]
    faults: Mapping[str, tuple[str, ...]]


def first_values(segment: Segment, today: date, language: str) -> Values:
    """
    Fill in what a segment usually asks for.

    Parameters
    ----------
    segment
        Of whom.
    today
        The date; the form opens on a weekend about a month later.
    language
        Of the programme.

    Returns
    -------
    dict
        Texts by field; lists of codes for `LISTS`.
    """
    saturday = today + timedelta(days=DAYS_AHEAD + (5 - today.weekday() - DAYS_AHEAD) % 7)
    return {
        "segment": segment.id,
        "from": "station:bethune",
        "to": "",
        "arrive": f"{saturday}T10:00",
        "leave": f"{saturday + timedelta(days=1)}T18:00",
        "adults": str(segment.adults),
        "children": ", ".join(map(str, segment.children)),
        "mode": segment.mode,
        "travel": segment.travel,
        "budget": "",
        "max_cycle_km_day": f"{segment.max_cycle_km_day:g}",
        "max_walk_km_day": f"{segment.max_walk_km_day:g}",
        "free_min": "0",
        "alternatives": "3",
        "effort": "normal",
        "language": language,
        **dict.fromkeys(FLAGS, ""),
        **{name: [] for name in LISTS},
    }


def values_of(request: Mapping[str, Any], catalogue: Catalogue) -> Values:
    """
    Fill in what a stay was composed for.

    Parameters
    ----------
    request
        Of a stay, canonical.
    catalogue
        Gives the offers their names.

    Returns
    -------
    dict
        As `first_values`; appointments are left out, as other days may be asked for.
    """
    segment = find_segment(request["segment"])
    values = first_values(segment, date.fromisoformat(request["arrive"][:10]), request["language"])
    same = ("from", "to", "arrive", "leave", "adults", "mode", "travel", "free_min", "effort", "language")
    caps = ("max_cycle_km_day", "max_walk_km_day")
    labels = offer_labels(catalogue)
    budget_ct = request["budget_ct"]
    return {
        **values,
        **{name: str(request[name]) for name in (*same, *caps)},
        **{name: list(request[name]) for name in LISTS},
        **{name: [labels.get(i, i) for i in request[name]] for name in NAMES},
        **{name: "on" if request[name] else "" for name in FLAGS},
        "children": ", ".join(map(str, request["children"])),
        "budget": "" if budget_ct is None else f"{budget_ct // 100},{budget_ct % 100:02d}",
    }


def typed_values(typed: Typed) -> Values:
    """
    Keep what was typed, to show it again as it was.

    Parameters
    ----------
    typed
        The form.

    Returns
    -------
    dict
        As `first_values`.
    """
    plain = first_values(find_segment("promeneurs-chaleureux"), date.min + timedelta(days=366), "fr")
    values: Values = {name: list(typed.all(name)) if name in LISTS else typed.one(name) for name in plain}
    return {**values, **{name: list(_lines(typed.all(name))) for name in NAMES}}


def read_form(typed: Typed, catalogue: Catalogue, today: date, texts: Texts) -> Asked:
    """
    Read the form.

    Parameters
    ----------
    typed
        What was typed.
    catalogue
        Whose stations and offers it may name.
    today
        The date.
    texts
        The language that faults are told in.

    Returns
    -------
    Asked
        With all its faults.
    """
    raw: dict[str, Any] = {}
    faults: dict[str, tuple[str, ...]] = {}
    for name, read in _readers(catalogue).items():
        given = typed.all(name) if name in LISTS else typed.one(name).strip()
        try:
            if given or name not in OPTIONAL:
                raw["budget_ct" if name == "budget" else name] = read(given)
        except* FormError as e:
            faults[name] = tuple(one.say(texts) for one in e.exceptions if isinstance(one, FormError))
    faults |= _time_faults(raw, today, texts)
    return Asked(raw=raw, faults=faults)


OPTIONAL = ("to", "children", "budget", *LISTS, *FLAGS)


def _readers(catalogue: Catalogue) -> dict[str, Callable[[Any], Any]]:
    return {
        "segment": lambda v: _found(find_segment, v).id,
        **dict.fromkeys(("from", "to"), lambda v: _found(catalogue.find_station, v).id),
        **dict.fromkeys(("arrive", "leave"), _moment),
        "adults": _whole(1, MAX_PARTY),
        "children": _ages,
        "mode": _one_of(MODES),
        "travel": _one_of(TRAVELS),
        "budget": _money,
        **dict.fromkeys(("max_cycle_km_day", "max_walk_km_day"), _kilometres),
        "free_min": _whole(0, 600),
        "alternatives": _whole(1, OFFICE_LIMITS.alternatives),
        "effort": _one_of(OFFICE_LIMITS.efforts),
        "language": _one_of(TEXT_LANGUAGES),
        **dict.fromkeys(FLAGS, lambda _: True),
        **dict.fromkeys(NAMES, lambda v: _names(v, catalogue)),
        "needs": _each_of(NEEDS),
        "ban_modes": _each_of(BANNABLE),
        "ban_themes": _each_of(THEMES),
    }


def _time_faults(raw: Mapping[str, Any], today: date, texts: Texts) -> dict[str, tuple[str, ...]]:
    """Tell of days that nobody can travel on, or that are not in order."""
    if "arrive" not in raw or "leave" not in raw:
        return {}
    arrive, leave = (datetime.fromisoformat(raw[name]) for name in ("arrive", "leave"))
    first, last = arrive.date(), leave.date()
    horizon = today + timedelta(days=365 * YEARS_AHEAD)
    if not today <= first <= horizon:
        bounds = {"low": texts.words.day(today), "high": texts.words.day(horizon)}
        return {"arrive": (texts.text("sell_fault_arrive", **bounds),)}
    if leave <= arrive:
        return {"leave": (texts.text("sell_fault_order"),)}
    if (days := (last - first).days + 1) > OFFICE_LIMITS.days:
        return {"leave": (texts.text("sell_fault_days", most=OFFICE_LIMITS.days, days=days),)}
    return {}


def _found(find: Callable[[str], Any], name: str) -> Any:
    try:
        return find(name)
    except UnknownNameError as e:
        near = " ; ".join(e.nearest) or "—"
        raise FormError("name", name=f"{name:.80}", near=near) from e


def _names(typed: tuple[str, ...], catalogue: Catalogue) -> list[str]:
    lines = _lines(typed)
    if len(lines) > MOST_NAMES:
        raise FormError("many", most=MOST_NAMES, count=len(lines))
    return offers_named(lines, catalogue)


def _lines(typed: tuple[str, ...]) -> tuple[str, ...]:
    """Take the names apart, however many were pasted into one field."""
    return tuple(line.strip() for text in typed for line in text.splitlines() if line.strip())


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as e:
        raise FormError("moment") from e
    if moment.tzinfo is not None or "T" not in text:
        raise FormError("moment")
    return moment.isoformat(timespec="minutes")


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and len(text) < 7 and low <= int(text) <= high):
            raise FormError("whole", low=low, high=high)
        return int(text)

    return read


def _kilometres(text: str) -> float:
    try:
        found = float(text.replace(",", "."))
    except ValueError as e:
        raise FormError("kilometres") from e
    if not 0 <= found <= 200:
        raise FormError("kilometres")
    return found


def _ages(text: str) -> list[int]:
    parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    if len(parts) > MAX_PARTY or not all(p.isascii() and p.isdecimal() and int(p[:3]) <= 17 for p in parts):
        raise FormError("ages")
    return [int(part) for part in parts]


def _money(text: str) -> int:
    try:
        return read_money(text)
    except ValueError as e:
        raise FormError("money") from e


def _one_of(allowed: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in allowed:
            raise FormError("choice")
        return text

    return read


def _each_of(allowed: tuple[str, ...]) -> Callable[[tuple[str, ...]], list[str]]:
    read = _one_of(allowed)
    return lambda values: list(dict.fromkeys(map(read, values)))
