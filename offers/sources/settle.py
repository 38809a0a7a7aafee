"""A record placed, timed, priced and named: an offer as its feed knows it, and no more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from offers.access import Access, Answer
from offers.catalogue import slug
from offers.details import Certificate, Details, Foundation, Origin, Track
from offers.kind import kind_defaults
from offers.offer import Capacity, Kind, Offer, VisitTime
from offers.opening import Hours
from offers.sources.errors import UnusableError
from offers.sources.osm_hours import osm_hours
from offers.sources.placing import place_of
from offers.sources.pricing import price_of
from offers.sources.record import Record
from offers.sources.setting import Setting
from offers.sources.slots import Doubt
from offers.sources.vocabulary import access_of_label, themes_of_kind
from offers.write_hours import NO_HOURS, write_hours

SLUG_LENGTH = 60
LONGEST_MIN = 24 * 60
SENSES = ("motor", "visual", "hearing", "mental")


def settle(record: Record, setting: Setting, doubt: Doubt) -> Offer:
    """
    Make an offer of a record.

    Parameters
    ----------
    record
        What a feed says.
    setting
        The destination and the day.
    doubt
        Told of what is left out or cannot be relied on.

    Returns
    -------
    Offer
        What the feed leaves open is open: no hours, no price, no capacity of its kind. Its id is
        provisional.

    Raises
    ------
    OutsideError
        If it lies outside the area of the setting.
    UnusableError
        If it has no name, no place, or is of no kind known here.
    """
    place = place_of(record, setting.area, doubt)
    name = next((t.value for t in record.names if t.language == "fr"), None) or next(
        (t.value for t in record.names), ""
    )
    if not name:
        raise UnusableError("no-name", "it has no name")
    if record.kind is None:
        raise UnusableError("kind-unknown", f"no rule knows its classes {', '.join(record.classes)[:150]!r}")
    certificates = tuple(_dated(c, setting.today) for c in record.certificates)
    offer = Offer(
        id=provisional_id(name, record.record_id),
        name=name,
        kind=record.kind,
        place=place,
        themes=tuple(dict.fromkeys((*record.themes, *themes_of_kind(record.kind)))),  # type: ignore[arg-type]
        hours=_hours(record, record.kind, setting.today, doubt),
        visit=record.visit or _on_the_way(record.track),
        price=price_of(record.rates, free=record.free, kind=record.kind, today=setting.today),
        capacity=_capacity(record),
        access=_access(record.access, certificates),
        indoor=record.indoor,
        serves_dinner=record.serves_dinner,
        labels=tuple(dict.fromkeys(c.key for c in certificates if c.status == "valid")),
        languages=tuple(dict.fromkeys(record.languages)),
        booking=next((c.value for c in record.contacts if c.kind == "booking"), None),
        sources=(record.feed,),
        updated=record.updated.isoformat() if record.updated else None,
        details=_details(record, certificates),
    )
    return replace(offer, details=replace(offer.details, origins=tuple(_origins(offer, record))))


def provisional_id(name: str, record_id: str) -> str:
    """
    Return an id that no other record of the feed has.

    Parameters
    ----------
    name, record_id
        Of the record.
    """
    words = (slug(name)[:SLUG_LENGTH].strip("-"), slug(record_id)[-SLUG_LENGTH:].strip("-"))
    return f"offer:{'-'.join(word for word in words if word) or 'x'}"


def _hours(record: Record, kind: Kind, today: date, doubt: Doubt) -> Hours:
    if record.opening_hours:
        years = (today.year, today.year + 1, today.year + 2)
        return osm_hours(record.opening_hours, years, doubt) or NO_HOURS
    usual = kind_defaults(kind).opening_hours
    hours = write_hours(record.periods, record.closings, today=today, usual=usual, once=record.once)
    if hours.status == "stale":
        doubt("hours-stale", f"its hours ended before {today}")
    return hours


def _on_the_way(track: Track | None) -> VisitTime | None:
    """Take the time that a route is said to take: slower is always possible, much faster is not."""
    minutes = 0 if track is None else min(track.duration_min or 0, LONGEST_MIN)
    if not minutes:
        return None
    most = min(LONGEST_MIN, minutes * 3 // 2)
    return VisitTime(min=max(1, minutes * 3 // 4), typical=minutes, max=most, known=True)


def _capacity(record: Record) -> Capacity:
    counts = {k: getattr(record, k) for k in ("persons", "rooms", "beds", "seats", "meeting")}
    return Capacity(**counts, known=any(counts.values()))


def _access(stated: Access, certificates: tuple[Certificate, ...]) -> Access:
    """Add what labels vouch for to what is stated; a no that a label contradicts becomes partial."""
    vouched = {access_of_label(c.key) for c in certificates if c.status == "valid"}
    answers: dict[str, Answer] = {}
    for sense in SENSES:
        said: Answer = getattr(stated, sense)
        answers[sense] = said if sense not in vouched else "partial" if said == "no" else "yes"
    return Access(**answers)


def _dated(certificate: Certificate, today: date) -> Certificate:
    expired = certificate.expires is not None and certificate.expires < today
    return replace(certificate, status="expired") if expired else certificate


def _details(record: Record, certificates: tuple[Certificate, ...]) -> Details:
    same = (
        "classes", "features", "names", "texts", "street", "postcode", "contacts", "rates", "media",
        "cuisines", "audiences", "pets", "by_appointment", "hours_note", "track",
    )  # fmt: skip
    ids = dict.fromkeys((f"{record.feed}:{record.record_id}", *record.other_ids))
    return Details(
        **{name: getattr(record, name) for name in same}, source_ids=tuple(ids), certificates=certificates
    )


def _origins(offer: Offer, record: Record) -> Iterator[Origin]:
    for field, status in _founded(offer):
        yield Origin(
            field=field,
            source=record.feed,
            record=record.record_id,
            updated=record.updated,
            status=status,
        )


def _founded(offer: Offer) -> Iterator[tuple[str, Foundation]]:
    """Yield every field that has a value, and how well it is founded."""
    yield from (("name", "known"), ("kind", "known"))
    yield "place", "estimated" if offer.place.precision == "commune" else "known"
    if offer.hours.spec:
        hours: dict[str, Foundation] = {"stale": "stale", "estimated": "estimated"}
        yield "opening_hours", hours.get(offer.hours.status, "known")
    if offer.price:
        yield "price", offer.price.status
    if offer.capacity.known:
        yield "capacity", "known"
    for sense in SENSES:
        if getattr(offer.access, sense) != "unknown":
            yield f"access.{sense}", "known"
    plain = ("themes", "labels", "languages", "visit", "indoor", "serves_dinner", "booking")
    yield from ((field, "known") for field in plain if getattr(offer, field) not in (None, ()))
    parts = (
        "features", "texts", "street", "contacts", "rates", "media", "cuisines", "audiences", "hours_note",
        "track", "by_appointment",
    )  # fmt: skip
    yield from ((field, "known") for field in parts if getattr(offer.details, field))
    if offer.details.pets != "unknown":
        yield "pets", "known"
