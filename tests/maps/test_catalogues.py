"""Tests of maps.catalogues, and of the texts that it reads."""

import re
from gettext import GNUTranslations
from io import BytesIO
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from maps.catalogues import catalogues, texts_by_group
from maps.words import LOCALES

LANGUAGES = tuple(LOCALES)
LEFT_OUT_IN_PORTUGUESE = re.compile(r"network|coverage|levels/|/file_|/weekend_")
"""What a carnet does not show: the maps of a network and of a catalogue, and pages for the office."""

Texts = dict[str, str | tuple[str, ...]]


def flat(catalogue: Catalog) -> Texts:
    """Give the texts of a catalogue by group and key."""
    return {
        f"{group}/{key}": text
        for group, texts in texts_by_group(catalogue).items()
        for key, text in texts.items()
    }


def blanks(text: str | tuple[str, ...]) -> list[set[str]]:
    """Give the names that each form of a text leaves to be filled in."""
    forms = (text,) if isinstance(text, str) else text
    return [{name for _, name, _, _ in Formatter().parse(form) if name is not None} for form in forms]


def compared() -> list[tuple[str, str]]:
    """Give each domain of French, with each other language."""
    return [(language, domain) for language in LANGUAGES[1:] for domain in catalogues("fr")]


@pytest.mark.parametrize(("language", "domain"), compared())
def test_languages_say_the_same_things(language: str, domain: str) -> None:
    """Tests that each language has the keys of French; Portuguese may leave out what no carnet shows."""
    french = flat(catalogues("fr")[domain])
    found = flat(catalogues(language)[domain]) if domain in catalogues(language) else {}
    left_out = {key for key in french if language == "pt" and LEFT_OUT_IN_PORTUGUESE.search(key)}
    assert set(found) <= set(french)
    assert set(french) - set(found) <= left_out


@pytest.mark.parametrize(("language", "domain"), compared())
def test_languages_fill_in_the_same_names(language: str, domain: str) -> None:
    """Tests that each text has the blanks of the French one, in every plural form."""
    french = flat(catalogues("fr")[domain])
    found = flat(catalogues(language)[domain]) if domain in catalogues(language) else {}
    others = {key for key, text in found.items() if blanks(text) != blanks(french[key])}
    assert others - {"/date", "/date_first"} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_are_unique_over_domains(language: str) -> None:
    """Tests that no domain takes a text from another."""
    keys = [key for catalogue in catalogues(language).values() for key in flat(catalogue)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_and_sound(language: str) -> None:
    """Tests that no text is empty, doubtful or of another number of forms, and that Babel finds no fault."""
    for catalogue in catalogues(language).values():
        assert [error for _, errors in catalogue.check() for error in errors] == []
        assert [message.id for message in catalogue if message.id and message.fuzzy] == []
        forms = [text if isinstance(text, tuple) else (text,) for text in flat(catalogue).values()]
        assert all(form.strip() == form != "" for some in forms for form in some)
        assert {len(some) for some in forms} <= {1, catalogue.num_plurals}


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_compile(language: str) -> None:
    """Tests that gettext itself reads the same texts once they are compiled."""
    for catalogue in catalogues(language).values():
        compiled = BytesIO()
        write_mo(compiled, catalogue)
        compiled.seek(0)
        read = GNUTranslations(compiled)
        for group, texts in texts_by_group(catalogue).items():
            for key, text in texts.items():
                if isinstance(text, tuple):
                    assert read.ngettext(key, key, 1) == text[0]
                else:
                    assert (read.pgettext(group, key) if group else read.gettext(key)) == text


def test_groups_and_plurals_are_told_apart() -> None:
    """Tests that a context makes a group, and that a text with plural forms holds them all."""
    source = b"""
msgid "stops"
msgid_plural "stops"
msgstr[0] "{count} stop"
msgstr[1] "{count} stops"

msgctxt "modes"
msgid "walk"
msgstr "on foot"
"""
    texts = texts_by_group(read_po(BytesIO(source), locale="en"))
    assert texts == {"": {"stops": ("{count} stop", "{count} stops")}, "modes": {"walk": "on foot"}}
