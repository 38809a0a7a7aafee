"""A page of ours as a PDF that a screen reader can read, the same each time."""

from functools import cache
from importlib import import_module
from typing import Any

from maps.errors import PdfUnavailableError
from maps.template import asset

VARIANT = "pdf/ua-1"
"""Tagged, with a language and a title."""


def pdf_of(html: str, style: str, identifier: str) -> bytes:
    """
    Set a page in type.

    Parameters
    ----------
    html
        The page, with its language and title; what it asks for elsewhere is not fetched.
    style
        The style sheet, below ``maps/assets``.
    identifier
        What tells this PDF from others.

    Returns
    -------
    bytes
        PDF/UA-1 as far as the library goes; the same bytes for the same arguments, for no date is in it.

    Raises
    ------
    PdfUnavailableError
        If Pango is not installed.
    """
    weasyprint = _weasyprint()
    page = weasyprint.HTML(string=html, url_fetcher=weasyprint.URLFetcher(allowed_protocols=()))
    pdf: bytes = page.write_pdf(
        stylesheets=[_style(style)], pdf_variant=VARIANT, pdf_identifier=identifier.encode()
    )
    return pdf


def _weasyprint() -> Any:
    """Import the library when a PDF is asked for: it takes a while, and what it needs may be missing."""
    try:
        return import_module("weasyprint")
    except OSError as error:
        raise PdfUnavailableError(str(error).partition("\n")[0]) from error


@cache
def _style(name: str) -> Any:
    return _weasyprint().CSS(string=asset(name))
