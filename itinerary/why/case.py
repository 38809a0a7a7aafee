"""A request that cannot be met, with the ways to loosen each of its conditions and the oracle to ask."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from itinerary.compose import compose_stay
from itinerary.errors import NoStayError
from itinerary.request import Request
from itinerary.why.condition import Condition, conditions_of
from itinerary.why.explanation import Remedy
from itinerary.why.ladders import ladders_of
from itinerary.why.least import Found, ask_less, least_step, together
from itinerary.why.oracle import Oracle
from itinerary.why.step import Ladder, Step
from itinerary.why.without import FORMS, forms_without


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """
    A request that cannot be met.

    Parameters
    ----------
    request
        What was asked.
    oracle
        Says what can be met.
    """

    request: Request
    oracle: Oracle
    ladders: dict[Condition, tuple[Ladder, ...]] = field(init=False)

    def __post_init__(self) -> None:
        found = ((c, ladders_of(c, self.request, self.oracle.catalogue)) for c in conditions_of(self.request))
        object.__setattr__(self, "ladders", {condition: ladders for condition, ladders in found if ladders})

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """All that can be given up."""
        return tuple(self.ladders)

    def alone(self, condition: Condition) -> Found | None:
        """Find the least step by which a condition makes the request possible by itself."""
        return least_step(self.request, self.ladders[condition], self.oracle)

    def hold(self, kept: Sequence[Condition], forms: int = FORMS) -> bool:
        """Say whether some conditions can be had together, whatever becomes of the others."""
        dropped = [condition for condition in self.conditions if condition not in kept]
        return any(
            self.oracle.look(together(self.request, form)).possible
            for form in forms_without(self.request, dropped, self.ladders, forms)
        )

    def offers(self, condition: Condition) -> bool:
        """Say whether it may be proposed to loosen a condition."""
        return any(step.offered for ladder in self.ladders[condition] for step in ladder.steps)

    def asks(self, condition: Condition) -> int:
        """Say what loosening a condition asks at the least."""
        return min(step.asks for ladder in self.ladders[condition] for step in ladder.steps)

    def helping(self, chosen: Sequence[Condition]) -> tuple[Step, ...]:
        """Find steps for some conditions that help together, and lessen them; none if none help."""
        for form in forms_without(self.request, chosen, self.ladders, FORMS):
            if self.oracle.look(together(self.request, form)).possible:
                ladder_of = {s: ladder for c in chosen for ladder in self.ladders[c] for s in ladder.steps}
                return ask_less(self.request, form, ladder_of, self.oracle)
        return ()

    def remedy(self, steps: tuple[Step, ...]) -> Remedy | None:
        """Compose what steps promise; None if composing does not keep it."""
        request = together(self.request, steps)
        quick = replace(request, effort="quick", alternatives=1)
        try:
            stay = compose_stay(quick, self.oracle.catalogue, self.oracle.network)
        except NoStayError:
            return None
        return Remedy(steps=steps, request=request, stay=stay)
