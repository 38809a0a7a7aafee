"""The words of the widget, as it reads them."""

import json

import pytest

from apps.texts import TEXT_LANGUAGES, load_texts
from apps.widget.words import widget_words


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_each_language_has_all_words(language: str) -> None:
    """The texts are those of the catalogue, under keys without its prefix; a plural has one text a form."""
    told = json.loads(widget_words(language))
    assert told["language"] == language
    assert {f"widget_{key}" for key in told["texts"]} == set(load_texts(language).domains["widget"])
    assert len(told["texts"]["results"]) == 2


def test_codes_of_the_data_have_names() -> None:
    """What a stay says in codes, the widget says in words."""
    groups = json.loads(widget_words("fr"))["groups"]
    assert groups["modes"]["cycle"] == "à vélo"
    assert groups["confirm"]["access.motor"] == "accès en fauteuil"
    assert set(groups) == {"confirm", "meals", "modes", "stops", "themes"}


def test_browsers_know_the_locale() -> None:
    """The locale is written as browsers write it."""
    assert json.loads(widget_words("en"))["locale"] == "en-GB"


def test_a_language_without_texts_is_refused() -> None:
    """There is no widget in Portuguese."""
    with pytest.raises(ValueError, match="got 'pt'"):
        widget_words("pt")
