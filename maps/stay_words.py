"""The title and the summary of a stay, the names of its stops and their pages, as files carry them."""

import re

from itinerary.stay import Stay, Stop
from maps.prose import stay_text, stay_title
from maps.view import display_name, stop_times
from maps.words import Words

ADDRESS = re.compile(r"https?://[!-~]+")
"""An address of the web: visible letters of ASCII and nothing else."""


def title_of(stay: Stay, words: Words) -> str:
    """
    Say the title of a stay.

    Parameters
    ----------
    stay
        The stay.
    words
        The language.

    Returns
    -------
    str
        The stay's own title in the stay's own language; in another, one that is made of its facts.
    """
    return stay.title if words.language == stay.language else stay_title(stay, words)


def summary_of(stay: Stay, words: Words) -> str:
    """
    Say what a stay is about.

    Parameters
    ----------
    stay
        The stay.
    words
        The language.

    Returns
    -------
    str
        The stay's own summary in the stay's own language; in another, a text that is made of its facts.
    """
    return stay.summary if words.language == stay.language else stay_text(stay, words)


def marked_name(stop: Stop, words: Words) -> str:
    """
    Name a stop, so that an example cannot pass for an address, wherever the name is read.

    Parameters
    ----------
    stop
        The stop.
    words
        The language.

    Returns
    -------
    str
        Its name, and that it is an example.
    """
    return f"{display_name(stop)} ({words.text('example')})" if stop.demo else stop.name


def time_of(stop: Stop, words: Words) -> str:
    """
    Say when the guests are at a stop, the wait for a train included.

    Parameters
    ----------
    stop
        The stop.
    words
        The language.

    Returns
    -------
    str
        At a station where they come and go, from when to when; elsewhere as `maps.view.stop_times`.
    """
    if stop.kind == "station" and stop.arrive and stop.leave and stop.arrive < stop.leave:
        return words.text("from_to", start=words.clock(stop.arrive), end=words.clock(stop.leave))
    return stop_times(stop, words)


def page_of(stop: Stop) -> str:
    """
    Give the web page of a stop.

    Parameters
    ----------
    stop
        The stop.

    Returns
    -------
    str
        Its own page, or the one where it is booked; empty where neither is known.
    """
    pages = [
        contact.value
        for kind in ("web", "booking")
        for contact in stop.contacts
        if contact.kind == kind and ADDRESS.fullmatch(contact.value)
    ]
    return pages[0] if pages else ""
