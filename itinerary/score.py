"""What an offer is worth to a segment, term by term."""

from functools import lru_cache

from itinerary.affinity_rules import rule_terms
from itinerary.params import Params
from itinerary.segment import Segment
from itinerary.stay import Points
from offers.offer import Offer


@lru_cache(maxsize=1 << 15)
def affinity_terms(offer: Offer, segment: Segment, params: Params) -> tuple[Points, ...]:
    """
    Say why an offer suits a segment.

    Parameters
    ----------
    offer, segment
        What is weighed, and for whom.
    params
        The settings.

    Returns
    -------
    tuple of Points
        Terms above zero: listed in the contract for the segment, its best theme, its kind, and the
        rules of ``affinity.toml`` that hold.
    """
    theme, weight = max(
        ((t, segment.themes.get(t, 0)) for t in offer.themes), key=lambda x: x[1], default=("", 0)
    )
    terms = (
        Points(term="listed", points=params.listed_points if segment.id in offer.listed_for else 0),
        Points(term=f"theme:{theme}", points=weight * params.theme_points // 100),
        Points(
            term=f"kind:{offer.kind}", points=segment.kinds.get(offer.kind, 0) * params.kind_points // 100
        ),
        *rule_terms(offer, segment),
    )
    return tuple(t for t in terms if t.points)


def affinity(offer: Offer, segment: Segment, params: Params) -> int:
    """
    How well an offer suits a segment.

    Parameters
    ----------
    offer, segment
        What is weighed, and for whom.
    params
        The settings.

    Returns
    -------
    int
        0 to 100.
    """
    return min(100, sum(t.points for t in affinity_terms(offer, segment, params)))


def visit_terms(
    offer: Offer, segment: Segment, params: Params, *, tight: bool, exposed: bool = False
) -> tuple[Points, ...]:
    """
    Value an offer as a visit.

    Parameters
    ----------
    offer, segment
        What is weighed, and for whom.
    params
        The settings.
    tight
        Whether the budget is tight, so that free offers are preferred.
    exposed
        Whether rain would leave the guests nowhere to go; see `itinerary.shelter`.

    Returns
    -------
    tuple of Points
        Their sum is the value of the stop.
    """
    terms = (
        *_offer_terms(offer, segment, params, tight=tight),
        Points(term="time-there", points=_usual_min(offer) * params.visit_points_per_min),
        Points(term="no-shelter", points=-params.no_shelter_points if exposed else 0),
    )
    return tuple(t for t in terms if t.points)


def side_terms(offer: Offer, segment: Segment, params: Params, *, tight: bool) -> tuple[Points, ...]:
    """
    Value an offer as a meal or a night: a share of what it brings by itself.

    Parameters
    ----------
    offer, segment, params, tight
        As in `visit_terms`.

    Returns
    -------
    tuple of Points
        Their sum is the value of the stop.
    """
    terms = _offer_terms(offer, segment, params, tight=tight)
    scaled = (Points(term=t.term, points=int(t.points * params.side_percent / 100)) for t in terms)
    return tuple(t for t in scaled if t.points)


def inside_terms(segment: Segment, params: Params) -> tuple[Points, ...]:
    """
    Value a dinner at the lodging: by what the segment thinks of dining, as nobody knows the table.

    Parameters
    ----------
    segment, params
        For whom, and the settings.

    Returns
    -------
    tuple of Points
        A share of theme and kind of a *table d'hôtes*.
    """
    share = params.points_per_affinity * params.side_percent / 100
    theme = segment.themes.get("gastronomy", 0) * params.theme_points // 100
    kind = segment.kinds.get("table-d-hotes", 0) * params.kind_points // 100
    terms = (
        Points(term="theme:gastronomy", points=int(theme * share)),
        Points(term="kind:table-d-hotes", points=int(kind * share)),
    )
    return tuple(t for t in terms if t.points)


def _offer_terms(offer: Offer, segment: Segment, params: Params, *, tight: bool) -> tuple[Points, ...]:
    """Say what an offer brings by itself, whatever it is in the stay."""
    free = tight and offer.price is not None and offer.price.unit == "free"
    scale = params.points_per_affinity
    return (
        *(Points(term=t.term, points=t.points * scale) for t in affinity_terms(offer, segment, params)),
        Points(term="landmark", points=params.landmark_points if offer.landmark else 0),
        Points(term="hidden-gem", points=params.gem_points if offer.gem else 0),
        Points(term="example", points=params.demo_points if offer.demo else 0),
        Points(term="free", points=params.free_points if free else 0),
    )


def _usual_min(offer: Offer) -> int:
    """Minutes of a visit of usual length; those of a voyage are part of it, and time at work is no visit."""
    if offer.kind == "meeting-room":
        return 0
    return (offer.visit.typical if offer.visit else 0) + (offer.carry.minutes if offer.carry else 0)
