"""The labels, stars and brands that DATAtourisme calls reviews."""

from collections.abc import Iterator
from typing import Any

from offers.catalogue import slug
from offers.details import Certificate
from offers.sources.datatourisme_keys import code
from offers.sources.datatourisme_texts import name_of
from offers.sources.loose import at, first, flag
from offers.sources.moment import day
from offers.sources.profile import Profile
from offers.sources.vocabulary import meaning


def certificates_of(value: Any, profile: Profile) -> tuple[Certificate, ...]:
    """
    Read the labels of an object.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        Its table ``reviews``: keys of codes that are not in the vocabulary; an empty key for what
        is no label.

    Returns
    -------
    tuple of Certificate
        One a key; whether it has expired is not yet looked at.
    """
    kept: dict[str, Certificate] = {}
    for certificate in _certificates(value, profile):
        kept.setdefault(certificate.key, certificate)
    return tuple(kept.values())


def _certificates(value: Any, profile: Profile) -> Iterator[Certificate]:
    for review in at(value, "hasReview"):
        for label in at(review, "hasReviewValue"):
            key = _key(label, profile)
            if key:
                yield Certificate(
                    key=key,
                    status="pending" if flag(review, "pending") else "valid",
                    expires=day(first(review, "reviewExpirationDate")),
                )


def _key(label: Any, profile: Profile) -> str:
    word = code(label)
    if word in profile["reviews"]:
        return str(profile["reviews"][word])
    name = name_of(label)
    known = meaning("label", word) or meaning("label", name)
    return known or slug(name)
