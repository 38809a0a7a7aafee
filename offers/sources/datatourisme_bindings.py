"""The rows of a SPARQL answer, put together as objects: one for all rows of a URI."""

import re
from collections.abc import Mapping
from typing import Any

from offers.area import Area
from offers.sources.datatourisme_elsewhere import commune_elsewhere
from offers.sources.loose import items, text, texts
from offers.sources.profile import Profile

_JOINED = re.compile(r"\s*[|;,]\s*")
_SIGNS = re.compile(r"[\W_]+")


class Bindings:
    """
    Objects that grow row by row, as the rows of one may be anywhere in the answer.

    Parameters
    ----------
    profile
        Its table ``variables`` says where in an object the value of a variable stands, and
        ``joined`` which of these places hold several values in one text.
    area
        Of what lies elsewhere only the id is kept; None for all.
    """

    def __init__(self, profile: Profile, area: Area | None) -> None:
        self._paths = {_plain(name): path.split(".") for name, path in profile["variables"].items()}
        self._joined = frozenset(profile["joined"])
        self._area = area
        self._objects: dict[str, dict[str, list[Any]] | str] = {}

    def add(self, row: Mapping[str, Any]) -> None:
        """
        Add a row.

        Parameters
        ----------
        row
            A binding: by variable, a mapping with a ``value``.
        """
        made: dict[str, Any] = {}
        for variable, cell in row.items():
            path = self._paths.get(_plain(variable))
            if path and (value := self._value(cell, path[-1])):
                _put(made, path, value)
        name = text(made, "uri") or text(made, "identifier") or f"row {len(self._objects) + 1}"
        elsewhere = commune_elsewhere(made, self._area) if self._area else ""
        known = self._objects.setdefault(name, elsewhere or {})
        if isinstance(known, str) and not elsewhere:
            known = self._objects[name] = {}
        if not isinstance(known, str):
            for key, value in made.items():
                values = known.setdefault(key, [])
                values += [item for item in items(value) if item not in values]

    def objects(self) -> tuple[tuple[str, dict[str, list[Any]] | str], ...]:
        """
        Return what was put together.

        Returns
        -------
        tuple
            Pairs of an id and an object with bare keys, or the INSEE code of a commune elsewhere.
        """
        return tuple(self._objects.items())

    def _value(self, cell: Any, place: str) -> Any:
        language = text(cell, "xml:lang") or text(cell, "lang")
        found = list(texts(cell, "value"))
        if place in self._joined:
            found = [part for word in found for part in _JOINED.split(word) if part]
        return {language: found} if language and found else found


def is_binding(value: Any) -> bool:
    """
    Say whether something is a row of a SPARQL answer.

    Parameters
    ----------
    value
        An item of a list.
    """
    if not isinstance(value, dict) or not value:
        return False
    return all(isinstance(cell, dict) and "value" in cell for cell in value.values())


def _put(made: dict[str, Any], path: list[str], value: Any) -> None:
    for key in path[:-1]:
        made = made.setdefault(key, {})
        if not isinstance(made, dict):
            return  # the profile puts another variable at this place already
    made.setdefault(path[-1], value)


def _plain(variable: str) -> str:
    return _SIGNS.sub("", variable).lower()
