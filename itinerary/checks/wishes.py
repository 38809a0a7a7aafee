"""What was asked: whether it is written in full; must-haves, bans and appointments by name."""

from itinerary.checks.subject import Subject
from itinerary.clock import moment_of


def wish_violations(subject: Subject) -> list[str]:
    """
    Verify the request as it is written, must-haves, bans and appointments.

    Parameters
    ----------
    subject
        The stay.

    Returns
    -------
    list of str
        A sentence for each violation.
    """
    request = subject.request
    stops = [(stop, offer) for _, _, stop, offer in subject.arrivals()]
    there = {stop.id for stop, _ in stops}
    violations = [f"{offer} has to be there and is not" for offer in request.must if offer not in there]
    violations += [f"{offer} is banned and there" for offer in request.ban if offer in there]
    themes = set(request.ban_themes)
    violations += [f"{o.id} has a banned theme" for s, o in stops if themes & set(o.themes)]
    for pin in request.pins:
        starts = [stop.start for stop, _ in stops if stop.id == pin.offer]
        if moment_of(pin.day, pin.start_min) not in starts:
            violations.append(f"{pin.offer} does not start on {pin.day} as appointed")
    return violations + _unwritten(subject)


def _unwritten(subject: Subject) -> list[str]:
    """Compare with the request as it is read: a stay holds it complete and canonical."""
    said, due = subject.stay.request, subject.request.to_json()
    return [
        f"request.{name}: {f'says {said[name]!r}' if name in said else 'is missing'}, is read as {value!r}"
        for name, value in due.items()
        if name not in said or said[name] != value
    ]
