"""Turns what a person or a file asks into a Request, or into all its faults at once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, TypeVar, cast, get_args

from graphs.mode import Mode
from itinerary.clock import moment_of, to_min
from itinerary.errors import RequestError
from itinerary.request import Effort, Pin, Request
from itinerary.segment import Segment, Travel, TravelMode, find_segment
from offers.access import Need
from offers.catalogue import Catalogue
from offers.errors import UnknownNameError
from offers.kind import kind_defaults
from offers.offer import Theme

MAX_DAYS = 7
"""Longer stays are several stays; the search is made for a few days."""
MAX_PARTY = 200
FIRST_YEAR, LAST_YEAR = 2000, 2100
LANGUAGES = ("fr", "en", "nl", "de")
FIELDS = (
    *(
        "segment",
        "from",
        "to",
        "arrive",
        "leave",
        "adults",
        "children",
        "mode",
        "travel",
        "budget_ct",
        "needs",
    ),
    *("tight_budget", "accept_unconfirmed", "must", "ban", "pins", "ban_modes", "ban_themes"),
    *("max_cycle_km_day", "max_walk_km_day", "free_min", "alternatives", "effort", "seed", "language"),
)

_T = TypeVar("_T")


class _Fields:
    """Takes fields one by one and gathers the faults."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.raw = raw
        unknown = [k for k in raw if k not in FIELDS]
        self.faults = [f"{k!r:.80}: no such field; known are {', '.join(FIELDS)}." for k in unknown]

    def take(self, name: str, parse: Callable[[Any], _T], default: _T) -> _T:
        value = self.raw.get(name)
        if value is None:
            return default
        try:
            return parse(value)
        except (UnknownNameError, ValueError) as e:
            self.faults.append(_cut(f"{name}: {e}"))
            return default

    def need(self, name: str) -> None:
        if self.raw.get(name) is None:
            self.faults.append(f"{name}: is missing.")


def read_request(raw: Mapping[str, Any], catalogue: Catalogue) -> Request:
    """
    Read a request.

    Parameters
    ----------
    raw
        Plain values under the names of the request format.
    catalogue
        Whose stations and offers it names.

    Returns
    -------
    Request
        Completed with the segment's defaults, ids canonical.

    Raises
    ------
    RequestError
        With all the faults, a sentence each.
    """
    fields = _Fields(raw)
    for name in ("segment", "from", "arrive", "leave"):
        fields.need(name)
    segment = fields.take("segment", lambda v: find_segment(_text(v)), None)
    times = fields.take("arrive", _moment, None), fields.take("leave", _moment, None)
    fields.faults += _time_faults(*times)
    complete = _complete(fields, catalogue, segment or find_segment("promeneurs-chaleureux"))
    fields.faults += _party_faults(complete) + _wish_faults(complete, *times, catalogue)
    if fields.faults or segment is None or times[0] is None or times[1] is None:
        raise RequestError(tuple(fields.faults))
    return Request(segment=segment, arrive=times[0], leave=times[1], **complete)


def _complete(fields: _Fields, catalogue: Catalogue, segment: Segment) -> dict[str, Any]:
    start = fields.take("from", lambda v: catalogue.find_station(_text(v)).id, "")
    given_party = fields.raw.get("adults") is not None or fields.raw.get("children") is not None
    parsers: dict[str, tuple[Callable[[Any], Any], Any]] = {
        "adults": (_whole(0, MAX_PARTY), segment.adults),
        "children": (_each(_whole(0, 17)), () if given_party else segment.children),
        "mode": (_one_of(get_args(TravelMode)), segment.mode),
        "travel": (_one_of(get_args(Travel)), segment.travel),
        "budget_ct": (_whole(0, 10**9), None),
        "needs": (_each(_one_of(get_args(Need))), ()),
        "tight_budget": (_flag, False),
        "accept_unconfirmed": (_flag, False),
        "must": (_offers(catalogue), ()),
        "ban": (_offers(catalogue), ()),
        "pins": (_each(lambda p: _pin(p, catalogue)), ()),
        "ban_modes": (_each(_one_of(tuple(str(m) for m in Mode))), ()),
        "ban_themes": (_each(_one_of(get_args(Theme))), ()),
        "max_cycle_km_day": (_kilometres, _kilometres(segment.max_cycle_km_day)),
        "max_walk_km_day": (_kilometres, _kilometres(segment.max_walk_km_day)),
        "free_min": (_whole(0, 600), 0),
        "alternatives": (_whole(1, 10), 1),
        "effort": (_one_of(get_args(Effort)), "normal"),
        "seed": (_whole(0, 2**31 - 1), 1),
        "language": (_one_of(LANGUAGES), "fr"),
    }
    finish = fields.take("to", lambda v: catalogue.find_station(_text(v)).id, start)
    taken = {name: fields.take(name, parse, default) for name, (parse, default) in parsers.items()}
    return {"start": start, "finish": finish, **taken}


def _time_faults(arrive: datetime | None, leave: datetime | None) -> list[str]:
    if arrive is None or leave is None:
        return []
    if leave <= arrive:
        return [
            f"leave: expected a moment after the arrival {arrive:%Y-%m-%dT%H:%M}, got {leave:%Y-%m-%dT%H:%M}."
        ]
    days = (leave.date() - arrive.date()).days + 1
    return [f"leave: expected a stay of at most {MAX_DAYS} days, got {days}."] if days > MAX_DAYS else []


