"""The labels and stars that a row of a sheet names."""

import re
from collections.abc import Iterator

from offers.catalogue import slug
from offers.details import Certificate, CertificateStatus
from offers.sources.moment import day
from offers.sources.sheet_columns import SheetRow
from offers.sources.slots import Doubt
from offers.sources.vocabulary import WordList, meaning

LONGEST = 1000

_DATE = r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}"
_PIECE = re.compile(rf"(?:\([^()]*\)|{_DATE}|[^,;|/\n])+")
_UNTIL = re.compile(rf"(?i)\(?[^\w(]*(?:expire|fin|échéance|valable|valide|jusqu)[\w' ’:]*?({_DATE})\s*\)?")
_LOOSE_DATE = re.compile(r"\([\d/. -]+\)")
_PENDING = re.compile(r"(?i)\(?\s*\ben cours\b[^)]*\)?")
_SENSE = re.compile(r"(?i)\b(moteur|visuel|auditif|mental)(?:le)?\b")
_HANDICAP = re.compile(r"(?i)(?:label )?tourisme (?:&|et) handicaps?\b")
_CLASS = re.compile(r"(?i)([1-5])\s*(?:\*|★|[ée]toiles?\b)|([*★]{1,5})|([1-5])\s*[ée]pis?\b")
_LODGING = re.compile(
    r"(?i)[\W\d]*(?:(?:meublés?|camping|hôtel|gîte|résidence|chambres?|village|vacances|d'hôtes|class\w+|de|en|du|tourisme|location)\b\W*)*"
)


def certificates(row: SheetRow, doubt: Doubt) -> tuple[Certificate, ...]:
    """
    Return labels and stars.

    Parameters
    ----------
    row
        Of a sheet.
    doubt
        Told of dates that are none.
    """
    found = [c for cell in row.all("labels") for piece in pieces(cell) for c in _label(piece, doubt)]
    for stated in row.all("stars"):
        bare = f"{stated.strip()} étoiles" if stated.strip() in "12345" else stated
        found += [Certificate(key=key) for key in _known(bare) if key]
    return tuple({certificate.key: certificate for certificate in reversed(found)}.values())[::-1]


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
    found = (word for cell in row.all(field) for word in pieces(cell))
    return tuple(dict.fromkeys(key for word in found if (key := meaning(words, word) or _named(word))))


def pieces(cell: str) -> list[str]:
    """
    Take a list apart, but nothing within brackets or dates.

    Parameters
    ----------
    cell
        Of a sheet.
    """
    return [piece for found in _PIECE.findall(cell[:LONGEST]) if (piece := found.strip())]


def _label(piece: str, doubt: Doubt) -> Iterator[Certificate]:
    until = _UNTIL.search(piece)
    expires = day(until[1]) if until else None
    if until and expires is None:
        doubt("date-unreadable", f"expected a date in the label {piece!r:.80}")
    bare = _UNTIL.sub("", piece)
    if _LOOSE_DATE.search(bare):
        doubt("date-unreadable", f"nothing says what the date in the label {piece!r:.80} is")
    bare = _LOOSE_DATE.sub("", bare)
    status: CertificateStatus = "pending" if _PENDING.search(bare) else "valid"
    bare = _PENDING.sub("", bare).strip(" ()-:")
    for key in _known(bare) or (_named(bare),):
        if key:
            yield Certificate(key=key, status=status, expires=expires)


def _known(text: str) -> tuple[str, ...]:
    """Return the keys that a text stands for, none if it holds a word that is not understood."""
    if key := meaning("label", text):
        return (key,)
    if head := _HANDICAP.match(text):
        rest = text[head.end() :]
        general = meaning("label", "Tourisme et Handicap") or ""
        senses = [
            meaning("label", f"Tourisme et Handicap {sense}") for sense in _SENSE.findall(rest.casefold())
        ]
        plain = not re.sub(r"(?i)\bet\b|\W", "", _SENSE.sub("", rest))
        return tuple(key for key in senses if key) if plain and senses else (general,)
    found = _CLASS.search(text)
    if not found:
        return ()
    number = found[1] or found[3] or str(len(found[2]))
    many = "s" * (number != "1")
    key = meaning("label", f"{number} {'épi' if found[3] else 'étoile'}{many}") or ""
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    brand = meaning("label", rest)
    if brand:
        return brand, key
    return (key,) if _LODGING.fullmatch(rest) else ()


def _named(word: str) -> str:
    return slug(word[:80]) if any(c.isalpha() for c in word) else ""
