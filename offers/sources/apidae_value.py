"""Values of Apidae: texts in several languages, and elements of its reference, which exports give by id."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from offers.details import Text
from offers.sources.loose import at, first, text
from offers.sources.plain import plain_name, plain_text

LABEL = "libelle"


@dataclass(frozen=True, slots=True)
class Element:
    """
    An element of the reference.

    Parameters
    ----------
    key
        Its id.
    label
        In French; empty if neither the object nor the export has it.
    """

    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """
    What objects refer to by id.

    Parameters
    ----------
    labels
        French label of each element, by id.
    communes
        Communes by id, each with its ``code`` and ``nom``.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    communes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def elements(self, value: Any, *path: str) -> Iterator[Element]:
        """
        Yield the elements that stand at a path.

        Parameters
        ----------
        value, *path
            As in `offers.sources.loose.at`; an element may be given by its id or its label alone.
        """
        for found in at(value, *path):
            if isinstance(found, dict):
                key = text(found, "id")
                label = french(found) or french(found.get("nom")) or self.labels.get(key, "")
                if key or label:
                    yield Element(key, label)
            elif isinstance(found, int) and not isinstance(found, bool):
                yield Element(str(found), self.labels.get(str(found), ""))
            elif isinstance(found, str):
                yield Element("", plain_name(found))

    def commune(self, address: Any) -> Mapping[str, Any]:
        """
        Return the commune of an address, joined on its id where only that is given.

        Parameters
        ----------
        address
            Of an object.
        """
        given = first(address, "commune")
        given = given if isinstance(given, dict) else {}
        return {**self.communes.get(text(given, "id"), {}), **given}


def french(value: Any) -> str:
    """
    Return the French label of a value.

    Parameters
    ----------
    value
        With ``libelleFr``.

    Returns
    -------
    str
        On one line; empty if there is none.
    """
    return plain_name(text(value, f"{LABEL}Fr"))


def labels_of(value: Any, *paths: tuple[str, ...]) -> tuple[Text, ...]:
    """
    Return the texts at some paths, one for each language.

    Parameters
    ----------
    value
        An object.
    *paths
        Where texts stand, in the order in which they are read.
    """
    found: dict[str, list[str]] = {}
    for held in (held for path in paths for held in at(value, *path) if isinstance(held, dict)):
        for key, said in held.items():
            language = str(key).removeprefix(LABEL)[:2].lower()
            if str(key).startswith(LABEL) and len(language) == 2 and isinstance(said, str):
                found.setdefault(language, []).append(plain_text(said))
    whole = {language: "\n".join(filter(None, dict.fromkeys(parts))) for language, parts in found.items()}
    return tuple(Text(language=language, value=value) for language, value in whole.items() if value)
