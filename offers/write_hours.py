"""Periods as a feed states them, written as OSM opening hours with how certain they are."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from offers.day_rules import DayRule, day_rules
from offers.opening import EXTRAPOLATED, Certainty, Hours
from offers.period import EVERY_DAY, LAST_YEAR, Closing, Period, plain_period
from offers.school_holidays import MONTHS, osm_day
from offers.season import last_season, off_season

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
NO_HOURS = Hours(spec=None, status="unknown")


def write_hours(
    periods: Sequence[Period],
    closings: Sequence[Closing] = (),
    *,
    today: date,
    usual: str | None = None,
    once: bool = False,
) -> Hours:
    """
    Write periods as OSM opening hours.

    Parameters
    ----------
    periods, closings
        What the feed states.
    today
        What ended before is stale.
    usual
        The usual hours of the kind, for periods whose times of day are unknown.
    once
        True for what does not come again, such as an event.

    Returns
    -------
    Hours
        Rules for the dates stated. For the years after, unless ``once``, the last season stated is
        repeated with the comment ``d'après`` and its year, so that nobody takes it for known. Where only
        the days are stated, the usual hours of the kind on those days, as ``period_only``; beside days
        whose times are stated, all day. Without periods, unknown.
    """
    sound = tuple(p for p in map(plain_period, periods) if p is not None)
    if not sound:
        return NO_HOURS
    timed = tuple(p for p in sound if p.slots)
    untimed = tuple(p for p in sound if not p.slots and not _told_by(p, timed))
    ends = _end((*timed, *untimed))
    vague = bool(untimed) or any(slot.end_min is None for p in timed for slot in p.slots)
    if timed:
        rules = day_rules(timed)
        # What is open at unknown times comes first: a stated time replaces it.
        texts = [
            *_all_day(untimed),
            *_rules(rules),
            *([] if once or ends is None else _repeated(rules, ends)),
        ]
    else:
        texts = _without_times(untimed, None if once else usual)
    texts.sort(key=lambda text: "PH" in text.split(" "))
    spec = "; ".join(dict.fromkeys((*texts, *_closings(closings))))
    stale = ends is not None and ends < today
    status: Certainty = "stale" if stale else "period_only" if vague else "known"
    return Hours(spec=spec, status=status)


def _told_by(period: Period, timed: Iterable[Period]) -> bool:
    """Say whether a period without times is the frame of others that have them."""
    return period.weekdays == EVERY_DAY and any(
        (q.first or date.min) <= (period.first or date.min)
        and (period.last or date.max) <= (q.last or date.max)
        for q in timed
    )


def _end(periods: Iterable[Period]) -> date | None:
    """Return the day after which nothing is stated, None if there is none."""
    lasts = [None if p.yearly else p.last for p in periods]
    return None if None in lasts else max(last for last in lasts if last is not None)


def _rules(rules: Iterable[DayRule]) -> Iterator[str]:
    for rule in rules:
        dates = ",".join(_dates(first, last, yearly=rule.yearly) for first, last in rule.spans)
        yield from _lines(dates, rule)


def _lines(dates: str, rule: DayRule, comment: str = "") -> Iterator[str]:
    for weekdays, slots in rule.lines:
        nth = f"[{','.join(map(str, rule.nth))}]" if rule.nth else ""
        yield _joined(dates, _weekday_text(weekdays, nth), slots, comment)
    if rule.holidays is not None:
        yield _joined(dates, "PH", rule.holidays, comment)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _repeated(rules: Iterable[DayRule], ends: date) -> Iterator[str]:
    """Yield the rules of the last twelve months stated, for the years after."""
    for rule in rules:
        for first, last in rule.spans:
            if first is None or last is None:
                continue
            for year, days in last_season(first, last, ends):
                if year >= LAST_YEAR:
                    continue
                comment = f'open "{EXTRAPOLATED} {year}"'
                yield from _lines(f"{year + 1}-{LAST_YEAR} {days}", rule, comment)


def _without_times(periods: Sequence[Period], usual: str | None) -> list[str]:
    weekdays = sorted({day for p in periods for day in p.weekdays})
    if not usual or not weekdays or any(p.nth or p.holidays for p in periods):
        return _all_day(periods)
    missing = tuple(day for day in range(7) if day not in weekdays)
    off = [f"{days} off" for days in off_season(periods)]
    if missing:
        off.append(f"{_weekday_text(missing)} off")
    return [*(rule.strip() for rule in usual.split(";")), *off]


def _all_day(periods: Sequence[Period]) -> list[str]:
    return [rule or "24/7" for rule in _rules(day_rules(periods))]


def _closings(closings: Iterable[Closing]) -> Iterator[str]:
    for closing in closings:
        if closing.feast:
            yield f"{closing.feast} off"
        elif closing.first:
            yield f"{_dates(closing.first, closing.last or closing.first, yearly=closing.yearly)} off"


def _dates(first: date | None, last: date | None, *, yearly: bool) -> str:
    if yearly and first and last:
        return _month_day(first) if first == last else f"{_month_day(first)}-{_month_day(last)}"
    if first and last:
        return osm_day(first) if first == last else f"{osm_day(first)}-{osm_day(last)}"
    if first:
        return f"{osm_day(first)}-{LAST_YEAR} Dec 31"
    return "" if last is None else f"1900 Jan 01-{osm_day(last)}"


def _month_day(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day:02}"


def _weekday_text(weekdays: Sequence[int], nth: str = "") -> str:
    """Write weekdays, runs of three or more as ranges; all of them as nothing."""
    if len(weekdays) == len(WEEKDAYS) and not nth:
        return ""
    runs: list[list[int]] = []
    for day in sorted(weekdays):
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    if nth:
        return ",".join(f"{WEEKDAYS[day]}{nth}" for run in runs for day in run)
    return ",".join(
        f"{WEEKDAYS[run[0]]}-{WEEKDAYS[run[-1]]}" if len(run) > 2 else ",".join(WEEKDAYS[d] for d in run)
        for run in runs
    )
