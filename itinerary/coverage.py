"""What each segment finds in a catalogue, by theme, month, weekday and commune."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from itinerary.params import Params
from itinerary.score import affinity
from itinerary.segment import Segment, load_segments
from itinerary.typical_week import MONTHS, WEEKDAYS, family_days, open_days, open_on_most
from itinerary.wanted import WANTED
from offers.catalogue import Catalogue
from offers.kind import Role, kind_defaults
from offers.offer import Offer

Days = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentCoverage:
    """
    What a segment finds.

    Parameters
    ----------
    segment
        Its id.
    visits
        Visits it wants: affinity of at least `itinerary.wanted.WANTED`.
    sure
        How many of them have hours that are known.
    meals, nights
        Tables and lodgings that take its party, as far as is known.
    sure_nights
        Lodgings that are known to take it.
    holidays
        Visits open on most days of the school holidays of zones A, B and C.
    themes
        Visits by theme.
    months, weekdays
        Visits open in a month (January first), on a weekday (Monday first).
    communes
        Visits by name of commune.
    """

    segment: str
    visits: int
    sure: int
    meals: int
    nights: int
    sure_nights: int
    holidays: int
    themes: Mapping[str, int]
    months: tuple[int, ...]
    weekdays: tuple[int, ...]
    communes: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """
    A catalogue, and when everything of it is open.

    Parameters
    ----------
    catalogue, year
        What is surveyed, and when.
    days
        Months and weekdays on which each offer is open, by its id.
    in_holidays
        Ids of the offers that are open on most days of the school holidays.
    """

    catalogue: Catalogue
    year: int
    days: Mapping[str, Days]
    in_holidays: frozenset[str]

    def of_role(self, role: Role) -> tuple[Offer, ...]:
        """
        Return the offers of a role, without the examples.

        Parameters
        ----------
        role
            ``visit``, ``meal``, ``night`` or ``service``.
        """
        return tuple(o for o in self.catalogue.offers if kind_defaults(o.kind).role == role and not o.demo)


def survey(catalogue: Catalogue, year: int) -> Survey:
    """
    Find out when everything is open.

    Parameters
    ----------
    catalogue
        What is surveyed.
    year
        A typical week of each of its months is looked at.
    """
    days = {o.id: open_days(o, year) for o in catalogue.offers}
    free = family_days(year)
    in_holidays = frozenset(o.id for o in catalogue.offers if days[o.id] and open_on_most(o, free))
    return Survey(catalogue=catalogue, year=year, days=days, in_holidays=in_holidays)


def coverage(surveyed: Survey) -> tuple[SegmentCoverage, ...]:
    """
    Say what each segment finds.

    Parameters
    ----------
    surveyed
        A catalogue; its examples do not count, as nobody can sell them.

    Returns
    -------
    tuple of SegmentCoverage
        In the order of the segments.
    """
    return tuple(_of_segment(surveyed, segment) for segment in load_segments())


def wanted_visits(surveyed: Survey, segment: Segment) -> tuple[Offer, ...]:
    """
    Return the visits that a segment wants.

    Parameters
    ----------
    surveyed, segment
        What there is, and for whom.
    """
    visits = surveyed.of_role("visit")
    return tuple(o for o in visits if affinity(o, segment, Params()) >= WANTED)


def holds_party(offer: Offer, persons: int, *, surely: bool) -> bool:
    """
    Say whether an offer takes a party.

    Parameters
    ----------
    offer, persons
        What, and how many.
    surely
        Whether an unknown capacity is not enough.
    """
    known = offer.capacity.known and offer.capacity.persons is not None
    return (offer.capacity.persons or 0) >= persons if known else not surely


def _of_segment(surveyed: Survey, segment: Segment) -> SegmentCoverage:
    visits = wanted_visits(surveyed, segment)
    days = [surveyed.days[o.id] for o in visits]
    nights = surveyed.of_role("night")
    return SegmentCoverage(
        segment=segment.id,
        visits=len(visits),
        sure=sum(o.hours.status == "known" for o in visits),
        meals=sum(holds_party(o, segment.persons, surely=False) for o in surveyed.of_role("meal")),
        nights=sum(holds_party(o, segment.persons, surely=False) for o in nights),
        sure_nights=sum(holds_party(o, segment.persons, surely=True) for o in nights),
        holidays=sum(o.id in surveyed.in_holidays for o in visits),
        themes=dict(Counter(theme for o in visits for theme in o.themes)),
        months=tuple(sum(any(m == month for m, _ in d) for d in days) for month in MONTHS),
        weekdays=tuple(sum(any(w == day for _, w in d) for d in days) for day in WEEKDAYS),
        communes=dict(Counter(o.place.commune for o in visits)),
    )
