"""What the French words of a line of prices say of it, where its codes say nothing."""

import re

from offers.details import Policy, RateUnit

POLICIES: tuple[tuple[Policy, str], ...] = (
    ("extra", r"\btaxe de séjour|\banima(?:l|ux)\b|\bsupplément|\bparking\b|\bcaution|\bménage"),
    ("group", r"\bgroupes?\b|\+ ?(?:de )?\d+ ?pers|\d+ pers\w*\.? et (?:\+|plus)"),
    ("reduced", r"\bétudiant|\bmobilité réduite|\bhandicap|\bpmr\b|\bdem\w*\.? d?'?emploi|\badhérent"),
    ("child", r"\benfants?\b|\bjunior|\d ?(?:/|à|-) ?\d+ ans|(?:moins|-) ?(?:de )?\d+ ans"),
)
"""For whom a line is; the first that holds counts."""

ADULT = r"\badultes?\b|\bplein\b|\bgratuit|\btarif unique\b|\bà partir de \d+ ans"
"""With one of these a line is for everybody, whoever else it names."""

FROM = r"\b(?:à partir de|dès)\b(?! ?\d+ ?(?:ans|pers))"
"""The amount is the least that is asked, not the price."""

UNITS: tuple[tuple[RateUnit, str], ...] = (
    ("week", r"\bsemaines?\b"),
    ("weekend", r"\bweek-?\s?ends?\b|\b2 nuits\b"),
    ("night", r"\bnuit(?:ée)?s?\b|\bchambres?\b"),
    ("person", r"\bpar (?:personne|pers\b)|\badultes?\b|/ ?pers"),
)
"""For what, or for how long, a price is."""


def policy_told(words: str) -> Policy | None:
    """
    Say for whom a line is.

    Parameters
    ----------
    words
        Its label and note.

    Returns
    -------
    str or None
        None if it is for everybody, or says nothing.

    Examples
    --------
    >>> policy_told("Visite guidée 7/14 ans")
    'child'
    """
    if _says(ADULT, words):
        return None
    return next((policy for policy, pattern in POLICIES if _says(pattern, words)), None)


def unit_told(words: str) -> RateUnit | None:
    """
    Say for what a price is.

    Parameters
    ----------
    words
        Label and note of its line.

    Returns
    -------
    str or None
        None if they do not say.
    """
    return next((unit for unit, pattern in UNITS if _says(pattern, words)), None)


def starts_at(words: str) -> bool:
    """
    Say whether a line gives only where prices begin.

    Parameters
    ----------
    words
        Its label and note.

    Examples
    --------
    >>> starts_at("à partir de 85 € la nuit")
    True
    """
    return _says(FROM, words)


def _says(pattern: str, words: str) -> bool:
    return re.search(pattern, words, re.IGNORECASE) is not None
