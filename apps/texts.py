"""What people read in the office's workshop, the visitor's pages and the widget, in their language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from importlib.resources import files
from importlib.resources.abc import Traversable

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from maps.catalogues import texts_by_group
from maps.words import Words, load_words

TEXT_LANGUAGES = ("fr", "en", "nl", "de")
"""The languages that visitors read; the workshop speaks the first two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """
    The texts of one language.

    Parameters
    ----------
    language
        ``fr``, ``en``, ``nl`` or ``de``.
    domains
        By domain (the name of its file), then by key: a text or, where a number matters, one a plural form.
    words
        How this language says dates, hours, money and the codes of the data.
    plural
        The plural form of a number.
    """

    language: str
    domains: Mapping[str, Mapping[str, str | tuple[str, ...]]]
    words: Words
    plural: Callable[[int], int]

    def text(self, key: str, **values: object) -> str:
        """
        Say a text.

        Parameters
        ----------
        key
            Its key.
        values
            What its {names} stand for; ``count`` chooses the plural form of a text that has some.

        Returns
        -------
        str
            The text, filled in.

        Raises
        ------
        KeyError
            If no domain has that key, or a name of the text is not filled in.
        """
        found = self._find(key)
        if not isinstance(found, str):
            found = found[self.plural(int(str(values["count"])))]
        return found.format(**values)

    def _find(self, key: str) -> str | tuple[str, ...]:
        """Find a key in whichever domain has it."""
        for texts in self.domains.values():
            if key in texts:
                return texts[key]
        raise KeyError(key)


def load_texts(language: str) -> Texts:
    """
    Load the texts of a language.

    Parameters
    ----------
    language
        One of `TEXT_LANGUAGES`.

    Returns
    -------
    Texts
        Those of all domains; read once.

    Raises
    ------
    ValueError
        If the language is not among them.
    """
    if language not in TEXT_LANGUAGES:
        msg = f"Expected language one of {', '.join(TEXT_LANGUAGES)}, got {language!r}."
        raise ValueError(msg)
    return _texts(language)


@cache
def _texts(language: str) -> Texts:
    """Read the domains of a language."""
    folder = files("apps").joinpath("locales", language)
    paths = sorted(
        (path for path in folder.iterdir() if path.name.endswith(".po")), key=lambda path: path.name
    )
    read = {path.name.removesuffix(".po"): _read(path, language) for path in paths}
    return Texts(
        language=language,
        domains={domain: texts_by_group(catalogue).get("", {}) for domain, catalogue in read.items()},
        words=load_words(language),
        plural=c2py(Catalog(locale=language).plural_expr),
    )


def _read(path: Traversable, language: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=path.name.removesuffix(".po"), abort_invalid=True)
