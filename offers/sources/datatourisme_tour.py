"""What DATAtourisme says of a tour: how one goes, how far, how long."""

from typing import Any

from offers.details import Track
from offers.offer import VisitTime
from offers.period import DAY_MIN
from offers.sources.datatourisme_keys import codes
from offers.sources.datatourisme_kind import classes_of
from offers.sources.datatourisme_media import track_url
from offers.sources.loose import at, first
from offers.sources.number import number
from offers.sources.profile import Profile
from offers.sources.slots import Doubt

SHORTEST_M = 200
LONGEST_M = 5_000_000


def track_of(value: Any, profile: Profile, doubt: Doubt) -> Track | None:
    """
    Read the route of a tour.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        Its tables ``modes`` by class and by means of locomotion, and ``loops`` by type of tour.
    doubt
        Told of a length that cannot be one.

    Returns
    -------
    Track or None
        None for what is no tour.
    """
    classes = classes_of(value)
    if "Tour" not in classes and not set(classes) & profile["modes"].keys():
        return None
    means = codes(*at(value, "hasPracticeCondition", "hasLocomotionMode"))
    ascent = number(first(value, "positiveCumulDifference")) or number(first(value, "highDifference"))
    return Track(
        mode=next((profile["modes"][w] for w in (*classes, *means) if w in profile["modes"]), ""),
        length_m=_length_m(value, doubt),
        duration_min=duration_min(value),
        ascent_m=round(ascent) if ascent and ascent > 0 else None,
        file_url=track_url(value, profile),
        loop=next(
            (profile["loops"][w] for w in codes(*at(value, "hasTourType")) if w in profile["loops"]), None
        ),
    )


def visit_of(value: Any) -> VisitTime | None:
    """
    Return how long something takes.

    Parameters
    ----------
    value
        An object with bare keys.

    Returns
    -------
    VisitTime or None
        None if the feed does not say, or says more than a day.
    """
    minutes = duration_min(value)
    if minutes is None or minutes > DAY_MIN:
        return None
    return VisitTime(min=minutes, typical=minutes, max=minutes, known=True)


def duration_min(value: Any) -> int | None:
    """
    Return the duration of an object.

    Parameters
    ----------
    value
        An object with bare keys; the feed gives minutes.

    Returns
    -------
    int or None
        None if it gives none.
    """
    said = (*at(value, "hasPracticeCondition", "duration"), *at(value, "duration"))
    found = (number(minutes) for minutes in said)
    return next((round(minutes) for minutes in found if minutes and minutes >= 1), None)


def _length_m(value: Any, doubt: Doubt) -> int | None:
    length_m = number(first(value, "tourDistance"))
    if not length_m:
        return None
    if not SHORTEST_M <= length_m <= LONGEST_M:
        doubt("distance-odd", f"a tour of {length_m:g} m")
        return None
    return round(length_m)
