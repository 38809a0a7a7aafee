"""What an office has to complete before its catalogue can be sold from."""

from collections.abc import Callable

from offers.catalogue import Catalogue
from offers.finding import Finding, Level
from offers.kind import kind_defaults
from offers.offer import Offer

SENSES = ("motor", "visual", "hearing", "mental")


def _lodging(offer: Offer) -> bool:
    return kind_defaults(offer.kind).role == "night"


CHECKS: tuple[tuple[str, Level, str, Callable[[Offer], bool]], ...] = (
    ("hours-unknown", "warning", "no hours, and no default of its kind", lambda o: o.hours.spec is None),
    (
        "hours-stale",
        "warning",
        "its hours are of a season that has ended",
        lambda o: o.hours.status == "stale",
    ),
    (
        "hours-period-only",
        "info",
        "its season is known, its times of day are not",
        lambda o: o.hours.status == "period_only",
    ),
    ("hours-estimated", "info", "hours estimated by its kind", lambda o: o.hours.status == "estimated"),
    ("price-unknown", "warning", "no price, and no default of its kind", lambda o: o.price is None),
    (
        "price-estimated",
        "info",
        "price estimated",
        lambda o: o.price is not None and o.price.status == "estimated",
    ),
    (
        "price-child-unknown",
        "info",
        "nobody says what a child pays",
        lambda o: o.price is not None and not o.price.child_known,
    ),
    (
        "capacity-unknown",
        "info",
        "how many it sleeps is not known",
        lambda o: _lodging(o) and not o.capacity.known,
    ),
    ("commune-point", "warning", "located by its commune only", lambda o: o.place.precision == "commune"),
    ("example", "info", "stands for a provider to be found", lambda o: o.demo),
    (
        "access-unknown",
        "info",
        "nothing known of its access",
        lambda o: all(getattr(o.access, sense) == "unknown" for sense in SENSES),
    ),
    (
        "label-expired",
        "warning",
        "a label of it has expired",
        lambda o: any(c.status == "expired" for c in o.details.certificates),
    ),
    (
        "text-machine",
        "info",
        "a text of it was translated by a machine",
        lambda o: any(t.machine for t in o.details.texts),
    ),
    (
        "media-no-credit",
        "info",
        "a picture of it has no credit and cannot be published",
        lambda o: any(not m.credit for m in o.details.media),
    ),
)


def review(catalogue: Catalogue) -> tuple[Finding, ...]:
    """
    List what of a catalogue is not known.

    Parameters
    ----------
    catalogue
        The catalogue.

    Returns
    -------
    tuple of Finding
        By check, then by offer: a warning where a stay cannot be sold as it is.
    """
    return tuple(
        Finding(
            code=code,
            level=level,
            message=f"{offer.id} ({kind_defaults(offer.kind).role}): {text}",
            record=offer.id,
        )
        for code, level, text, holds in CHECKS
        for offer in catalogue.offers
        if holds(offer)
    )
