"""What a thing of DATAtourisme offers and whom it takes: services, numbers, pets, access, languages."""

from collections.abc import Iterator
from typing import Any

from offers.access import Access, Answer
from offers.catalogue import slug
from offers.sources.datatourisme_keys import code, codes
from offers.sources.datatourisme_texts import name_of
from offers.sources.loose import at, first, flag, texts
from offers.sources.number import count
from offers.sources.profile import Profile
from offers.sources.slots import Doubt
from offers.sources.vocabulary import meaning


def features_of(value: Any, profile: Profile) -> tuple[str, ...]:
    """
    Return the services and equipment of an object.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        Its table ``features``: keys of codes that the vocabulary lacks or understands otherwise.

    Returns
    -------
    tuple of str
        Keys of the vocabulary; the slug of its name for what is in neither.
    """
    return tuple(dict.fromkeys(key for key in _features(value, profile) if key))


def _features(value: Any, profile: Profile) -> Iterator[str]:
    for feature in at(value, "hasFeature", "features"):
        word, name = code(feature), name_of(feature)
        own: str | None = profile["features"].get(word)
        yield own if own is not None else meaning("feature", word) or meaning("feature", name) or slug(name)
    if flag(value, "isLocatedAt", "internetAccess"):
        yield "wifi"


def counts_of(value: Any, profile: Profile) -> dict[str, int]:
    """
    Return the numbers of rooms, beds and seats that an object gives with its services.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        Its table ``counts``: for a code, what its value and what its occupancy count.

    Returns
    -------
    dict
        By ``rooms``, ``beds``, ``seats`` and ``meeting``; of several numbers the greatest, as one
        of them is usually the total.
    """
    found: dict[str, int] = {}
    for group in at(value, "hasFeature"):
        named = codes(*at(group, "features"))
        for word in named if len(named) == 1 else ():
            for key, what in profile["counts"].get(word, {}).items():
                number = count(first(group, key))
                if number is not None:
                    found[what] = max(number, found.get(what, 0))
    return found


def pets_of(value: Any) -> Answer:
    """
    Say whether an object takes pets.

    Parameters
    ----------
    value
        An object with bare keys.

    Returns
    -------
    Answer
        Of what it says as a whole, or else of its place, or else of its services; ``partial`` where
        these do not agree among themselves.
    """
    for path in (("petsAllowed",), ("isLocatedAt", "petsAllowed"), ("hasFeature", "petsAllowed")):
        answers = {flag(said) for said in at(value, *path)} - {None}
        if answers:
            return "partial" if len(answers) > 1 else "yes" if True in answers else "no"
    return "unknown"


def access_of(value: Any) -> Access:
    """
    Say whom an object states to be accessible to.

    Parameters
    ----------
    value
        An object with bare keys; what its labels vouch for is not looked at here.
    """
    answers: dict[bool | None, Answer] = {True: "yes", False: "no", None: "unknown"}
    return Access(motor=answers[flag(value, "reducedMobilityAccess")])


def languages_of(value: Any, doubt: Doubt) -> tuple[str, ...]:
    """
    Return the languages that are spoken.

    Parameters
    ----------
    value
        An object with bare keys.
    doubt
        Told of names that nobody knows.

    Returns
    -------
    tuple of str
        Two letters each.
    """
    found: dict[str, None] = {}
    for language in at(value, "availableLanguage"):
        said = ",".join((code(language), name_of(language))).split(",")
        words = [word for part in said if (word := part.strip())]
        known = [meaning("language", word) or (word.lower() if _is_code(word) else "") for word in words]
        if words and not any(known):
            doubt("language-unknown", f"no language is called {', '.join(dict.fromkeys(words))[:80]!r}")
        found |= dict.fromkeys(filter(None, known))
    return tuple(found)


def _is_code(word: str) -> bool:
    return len(word) == 2 and word.isascii() and word.isalpha()


def audiences_of(value: Any, profile: Profile) -> tuple[str, ...]:
    """
    Return whom an object is made for.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        Its table ``audiences``, with an empty key for what is no audience.
    """
    told = (*at(value, "hasClientTarget"), *at(value, "hasAudience"))
    found = (profile["audiences"].get(code(item), slug(name_of(item))) for item in told)
    return tuple(dict.fromkeys(key for key in found if key))


def cuisines_of(value: Any) -> tuple[str, ...]:
    """
    Return the French names of what is served.

    Parameters
    ----------
    value
        An object with bare keys.
    """
    found = (name_of(item) for item in at(value, "providesCuisineOfType"))
    return tuple(dict.fromkeys(name for name in texts(list(found))))
