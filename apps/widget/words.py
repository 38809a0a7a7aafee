"""The words of the widget, as it reads them: one JSON a language."""

import json

from apps.texts import load_texts

GROUPS = ("confirm", "meals", "modes", "stops", "themes")
"""The groups of codes of the data that the widget names."""
PREFIX = "widget_"


def widget_words(language: str) -> str:
    """
    Write the words of the widget.

    Parameters
    ----------
    language
        ``fr``, ``en``, ``nl`` or ``de``.

    Returns
    -------
    str
        JSON: ``locale`` as browsers name it, ``texts`` by key (an array where there is one a plural form),
        ``groups`` of codes.

    Raises
    ------
    ValueError
        If there are no texts in that language.
    """
    texts = load_texts(language)
    words = {
        "language": language,
        "locale": str(texts.words.locale).replace("_", "-"),
        "texts": {key.removeprefix(PREFIX): text for key, text in texts.domains["widget"].items()},
        "groups": {group: dict(texts.words.groups[group]) for group in GROUPS},
    }
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))
