"""What Apidae says of the welcome: labels, languages, services, access, pets, capacity."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from offers.access import Access, Answer
from offers.catalogue import slug
from offers.details import Certificate
from offers.offer import Capacity
from offers.sources.apidae_value import Element, Library
from offers.sources.loose import at, text
from offers.sources.number import count
from offers.sources.profile import Profile
from offers.sources.slots import Doubt
from offers.sources.vocabulary import meaning
from offers.sources.wording import told

KEY_LENGTH = 60
PLACES = ("persons", "rooms", "seats", "meeting")
PETS: dict[str, Answer] = {"ACCEPTES": "yes", "NON_ACCEPTES": "no"}
SERVICES = ("equipements", "services", "conforts", "activites")


def informations(value: Mapping[str, Any]) -> tuple[Any, ...]:
    """
    Return what an object says as one of its type.

    Parameters
    ----------
    value
        The object: its keys ``informationsHotellerie`` and the like.
    """
    return tuple(
        found for key in value if str(key).startswith("informations") for found in at(value, str(key))
    )


def certificates_of(value: Mapping[str, Any], library: Library, profile: Profile) -> tuple[Certificate, ...]:
    """
    Read labels and stars.

    Parameters
    ----------
    value
        The object.
    library
        Labels of elements given by id.
    profile
        Its table ``lists`` names where labels stand, ``no-labels`` says what is none, and
        ``handicap-labels`` which label goes with a disability.
    """
    held = informations(value)
    own = (one for key in profile["lists"]["labels"] for one in library.elements(held, key))
    senses = library.elements(value, "prestations", "labelsTourismeHandicap")
    # What an office praises is a label only where it is known as one.
    praised = library.elements(value, "presentation", "typologiesPromoSitra")
    honours = library.elements(value, "distinctions")
    found = [
        *(_key(one, profile) for one in own),
        *(meaning("label", one.label) or told(profile["handicap-labels"], one.label) for one in senses),
        *(meaning("label", one.label) for one in (*praised, *honours)),
    ]
    return tuple(Certificate(key=key) for key in dict.fromkeys(found) if key)


def _key(one: Element, profile: Profile) -> str:
    key = meaning("label", one.label)
    return key or ("" if told(profile["no-labels"], one.label) else slug(one.label)[:KEY_LENGTH])


def languages_of(value: Any, library: Library, doubt: Doubt) -> tuple[str, ...]:
    """
    Read the languages that are spoken.

    Parameters
    ----------
    value, library
        As in `certificates_of`.
    doubt
        Told of those unknown here.
    """
    found = []
    for one in library.elements(value, "prestations", "languesParlees"):
        if language := meaning("language", one.label):
            found.append(language)
        else:
            doubt("language-unknown", f"no language is called {one.label or one.key!r:.60}")
    return tuple(dict.fromkeys(found))


def features_of(value: Any, library: Library) -> tuple[str, ...]:
    """
    Read services and equipment.

    Parameters
    ----------
    value, library
        As in `certificates_of`.

    Returns
    -------
    tuple of str
        A word that is unknown here is kept as the feed wrote it.
    """
    words = (one.label for key in SERVICES for one in library.elements(value, "prestations", key))
    found = (meaning("feature", word) or slug(word)[:KEY_LENGTH] for word in words if word)
    return tuple(dict.fromkeys(filter(None, found)))


def access_of(value: Any, library: Library, profile: Profile) -> Access:
    """
    Read for whom it is accessible: what is not said is unknown.

    Parameters
    ----------
    value, library, profile
        As in `certificates_of`; the table ``handicaps`` says what words mean.
    """
    answers: dict[str, Answer] = {}
    for one in library.elements(value, "prestations", "tourismesAdaptes"):
        if found := told(profile["handicaps"], one.label):
            sense, answer = found
            answers[sense] = answer if answers.get(sense, answer) == answer else "partial"
    return Access(**answers)


def pets_of(value: Any) -> Answer:
    """
    Read whether pets are welcome.

    Parameters
    ----------
    value
        The object.
    """
    return PETS.get(text(value, "prestations", "animauxAcceptes"), "unknown")


def capacity_of(value: Mapping[str, Any], profile: Profile) -> Capacity:
    """
    Read how many it takes.

    Parameters
    ----------
    value
        The object.
    profile
        Its table ``capacity`` names the keys.
    """
    held = [*informations(value), *at(list(informations(value)), "capacite"), *at(value, "tourismeAffaires")]
    persons, rooms, seats, meeting = (_most(held, profile["capacity"][name]) for name in PLACES)
    beds = sum(many for key in profile["capacity"]["beds"] for many in [_most(held, [key])] if many)
    return Capacity(persons=persons, rooms=rooms, beds=beds or None, seats=seats, meeting=meeting)


def _most(held: Sequence[Any], keys: Sequence[str]) -> int | None:
    """Return the number of the first key that has one; of several rooms, that of the largest."""
    for key in keys:
        found = [many for many in _counts(held, key) if many]
        if found:
            return max(found)
    return None


def _counts(held: Sequence[Any], key: str) -> Iterator[int | None]:
    return (count(number) for number in at(list(held), *key.split(".")))
