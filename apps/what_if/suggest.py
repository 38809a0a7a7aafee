"""Where one more offer of a kind would bring most: all places tried together, the best verified alone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from apps.what_if.candidates import Candidate, candidates
from apps.what_if.solving import Solver
from apps.what_if.templates import kind_of, template_at
from itinerary.errors import RequestError
from itinerary.params import Params
from itinerary.request import Request
from itinerary.what_if.effects import Effects, judge
from itinerary.what_if.hypothesis import Hypothesis
from itinerary.what_if.run import second_look
from itinerary.what_if.solved import Solved
from itinerary.what_if.touched import possible
from offers.catalogue import Catalogue
from offers.kind import kind_defaults
from offers.offer import Offer

VERIFIED = 15
"""So many of the most promising places are tried alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """
    A place, and what one more offer there would change.

    Parameters
    ----------
    candidate
        The place.
    effects
        On the sample, of this offer alone.
    """

    candidate: Candidate
    effects: Effects

    @property
    def rank(self) -> tuple[int, int, str]:
        """Stays gained first, then points."""
        return -self.effects.counts["gained"], -self.effects.points, self.candidate.name

    @property
    def nights(self) -> int:
        """Guest nights more in its commune."""
        before, after = self.effects.nights().get(self.candidate.commune, (0, 0))
        return after - before


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """
    Where one more offer would bring most.

    Parameters
    ----------
    best
        The best first; none that brings nothing.
    tried, verified
        How many places were tried together, and how many of them alone.
    """

    best: tuple[Suggestion, ...]
    tried: int
    verified: int


def suggest(wanted: str, requests: Sequence[Request], catalogue: Catalogue, solver: Solver) -> Suggested:
    """
    Search where one more offer of a kind would bring most.

    Parameters
    ----------
    wanted
        As `apps.what_if.templates.kind_of` takes it.
    requests
        The sample.
    catalogue
        As things are.
    solver
        Who composes.

    Returns
    -------
    Suggested
        The same whatever the number of processes.

    Raises
    ------
    RequestError
        If the kind is unknown, or there is no place to try.

    Notes
    -----
    All places are tried at once, each with the same supposed offer, in as many turns as the shortlist of
    `itinerary.params` asks for: whichever stays take is promising. That is a first look, in which places
    compete with each other; what is told is what each of the best brings alone to the stays that come to it.
    That a new roof is good for visits near it (`itinerary.what_if.dryness`) is left aside here.
    """
    places = candidates(catalogue, solver.network, kind_of(wanted))
    if not places:
        raise RequestError((f"suggest: no place of the destination is without a {wanted} near it.",))
    offers = {template_at(wanted, place, n).id: place for n, place in enumerate(places, start=1)}
    supposed = tuple(template_at(wanted, place, n) for n, place in enumerate(places, start=1))
    found = solver.solve(requests, catalogue, "before")
    merit = _screened(supposed, found, catalogue, solver)
    ranked = sorted((o for o in supposed if o.id in merit), key=lambda o: (*merit[o.id], o.id))
    chosen = tuple(ranked[:VERIFIED])
    effects = _alone(chosen, found, catalogue, solver)
    each = (Suggestion(candidate=offers[o.id], effects=e) for o, e in zip(chosen, effects, strict=True))
    useful = (s for s in each if s.effects.counts["gained"] or s.effects.points > 0)
    best = tuple(sorted(useful, key=lambda suggestion: suggestion.rank))
    return Suggested(best=best, tried=len(places), verified=len(chosen))


def _screened(
    supposed: Sequence[Offer], found: Sequence[Solved], catalogue: Catalogue, solver: Solver
) -> Mapping[str, tuple[int, int]]:
    """Add up, for each offer that some stay takes among all, stays gained and points, the more the less."""
    merit: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for number, group in enumerate(_groups(supposed, catalogue), start=1):
        hypothesis = Hypothesis(name="all", added=group)
        changed = hypothesis.apply(catalogue)
        open_to = _open_to(found, changed, solver)
        touched = [n for n, ids in enumerate(open_to) if ids & hypothesis.new]
        after = solver.solve([found[n].request for n in touched], changed, f"all places, {number}")
        for n, solved in zip(touched, after, strict=True):
            effect = judge(hypothesis, (found[n],), (solved,))
            for offer in sorted(solved.offers & hypothesis.new) if effect.points > 0 else ():
                gained, points = merit[offer]
                merit[offer] = gained - (effect.change == "gained"), points - effect.points
    return dict(merit)


def _groups(supposed: Sequence[Offer], catalogue: Catalogue) -> Iterator[tuple[Offer, ...]]:
    """Part offers so that the shortlist leaves none of them out, neighbours into different parts."""
    role = kind_defaults(supposed[0].kind).role
    there = sum(kind_defaults(offer.kind).role == role for offer in catalogue.offers)
    room = max(1, dict(Params().shortlist)[f"{role}s"] - there)
    parts = -(-len(supposed) // room)
    yield from (tuple(supposed[part::parts]) for part in range(parts))


def _open_to(found: Sequence[Solved], changed: Catalogue, solver: Solver) -> list[frozenset[str]]:
    return [possible(solved.request, changed, solver.network, Params()) for solved in found]


def _alone(
    chosen: Sequence[Offer], found: Sequence[Solved], catalogue: Catalogue, solver: Solver
) -> tuple[Effects, ...]:
    """Find out what each brings alone: it is composed with, all others banned."""
    changed = Hypothesis(name="chosen", added=tuple(chosen)).apply(catalogue)
    open_to = _open_to(found, changed, solver)
    touched = [[n for n, ids in enumerate(open_to) if offer.id in ids] for offer in chosen]
    asked = [
        _without(found[n].request, chosen, offer)
        for offer, numbers in zip(chosen, touched, strict=True)
        for n in numbers
    ]
    solved = iter(solver.solve(asked, changed, "each place alone"))
    after = [{n: next(solved) for n in numbers} for numbers in touched]
    taking = sorted({n for o, by in zip(chosen, after, strict=True) for n in by if o.id in by[n].offers})
    again = [second_look(found[n].request) for n in taking]
    before = dict(zip(taking, solver.solve(again, catalogue, "before-again"), strict=True))
    return tuple(_effects(offer, by, before, found) for offer, by in zip(chosen, after, strict=True))


def _without(request: Request, chosen: Sequence[Offer], offer: Offer) -> Request:
    return replace(request, ban=(*request.ban, *(o.id for o in chosen if o.id != offer.id)))


def _effects(
    offer: Offer, after: Mapping[int, Solved], before: Mapping[int, Solved], found: Sequence[Solved]
) -> Effects:
    hypothesis = Hypothesis(name=offer.name, added=(offer,))
    each = []
    for n, solved in enumerate(found):
        takes = n in after and offer.id in after[n].offers
        looks = (solved, before[n]) if takes else (solved,)
        each.append(judge(hypothesis, looks, (after[n],) if n in after else ()))
    return Effects(hypothesis=hypothesis, each=tuple(each), resolved=len(after))
