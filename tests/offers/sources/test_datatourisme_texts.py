"""Texts in their languages."""

from typing import Any

import pytest

from offers.details import Text
from offers.sources.datatourisme_texts import french, names_of, spoken, texts_of
from tests.offers.sources.datatourisme_samples import PROFILE, bared


def _by(*machine: tuple[str, str], who: Any = "https://api.deepl.com/v2/translate") -> list[dict[str, Any]]:
    return [{"dc:contributor": [who], "rdf:language": t, "rdf:predicate": {"@id": p}} for t, p in machine]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ({"fr": ["Écluse"], "nl": "Sluis"}, [("fr", "Écluse"), ("nl", "Sluis")]),
        ({"@fr": "Écluse"}, [("fr", "Écluse")]),
        ([{"@language": "en-GB", "@value": "Lock"}], [("en", "Lock")]),
        ("Écluse", [("fr", "Écluse")]),
        (["Écluse", None, 4], [("fr", "Écluse"), ("fr", "4")]),
        ({"@id": "kb:Lock"}, []),
        (None, []),
    ],
)
def test_texts_of_every_shape(value: Any, found: list[tuple[str, str]]) -> None:
    """A mapping by language, literals of JSON-LD, and bare texts."""
    assert list(spoken(bared(value) if isinstance(value, (dict, list)) else value)) == found


def test_facts_are_read_in_french_without_markup() -> None:
    """Entities and tags are gone; another language is no French."""
    assert french({"fr": ["Caf&eacute;<br>du port<script>x()</script>"]}) == "Café\ndu port"
    assert french({"en": ["Harbour café"]}) == ""


def test_names_have_french_first_and_machines_are_flagged() -> None:
    """Only the language and the predicate that a machine translated are flagged."""
    value = bared(
        {
            "rdfs:label": {"de": ["Glockenturm"], "fr": ["Beffroi"], "en": ["Belfry"]},
            "hasTranslatedProperty": _by(("de", "rdfs:label"), ("en", "rdfs:comment")),
        }
    )
    assert names_of(value, PROFILE) == (
        Text(language="fr", value="Beffroi"),
        Text(language="de", value="Glockenturm", machine=True),
        Text(language="en", value="Belfry"),
    )


def test_a_translation_by_people_is_no_machine() -> None:
    """Somebody else than a machine may have translated."""
    value = bared(
        {
            "rdfs:label": {"en": ["Belfry"]},
            "hasTranslatedProperty": _by(("en", "rdfs:label"), who="https://example.org/office"),
        }
    )
    assert not names_of(value, PROFILE)[0].machine


def test_the_longest_description_of_a_language_is_taken() -> None:
    """Description before short description before comment, each language on its own."""
    value = bared(
        {
            "hasDescription": [
                {"dc:description": {"fr": ["Groupes"]}, "isDedicatedTo": [{"@id": "kb:Groups"}]},
                {
                    "shortDescription": {"fr": ["court"], "en": ["short"]},
                    "dc:description": {"fr": ["long"], "de": ["lang"]},
                    "hasTranslatedProperty": _by(("de", "dc:description"), ("en", "shortDescription")),
                },
            ],
            "rdfs:comment": {"fr": ["court"], "nl": ["kort"]},
        }
    )
    assert {(t.language, t.value, t.machine) for t in texts_of(value, PROFILE)} == {
        ("fr", "long", False),
        ("de", "lang", True),
        ("en", "short", True),
        ("nl", "kort", False),
    }
