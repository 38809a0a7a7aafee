"""The rules of the profile of OpenStreetMap: what combinations of tags mean."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Condition = tuple[str, frozenset[str]]
Tags = Mapping[str, str]
ANY = "*"


@dataclass(frozen=True)
class Rules:
    """
    A table of rules.

    Parameters
    ----------
    table
        As in the profile: conditions, and what holds under them.
    """

    table: Mapping[str, Any]

    def first(self, tags: Tags) -> Any:
        """
        Return what the first rule says that holds.

        Parameters
        ----------
        tags
            Of an element.

        Returns
        -------
        object
            None if no rule holds.
        """
        return next(self.every(tags), None)

    def every(self, tags: Tags) -> Iterator[Any]:
        """
        Yield what the rules say that hold, in the order of the table.

        Parameters
        ----------
        tags
            Of an element.
        """
        near = sorted({rank for key in tags for rank in self._by_key.get(key, ())})
        for rank in near:
            conditions, meaning = self._rules[rank]
            if all(_holds(condition, tags) for condition in conditions):
                yield meaning

    @cached_property
    def keys(self) -> frozenset[str]:
        """One key of each rule: what has none of them, none of the rules knows."""
        return frozenset(self._by_key)

    @cached_property
    def _rules(self) -> tuple[tuple[tuple[Condition, ...], Any], ...]:
        return tuple((tuple(_conditions(words)), meaning) for words, meaning in self.table.items())

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        ranks: dict[str, list[int]] = {}
        for rank, (conditions, _) in enumerate(self._rules):
            ranks.setdefault(conditions[0][0], []).append(rank)
        return ranks


def _conditions(words: str) -> Iterator[Condition]:
    for word in words.split(" + "):
        key, _, values = word.partition("=")
        yield key.strip(), frozenset(value.strip() for value in values.split("|"))


def _holds(condition: Condition, tags: Tags) -> bool:
    key, wanted = condition
    stated = tags.get(key, "")
    values = {value.strip() for value in stated.split(";")}
    return not wanted.isdisjoint(values) or (ANY in wanted and stated not in ("", "no"))
