"""What single cells of an office's list say."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from offers.access import Access, Answer
from offers.catalogue import slug
from offers.details import Contact, Medium
from offers.offer import Theme
from offers.sources.number import count, number
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.sheet_columns import SheetRow
from offers.sources.slots import Doubt
from offers.sources.vocabulary import meaning
from offers.sources.wording import told

PIECES = re.compile(r"\s*[,;|/\n]\s*")

_WORDS = re.compile(r"\s*(?:[,;|/\n&+.-]|\bet\b)\s*")
_BRACKETS = re.compile(r"\([^()]*\)?")
_NOUNS = {
    "persons": r"pers(?:onnes?|\.)?|pax|couchages?|adultes?",
    "rooms": r"chambres?|ch\.?|chb\.?",
    "beds": r"lits?",
    "seats": r"couverts?|places? assises?|assis",
    "meeting": r"(?!)",
}
_ANY_NOUN = re.compile(r"places?", re.IGNORECASE)
_COUNT = re.compile(
    r"(?:jusqu'à |max(?:i(?:mum)?)?\.? )?(?P<count>[\d\s.,]*\d)\s*(?P<noun>[^\W\d][^\d]*?)?"
    r"(?: max(?:i(?:mum)?)?\.?)?",
    re.IGNORECASE,
)
_TURNED = re.compile(r"(?:^|-)(?:non|pas|aucune?|interdits?|refuses?|inaccessibles?)(?:-|$)")
_RESTRICTED = re.compile(
    r"(?:^|-)(?:partiel\w*|aide|accompagne\w*|conditions?|demande|seulement|uniquement|sauf|limite\w*|partie"
    r"|certaine?s?|quelques?|rez|rdc|petits?|hors)(?:-|$)"
)
_SITE = re.compile(r"(?i)(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)+(?:[:/?#]\S*)?")


def themes(row: SheetRow, profile: Profile, doubt: Doubt) -> tuple[Theme, ...]:
    """
    Return the themes of a row.

    Parameters
    ----------
    row
        Of a sheet.
    profile
        What words mean.
    doubt
        Told of what is left out.
    """
    found: dict[Theme, None] = {}
    for word in (word for cell in row.all("themes") for word in PIECES.split(cell) if word):
        theme = told(profile["themes"], word)
        if theme in get_args(Theme):
            found[theme] = None
        else:
            doubt("theme-unknown", f"no rule knows the theme {word!r:.60}")
    return tuple(found)


def counts(row: SheetRow, doubt: Doubt) -> dict[str, Any]:
    """
    Return how many there are of what, as the nouns say, or else the columns.

    Parameters
    ----------
    row
        Of a sheet.
    doubt
        Told of what is left out.
    """
    found: dict[str, int] = {}
    elsewhere: dict[str, int] = {}
    for field in _NOUNS:
        for stated in PIECES.split(row.one(field)[:80]):
            said = _COUNT.fullmatch(stated)
            meant = _counted(said["noun"] or "", field) if said else ""
            number_ = count(said["count"]) if said else None
            if number_ is not None and meant:
                (found if meant == field else elsewhere).setdefault(meant, number_)
            elif stated and not (said and meant and number(said["count"]) == 0):
                doubt("number-unreadable", f"expected a whole number of {field}, got {stated!r:.40}")
    return {**elsewhere, **found}


def _counted(noun: str, field: str) -> str:
    if not noun or _ANY_NOUN.fullmatch(noun):
        return field
    found = next((meant for meant, words in _NOUNS.items() if re.fullmatch(words, noun, re.IGNORECASE)), "")
    return field if found == "persons" and field in ("seats", "meeting") else found


def access_of(row: SheetRow, profile: Profile, doubt: Doubt) -> Access:
    """
    Return who can use it.

    Parameters
    ----------
    row
        Of a sheet.
    profile
        What words mean.
    doubt
        Told of what is left out.
    """
    return Access(
        **{sense: answer_of(row, sense, profile, doubt) for sense in ("motor", "visual", "hearing", "mental")}
    )


def answer_of(row: SheetRow, field: str, profile: Profile, doubt: Doubt) -> Answer:
    """
    Look up an answer by the cell or its beginning: *accessible* also stands in *non accessible*.

    Parameters
    ----------
    row
        Of a sheet.
    field
        Of ours.
    profile
        What words mean.
    doubt
        Told of what is left out.
    """
    stated = row.one(field)
    answers: dict[str, Answer] = {slug(word): answer for word, answer in profile["answers"].items()}
    found = _answer(stated[:200], answers)
    if stated and found == "unknown":
        doubt("answer-unreadable", f"expected oui, non or partiel for {field}, got {stated!r:.60}")
    return found


def _answer(stated: str, answers: Mapping[str, Answer]) -> Answer:
    """Look up the cell, or what it begins with: what follows may restrict a yes, but not turn it."""
    said = slug(stated)
    if said in answers:
        return answers[said]
    begins = [word for word in answers if len(word) > 1 and said.startswith(f"{word}-")]
    if not begins:
        return "unknown"
    begin = max(begins, key=len)
    rest = said.removeprefix(begin)
    if answers[begin] != "yes":
        return answers[begin]
    if _TURNED.search(rest):
        return "unknown"
    return "partial" if _RESTRICTED.search(rest) else "yes"


def languages(row: SheetRow, doubt: Doubt) -> tuple[str, ...]:
    """
    Return the languages spoken.

    Parameters
    ----------
    row
        Of a sheet.
    doubt
        Told of words that are no language known here.
    """
    found: dict[str, None] = {}
    for word in (w for cell in row.all("languages") for w in _WORDS.split(_BRACKETS.sub(" ", cell[:500]))):
        codes = [meaning("language", word)] if meaning("language", word) else []
        codes = codes or [meaning("language", part) for part in word.split()]
        if None in codes:
            doubt("language-unknown", f"no language known here: {word!r:.60}")
        found.update((code, None) for code in codes if code and None not in codes)
    return tuple(found)


def contacts(row: SheetRow) -> Iterator[Contact]:
    """
    Yield the ways to reach whoever makes the offer.

    Parameters
    ----------
    row
        Of a sheet.
    """
    for value in (plain_name(v) for cell in row.all("phone") for v in re.split(r"\s*[;/|\n]\s*", cell)):
        if sum(c.isdigit() for c in value) >= 4:
            yield Contact(kind="phone", value=value)
    for value in (plain_name(v) for cell in row.all("email") for v in re.split(r"[;,|\s]+", cell)):
        if "@" in value:
            yield Contact(kind="email", value=value)
    for field in ("web", "booking"):
        for value in row.all(field):
            if _SITE.fullmatch(value[:500]):
                yield Contact(kind="web" if field == "web" else "booking", value=value[:500])


def media(row: SheetRow) -> Iterator[Medium]:
    """
    Yield the pictures.

    Parameters
    ----------
    row
        Of a sheet.
    """
    for url in row.all("photo"):
        if url.lower().startswith(("https://", "http://")):
            credit, licence = plain_name(row.one("credit")), plain_name(row.one("licence"))
            yield Medium(url=url[:500], credit=credit, licence=licence)
