"""What each kind of request costs a client."""

import re

from starlette.types import Scope

from apps.settings import Settings
from apps.web.rate_limit import Budget

API = "/api/v1"
PAGES = "/sejours"
COMPOSER = f"{PAGES}/composer"
WHY_OFFER = re.compile(f"{API}/stays/[^/]+/why/.+")
EXPORT = re.compile(f"{API}/(?:stays|products)/[^/]+/[^/]+")


def budgets_of(settings: Settings) -> tuple[Budget, ...]:
    """
    List the budgets of a client.

    Parameters
    ----------
    settings
        How large they are.

    Returns
    -------
    tuple of Budget
        Of everything, of what is composed or written to offices, and of files that are made of stays.
    """
    return (
        Budget(name="any", per_minute=settings.requests_per_minute, counts=lambda _: True),
        Budget(name="composing", per_minute=settings.composes_per_minute, counts=_composes_or_asks),
        Budget(name="exports", per_minute=settings.exports_per_minute, counts=exports),
    )


def composes(scope: Scope) -> bool:
    """
    Say whether a request composes stays.

    Parameters
    ----------
    scope
        The request.

    Returns
    -------
    bool
        True for what is sent to the stays of the API, for why an offer is in one or not, and for the
        visitors' page that composes.
    """
    path: str = scope["path"]
    posted = scope["method"] == "POST" and path.startswith(f"{API}/stays")
    return posted or path.startswith(COMPOSER) or bool(WHY_OFFER.fullmatch(path))


def exports(scope: Scope) -> bool:
    """
    Say whether a request has a file made of a stay.

    Parameters
    ----------
    scope
        The request.

    Returns
    -------
    bool
        True for the forms of a stay, not for the stay itself.
    """
    return scope["method"] in ("GET", "HEAD") and bool(EXPORT.fullmatch(scope["path"]))


def _composes_or_asks(scope: Scope) -> bool:
    asks = scope["method"] == "POST" and scope["path"].startswith((f"{API}/leads", f"{PAGES}/"))
    return asks or composes(scope)
