"""The sentences that depend on whom a stay is for; each is empty where the stay has not its fact."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from itinerary.stay import Stay, Stop
from maps.prose_facts import (
    best_first,
    has_term,
    longest_ride_m,
    moving_s,
    names_of,
    quiet_percent,
    stops_of,
    theme_of,
    visiting_s,
)
from maps.prose_voice import Fact, Voice, voice_of
from maps.view import uncertain_stops
from maps.words import Words

SHORT_RIDE_M = 8000
"""A ride up to here is called short."""

QUIET_PERCENT = 40
"""The share of greenways from which it is worth a sentence."""

SEVERAL_TABLES = 2
THEMES_TOLD = 3
NAMES_TOLD = 3


def theme_sentences(stay: Stay, voice: Voice, words: Words) -> tuple[str, ...]:
    """
    Name the visits of a stay by theme, those that the segment likes best first.

    Parameters
    ----------
    stay
        The stay.
    voice
        How its segment is spoken to.
    words
        The language.

    Returns
    -------
    tuple of str
        Three sentences at most.
    """
    together: dict[str, list[Stop]] = {}
    for visit in best_first(stops_of(stay.days, "visit")):
        together.setdefault(theme_of(visit), []).append(visit)
    liked = [theme for theme in voice.themes if theme in together]
    order = dict.fromkeys((*liked, *sorted(together, key=lambda theme: theme == "other")))
    sentences = (_theme_sentence(theme, together[theme], voice, words) for theme in order)
    return tuple(filter(None, sentences))[:THEMES_TOLD]


def wish_sentence(stay: Stay, segment: str, words: Words) -> str:
    """Wish the guests something, if the stay has what the wish is about."""
    themes = {theme_of(visit) for visit in stops_of(stay.days, "visit")}
    meals = sum(stop.kind == "meal" for day in stay.days for stop in day.stops)
    held = themes | ({"tables"} if meals >= SEVERAL_TABLES else set())
    wish_for = voice_of(segment).wish_for
    meant = words.knows("prose_wish", segment) and (not wish_for or not held.isdisjoint(wish_for))
    return words.code("prose_wish", segment) if meant else ""


def _theme_sentence(theme: str, visits: list[Stop], voice: Voice, words: Words) -> str:
    codes = (f"{theme}.{voice.tone}", theme, "other")
    code = next(code for code in codes if words.knows("prose_theme", code))
    names = names_of(visits, words, NAMES_TOLD)
    return words.code("prose_theme", code).format(names=words.listed(names)) if names else ""


def fact_sentence(fact: Fact, stay: Stay, words: Words) -> str:
    """
    Say a fact of a stay.

    Parameters
    ----------
    fact
        Which.
    stay
        The stay.
    words
        The language.

    Returns
    -------
    str
        A sentence; empty where there is nothing to say.
    """
    return FACTS[fact](stay, words)


def price_sentence(stay: Stay, words: Words) -> str:
    """Say the price per person, and whether it is estimated; nothing where nothing is paid for."""
    if not stay.price.lines:
        return ""
    key = "prose_price_estimated" if stay.price.estimated else "prose_price"
    return words.text(key, price=words.money(stay.price.per_person_ct))


def confirm_sentence(stay: Stay, words: Words) -> str:
    """Say how many stops are still to be confirmed; nothing if all are sure."""
    count = uncertain_stops(stay)
    return words.text("prose_confirm", count=count) if count else ""


def _pace(stay: Stay, words: Words) -> str:
    visiting, moving = visiting_s(stops_of(stay.days, "visit")), moving_s(stay)
    if visiting <= moving:
        return ""
    return words.text("prose_pace", visiting=words.duration(visiting), moving=words.duration(moving))


def _longest_leg(stay: Stay, words: Words) -> str:
    length_m = longest_ride_m(stay)
    key = "prose_short_legs" if length_m <= SHORT_RIDE_M else "prose_longest_leg"
    return words.text(key, distance=words.distance(length_m)) if length_m else ""


def _quiet(stay: Stay, words: Words) -> str:
    percent = quiet_percent(stay)
    return words.text("prose_quiet", percent=percent) if percent >= QUIET_PERCENT else ""


def _tables(stay: Stay, words: Words) -> str:
    names = names_of(best_first(stops_of(stay.days, "meal")), words, NAMES_TOLD)
    return words.text("prose_tables", names=words.listed(names)) if names else ""


def _nights(stay: Stay, words: Words) -> str:
    names = names_of(stops_of(stay.days, "night"), words, NAMES_TOLD)
    return words.text("prose_nights", count=len(stay.days) - 1, names=words.listed(names)) if names else ""


def _musts(stay: Stay, words: Words) -> str:
    counts = {"prose_landmarks": stay.totals.landmarks, "prose_gems": stay.totals.gems}
    told = [words.text(key, count=count) for key, count in counts.items() if count]
    if not told or stay.totals.visits < 2:
        return ""
    return words.text("prose_musts", visits=stay.totals.visits, list=words.listed(told))


def _free(stay: Stay, words: Words) -> str:
    visits = stops_of(stay.days, "visit")
    count = sum(any(has_term(visit, term) for term in ("free", "rule:free-entry")) for visit in visits)
    return words.text("prose_free", count=count) if count else ""


FACTS: Mapping[Fact, Callable[[Stay, Words], str]] = MappingProxyType(
    {
        "pace": _pace,
        "short_legs": _longest_leg,
        "quiet": _quiet,
        "tables": _tables,
        "nights": _nights,
        "musts": _musts,
        "free": _free,
    }
)
"""How each fact is said."""
