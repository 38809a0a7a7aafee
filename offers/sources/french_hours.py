"""Opening hours as an office writes them in French: read when every word is understood, else not at all."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from offers.period import Closing, Period, Slot
from offers.sources.french_days import DAYS, SEASONS, Days, Season, days_of, seasons_of
from offers.sources.french_words import Words, sentences_of, times_of
from offers.sources.slots import Doubt

_LETTERS = {"closed": "X", "except": "E", "asks": "R", "rest": "A", "season": "S", "days": "D", "times": "T"}
_PIECE = re.compile(rf"(?P<season>{SEASONS})|(?P<days>{DAYS})")
_BY_APPOINTMENT = re.compile("[SDA]*R[SDA]*")
_ORDER = re.compile("(?:S|DE?|T)*E?X*R?")
_CLAUSE = re.compile(r"(?!.*(.).*\1)[SDT]+")
_SERIES = re.compile("(S?)((?:DT){2,}|(?:TD){2,})|((?:ST){2,}|(?:SDT){2,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """
    What a text says of opening.

    Parameters
    ----------
    periods, closings
        When it is open, and what is taken away from that.
    by_appointment
        Whether one has to call before coming, at some time at least.
    """

    periods: tuple[Period, ...] = ()
    closings: tuple[Closing, ...] = ()
    by_appointment: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    seasons: tuple[Season, ...] = ()
    days: Days | None = None
    slots: tuple[Slot, ...] = ()
    heading: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    clauses: tuple[_Clause, ...] = ()
    shut: frozenset[int] = frozenset()
    closings: tuple[Closing, ...] = ()
    alone: bool = False
    asks: bool = False


def french_hours(text: str, doubt: Doubt) -> Told | None:
    """
    Read opening hours in words.

    Parameters
    ----------
    text
        Such as ``du mardi au dimanche de 10h à 12h et de 14h à 18h, fermé le lundi``.
    doubt
        Told of times that cannot be.

    Returns
    -------
    Told or None
        None if there is a word that is not understood, or that may mean two things: a half-read text
        would be wrong.
    """
    faults: list[str] = []

    def hear(code: str, message: str) -> None:
        faults.append(code)
        doubt(code, message)

    try:
        told = _joined([_sentence(words, hear) for words in sentences_of(text)])
    except ValueError:
        return None
    return None if faults or told == Told() else told


def _sentence(words: Words, doubt: Doubt) -> _Sentence:
    letters = "".join(_LETTERS[kind] for kind, _ in words)
    if _BY_APPOINTMENT.fullmatch(letters):
        return _Sentence(asks=True)
    if not letters or not _ORDER.fullmatch(letters):
        raise ValueError(f"expected another order of words, got {letters}")
    clauses = _clauses(tuple(word for word in words if word[0] in ("season", "days", "times")), doubt)
    shut, closings = _shut(text for kind, text in words if kind in ("closed", "except"))
    alone = "S" in letters or "E" in letters
    return _Sentence(
        clauses=tuple(_without(clause, shut) for clause in clauses) if alone else clauses,
        shut=frozenset() if alone else shut,
        closings=closings,
        alone=alone,
        asks="R" in letters,
    )


def _clauses(words: Words, doubt: Doubt) -> tuple[_Clause, ...]:
    """Group words in one of the orders in which they can mean one thing only."""
    order = "".join(_LETTERS[kind] for kind, _ in words)
    if not order:
        return ()
    if _CLAUSE.fullmatch(order):
        return (_clause(words, doubt),)
    found = _SERIES.fullmatch(order)
    if not found:
        raise ValueError(f"expected another order of words, got {order}")
    common = len(found[1] or "")
    size = 3 if order.startswith("SDTS") else 2
    return tuple(
        _clause((*words[:common], *words[i : i + size]), doubt) for i in range(common, len(words), size)
    )


def _clause(words: Words, doubt: Doubt) -> _Clause:
    said = dict(words)
    return _Clause(
        seasons=seasons_of(said["season"]) if "season" in said else (),
        days=days_of(said["days"]) if "days" in said else None,
        slots=times_of(said["times"], doubt) or () if "times" in said else (),
    )


def _shut(texts: Iterable[str]) -> tuple[frozenset[int], tuple[Closing, ...]]:
    """Read what is closed or left out: weekdays, feasts and dates."""
    days: set[int] = set()
    closings: list[Closing] = []
    for found in (found for text in texts for found in _PIECE.finditer(text)):
        if found["days"]:
            named = days_of(found["days"])
            days |= set(named.weekdays)
            closings += [Closing(feast="PH")] if named.holidays else []
            continue
        seasons = seasons_of(found["season"])
        if not seasons:
            raise ValueError("closed all year")
        closings += [Closing(first=first, last=last, yearly=yearly) for first, last, yearly in seasons]
    return frozenset(days), tuple(closings)


def _joined(sentences: Sequence[_Sentence]) -> Told:
    said = [sentence for sentence in sentences if sentence.clauses]
    if len(said) > 1 and any(sentence.alone and sentence.closings for sentence in said):
        raise ValueError("closed in one of several seasons")
    clauses: tuple[_Clause, ...] = ()
    for sentence in said:
        clauses = _continued(clauses, sentence.clauses)
    shut = frozenset(day for sentence in sentences for day in sentence.shut)
    closings = tuple(dict.fromkeys(closing for sentence in sentences for closing in sentence.closings))
    timed = [bool(clause.slots) for clause in clauses]
    if len(set(timed)) > 1 or ((shut or closings) and not clauses):
        raise ValueError("times of some days only, or none but closed ones")
    return Told(
        periods=tuple(period for clause in clauses for period in _periods(_without(clause, shut))),
        closings=closings,
        by_appointment=any(sentence.asks for sentence in sentences),
    )


def _continued(before: tuple[_Clause, ...], more: tuple[_Clause, ...]) -> tuple[_Clause, ...]:
    """Add a sentence: what it leaves out, it takes from the one before, where that can be meant."""
    if not before or any(clause.seasons for clause in more):
        return (*before, *more)
    last = before[-1]
    if not any(clause.days for clause in more):
        if not last.slots:
            return (*before[:-1], replace(last, slots=more[0].slots))
        if not more[0].slots or more[0].slots[0].start_min < (last.slots[-1].end_min or 0):
            raise ValueError("times of which nobody knows the days")
        return (*before, replace(last, slots=more[0].slots))
    heading = last.heading or not (last.days or last.slots)
    if last.seasons and not heading:
        raise ValueError("days of which nobody knows the season")
    kept = before if last.heading or last.days or last.slots else before[:-1]
    return (*kept, *(replace(clause, seasons=last.seasons, heading=heading) for clause in more))


def _without(clause: _Clause, shut: frozenset[int]) -> _Clause:
    days = clause.days or Days()
    if not shut.intersection(days.weekdays):
        return clause
    left = tuple(day for day in days.weekdays if day not in shut)
    if not left:
        raise ValueError("open and closed on the same days")
    return replace(clause, days=replace(days, weekdays=left))


def _periods(clause: _Clause) -> Iterator[Period]:
    days = clause.days or Days()
    for first, last, yearly in clause.seasons or ((None, None, False),):
        yield Period(
            first=first,
            last=last,
            yearly=yearly,
            weekdays=days.weekdays,
            holidays=days.holidays,
            slots=clause.slots,
        )
