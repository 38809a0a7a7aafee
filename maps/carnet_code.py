"""Codes that a telephone reads."""

from dataclasses import dataclass

import segno

from itinerary.stay import Stay
from maps.words import Words

FILES = (("gpx", "carnet_code_gpx"), ("html", "carnet_code_map"))
"""What `fluvestre compose` writes beside the carnet, and the keys of its names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """
    A QR code.

    Parameters
    ----------
    name
        What one finds there.
    url
        Where it leads.
    svg
        Its drawing, with a text for those who do not see it.
    """

    name: str
    url: str
    svg: str


def codes(stay: Stay, base_url: str | None, words: Words) -> tuple[Code, ...]:
    """
    Draw the codes that lead to the files of a stay.

    Parameters
    ----------
    stay
        The stay.
    base_url
        The folder on the web where its files are; None if they are nowhere.
    words
        The language.

    Returns
    -------
    tuple of Code
        Tracks and map; none without a folder, for no address is invented.

    Raises
    ------
    ValueError
        If the folder is not an address of the web.
    """
    if base_url is None:
        return ()
    if not base_url.startswith(("https://", "http://")):
        raise ValueError(f"Expected base_url to begin with https:// or http://, got {base_url!r}.")
    return tuple(
        _code(f"{base_url.rstrip('/')}/{stay.id}.{suffix}", words.text(key), words) for suffix, key in FILES
    )


def _code(url: str, name: str, words: Words) -> Code:
    alt = words.text("carnet_code_alt", text=name, url=url)
    svg: str = segno.make(url, error="m", micro=False).svg_inline(
        border=2, omitsize=True, title=alt, svgclass="code", lineclass=None
    )
    return Code(name=name, url=url, svg=svg)
