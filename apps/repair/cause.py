"""Why a stay is broken: what has become of its stops, in the reader's language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from apps.texts import Texts
from graphs.geodesy import length_m
from itinerary.checks.legs import JOIN_M
from itinerary.clock import minute_of
from itinerary.eligible import refusal
from itinerary.params import Params
from itinerary.request import Request
from itinerary.stay import Stay, Stop
from offers.catalogue import Catalogue
from offers.offer import Offer

Code = Literal[
    "gone", "lodging_gone", "closed", "hours", "longer", "elsewhere", "capacity", "age", "access", "unfit",
    "way", "request", "other",
]  # fmt: skip
REFUSED: dict[str, Code] = {
    "capacity": "capacity",
    "age": "age",
    "access-no": "access",
    "access-unconfirmed": "access",
}
"""Reasons of `itinerary.eligible.refusal` that have a text of their own here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """
    One thing that breaks a stay.

    Parameters
    ----------
    code
        What it is; its text is ``repair_cause_<code>``.
    id, name
        Of the stop; empty where it is about none.
    day
        Of the stay, or None.
    start, end
        When the guests would be there, or None.
    said
        What the verification or the request says, where no code tells it.
    """

    code: Code
    id: str = ""
    name: str = ""
    day: date | None = None
    start: datetime | None = None
    end: datetime | None = None
    said: str = ""

    def say(self, texts: Texts) -> str:
        """
        Say what has happened.

        Parameters
        ----------
        texts
            The language.

        Returns
        -------
        str
            A sentence.
        """
        words = texts.words
        return texts.text(
            f"repair_cause_{self.code}",
            name=self.name,
            said=self.said,
            day="" if self.day is None else words.day(self.day),
            start="" if self.start is None else words.clock(self.start),
            end="" if self.end is None else words.clock(self.end),
        )


def stop_causes(stay: Stay, request: Request | None, catalogue: Catalogue) -> tuple[Cause, ...]:
    """
    Find the stops that the catalogue of today has no longer, or not like that.

    Parameters
    ----------
    stay
        The stay.
    request
        Its request; None where it cannot be read any more.
    catalogue
        What there is today.

    Returns
    -------
    tuple of Cause
        One a stop and day at the most, one for what is gone, in the order of the stay.
    """
    found: dict[tuple[str, date | None], Cause] = {}
    for cause in _causes(stay, request, catalogue):
        found.setdefault((cause.id, cause.day), cause)
    return tuple(found.values())


def _causes(stay: Stay, request: Request | None, catalogue: Catalogue) -> Iterator[Cause]:
    offers = {offer.id: offer for offer in catalogue.offers}
    known = {item.id for item in catalogue}
    beds = {day.stops[-1].id for day in stay.days if day.stops[-1].kind == "night"}
    for day in stay.days:
        for stop in day.stops:
            if stop.id not in known:
                yield Cause(code="lodging_gone" if stop.id in beds else "gone", id=stop.id, name=stop.name)
                continue
            code = _wrong(stop, offers[stop.id], day.date, request) if stop.id in offers else None
            if code is not None and stop.arrive is not None:
                yield Cause(
                    code=code, id=stop.id, name=stop.name, day=day.date, start=stop.start, end=stop.end
                )


def _wrong(stop: Stop, offer: Offer, day: date, request: Request | None) -> Code | None:
    """Say the first thing that is wrong with a stop at an offer that is still there."""
    if (code := _closed(stop, offer, day)) is not None:
        return code
    if length_m(((stop.lon, stop.lat), (offer.place.lon, offer.place.lat))) > JOIN_M:
        return "elsewhere"
    if request is None or stop.kind == "service":
        return None
    reason = refusal(offer, request, Params())
    return None if reason is None else REFUSED.get(reason, "unfit")


def _closed(stop: Stop, offer: Offer, day: date) -> Code | None:
    if offer.hours.spec is None:
        return None
    spans = offer.hours.intervals(day)
    if stop.kind == "night":
        return None if spans else "closed"
    inside = stop.meal == "dinner" and offer.serves_dinner
    if stop.kind not in ("visit", "meal") or stop.start is None or stop.end is None or inside:
        return None
    if not spans:
        return "closed"
    start, end = minute_of(stop.start), minute_of(stop.end)
    if not any(a <= start and end <= b for a, b in spans):
        return "hours"
    return "longer" if _short(stop, offer) else None


def _short(stop: Stop, offer: Offer) -> bool:
    if stop.kind != "visit" or offer.visit is None or stop.start is None or stop.end is None:
        return False
    return (stop.end - stop.start).total_seconds() < offer.visit.min * 60