def _party_faults(complete: Mapping[str, Any]) -> list[str]:
    persons = complete["adults"] + len(complete["children"])
    if persons > MAX_PARTY:
        return [f"adults: expected a party of at most {MAX_PARTY}, got {persons}."]
    if complete["adults"] == 0 and complete["children"]:
        return ["adults: expected at least 1 with children, got 0."]
    return ["adults: expected a party of at least 1, got nobody."] if complete["adults"] == 0 else []


def _wish_faults(
    complete: Mapping[str, Any], arrive: datetime | None, leave: datetime | None, catalogue: Catalogue
) -> list[str]:
    both = sorted(set(complete["must"]) & set(complete["ban"]))
    faults = [f"must: {offer} is also banned." for offer in both]
    for pin in complete["pins"]:
        faults += _pin_faults(pin, complete["ban"], arrive, leave, catalogue)
    if {complete["mode"], "walk"} & set(complete["ban_modes"]):
        faults.append(
            f"ban_modes: nobody gets anywhere without {complete['mode']} and walk; choose boat or train."
        )
    return faults


def _pin_faults(
    pin: Pin, banned: Sequence[str], arrive: datetime | None, leave: datetime | None, catalogue: Catalogue
) -> list[str]:
    moment = moment_of(pin.day, pin.start_min)
    role = kind_defaults(catalogue.offer(pin.offer).kind).role
    faults = [f"pins: {pin.offer} is also banned."] if pin.offer in banned else []
    if role not in ("visit", "meal"):
        faults.append(f"pins: expected a visit or a meal, {pin.offer} is a {role}.")
    if arrive is not None and leave is not None and not arrive <= moment < leave:
        faults.append(f"pins: expected a time within the stay for {pin.offer}, got {moment:%Y-%m-%dT%H:%M}.")
    return faults


def _cut(fault: str) -> str:
    """Keep a fault to a line that can be read."""
    return fault if len(fault) <= 400 else f"{fault[:200]} ... {fault[-150:]}"


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        msg = f"expected a name, got {value!r}."
        raise ValueError(msg)
    return value.strip()


def _moment(value: Any) -> datetime:
    if isinstance(value, datetime):
        moment = value
    else:
        try:
            moment = datetime.fromisoformat(_text(value))
        except ValueError as e:
            msg = f"expected a date and time such as 2027-05-15T10:30, got {value!r} ({e})."
            raise ValueError(msg) from e
        if "T" not in value and " " not in value.strip():
            msg = f"expected a time too, such as 2027-05-15T10:30, got {value!r}."
            raise ValueError(msg)
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        msg = f"expected a year from {FIRST_YEAR} to {LAST_YEAR}, got {value!r}."
        raise ValueError(msg)
    if moment.tzinfo is not None:
        msg = f"expected local time without offset, got {value!r}."
        raise ValueError(msg)
    return moment.replace(second=0, microsecond=0)


def _whole(low: int, high: int) -> Callable[[Any], int]:
    def parse(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            msg = f"expected a whole number from {low} to {high}, got {value!r}."
            raise ValueError(msg)
        return value

    return parse


def _kilometres(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 200:
        msg = f"expected kilometres from 0 to 200, got {value!r}."
        raise ValueError(msg)
    # 40 and 40.0 are the same request, and have to be written the same.
    return int(value) if value == int(value) else float(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        msg = f"expected true or false, got {value!r}."
        raise ValueError(msg)
    return value


def _one_of(allowed: tuple[_T, ...]) -> Callable[[Any], _T]:
    def parse(value: Any) -> _T:
        if value not in allowed:
            msg = f"expected one of {', '.join(map(str, allowed))}, got {value!r}."
            raise ValueError(msg)
        return cast("_T", value)

    return parse


def _list(value: Any) -> Sequence[Any]:
    if not isinstance(value, list | tuple):
        msg = f"expected a list, got {value!r}."
        raise ValueError(msg)
    return value


def _each(parse: Callable[[Any], _T]) -> Callable[[Any], tuple[_T, ...]]:
    def parse_all(value: Any) -> tuple[_T, ...]:
        items, faults = [], []
        for i, item in enumerate(_list(value)):
            try:
                items.append(parse(item))
            except (UnknownNameError, ValueError) as e:
                faults.append(f"[{i}] {e}")
        if faults:
            raise ValueError(" ".join(faults))
        return tuple(items)

    return parse_all


def _offers(catalogue: Catalogue) -> Callable[[Any], tuple[str, ...]]:
    each = _each(lambda v: catalogue.find_offer(_text(v)).id)
    return lambda value: tuple(dict.fromkeys(each(value)))


def _pin(value: Any, catalogue: Catalogue) -> Pin:
    if not isinstance(value, Mapping) or set(value) != {"offer", "date", "start"}:
        msg = f"expected pins of offer, date and start, got {value!r}."
        raise ValueError(msg)
    given, start = value["date"], value["start"]
    day = given if type(given) is date else date.fromisoformat(_text(given))
    start_min = start.hour * 60 + start.minute if isinstance(start, time) else to_min(_text(start))
    return Pin(offer=catalogue.find_offer(_text(value["offer"])).id, day=day, start_min=start_min)
