"""
What it costs to explain: processor seconds on a catalogue of N offers, for requests of three days.

    python -m benchmarks.why [--offers N] [--rounds N] [--json]

`explain`: the smallest conflicts of a request that cannot be met, and the changes that resolve them. Its peer
`composing` gives up each condition in the same steps, one after the other from the first, and composes each
time: it finds single changes, neither conflicts nor what must change together. `why-not`: what stands against
an offer that is not in a stay; its peer composes the request anew with the offer as a wish, and does not say
what stands against it. The catalogue is the embedded one, and copies of its offers somewhere near.
"""

import argparse
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any

from apps.inputs import open_catalogue, open_network
from graphs.network import Network
from itinerary.change import with_offer
from itinerary.compose import compose_stay
from itinerary.errors import NoStayError
from itinerary.read_request import read_request
from itinerary.request import Request
from itinerary.why.condition import conditions_of
from itinerary.why.ladders import ladders_of
from itinerary.why.no_stay import explain_no_stay
from itinerary.why.offer import why_offer
from offers.catalogue import Catalogue

THREE_DAYS = {"arrive": "2027-05-15T10:00", "leave": "2027-05-17T18:00", "effort": "quick"}
IMPOSSIBLE: dict[str, dict[str, Any]] = {
    "no money": {"segment": "explorateurs-passionnes", "from": "lillers", "budget_ct": 20_000},
    "no bed so near": {"segment": "promeneurs-chaleureux", "from": "bailleul", "max_cycle_km_day": 7},
    "unconfirmed": {"segment": "couples-gourmets", "from": "bethune", "needs": ["hearing"]},
    "too much leisure": {"segment": "promeneurs-chaleureux", "from": "bethune", "free_min": 540},
    "money and bed": {
        "segment": "happy-family", "from": "bailleul", "max_cycle_km_day": 6, "budget_ct": 12_000,
    },
}  # fmt: skip
POSSIBLE = {"segment": "promeneurs-chaleureux", "from": "bethune"}
ASKED = 12
"""Of so many offers it is asked why not."""
LON, LAT = 0.03, 0.02
Row = dict[str, Any]


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--offers", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    catalogue, network = grown(open_catalogue(None), arguments.offers), open_network(None)
    rows = [
        *explained(catalogue, network, arguments.rounds),
        why_not(catalogue, network, arguments.rounds),
    ]
    print(json.dumps(rows) if arguments.json else "\n".join(map(_shown, rows)))


def grown(catalogue: Catalogue, count: int) -> Catalogue:
    """
    Let a catalogue grow by copies of its offers somewhere near.

    Parameters
    ----------
    catalogue
        To begin with.
    count
        How many offers are wanted.

    Returns
    -------
    Catalogue
        The same for the same count.
    """
    draw, more = Random(1), []  # noqa: S311 (it only places copies)
    still = [offer for offer in catalogue.offers if not offer.demo and not offer.carry]
    for i in range(count - len(catalogue.offers)):
        offer = still[i % len(still)]
        place = replace(
            offer.place,
            lon=offer.place.lon + draw.uniform(-LON, LON),
            lat=offer.place.lat + draw.uniform(-LAT, LAT),
        )
        name = f"{offer.name} {i}"
        more.append(replace(offer, id=f"{offer.id}-{i}", name=name, place=place, landmark=False, aliases=()))
    offers = tuple(sorted((*catalogue.offers, *more), key=lambda o: o.id))
    return replace(catalogue, offers=offers, version=f"grown-{count}")


def explained(catalogue: Catalogue, network: Network, rounds: int) -> list[Row]:
    """
    Explain each request, and let the peer find its single changes.

    Parameters
    ----------
    catalogue, network
        On what.
    rounds
        How many times, the peer in between.

    Returns
    -------
    list of dict
        A row a request, medians.
    """
    rows = []
    for name, words in IMPOSSIBLE.items():
        request = read_request({**THREE_DAYS, **words}, catalogue)
        explain_no_stay(request, (), catalogue, network, most_glances=3)
        ours, theirs = [], []
        for _ in range(rounds):
            ours.append(_seconds(lambda r=request: explain_no_stay(r, (), catalogue, network)))
            theirs.append(_seconds(lambda r=request: _by_composing(r, catalogue, network)))
        rows.append(_row("explain", name, len(catalogue.offers), ours, theirs))
    return rows


def why_not(catalogue: Catalogue, network: Network, rounds: int) -> Row:
    """
    Ask of some offers why they are not in a stay.

    Parameters
    ----------
    catalogue, network, rounds
        As in `explained`.

    Returns
    -------
    dict
        A row: medians of one offer.
    """
    request = read_request({**THREE_DAYS, **POSSIBLE}, catalogue)
    stay = compose_stay(request, catalogue, network)
    offers = [offer.id for offer in Random(2).sample(catalogue.offers, ASKED)]  # noqa: S311 (any will do)
    ours, theirs = [], []
    for offer in offers * rounds:
        ours.append(_seconds(lambda o=offer: why_offer(stay, o, catalogue, network)))
        wish = with_offer(request, offer)
        theirs.append(_seconds(lambda r=wish: _composed(r, catalogue, network)))
    return _row("why-not", f"{len(offers)} offers", len(catalogue.offers), ours, theirs)


def _by_composing(request: Request, catalogue: Catalogue, network: Network) -> None:
    """Compose with each condition loosened step by step, until one helps."""
    for condition in conditions_of(request):
        steps = (s for ladder in ladders_of(condition, request, catalogue) for s in ladder.steps)
        any(_composed(step.change(request), catalogue, network) for step in steps)


def _composed(request: Request, catalogue: Catalogue, network: Network) -> bool:
    try:
        compose_stay(request, catalogue, network)
    except NoStayError:
        return False
    return True


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _row(work: str, name: str, size: int, ours: list[float], theirs: list[float]) -> Row:
    ours_s, peer_s = statistics.median(ours), statistics.median(theirs)
    return {
        "work": work,
        "name": name,
        "size": size,
        "ours_s": round(ours_s, 3),
        "peer": "composing",
        "peer_s": round(peer_s, 3),
        "ratio": round(peer_s / ours_s, 1),
        "spread": [round(min(ours), 3), round(max(ours), 3)],
    }


def _shown(row: Row) -> str:
    low, high = row["spread"]
    return (
        f"{row['work']:8} {row['name']:18} {row['size']:5} offers  {row['ours_s']:6.2f} s "
        f"({low:.2f} to {high:.2f})  {row['peer']} {row['peer_s']:6.2f} s  {row['ratio']:5.1f} times"
    )


if __name__ == "__main__":
    main()
