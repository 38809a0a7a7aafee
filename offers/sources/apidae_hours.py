"""When an object of Apidae is open."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from offers.period import EVERY_DAY, Closing, Period, Slot
from offers.sources.loose import at, flag, text
from offers.sources.moment import day, minute
from offers.sources.profile import Profile
from offers.sources.slots import Doubt, slot
from offers.sources.wording import told

MONTHS = {
    name: number
    for number, name in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), 1
    )
}
Times = tuple[Slot, ...]


def periods_of(opening: Any, profile: Profile, doubt: Doubt) -> tuple[Period, ...]:
    """
    Read periods and exceptional openings.

    Parameters
    ----------
    opening
        The ``ouverture`` of an object.
    profile
        Its tables ``days``, ``ranks`` and ``feasts`` say what words mean.
    doubt
        Told of what is left out.

    Returns
    -------
    tuple of Period
        One without times where the way of telling the days is unknown.
    """
    rows = [row for row in at(opening, "periodesOuvertures") if isinstance(row, dict)]
    found = [period for row in rows for period in _periods(row, profile, doubt)]
    if not rows and text(opening, "ouvertTouteLAnnee") == "OUVERT_TOUTE_L_ANNEE":
        found.append(Period())
    return tuple(dict.fromkeys(found))


def closings_of(opening: Any, profile: Profile, doubt: Doubt) -> tuple[Closing, ...]:
    """
    Read days on which it is closed exceptionally.

    Parameters
    ----------
    opening, profile, doubt
        As in `periods_of`.
    """
    periods = at(opening, "periodesOuvertures")
    rows = at([*at(opening), *periods], "fermeturesExceptionnelles")
    found = (_closing(row, profile, doubt) for row in rows)
    return tuple(dict.fromkeys(closing for closing in found if closing))


def _closing(row: Any, profile: Profile, doubt: Doubt) -> Closing | None:
    if first := day(text(row, "dateFermeture") or text(row, "dateDebut")):
        last = day(text(row, "dateFin")) or first
        return Closing(first=first, last=max(first, last))
    name = text(row, "dateSpeciale")
    if feast := profile["feasts"].get(name):
        return Closing(feast=feast)
    doubt("feast-unknown", f"closed on {name or row!r:.60}, which is no day known here")
    return None


def _periods(row: Mapping[str, Any], profile: Profile, doubt: Doubt) -> Iterator[Period]:
    dates = _dates(row, doubt)
    if dates is None:
        return
    times = _times(row, doubt)
    frames = [frame for frame in at(row, "timePeriods") if isinstance(frame, dict)]
    if frames:
        yield from (period for frame in frames for period in _framed(frame, dates, profile, doubt))
    else:
        yield from _typed(row, replace(dates, slots=times), profile, doubt)
    yield from _exceptional(row, replace(dates, slots=times), profile, doubt)


def _dates(row: Mapping[str, Any], doubt: Doubt) -> Period | None:
    first, last = day(text(row, "dateDebut")), day(text(row, "dateFin"))
    yearly = bool(flag(row, "tousLesAns")) and first is not None and last is not None
    if first and last and first > last and not yearly:
        doubt("dates-backwards", f"from {first} to {last}: left out")
        return None
    return Period(first=first, last=last, yearly=yearly)


def _times(row: Any, doubt: Doubt) -> Times:
    """Read the times of a row: a pair of its own, or a list of them."""
    pairs = [(text(row, "horaireOuverture"), text(row, "horaireFermeture"))]
    for one in (*at(row, "horaires"), *at(row, "timeFrames")):
        starts = text(one, "horaireOuverture") or text(one, "startTime")
        pairs.append((starts, text(one, "horaireFermeture") or text(one, "endTime")))
    slots = (one for start, end in pairs for one in slot(minute(start), minute(end), doubt))
    return tuple(sorted(set(slots), key=lambda one: one.start_min))


def _framed(frame: Mapping[str, Any], dates: Period, profile: Profile, doubt: Doubt) -> Iterator[Period]:
    days = [weekday for name in at(frame, "weekdays") for weekday in _weekdays(name, profile, doubt)]
    if text(frame, "type") in ("", "opening"):
        yield replace(dates, weekdays=tuple(sorted(set(days))) or EVERY_DAY, slots=_times(frame, doubt))


def _typed(row: Mapping[str, Any], usual: Period, profile: Profile, doubt: Doubt) -> Iterator[Period]:
    """Yield the periods of a row by the way it tells its days."""
    way = text(row, "type")
    days = [*at(row, "ouverturesJournalieres"), *at(row, "ouverturesJourDuMois")]
    if way == "OUVERTURE_TOUS_LES_JOURS":
        yield usual
    elif way == "OUVERTURE_SAUF" and not _ranked(days):
        closed = {weekday for one in days for weekday in _weekdays(text(one, "jour"), profile, doubt)}
        left = tuple(weekday for weekday in EVERY_DAY if weekday not in closed)
        if left:
            yield replace(usual, weekdays=left)
    elif way in ("OUVERTURE_SEMAINE", "OUVERTURE_MOIS"):
        yield from _listed(days, usual, profile, doubt)
    else:
        doubt("hours-type-unknown", f"days told by {way!r:.60}: days and times left out")
        yield replace(usual, slots=())


def _ranked(days: Iterable[Any]) -> bool:
    return any(text(one, "jourDuMois") for one in days)


def _listed(days: Sequence[Any], usual: Period, profile: Profile, doubt: Doubt) -> Iterator[Period]:
    """Yield a period for all listed days of the same rank and times; a day may have times of its own."""
    groups: defaultdict[tuple[int | None, Times], list[int]] = defaultdict(list)
    for one in days:
        rank = profile["ranks"].get(name) if (name := text(one, "jourDuMois")) else None
        if name and rank is None:
            doubt("rank-unknown", f"no rank in the month is called {name!r:.40}")
            continue
        groups[rank, _times(one, doubt) or usual.slots] += _weekdays(text(one, "jour"), profile, doubt)
    for (rank, slots), weekdays in groups.items():
        if weekdays:
            nth = () if rank is None else (rank,)
            yield replace(usual, weekdays=tuple(sorted(set(weekdays))), nth=nth, slots=slots)
    if not days:
        doubt("hours-no-days", "no day of the week is listed: days left out")
        yield replace(usual, slots=())


def _weekdays(name: Any, profile: Profile, doubt: Doubt) -> list[int]:
    found: list[int] | None = told(profile["days"], name) if isinstance(name, str) else None
    if found is None:
        doubt("day-unknown", f"no day is called {name!r:.60}")
    return found or []


def _exceptional(row: Mapping[str, Any], usual: Period, profile: Profile, doubt: Doubt) -> Iterator[Period]:
    for one in at(row, "ouverturesExceptionnelles"):
        slots = _times(one, doubt) or usual.slots
        if opened := day(text(one, "dateOuverture")):
            yield Period(first=opened, last=opened, slots=slots)
        elif dates := _feast_dates(profile["feasts"].get(text(one, "dateSpeciale"), ""), usual):
            yield from (Period(first=on, last=on, yearly=usual.yearly, slots=slots) for on in dates)
        else:
            doubt("feast-unknown", f"open on {text(one, 'dateSpeciale') or one!r:.60}: left out")


def _feast_dates(feast: str, usual: Period) -> list[date]:
    """Return the dates of a feast with a fixed one, in the years of a period."""
    month, _, number = feast.partition(" ")
    if month not in MONTHS or not (usual.first and usual.last):
        return []
    years = [usual.first.year] if usual.yearly else range(usual.first.year, usual.last.year + 1)[:10]
    return [date(year, MONTHS[month], int(number)) for year in years]
