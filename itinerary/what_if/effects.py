"""What a hypothesis changes: stays that become possible, better, worse or impossible."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from itinerary.what_if.hypothesis import Hypothesis
from itinerary.what_if.solved import Solved, Tally

Change = Literal["gained", "lost", "better", "worse", "unchanged"]
CHANGES: tuple[Change, ...] = ("gained", "better", "worse", "lost", "unchanged")
NO_ROOFS: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """
    What changes for one request.

    Parameters
    ----------
    before, after
        The best stay found as things are, and as they would be.
    """

    before: Solved
    after: Solved

    @property
    def change(self) -> Change:
        """Whether a stay becomes possible, better, worse, impossible, or none of these."""
        if self.before.status != self.after.status:
            return "gained" if self.after.status == "made" else "lost"
        return "better" if self.points > 0 else "worse" if self.points < 0 else "unchanged"

    @property
    def points(self) -> int:
        """Points more; a stay that was not possible had none."""
        return self.after.points - self.before.points


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """
    What changes over a sample.

    Parameters
    ----------
    hypothesis
        What is supposed.
    each
        The effect on each request, in their order.
    resolved
        How many of them were composed again: the others cannot change.
    """

    hypothesis: Hypothesis
    each: tuple[Effect, ...]
    resolved: int

    @property
    def counts(self) -> Mapping[str, int]:
        """Requests by what changes for them."""
        return _counted(self.each)

    @property
    def points(self) -> int:
        """Points gained, less those lost."""
        return sum(effect.points for effect in self.each)

    @property
    def points_before(self) -> int:
        """Points of all stays as things are."""
        return sum(effect.before.points for effect in self.each)

    @property
    def share(self) -> float:
        """Share of the requests that were composed again, 0 to 1."""
        return self.resolved / len(self.each) if self.each else 0.0

    def by_segment(self) -> Mapping[str, "Part"]:
        """Return the effects on each segment, in the order of the requests."""
        return self._parts(lambda effect: effect.before.request.segment.id)

    def by_month(self) -> Mapping[str, "Part"]:
        """Return the effects in each month, as ``2027-05``, in their order."""
        months = self._parts(lambda effect: f"{effect.before.request.arrive:%Y-%m}")
        return {month: months[month] for month in sorted(months)}

    def nights(self) -> Mapping[str, tuple[int, int]]:
        """Return nights of guests by commune, before and after, were each stay sold once."""
        return _compared(self.each, lambda solved: solved.nights)

    def spend_ct(self) -> Mapping[str, tuple[int, int]]:
        """Return euro cents spent by commune, before and after, were each stay sold once."""
        return _compared(self.each, lambda solved: solved.spend_ct)

    def _parts(self, key: Callable[[Effect], str]) -> Mapping[str, "Part"]:
        parts: dict[str, list[Effect]] = {}
        for effect in self.each:
            parts.setdefault(key(effect), []).append(effect)
        return {
            name: Part(counts=_counted(found), points=sum(effect.points for effect in found))
            for name, found in parts.items()
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """
    What changes over a part of a sample.

    Parameters
    ----------
    counts
        Requests by what changes for them.
    points
        Points gained, less those lost.
    """

    counts: Mapping[str, int]
    points: int


def judge(
    hypothesis: Hypothesis,
    before: Sequence[Solved],
    after: Sequence[Solved],
    roofs: Mapping[str, int] = NO_ROOFS,
) -> Effect:
    """
    Compare what was found for a request as things are and as they would be.

    Parameters
    ----------
    hypothesis
        What is supposed.
    before
        What was composed as things are: at least once, and once more where there are doubts.
    after
        What was composed as they would be; nothing where nothing can change.
    roofs
        What visits are worth more after than before, by their ids: see `itinerary.what_if.dryness`.

    Returns
    -------
    Effect
        Between the best that each side is known to have. A search is no proof: what one side has found and
        the other has missed, and that is a stay of both, counts for both. So an offer that is added makes
        nothing worse, one that is closed makes nothing better, and no stay is better but for what is new.
    """
    if not after or any(solved.status == "failed" for solved in (*before, *after)):
        return Effect(before=before[0], after=before[0])
    also_before = (_worth(s, roofs, -1) for s in after if not s.offers & hypothesis.new)
    also_after = (_worth(s, roofs, 1) for s in before if not s.offers & hypothesis.gone)
    was, would_be = _best((*before, *also_before)), _best((*after, *also_after))
    if (was.status, was.points) == (would_be.status, would_be.points):
        # What does not change is told as it was found first, whatever else was composed to find that out.
        return Effect(before=before[0], after=before[0])
    return Effect(before=was, after=would_be)


def _worth(solved: Solved, roofs: Mapping[str, int], sign: int) -> Solved:
    """Say what the same stay is worth on the other side."""
    points = sign * sum(roofs.get(offer, 0) for offer in solved.offers)
    return replace(solved, points=solved.points + points) if points else solved


def _best(found: Sequence[Solved]) -> Solved:
    """Return the best, the first of several alike."""
    return max(found, key=lambda solved: (solved.status == "made", solved.points))


def _counted(effects: Iterable[Effect]) -> Mapping[str, int]:
    counts = Counter(effect.change for effect in effects)
    return {change: counts[change] for change in CHANGES}


def _compared(effects: Sequence[Effect], tally: Callable[[Solved], Tally]) -> Mapping[str, tuple[int, int]]:
    before, after = Counter[str](), Counter[str]()
    for effect in effects:
        before.update(dict(tally(effect.before)))
        after.update(dict(tally(effect.after)))
    return {name: (before[name], after[name]) for name in sorted({*before, *after})}
