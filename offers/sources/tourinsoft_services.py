"""What Tourinsoft says of the welcome: labels, languages, services, access, pets, capacity."""

from collections.abc import Iterator, Sequence

from offers.access import Access, Answer
from offers.catalogue import slug
from offers.details import Certificate
from offers.offer import Capacity
from offers.sources.moment import day
from offers.sources.number import count
from offers.sources.profile import Profile
from offers.sources.slots import Doubt
from offers.sources.tourinsoft_value import Row, Word, column, columns, folded, stated_in, texts_of, words
from offers.sources.vocabulary import meaning
from offers.sources.wording import told

KEY_LENGTH = 60
PLACES = ("persons", "rooms", "beds", "seats", "meeting")


def certificates_of(row: Row, profile: Profile) -> tuple[Certificate, ...]:
    """
    Read labels and stars.

    Parameters
    ----------
    row
        The object, with columns in lower case.
    profile
        Its tables ``columns`` and ``label`` name the columns, ``no-labels`` what is none.
    """
    names = profile["columns"]
    found: dict[str, Certificate] = {}
    for value in columns(row, [*names["labels"], *names["stars"]]):
        expires = day(column(folded(value), profile["label"]["expires"])) if isinstance(value, dict) else None
        for word in words(value):
            key = meaning("label", word.label) or meaning("label", word.code)
            if key or not told(profile["no-labels"], word.label):
                key = key or slug(word.label or word.code)[:KEY_LENGTH]
                found.setdefault(key, Certificate(key=key, expires=expires))
    for value in columns(row, [*names["classes"], *names["handicaps"]]):
        for word in words(value):
            key = meaning("label", word.label)
            if key and (key[0].isdigit() or told({"tourisme": True}, word.label)):
                found.setdefault(key, Certificate(key=key))
    return tuple(certificate for key, certificate in found.items() if key)


def languages_of(row: Row, profile: Profile, doubt: Doubt) -> tuple[str, ...]:
    """
    Read the languages that are spoken.

    Parameters
    ----------
    row, profile
        As in `certificates_of`.
    doubt
        Told of those unknown here.
    """
    found = []
    for word in _words(row, profile["columns"]["languages"]):
        language = meaning("language", word.label) or meaning("language", word.code)
        if language:
            found.append(language)
        else:
            doubt("language-unknown", f"no language is called {word.label or word.code!r:.60}")
    return tuple(dict.fromkeys(found))


def features_of(row: Row, profile: Profile) -> tuple[str, ...]:
    """
    Read services and equipment.

    Parameters
    ----------
    row, profile
        As in `certificates_of`.

    Returns
    -------
    tuple of str
        A word that is unknown here is kept as the feed wrote it.
    """
    names = profile["columns"]
    found = [word.label or word.code for word in _words(row, names["features"])]
    found += [name for key in ("children-menu", "groups") for name in names[key] if stated_in(row, [name])]
    return tuple(
        dict.fromkeys(filter(None, (meaning("feature", word) or slug(word)[:KEY_LENGTH] for word in found)))
    )


def access_of(row: Row, profile: Profile) -> Access:
    """
    Read for whom it is accessible: what is not said is unknown.

    Parameters
    ----------
    row, profile
        As in `certificates_of`.
    """
    names = profile["columns"]
    stated = stated_in(row, names["accessible"])
    answers: dict[str, Answer] = {} if stated is None else {"motor": "yes" if stated else "no"}
    for word in _words(row, names["handicaps"]):
        if found := told(profile["handicaps"], word.label):
            sense, answer = found
            answers[sense] = answer if answers.get(sense, answer) == answer else "partial"
    return Access(**answers)


def pets_of(row: Row, profile: Profile) -> Answer:
    """
    Read whether pets are welcome.

    Parameters
    ----------
    row, profile
        As in `certificates_of`.
    """
    names = profile["columns"]["pets"]
    stated = stated_in(row, names)
    if stated is not None:
        return "yes" if stated else "no"
    said = (told(profile["pets"], text) for value in columns(row, names) for text in texts_of(value))
    answer: Answer = next((answer for answer in said if answer), "unknown")
    return answer


def capacity_of(row: Row, profile: Profile) -> Capacity:
    """
    Read how many it takes.

    Parameters
    ----------
    row, profile
        As in `certificates_of`; the table ``capacity`` names the columns, of the object or of a row.
    """
    held = columns(row, profile["columns"]["capacities"])
    rows = [*(folded(one) for one in held if isinstance(one, dict)), row]
    persons, rooms, beds, seats, meeting = (_count(rows, profile["capacity"][name]) for name in PLACES)
    return Capacity(persons=persons, rooms=rooms, beds=beds, seats=seats, meeting=meeting)


def _count(rows: Sequence[Row], names: Sequence[str]) -> int | None:
    found = (count(text) for row in rows for name in names if (text := column(row, [name])))
    return next((many for many in found if many), None)


def _words(row: Row, names: Sequence[str]) -> Iterator[Word]:
    return (word for value in columns(row, names) for word in words(value))
