"""The sums that a stay is compared by."""

from collections.abc import Sequence

from itinerary.stay import Day, Stop, Totals
from offers.catalogue import Catalogue


def stay_totals(catalogue: Catalogue, days: Sequence[Day]) -> Totals:
    """
    Add up a stay.

    Parameters
    ----------
    catalogue
        Which visits are landmarks and hidden gems.
    days
        The days of the stay.

    Returns
    -------
    Totals
        Metres by mode, counts, and the share of stops of which nothing is to be confirmed.
    """
    legs = [leg for day in days for leg in day.legs]
    metres = {
        mode: sum(leg.distance_m for leg in legs if leg.mode == mode) for mode in ("cycle", "walk", "boat")
    }
    offers = [catalogue.offer(s.id) for s in _counted(days) if s.kind == "visit"]
    return Totals(
        cycle_m=metres["cycle"],
        walk_m=metres["walk"],
        boat_m=metres["boat"],
        visits=len(offers),
        landmarks=sum(o.landmark for o in offers),
        gems=sum(o.gem for o in offers),
        confirmed_share=confirmed_share(days),
    )


def confirmed_share(days: Sequence[Day]) -> float:
    """
    Say of how much of a stay nothing is to be confirmed.

    Parameters
    ----------
    days
        The days of the stay.

    Returns
    -------
    float
        Share of visits, meals and nights, 0 to 1.
    """
    counted = _counted(days)
    return round(sum(stop.status == "confirmed" for stop in counted) / max(1, len(counted)), 3)


def _counted(days: Sequence[Day]) -> list[Stop]:
    return [s for day in days for s in day.stops if s.arrive and s.kind in ("visit", "meal", "night")]
