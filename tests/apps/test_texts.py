"""Texts of the doors people come in by: whole in each language, and never half filled in."""

from collections import Counter
from string import Formatter

import pytest

from apps.texts import TEXT_LANGUAGES, load_texts

OF_VISITORS = ("visitor", "widget")


def _placeholders(text: str | tuple[str, ...]) -> set[str]:
    """Collect the names that a text, or any of its plural forms, has filled in."""
    forms = (text,) if isinstance(text, str) else text
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}


def _names(language: str, domain: str) -> dict[str, set[str]]:
    """Collect the names of each text of a domain."""
    return {key: _placeholders(text) for key, text in load_texts(language).domains[domain].items()}


def test_an_unknown_key_is_refused() -> None:
    """A text that no catalogue has is a fault of the program."""
    with pytest.raises(KeyError, match="no_such_text"):
        load_texts("fr").text("no_such_text")


def test_an_unknown_language_is_refused() -> None:
    """A language without texts is named in the error, with those there are."""
    with pytest.raises(ValueError, match="fr, en, nl, de, got 'pt'"):
        load_texts("pt")


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_keys_are_unique_across_domains(language: str) -> None:
    """No key stands in two domains, so that a text never depends on their order."""
    domains = load_texts(language).domains.values()
    seen = Counter(key for texts in domains for key in texts)
    assert [key for key, count in seen.items() if count > 1] == []


def test_english_has_what_french_has() -> None:
    """Each domain has the same keys in English as in French, with the same names to fill in."""
    assert {domain: _names("en", domain) for domain in load_texts("en").domains} == {
        domain: _names("fr", domain) for domain in load_texts("fr").domains
    }


@pytest.mark.parametrize("domain", OF_VISITORS)
@pytest.mark.parametrize("language", ["nl", "de"])
def test_visitors_read_their_language(language: str, domain: str) -> None:
    """What visitors read is complete in Dutch and in German."""
    assert _names(language, domain) == _names("fr", domain)


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    """A key without a text would show people nothing."""
    texts = {key: text for domain in load_texts(language).domains.values() for key, text in domain.items()}
    forms = {key: (text,) if isinstance(text, str) else text for key, text in texts.items()}
    assert [key for key, some in forms.items() if not all(form.strip() for form in some)] == []


@pytest.mark.parametrize(("count", "said"), [(1, "1 séjour"), (3, "3 séjours")])
def test_a_number_chooses_the_plural_form(count: int, said: str) -> None:
    """A text that depends on a number is said in the form of that number."""
    assert load_texts("fr").text("widget_results", count=count).startswith(said)
