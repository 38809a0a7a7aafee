"""Ids of stations that only a timetable knows: each its own, whatever they are called."""

from collections import Counter
from collections.abc import Iterable, Iterator

from offers.catalogue import slug
from offers.sources.gtfs_station import Halt

LONGEST = 60
"""Letters of a part of an id."""


class StationIds:
    """
    The ids that are taken.

    Parameters
    ----------
    taken
        Those of other stations.
    """

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._times: Counter[str] = Counter()

    def give(self, stop: Halt, commune: str) -> str:
        """
        Return an id that no other station has.

        Parameters
        ----------
        stop
            Its name makes the id; where that is taken or has no Latin letters, its commune, its code or
            its own id stand behind.
        commune
            Its name, empty if unknown.

        Returns
        -------
        str
            ``station:`` and something.
        """
        stem = ""
        for stem in _stems(stop, commune):
            if f"station:{stem}" not in self._taken:
                return self._kept(stem)
        while True:
            self._times[stem] += 1
            numbered = f"{stem or 'halt'}-{self._times[stem] + 1}"
            if f"station:{numbered}" not in self._taken:
                return self._kept(numbered)

    def _kept(self, stem: str) -> str:
        self._taken.add(f"station:{stem}")
        return f"station:{stem}"


def _stems(stop: Halt, commune: str) -> Iterator[str]:
    name, town = _slug(stop.name), _slug(commune)
    own = stop.uic or _slug(stop.stop_id)
    if name:
        yield name
    if name and town and f"-{town}-" not in f"-{name}-":
        yield f"{name}-{town}"
    if own:
        yield f"{name}-{own}" if name else own


def _slug(text: str) -> str:
    return slug(text)[:LONGEST].strip("-")
