"""The words of opening hours in French: a text taken apart into sentences, and these into words."""

import re
import unicodedata
from itertools import pairwise

from offers.period import Slot
from offers.sources.french_days import DAYS, SEASONS
from offers.sources.moment import minute
from offers.sources.slots import Doubt, slot

LONGEST = 400
"""Longer texts are prose; and none is long enough for a pattern to take its time."""

# Lists are matched once and for all: no text may make a pattern try all ways to take it apart.
_CLOCK = r"\d{1,2} ?(?:h|:)(?: ?[0-5]\d(?!\d| ?[h:]))?"
_HALF = r"(?:(?:le |l')?(?:matin|apres-midi|soir)s?,? ?:? ?)?"
_RANGE = rf"{_HALF}(?:de )?(?:{_CLOCK}|\d{{1,2}}) ?(?:a|-) ?{_CLOCK}"
_TIMES = rf"(?>{_RANGE})(?>(?: ?(?:et|puis|[/,&+]) ?| ){_RANGE})*+"
_ITEM = rf"(?>{SEASONS}|{DAYS})"
_ITEMS = rf"{_ITEM}(?>(?:,| et) {_ITEM})*+"
_KINDS = {
    "closed": rf"ferm(?:e|ee|es|ees|eture|etures)(?: hebdomadaire| annuelle)? ?:? ?{_ITEMS}",
    "except": rf"\(?(?:sauf|hors|excepte) {_ITEMS}\)?",
    "asks": r"(?:uniquement |visites? |et )?sur (?:rdv|rendez[- ]vous|reservation)(?: uniquement)?",
    "rest": r"le reste de l'annee|hors saison|en dehors de ces horaires",
    "open": r"ouvert(?:e|s|es|ure|ures)?|horaires?",
    "season": SEASONS,
    "days": DAYS,
    "times": _TIMES,
}
_WORD = re.compile("|".join(rf"(?P<{kind}>{pattern})(?=[ ,:]|$)" for kind, pattern in _KINDS.items()))
_BETWEEN = re.compile(r"[ ,:]*(?:et )?")
_ASKS = r"(?:uniquement |visites? )?sur (?:rdv|rendez|reserv)"
_STOP = re.compile(
    r"[;\n]|\.(?!\d)|(?<=[\dh]) ?/ ?(?=[a-z])(?!de \d|(?:le |l')?(?:matin|apres|soir))"
    rf"|(?<=[\dh]),? (?:et )?(?={_ASKS})"
)
Words = tuple[tuple[str, str], ...]
"""Words of a sentence that belong together, each with what it is."""


def sentences_of(text: str) -> list[Words]:
    """
    Take a text apart.

    Parameters
    ----------
    text
        Opening hours in French.

    Raises
    ------
    ValueError
        If it is too long, or there is a word that is not understood.
    """
    plain = _plain(text)
    if len(plain) > LONGEST:
        raise ValueError("expected opening hours, got a longer text")
    parts = [part for part in (p.strip(" ,-•*") for p in _STOP.split(plain)) if part]
    return [_words(part) for part in parts]


def times_of(text: str, doubt: Doubt) -> tuple[Slot, ...] | None:
    """
    Read the times of one day.

    Parameters
    ----------
    text
        Such as ``10h-12h / 14h-18h``.
    doubt
        Told of times that cannot be.

    Returns
    -------
    tuple of Slot or None
        None if it is no list of times.
    """
    plain = _plain(text)
    if len(plain) > LONGEST or not re.fullmatch(_TIMES, plain):
        return None
    pairs = re.findall(rf"({_CLOCK}|\d{{1,2}}) ?(?:a|-) ?({_CLOCK})", plain)
    for stated in (clock for pair in pairs for clock in pair if _clock(clock) is None):
        doubt("time-unreadable", f"expected a time of day, got {stated!r:.40}")
    slots = tuple(s for start, end in pairs for s in slot(_clock(start), _clock(end), doubt))
    if any(a.end_min is None or a.end_min > b.start_min for a, b in pairwise(slots)):
        doubt("hours-overlap", f"times are not in order: {plain!r:.80}")
    return tuple(sorted(set(slots), key=lambda s: s.start_min))


def _clock(text: str) -> int | None:
    return minute(text.replace(" ", "") + "h" * text.strip().isdigit())


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    bare = re.sub(r"[–—−]", "-", bare).replace("minuit", "24h")
    bare = re.sub(r"[^\S\n]+", " ", re.sub(r"(?<!apres-)(?<!apres )\bmidi\b", "12h", bare))
    bare = re.sub(r"\b(lun|mar|mer|jeu|ven|sam|dim)\.", r"\1", bare).replace("apres midi", "apres-midi")
    bare = re.sub(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b", r"\1/\2/\3", bare)
    return re.sub(r"(?<=\d) ?heures?\b", "h", bare).strip()


def _words(text: str) -> Words:
    words: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        found = _WORD.match(text, at)
        if not found:
            raise ValueError(f"not understood: {text[at:]!r}")
        words.append((str(found.lastgroup), found[0]))
        between = _BETWEEN.match(text, found.end())
        at = between.end() if between else found.end()
    return tuple(word for word in words if word[0] != "open")
