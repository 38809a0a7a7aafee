"""What fills a day: meals where it has time for them, at an hour to eat; and visits enough."""

from itinerary.checks.subject import Subject
from itinerary.clock import minute_of
from itinerary.frame import DayFrame, make_frames
from itinerary.stay import Day, Meal


def meal_violations(subject: Subject) -> list[str]:
    """
    Verify lunches, dinners, that a full day is filled, and that there is anything at all.

    Parameters
    ----------
    subject
        The stay.

    Returns
    -------
    list of str
        A sentence for each violation.
    """
    place = subject.catalogue.stop_place(subject.request.start).place
    frames = make_frames(subject.request, (place.lon, place.lat), subject.params)
    kinds = {stop.kind for day in subject.stay.days for stop in day.stops}
    violations = [] if kinds & {"visit", "meal", "night"} else ["there is nothing in it"]
    for day, frame in zip(subject.stay.days, frames, strict=False):
        violations += _meal(day, "lunch", frame) + _meal(day, "dinner", frame)
        if frame.full and not _filled(day, subject.params.long_visit_min):
            violations.append(f"{day.date}: a full day without two visits or a long one")
    return violations


def _filled(day: Day, long_visit_min: int) -> bool:
    visits = [s for s in day.stops if s.kind == "visit"]
    minutes = [(s.end - s.start).total_seconds() / 60 for s in visits if s.start and s.end]
    return len(visits) >= 2 or any(m >= long_visit_min for m in minutes)


def _meal(day: Day, meal: Meal, frame: DayFrame) -> list[str]:
    need, window = (frame.lunch, frame.lunch_min) if meal == "lunch" else (frame.dinner, frame.dinner_min)
    starts = [s.start for s in day.stops if s.meal == meal and s.start is not None]
    violations = [f"{day.date}: {len(starts)} times {meal}"] if len(starts) > 1 else []
    if need == "needed" and not starts:
        violations.append(f"{day.date}: no {meal}, though the day has time for it")
    late = [s for s in starts if not window[0] <= minute_of(s) <= window[1]]
    return violations + [f"{day.date}: {meal} at {s:%H:%M}, outside the hours of the segment" for s in late]
