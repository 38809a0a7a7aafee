"""The course of a stay: all dates, from station to station, from bed to bed, in order of time."""

from itertools import pairwise

from itinerary.checks.subject import Subject
from itinerary.stay import Day


def course_violations(subject: Subject) -> list[str]:
    """
    Verify dates, ends, beds and the order of times.

    Parameters
    ----------
    subject
        The stay.

    Returns
    -------
    list of str
        A sentence for each violation.
    """
    days = subject.stay.days
    dates = tuple(day.date for day in days)
    if dates != subject.request.dates:
        return [f"expected the days {subject.request.dates[0]} to {subject.request.dates[-1]}, none missing"]
    violations = _ends(subject) + _beds(subject)
    for day in days:
        violations += _order(day)
    return violations


def _ends(subject: Subject) -> list[str]:
    request, days = subject.request, subject.stay.days
    first, last = days[0].stops[0], days[-1].stops[-1]
    violations = []
    if (first.kind, first.id) != ("station", request.start):
        violations.append(f"expected to begin at {request.start}, begins at {first.id}")
    if (last.kind, last.id) != ("station", request.finish):
        violations.append(f"expected to end at {request.finish}, ends at {last.id}")
    if first.leave is None or first.leave < request.arrive:
        violations.append("leaves the first station before the train arrives")
    if last.arrive is None or last.arrive > request.leave:
        violations.append("reaches the last station after the train has left")
    return violations


def _beds(subject: Subject) -> list[str]:
    days, violations = subject.stay.days, []
    for today, tomorrow in pairwise(days):
        if today.stops[-1].kind != "night":
            violations.append(f"{today.date}: does not end with a night")
        if tomorrow.stops[0].id != today.stops[-1].id:
            violations.append(f"{tomorrow.date}: does not begin where {today.date} ended")
    if (
        any(stop.kind == "night" for day in days for stop in day.stops[1:-1])
        or days[-1].stops[-1].kind == "night"
    ):
        violations.append("a night stands elsewhere than at the end of a day")
    beds = [day.stops[-1].id for day in days[:-1]]
    expected = 1 if subject.request.travel == "star" else len(beds)
    if beds and len(set(beds)) != expected:
        violations.append(
            f"expected {expected} beds of a stay that is {subject.request.travel}, got {len(set(beds))}"
        )
    return violations


def _order(day: Day) -> list[str]:
    violations = []
    for i, stop in enumerate(day.stops):
        times = [t for t in (stop.arrive, stop.start, stop.end, stop.leave) if t is not None]
        if times != sorted(times):
            violations.append(f"{day.date} stop {i + 1}: times are not in order")
        if any(t.date() != day.date for t in times):
            violations.append(f"{day.date} stop {i + 1}: a time of another day")
    for i, (a, b) in enumerate(pairwise(day.stops)):
        if a.leave is None or b.arrive is None:
            violations.append(f"{day.date} leg {i + 1}: its departure or arrival is missing")
            continue
        needs_s, has_s = day.legs[i].duration_s, round((b.arrive - a.leave).total_seconds())
        if has_s < needs_s - 60:
            violations.append(f"{day.date} leg {i + 1}: takes {needs_s} s, has {has_s} s")
    return violations
