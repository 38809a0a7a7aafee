"""What an office has to complete before its catalogue can be sold from."""

from collections.abc import Callable

from offers.catalogue import Catalogue
from offers.finding import Finding
from offers.kind import kind_defaults
from offers.offer import Offer

CHECKS: tuple[tuple[str, str, Callable[[Offer], bool]], ...] = (
    ("hours-unknown", "no hours, and no default of its kind", lambda o: o.hours.spec is None),
    ("hours-estimated", "hours estimated by its kind", lambda o: o.hours.status == "estimated"),
    (
        "price-estimated",
        "price estimated by its kind",
        lambda o: o.price is not None and o.price.status == "estimated",
    ),
    ("commune-point", "located by its commune only", lambda o: o.place.precision == "commune"),
    ("example", "stands for a provider to be found", lambda o: o.demo),
    (
        "access-unknown",
        "nothing known of its access",
        lambda o: {o.access.motor, o.access.visual, o.access.hearing, o.access.mental} == {"unknown"},
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
        By code, then by offer.
    """
    return tuple(
        Finding(code=code, level="info", message=f"{offer.id} ({kind_defaults(offer.kind).role}): {text}")
        for code, text, holds in CHECKS
        for offer in catalogue.offers
        if holds(offer)
    )
