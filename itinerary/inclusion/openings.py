"""Which single fact, once confirmed or improved, opens most stays to those who need it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from graphs.network import Network
from itinerary.inclusion.judge import verdicts_of
from itinerary.inclusion.verdict import NEEDS, InclusionNeed, Lack, Verdict
from itinerary.stay import Stay
from offers.catalogue import Catalogue

CALLS = 10
"""So many calls are planned ahead."""
Missing = dict[int, frozenset[Lack]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """
    What one fact would change.

    Parameters
    ----------
    need
        For whom.
    lack
        What is to be confirmed or improved.
    opens
        How many stays lack nothing else.
    helps
        How many stays lack it, those among them.
    """

    need: InclusionNeed
    lack: Lack
    opens: int
    helps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """
    One of several facts that are confirmed one after the other.

    Parameters
    ----------
    lack
        What is asked.
    open_now
        How many stays are feasible once this and all before it are answered with yes.
    """

    lack: Lack
    open_now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedOpenings:
    """
    What would open the stays of a season to those with a need.

    Parameters
    ----------
    need
        The need.
    now, if_confirmed, no
        How many stays are so.
    openings
        The best first.
    calls
        Whom to ask first, second... at most `CALLS`.
    """

    need: InclusionNeed
    now: int
    if_confirmed: int
    no: int
    openings: tuple[Opening, ...]
    calls: tuple[Call, ...]

    @property
    def stays(self) -> int:
        """How many stays were judged."""
        return self.now + self.if_confirmed + self.no


def openings(verdicts: Iterable[tuple[str, Verdict]], *, ways: bool = True) -> tuple[Opening, ...]:
    """
    Rank what is missing by how many stays it opens, then by how many it helps.

    Parameters
    ----------
    verdicts
        Ids of stays, and what is said of each under a need; of several needs, each is ranked by itself and
        follows those before it.
    ways
        Whether the ways count; without them, a stay is open as soon as its places are.

    Returns
    -------
    tuple of Opening
        The best of each need first.
    """
    found: list[Opening] = []
    for need, rows in _by_need(verdicts).items():
        missing = _missing(rows, ways=ways)
        helps = Counter(lack for lacks in missing.values() for lack in lacks)
        opens = Counter(next(iter(lacks)) for lacks in missing.values() if len(lacks) == 1)
        told = (lack for lack in helps if lack.subject)
        ranked = sorted(told, key=lambda lack: (-opens[lack], -helps[lack], _order(lack)))
        found += (Opening(need=need, lack=lack, opens=opens[lack], helps=helps[lack]) for lack in ranked)
    return tuple(found)


def first_calls(
    verdicts: Iterable[tuple[str, Verdict]], *, count: int = CALLS, ways: bool = True
) -> tuple[Call, ...]:
    """
    Say in which order to ask: each time what opens most stays, or else what the nearest lacks.

    Parameters
    ----------
    verdicts
        Ids of stays, and what is said of each under one need.
    count
        How many calls at most.
    ways
        As in `openings`.

    Returns
    -------
    tuple of Call
        Only what can be asked: no call opens a stay that something known stands against.
    """
    rows = tuple(verdicts)
    missing = _missing(rows, ways=ways)
    open_now = len(rows) - len(missing)
    asked = {stay: lacks for stay, lacks in missing.items() if all(lack.sort == "confirm" for lack in lacks)}
    calls: list[Call] = []
    while asked and len(calls) < count:
        best = _best(asked)
        asked = {stay: lacks - {best} for stay, lacks in asked.items()}
        open_now += sum(1 for lacks in asked.values() if not lacks)
        asked = {stay: lacks for stay, lacks in asked.items() if lacks}
        calls.append(Call(lack=best, open_now=open_now))
    return tuple(calls)


def season_openings(
    stays: Iterable[Stay],
    needs: Iterable[InclusionNeed] = NEEDS,
    *,
    catalogue: Catalogue,
    network: Network,
    ways: bool = True,
) -> tuple[NeedOpenings, ...]:
    """
    Say of the stays of a season what would open them.

    Parameters
    ----------
    stays
        The stays.
    needs
        For whom.
    catalogue, network
        What is known today.
    ways
        As in `openings`; the counts of feasible stays follow it too.

    Returns
    -------
    tuple of NeedOpenings
        One a need.

    Raises
    ------
    RequestError
        If the request of a stay cannot be read any more.
    """
    asked = tuple(needs)
    rows: dict[InclusionNeed, list[tuple[str, Verdict]]] = {need: [] for need in asked}
    for stay in stays:
        for verdict in verdicts_of(stay, catalogue, network, asked):
            rows[verdict.need].append((stay.id, verdict))
    return tuple(need_openings(need, found, ways=ways) for need, found in rows.items())


def need_openings(
    need: InclusionNeed, verdicts: Iterable[tuple[str, Verdict]], *, ways: bool = True
) -> NeedOpenings:
    """
    Gather what would open stays to those with a need.

    Parameters
    ----------
    need
        The need.
    verdicts
        Ids of stays, and what is said of each under it.
    ways
        As in `openings`.

    Returns
    -------
    NeedOpenings
        Counts, ranks and calls.
    """
    rows = tuple(verdicts)
    missing = _missing(rows, ways=ways)
    closed = sum(1 for lacks in missing.values() if any(lack.sort == "improve" for lack in lacks))
    return NeedOpenings(
        need=need,
        now=len(rows) - len(missing),
        if_confirmed=len(missing) - closed,
        no=closed,
        openings=openings(rows, ways=ways),
        calls=first_calls(rows, ways=ways),
    )


def _by_need(verdicts: Iterable[tuple[str, Verdict]]) -> Mapping[InclusionNeed, list[tuple[str, Verdict]]]:
    rows: dict[InclusionNeed, list[tuple[str, Verdict]]] = {}
    for stay, verdict in verdicts:
        rows.setdefault(verdict.need, []).append((stay, verdict))
    return rows


def _missing(rows: Iterable[tuple[str, Verdict]], *, ways: bool) -> Missing:
    """Gather what each stay lacks, by its number; those that lack nothing are left out."""
    lacks = (
        frozenset(lack for lack in verdict.lacks if ways or not lack.field.startswith("way."))
        for _, verdict in rows
    )
    return {number: some for number, some in enumerate(lacks) if some}


def _best(asked: Missing) -> Lack:
    """Choose what opens most stays; else what the nearest stay lacks, and of that what others lack too."""
    opens: Counter[Lack] = Counter()
    least: dict[Lack, int] = {}
    nearer: dict[Lack, Fraction] = {}
    for lacks in asked.values():
        for lack in lacks:
            opens[lack] += len(lacks) == 1
            least[lack] = min(len(lacks), least.get(lack, len(lacks)))
            nearer[lack] = nearer.get(lack, Fraction(0)) + Fraction(1, len(lacks))
    return min(nearer, key=lambda lack: (-opens[lack], least[lack], -nearer[lack], _order(lack)))


def _order(lack: Lack) -> tuple[str, str, str]:
    return lack.subject, lack.field, lack.sort
