"""A stay in a title, a hook and a paragraph: facts of the stay only, in the words of those that it is for."""

from collections.abc import Iterator, Sequence
from zlib import crc32

from itinerary.stay import Stay
from maps.prose_day import day_text, day_title, routes_sentence, way_sentence
from maps.prose_facts import best_first, longest_fit, main_modes, names_of, stops_of
from maps.prose_sentences import (
    confirm_sentence,
    fact_sentence,
    price_sentence,
    theme_sentences,
    wish_sentence,
)
from maps.prose_voice import voice_of
from maps.words import Words

__all__ = ["day_text", "day_title", "stay_hook", "stay_text", "stay_title"]

TITLE_MAX = 60
HOOK_MAX = 160
"""Characters, as the platform for weekends takes them."""

LEAD_MAX = 90
"""Of the first sentence, so that there is room for more."""

NAMED_IN_HOOK = 3
FACTS_TOLD = 2
WAYS_OF_SAYING = 2


def stay_title(stay: Stay, words: Words) -> str:
    """
    Give a stay a title: whom it is for, how long, how and from where.

    Parameters
    ----------
    stay
        The stay.
    words
        The language.

    Returns
    -------
    str
        At most 60 characters; what does not fit is left out whole.
    """
    return _title(stay, words, TITLE_MAX)


def stay_hook(stay: Stay, words: Words) -> str:
    """
    Say in a breath what a stay is, and name its best visits.

    Parameters
    ----------
    stay
        The stay.
    words
        The language.

    Returns
    -------
    str
        At most 160 characters; what does not fit is left out whole.
    """
    lead = f"{_title(stay, words, LEAD_MAX, turn=1)}."
    names = names_of(best_first(stops_of(stay.days, "visit")), words, NAMED_IN_HOOK)

    def say(some: Sequence[str]) -> str:
        return words.text("prose_highlights", names=words.listed(some))

    highlights = longest_fit(names, say, HOOK_MAX - len(lead) - 1)
    return f"{lead} {highlights}".rstrip()


def stay_text(stay: Stay, words: Words) -> str:
    """
    Describe a stay.

    Parameters
    ----------
    stay
        The stay.
    words
        The language.

    Returns
    -------
    str
        One paragraph.
    """
    voice = voice_of(_segment(stay))
    facts = filter(None, (fact_sentence(fact, stay, words) for fact in voice.facts))
    dates = words.days(stay.days[0].date, stay.days[-1].date)
    sentences = (
        words.text("prose_opening", lead=_title(stay, words, LEAD_MAX, turn=1), dates=dates),
        wish_sentence(stay, _segment(stay), words),
        *theme_sentences(stay, voice, words),
        way_sentence(stay.days, words),
        routes_sentence(stay.days, words),
        *tuple(facts)[:FACTS_TOLD],
        price_sentence(stay, words),
        confirm_sentence(stay, words),
    )
    return " ".join(filter(None, sentences))


def _segment(stay: Stay) -> str:
    return str(stay.request.get("segment", ""))


def _title(stay: Stay, words: Words, limit: int, turn: int = 0) -> str:
    """Say whom, how long, how and from where, as much of it as fits; another turn says it otherwise."""
    texts = [_opened(text) for text in _titles(stay, words, turn)]
    return next((text for text in texts if len(text) <= limit), texts[-1])


def _titles(stay: Stay, words: Words, turn: int) -> Iterator[str]:
    """Give the titles of a stay, the fullest first."""
    days, leads, trips = _days(stay, words), tuple(_leads(stay, words, turn)), tuple(_trips(stay, words))
    for trip in trips:
        for lead in leads:
            yield lead.format(days=days, trip=trip)
    for trip in trips:
        yield words.text("prose_plain", days=days, trip=trip)
    yield days


def _leads(stay: Stay, words: Words, turn: int) -> Iterator[str]:
    """Give the ways of saying whom a stay is for; which comes first depends on its id."""
    first = crc32(stay.id.encode()) + turn
    for number in range(first, first + WAYS_OF_SAYING):
        code = f"{_segment(stay)}.{number % WAYS_OF_SAYING + 1}"
        if words.knows("prose_lead", code):
            yield words.code("prose_lead", code)


def _trips(stay: Stay, words: Words) -> Iterator[str]:
    """Say how and from where, then from where only, then how."""
    start, end = stay.days[0].stops[0], stay.days[-1].stops[-1]
    first, last = names_of((start,), words), names_of((end,), words)
    modes = words.listed(words.code("modes", mode) for mode in main_modes(stay))
    if first and last and start.id != end.id:
        yield f"{modes} {words.text('prose_from_to', start=first[0], end=last[0])}"
    if first:
        yield f"{modes} {words.text('prose_from', start=first[0])}"
        yield words.text("prose_from", start=first[0])
    yield modes


def _days(stay: Stay, words: Words) -> str:
    number = len(stay.days)
    if words.knows("prose_length_of", str(number)):
        return words.code("prose_length_of", str(number))
    return words.text("prose_days", count=number)


def _opened(text: str) -> str:
    """Begin a text with a capital."""
    return text[:1].upper() + text[1:]
