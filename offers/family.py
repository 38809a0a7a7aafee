"""What could be the same thing under two names of its kind, and how names are compared."""

from offers.catalogue import slug
from offers.kind import kind_defaults

FAMILIES = {
    "event": "event", "show": "event", "market": "event", "trail": "trail", "meeting-room": "meeting",
    "cruise": "cruise", "shop": "shop", "producer": "producer",
}  # fmt: skip
"""Visits that are no other visit's second name: a farm shop and the museum beside it stay two."""

SMALL_WORDS = frozenset({
    "le", "la", "les", "l", "un", "une", "du", "de", "des", "d", "a", "au", "aux", "en", "et", "the",
})  # fmt: skip


def family(kind: str) -> str:
    """
    Return the family of a kind: only within it can two records be of one thing.

    Parameters
    ----------
    kind
        A kind of the catalogue.

    Returns
    -------
    str
        The role of the kind, unless the kind is a family of its own; a service is its own family.
    """
    role = kind_defaults(kind).role
    return FAMILIES.get(kind, kind if role == "service" else role)


def plain_words(name: str) -> str:
    """
    Return a name as it is compared.

    Parameters
    ----------
    name
        Of an offer.

    Returns
    -------
    str
        As a slug without articles and prepositions; as a slug if nothing else is left.

    Examples
    --------
    >>> plain_words("L'Estaminet du Canal")
    'estaminet-canal'
    """
    words = slug(name)
    return "-".join(w for w in words.split("-") if w not in SMALL_WORDS) or words
