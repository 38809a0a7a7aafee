"""What is said of a request that cannot be met."""

from dataclasses import dataclass

from itinerary.request import Request
from itinerary.stay import Stay
from itinerary.why.condition import Condition
from itinerary.why.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """
    A change of the request that makes it possible: with it a stay was composed.

    Parameters
    ----------
    steps
        What changes; one step nearly always.
    request
        The request as it would be.
    stay
        What then is found with little work.
    """

    steps: tuple[Step, ...]
    request: Request
    stay: Stay

    @property
    def asks(self) -> int:
        """How much it asks of the guests."""
        return sum(step.asks for step in self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """
    Why a request cannot be met, and what would help.

    Parameters
    ----------
    request
        What was asked.
    reasons
        Facts found on the way, in the language of the request.
    conflicts
        Smallest sets of conditions that do not go together, whatever becomes of all others.
    remedies
        Changes that make it possible, the one that asks least first.
    glances
        How many requests were looked at.
    whole
        False if there may be more to say: as many were looked at as are allowed, or no conflict was found, as
        nothing helps of all that was given up together.
    """

    request: Request
    reasons: tuple[str, ...]
    conflicts: tuple[tuple[Condition, ...], ...] = ()
    remedies: tuple[Remedy, ...] = ()
    glances: int = 0
    whole: bool = True
