"""Addresses of the workshop, and which of them may follow another."""

import re
from urllib.parse import quote

HOME = "/bureau"
SIGN_IN = "/bureau/connexion"
OWN = re.compile(r"(?!.*(?:/\.|%2e))/bureau(?:[/?][!-\[\]-~]*)?", re.IGNORECASE)
"""Our own pages: no other host, no backslash that browsers read as a slash, no step up, nothing invisible."""


def own_path(path: str) -> str:
    """
    Keep an address if it is a page of the workshop.

    Parameters
    ----------
    path
        What somebody, or their address bar, says.

    Returns
    -------
    str
        The same, or that of the first page.
    """
    signing = path.split("?", 1)[0].rstrip("/") == SIGN_IN
    return path if OWN.fullmatch(path) and not signing else HOME


def sign_in_path(after: str) -> str:
    """
    Give the address to sign in at.

    Parameters
    ----------
    after
        The page to go on to.

    Returns
    -------
    str
        With that page in it, unless it is the first one.
    """
    return SIGN_IN if own_path(after) == HOME else f"{SIGN_IN}?suite={quote(after, safe='/')}"
