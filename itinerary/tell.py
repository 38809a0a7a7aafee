"""What a stay says of itself: title, summary, sources, and what is to be known before selling it."""

from collections.abc import Iterator, Sequence

from graphs.mode import Mode
from itinerary.request import Request
from itinerary.stay import Day, Stop
from itinerary.words import say
from offers.finding import Finding

HIGHLIGHTS = 3


def stay_title(request: Request, days: Sequence[Day]) -> str:
    """
    Name a stay.

    Parameters
    ----------
    request, days
        What was asked, and what came of it.

    Returns
    -------
    str
        Such as "2 jours à vélo depuis la gare de Béthune".
    """
    length = "one-day" if len(days) == 1 else "days"
    return say(
        f"{length}-{request.mode}",
        request.language,
        days=len(days),
        station=_of(days[0].stops[0].name, request.language),
    )


def _of(name: str, language: str) -> str:
    """Elide as French does: de Béthune, d'Armentières."""
    if language != "fr":
        return name
    return f"d'{name}" if name[0] in "AEÉÈIOUYH" else f"de {name}"


def stay_summary(request: Request, days: Sequence[Day]) -> str:
    """
    Sum a stay up in a sentence or two.

    Parameters
    ----------
    request, days
        What was asked, and what came of it.

    Returns
    -------
    str
        Segment, highlights, number of visits, distances.
    """
    visits = [s for day in days for s in day.stops if s.kind == "visit"]
    best = sorted(visits, key=lambda s: -s.points)[:HIGHLIGHTS]
    names = ", ".join(s.name for s in visits if s in best)
    distance = ", ".join(_distances(days, request.language)) or say("km-walk", request.language, km=0)
    name = request.segment.name[request.language]
    key = "summary" if names else "summary-empty"
    one = "visit-count-one" if len(visits) == 1 else "visit-count"
    counted = say(one, request.language, count=len(visits))
    return say(key, request.language, segment=name, highlights=names, visits=counted, distance=distance)


def stay_findings(request: Request, days: Sequence[Day]) -> tuple[Finding, ...]:
    """
    List what is to be known before a stay is sold.

    Parameters
    ----------
    request, days
        What was asked, and what came of it.

    Returns
    -------
    tuple of Finding
        Each with a code that stays the same in every language.
    """
    return tuple(_findings(request, days))


def _findings(request: Request, days: Sequence[Day]) -> Iterator[Finding]:
    language = request.language
    stops = [s for day in days for s in day.stops if s.arrive]
    if any(leg.sketched for day in days for leg in day.legs):
        yield Finding(code="sketched-lines", level="warning", message=say("sketched-lines", language))
    named = (
        ("examples", [s for s in stops if s.demo and s.kind != "service"]),
        ("estimated-hours", [s for s in stops if "hours" in s.to_confirm]),
        ("commune-points", [s for s in stops if "place" in s.to_confirm and s.kind != "service"]),
    )
    for code, found in named:
        names = list(dict.fromkeys(s.name for s in found))
        if names:
            yield Finding(
                code=code,
                level="warning",
                message=say(code, language, count=len(names), names=", ".join(names)),
            )
    yield from _plain(request, [s for day in days for s in day.stops])


def _plain(request: Request, stops: Sequence[Stop]) -> Iterator[Finding]:
    if any("timetable" in s.to_confirm for s in stops):
        yield Finding(code="timetables", level="warning", message=say("timetables", request.language))
    if {"wheelchair", "buggy"} & set(request.needs):
        yield Finding(code="legs-access", level="warning", message=say("legs-access", request.language))


def _distances(days: Sequence[Day], language: str) -> Iterator[str]:
    for mode in (Mode.CYCLE, Mode.WALK, Mode.BOAT, Mode.TRAIN):
        metres = sum(leg.distance_m for day in days for leg in day.legs if leg.mode == mode)
        if metres >= 500:
            yield say(f"km-{mode}", language, km=round(metres / 1000))
