"""The gettext catalogues of the texts that people read: ``maps/locales/<language>/<domain>.po``."""

from importlib.resources import files
from importlib.resources.abc import Traversable

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po


def catalogues(language: str) -> dict[str, Catalog]:
    """
    Read the catalogues of a language.

    Parameters
    ----------
    language
        The name of its folder.

    Returns
    -------
    dict
        A catalogue by domain, in the order of their names.
    """
    folder = files("maps").joinpath("locales", language)
    found = (path for path in folder.iterdir() if path.name.endswith(".po"))
    return {
        path.name.removesuffix(".po"): _read(path, language)
        for path in sorted(found, key=lambda path: path.name)
    }


def texts_by_group(catalogue: Catalog) -> dict[str, dict[str, str | tuple[str, ...]]]:
    """
    Sort the texts of a catalogue.

    Parameters
    ----------
    catalogue
        Of a domain.

    Returns
    -------
    dict
        By group (``msgctxt``; empty for none), then by key; a tuple where there is one a plural form.
    """
    texts: dict[str, dict[str, str | tuple[str, ...]]] = {}
    for message in catalogue:
        key = message.id if isinstance(message.id, str) else message.id[0]
        text = message.string if isinstance(message.string, str) else tuple(message.string or ())
        if key:
            texts.setdefault(message.context or "", {})[key] = text
    return texts


def _read(path: Traversable, language: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=path.name.removesuffix(".po"), abort_invalid=True)
