"""Texts of DATAtourisme in their languages, and which of them a machine translated."""

from collections.abc import Iterator
from typing import Any

from offers.details import Text
from offers.sources.datatourisme_keys import code
from offers.sources.loose import at, items, texts
from offers.sources.plain import plain_name, plain_text
from offers.sources.profile import Profile

FRENCH = "fr"


def spoken(value: Any) -> Iterator[tuple[str, str]]:
    """
    Yield the texts of a value with their languages.

    Parameters
    ----------
    value
        A mapping by language, a literal with ``language`` and ``value``, or a text, which is French.

    Yields
    ------
    tuple
        Two letters of a language, and a text as the feed has it.
    """
    for item in items(value):
        if not isinstance(item, dict):
            yield from ((FRENCH, word) for word in texts(item))
        elif "value" in item:
            language = next(texts(item, "language"), FRENCH)
            yield from ((language[:2].lower(), word) for word in texts(item, "value"))
        else:
            for language, inner in item.items():
                # What was ``@id`` is not Indonesian.
                if language != "id" and (len(language) == 2 or language[2:3] in ("-", "_")):
                    yield from ((language[:2].lower(), word) for word in texts(inner))


def french(value: Any) -> str:
    """
    Return what a value says in French.

    Parameters
    ----------
    value
        As in `spoken`.

    Returns
    -------
    str
        Plain text, empty if there is none: facts are read in no other language.
    """
    return next((plain_text(word) for language, word in spoken(value) if language == FRENCH), "")


def name_of(value: Any) -> str:
    """
    Return the French name of an individual of the thesaurus, or else its code.

    Parameters
    ----------
    value
        An object with bare keys, or a code.
    """
    labels = at(value, "label")
    return (plain_name(french(labels)) if labels else "") or code(value)


def translated(value: Any, profile: Profile) -> frozenset[tuple[str, str]]:
    """
    Say which texts of an object a machine translated.

    Parameters
    ----------
    value
        An object that holds texts, with bare keys.
    profile
        Its table ``translators`` names the machines.

    Returns
    -------
    frozenset
        Pairs of language and predicate; the predicate is empty where all texts are meant.
    """
    machines = tuple(profile["translators"])
    found = set()
    for item in at(value, "hasTranslatedProperty"):
        who = str(at(item, "contributor")).lower()
        if any(machine in who for machine in machines) or not at(item, "contributor"):
            predicates = [code(p) for p in at(item, "predicate")] or [""]
            found |= {(tongue[:2].lower(), p) for tongue in texts(item, "language") for p in predicates}
    return frozenset(found)


def names_of(value: Any, profile: Profile) -> tuple[Text, ...]:
    """
    Return the names of an object, the French one first.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        As in `translated`.
    """
    machine = translated(value, profile)
    found = (
        (t, plain_name(w), bool({(t, "label"), (t, "")} & machine)) for t, w in spoken(at(value, "label"))
    )
    return _one_a_language(found)


def texts_of(value: Any, profile: Profile) -> tuple[Text, ...]:
    """
    Return the description of an object in each language, the longest that there is.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        As in `translated`.
    """
    return _one_a_language(_described(value, profile))


def _described(value: Any, profile: Profile) -> Iterator[tuple[str, str, bool]]:
    # A description for one audience only, such as groups, speaks to the others by mistake.
    pages = [d for d in at(value, "hasDescription") if isinstance(d, dict) and not at(d, "isDedicatedTo")]
    for predicate in ("description", "shortDescription"):
        for page in (*pages, value):
            machine = translated(page, profile) | translated(value, profile)
            for tongue, word in spoken(at(page, predicate)):
                yield tongue, plain_text(word), bool({(tongue, predicate), (tongue, "")} & machine)
    machine = translated(value, profile)
    for tongue, word in spoken(at(value, "comment")):
        yield tongue, plain_text(word), bool({(tongue, "comment"), (tongue, "")} & machine)


def _one_a_language(found: Iterator[tuple[str, str, bool]]) -> tuple[Text, ...]:
    kept: dict[str, Text] = {}
    for language, word, machine in found:
        if word and language not in kept:
            kept[language] = Text(language=language, value=word, machine=machine)
    return tuple(sorted(kept.values(), key=lambda t: t.language != FRENCH))
