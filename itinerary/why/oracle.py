"""Says whether a request can be met, at a glance: with little work, and never twice for the same one."""

from dataclasses import dataclass, field, replace

from graphs.network import Network
from itinerary.compose import search_stays
from itinerary.eligible import refusal
from itinerary.errors import NoStayError
from itinerary.params import Params
from itinerary.request import Request
from offers.catalogue import Catalogue

SHARE = 4
"""A glance is this part of the work of a quick stay, or all of it where the stay is long."""
LONG_DAYS = 4
MOST_ASKED = 400
"""Beyond so many glances an explanation says what it has found, and that it is not all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """
    What a glance has seen.

    Parameters
    ----------
    possible
        Whether a stay was found.
    cheapest_ct
        Price of the cheapest stay met where the budget alone stands against it, else None.
    """

    possible: bool
    cheapest_ct: int | None = None


class WornOutError(Exception):
    """As many glances as are allowed have been taken."""


@dataclass(slots=True, kw_only=True)
class Oracle:
    """
    Takes glances.

    Parameters
    ----------
    catalogue, network, params
        Of what stays are composed.
    most
        How many glances it takes.
    """

    catalogue: Catalogue
    network: Network
    params: Params
    most: int = MOST_ASKED
    _short: Params = field(init=False)
    _known: dict[Request, Glance] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        quick = dict(self.params.efforts)["quick"]
        glance = replace(quick, gaps=quick.gaps // SHARE, starts=quick.starts // 2, columns=150, assembly=0.1)
        self._short = replace(self.params, efforts=(("quick", glance),))

    @property
    def asked(self) -> int:
        """How many glances were taken."""
        return len(self._known)

    def look(self, request: Request) -> Glance:
        """
        Take a glance at a request.

        Parameters
        ----------
        request
            Its effort, its alternatives and its language do not matter.

        Returns
        -------
        Glance
            A stay that is not found may still exist, but a longer search has seldom found one.

        Raises
        ------
        WornOutError
            If as many as are allowed have been taken.
        """
        asked = replace(request, effort="quick", alternatives=1, language="fr")
        if asked not in self._known:
            if len(self._known) >= self.most:
                raise WornOutError
            self._known[asked] = self._look(asked)
        return self._known[asked]

    def _look(self, request: Request) -> Glance:
        if self._refuses(request):
            return Glance(possible=False)
        params = self.params if len(request.dates) >= LONG_DAYS else self._short
        try:
            _, _, result = search_stays(request, self.catalogue, self.network, params)
        except NoStayError:
            return Glance(possible=False)
        return Glance(possible=bool(result.plans), cheapest_ct=result.cheapest_ct)

    def _refuses(self, request: Request) -> bool:
        """Say whether something that has to be there may not be proposed at all: nobody need search."""
        wanted = (*request.must, *(pin.offer for pin in request.pins))
        return any(refusal(self.catalogue.offer(offer), request, self.params) for offer in wanted)
