"""The names by which people ask for offers: suggested, read, and told where they fit none or several."""

from difflib import get_close_matches

from apps.texts import Texts
from apps.workshop.form_error import FormError
from offers.catalogue import Catalogue, slug
from offers.offer import Offer

MOST_NEAR = 5


def offer_labels(catalogue: Catalogue) -> dict[str, str]:
    """
    Name each offer so that it cannot be taken for another.

    Parameters
    ----------
    catalogue
        The offers.

    Returns
    -------
    dict
        By id: the name, with the commune where several share the name, and the id where that is no help.
    """
    named: dict[str, list[Offer]] = {}
    for offer in catalogue.offers:
        named.setdefault(slug(offer.name), []).append(offer)
    return {offer.id: _label(offer, same) for same in named.values() for offer in same}


def offer_named(name: str, catalogue: Catalogue) -> str:
    """
    Find the offer that somebody typed.

    Parameters
    ----------
    name
        A label of `offer_labels`, a name, an alias or an id, whatever the accents and case.
    catalogue
        Where to look.

    Returns
    -------
    str
        Its id.

    Raises
    ------
    FormError
        If it fits none, with the nearest labels, or several, with theirs.
    """
    labels, wanted = offer_labels(catalogue), slug(name.removeprefix("offer:"))
    sure = [i for i, label in labels.items() if name.strip() == i or wanted == slug(label)]
    fits = sure or [o.id for o in catalogue.offers if wanted in _spellings(o)]
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise FormError("several", name=f"{name:.80}", names=" ; ".join(labels[i] for i in fits))
    near = " ; ".join(_near(wanted, labels)) or "—"
    raise FormError("name", name=f"{name:.80}", near=near)


def offers_named(names: tuple[str, ...], catalogue: Catalogue) -> list[str]:
    """
    Find all offers that somebody typed.

    Parameters
    ----------
    names, catalogue
        As of `offer_named`.

    Returns
    -------
    list of str
        Their ids.

    Raises
    ------
    ExceptionGroup
        Of `FormError`: one for each name that fits none or several.
    """
    found, wrong = [], []
    for name in names:
        try:
            found.append(offer_named(name, catalogue))
        except FormError as e:
            wrong.append(e)
    if wrong:
        raise ExceptionGroup("names", wrong)
    return list(dict.fromkeys(found))


def suggestions(catalogue: Catalogue, texts: Texts) -> list[tuple[str, str]]:
    """
    List what a field for an offer suggests.

    Parameters
    ----------
    catalogue
        The offers.
    texts
        The language.

    Returns
    -------
    list of (str, str)
        Label, and kind and commune beside it; in the order of their names.
    """
    labels = offer_labels(catalogue)
    rows = [
        (labels[o.id], f"{texts.words.code('kinds', o.kind)}, {o.place.commune}") for o in catalogue.offers
    ]
    return sorted(rows, key=lambda row: slug(row[0]))


def _spellings(offer: Offer) -> set[str]:
    return {offer.id.removeprefix("offer:"), *map(slug, (offer.name, *offer.aliases))}


def _label(offer: Offer, same: list[Offer]) -> str:
    if len(same) == 1:
        return offer.name
    if [o.place.commune for o in same].count(offer.place.commune) == 1:
        return f"{offer.name} ({offer.place.commune})"
    return f"{offer.name} ({offer.place.commune}, {offer.id})"


def _near(wanted: str, labels: dict[str, str]) -> list[str]:
    """Find what has all the words, or else looks alike."""
    words = set(wanted.split("-"))
    named = {slug(label): label for label in labels.values()}
    having = [label for spelling, label in named.items() if wanted and words <= set(spelling.split("-"))]
    alike = get_close_matches(wanted, named, MOST_NEAR, 0.5)
    return list(dict.fromkeys((*having, *(named[spelling] for spelling in alike))))[:MOST_NEAR]
