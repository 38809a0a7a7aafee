"""What single cells of an office's list say."""

import re
from collections.abc import Iterator
from typing import get_args

from offers.access import Access, Answer
from offers.catalogue import slug
from offers.details import Certificate, Contact, Medium
from offers.offer import Theme
from offers.sources.number import count, number
from offers.sources.plain import plain_name
from offers.sources.profile import Profile
from offers.sources.sheet_columns import SheetRow
from offers.sources.slots import Doubt
from offers.sources.vocabulary import WordList, meaning
from offers.sources.wording import told

PIECES = re.compile(r"\s*[,;|/\n]\s*")

_WORDS = re.compile(r"\s*(?:[,;|/\n]|\bet\b|&)\s*")
_STARS = re.compile(r"([1-5])\s*(?:\*|★|étoiles?|etoiles?)?|([*★]{1,5})", re.IGNORECASE)
_UNIT = re.compile(r"(?i)\s*(?:pers(?:onnes?|\.)?|chambres?|lits?|couverts?|places?|pax)\s*$")
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


def count_of(row: SheetRow, field: str, doubt: Doubt) -> int | None:
    """
    Return the whole number that stands in a field.

    Parameters
    ----------
    row
        Of a sheet.
    field
        Of ours.
    doubt
        Told of what is left out.
    """
    stated = _UNIT.sub("", row.one(field)[:80])
    found = count(stated)
    if stated and found is None and number(stated) != 0:
        doubt("number-unreadable", f"expected a whole number of {field}, got {stated!r:.40}")
    return found


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
    Look up an answer by the whole cell: *accessible* also stands in *non accessible*.

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
    found = answers.get(slug(stated[:80]), "unknown")
    if stated and found == "unknown":
        doubt("answer-unreadable", f"expected oui, non or partiel for {field}, got {stated!r:.60}")
    return found


def certificates(row: SheetRow) -> tuple[Certificate, ...]:
    """
    Return labels and stars.

    Parameters
    ----------
    row
        Of a sheet.
    """
    keys = list(listed(row, "labels", "label"))
    for stated in row.all("stars"):
        found = _STARS.fullmatch(stated.strip())
        number_ = found and (found[1] or str(len(found[2])))
        keys.append(
            meaning("label", f"{number_} étoile{'s' * (number_ != '1')}" if number_ else stated) or ""
        )
    return tuple(Certificate(key=key) for key in dict.fromkeys(keys) if key)


def listed(row: SheetRow, field: str, words: WordList) -> tuple[str, ...]:
    """
    Return the keys of what is listed; what stands nowhere keeps the name the sheet gives it.

    Parameters
    ----------
    row
        Of a sheet.
    field
        Of ours.
    words
        Which list of words.
    """
    found = (word for cell in row.all(field) for word in PIECES.split(cell[:1000]) if word)
    return tuple(dict.fromkeys(key for word in found if (key := meaning(words, word) or slug(word[:80]))))


def languages(row: SheetRow) -> tuple[str, ...]:
    """
    Return the languages spoken.

    Parameters
    ----------
    row
        Of a sheet.
    """
    words = (word for cell in row.all("languages") for word in _WORDS.split(cell[:500]) if word)
    return tuple(dict.fromkeys(code for word in words if (code := meaning("language", word))))


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
