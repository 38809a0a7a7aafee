"""Keys and codes with every prefix."""

import pytest

from offers.sources.datatourisme_keys import bare, bare_keys, code, codes


@pytest.mark.parametrize(
    "key",
    [
        "geo",
        "schema:geo",
        "@geo",
        "https://www.datatourisme.gouv.fr/ontology/core#geo",
        "https://www.datatourisme.fr/ontology/core#geo",
        "http://schema.org/geo",
        "ebucore:geo",
        "foaf:geo",
        "meta:geo",
        "olo:geo",
    ],
)
def test_prefixes_are_stripped(key: str) -> None:
    """Of keys at every depth, and never of values."""
    assert bare(key) == "geo"
    assert bare_keys([{key: {key: "schema:geo"}}]) == [{"geo": {"geo": "schema:geo"}}]


def test_two_keys_that_become_one_keep_both_values() -> None:
    """Nothing is lost where two ontologies name one thing."""
    assert bare_keys({"dc:description": "a", "schema:description": ["b"]}) == {"description": ["a", "b"]}


@pytest.mark.parametrize(
    "value",
    [
        {"@id": "kb:Free"},
        {"id": "kb:Free"},
        {"key": "Free"},
        "kb:Free",
        "https://www.datatourisme.fr/resource/core#Free",
        ["kb:Free"],
        {"uri": "https://www.datatourisme.gouv.fr/resource/core#Free"},
    ],
)
def test_codes_of_every_shape(value: object) -> None:
    """Objects of both deliveries, addresses and bare texts."""
    assert code(bare_keys(value)) == "Free"


def test_codes_are_told_once() -> None:
    """In order, without what has none."""
    assert codes({"key": "B"}, None, {}, "kb:A", "B") == ("B", "A")
