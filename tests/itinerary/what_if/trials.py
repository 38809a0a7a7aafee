"""What-ifs of the tiny destination: who composes, and what is asked."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from graphs.network import Network
from itinerary.bulk import compose_one
from itinerary.read_request import read_request
from itinerary.request import Request
from itinerary.what_if.solved import Solved, solved_of
from offers.catalogue import Catalogue

WEEKEND = {"arrive": "2027-06-12T09:50", "leave": "2027-06-13T18:10"}
SATURDAY = {"arrive": "2027-06-12T09:50", "leave": "2027-06-12T18:10"}
MONDAY = {"arrive": "2027-06-14T09:50", "leave": "2027-06-14T18:10"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """Composes in this process, and remembers how much it was asked for what."""

    network: Network
    asked: list[tuple[str, int]] = field(default_factory=list)

    def solve(self, requests: Sequence[Request], catalogue: Catalogue, what: str) -> tuple[Solved, ...]:
        """Compose requests one after the other."""
        self.asked.append((what, len(requests)))
        made = (compose_one(request.to_json(), catalogue, self.network) for request in requests)
        return tuple(solved_of(request, o, catalogue) for request, o in zip(requests, made, strict=True))


def ask(catalogue: Catalogue, *moments: dict[str, str], **more: object) -> tuple[Request, ...]:
    """Ask for a stay at each of some moments, from the west."""
    plain = {"segment": "promeneurs-chaleureux", "from": "west", "effort": "quick", **more}
    return tuple(read_request({**plain, **moment}, catalogue) for moment in moments)
