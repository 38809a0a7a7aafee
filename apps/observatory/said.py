"""What the figures say in plain words: the sentence that each part of the observatory begins with."""

from typing import Any

from apps.observatory.charts import percent, share
from apps.texts import Texts
from itinerary.segment import load_segments

TEN = 10
EPCI = ("CABBALR", "CCFL")
"""Those of the destination have a name in the texts."""


def say(texts: Texts, key: str, **values: object) -> str:
    """
    Say a text of the observatory.

    Parameters
    ----------
    texts
        The language.
    key
        Its key without ``observatory_``.
    **values
        What its {names} stand for.

    Returns
    -------
    str
        The text.
    """
    return texts.text(f"observatory_{key}", **values)


def segment_names(language: str) -> dict[str, str]:
    """
    Name the segments.

    Parameters
    ----------
    language
        ``fr`` or ``en``.

    Returns
    -------
    dict
        By id.
    """
    return {segment.id: segment.name[language] for segment in load_segments()}


def summed(rows: list[dict[str, Any]], key: str) -> list[tuple[int, int]]:
    """
    Add up pairs of asked and made over the segments.

    Parameters
    ----------
    rows
        Of the segments.
    key
        ``months`` or ``weekdays``.

    Returns
    -------
    list of (int, int)
        A pair a month or weekday.
    """
    columns = zip(*(row[key] for row in rows), strict=True)
    return [(sum(a for a, _ in column), sum(m for _, m in column)) for column in columns]


def coverage_said(figures: dict[str, Any], texts: Texts) -> str:
    """
    Say who has a stay.

    Parameters
    ----------
    figures
        As of `apps.observatory.observe.observe`.
    texts
        The language.

    Returns
    -------
    str
        A sentence or two.
    """
    if figures["made"] == figures["requests"]:
        return say(texts, "coverage_full")
    rows = figures["coverage"]["segments"]
    worst = min(rows, key=lambda row: row["made"] / row["asked"])
    months = [(percent(m, a), n) for n, (a, m) in enumerate(summed(rows, "months"), start=1) if a]
    month_percent, month = min(months)
    return say(
        texts,
        "coverage_said",
        percent=percent(figures["made"], figures["requests"]),
        segment=segment_names(texts.language)[worst["segment"]],
        segment_percent=percent(worst["made"], worst["asked"]),
        month=texts.words.month(month),
        month_percent=month_percent,
    )


def weekdays_said(figures: dict[str, Any], texts: Texts) -> str:
    """
    Say on which weekday a day out can be composed.

    Parameters
    ----------
    figures, texts
        As in `coverage_said`.

    Returns
    -------
    str
        A sentence or two.
    """
    days = [percent(made, asked) for asked, made in summed(figures["coverage"]["segments"], "weekdays")]
    tables = next(row for row in figures["coverage"]["open"] if row["role"] == "meal")
    worst, best = days.index(min(days)), days.index(max(days))
    told = {"open": tables["weekdays"][0], "tables": tables["offers"]}
    if days[worst] == days[best]:
        return say(texts, "weekdays_even", percent=days[worst], **told)
    return say(
        texts,
        "weekdays_said",
        worst=texts.words.weekday(worst),
        worst_percent=days[worst],
        best=texts.words.weekday(best),
        best_percent=days[best],
        **told,
    )


def communes_said(figures: dict[str, Any], texts: Texts) -> str:
    """
    Say where guests go.

    Parameters
    ----------
    figures, texts
        As in `coverage_said`.

    Returns
    -------
    str
        A sentence or two.
    """
    rows = figures["communes"]
    first = max(rows, key=lambda row: (row["gets"]["nights"], row["name"]))
    return say(
        texts,
        "communes_said",
        met=sum(row["gets"]["stays"] > 0 for row in rows),
        all=len(rows),
        first=first["name"],
        percent=share(first["gets"]["nights"], figures["exposure"]["nights"]),
        forgotten=len(forgotten_communes(figures)),
    )


def forgotten_communes(figures: dict[str, Any]) -> list[dict[str, Any]]:
    """
    List the communes that have something, and get nothing.

    Parameters
    ----------
    figures
        As in `coverage_said`.

    Returns
    -------
    list of dict
        Rows of ``communes``, those with most to offer first.
    """
    rows = [row for row in figures["communes"] if not row["gets"]["stays"] and any(row["has"].values())]
    return sorted(rows, key=lambda row: (-sum(row["has"].values()), row["name"]))


def robustness_said(figures: dict[str, Any], texts: Texts) -> list[str]:
    """
    Say what hangs on whom.

    Parameters
    ----------
    figures, texts
        As in `coverage_said`.

    Returns
    -------
    list of str
        Of one provider, and of all the examples together.
    """
    rows, found = figures["robustness"]["providers"], figures["robustness"]["without_examples"]
    said = [_one_closes(rows, texts)] if rows else []
    nights, examples = figures["exposure"]["nights"], figures["exposure"]["example_nights"]
    tried = {"lost": found["lost"], "tried": found["tried"]}
    if not examples:
        return [*said, say(texts, "no_examples_said", **tried)]
    sleeping = {"part": examples, "whole": nights, "percent": found["loss_percent"]}
    return [*said, say(texts, "examples_said", **sleeping, **tried)]


def _one_closes(rows: list[dict[str, Any]], texts: Texts) -> str:
    worst = max(rows, key=lambda row: (row["lost"] / max(1, row["tried"]), row["loss_percent"]))
    if not worst["lost"]:
        told = {"percent": worst["loss_percent"], "name": worst["name"]}
        return say(texts, "robust_said", count=len(rows), **told)
    told = {name: worst[name] for name in ("name", "lost", "tried")}
    return say(texts, "fragile_said", count=len(rows), safe=sum(not row["lost"] for row in rows), **told)


def calls_until(calls: list[dict[str, Any]], stays: int) -> int:
    """
    Say how many calls it takes.

    Parameters
    ----------
    calls
        In their order.
    stays
        How many are to be settled.

    Returns
    -------
    int
        The number of calls; all of them where that is never reached.
    """
    return next((n for n, call in enumerate(calls, start=1) if call["settled"] >= stays), len(calls))


def calls_said(figures: dict[str, Any], texts: Texts) -> str:
    """
    Say what calls are worth.

    Parameters
    ----------
    figures, texts
        As in `coverage_said`.

    Returns
    -------
    str
        A sentence or two.
    """
    found = figures["calls"]
    calls, stays = found["calls"], found["stays"]
    return say(
        texts,
        "calls_said",
        sure=found["sure"],
        stays=stays,
        first=min(TEN, len(calls)),
        ten=calls[:TEN][-1]["settled"] if calls else stays,
        half=calls_until(calls, -(-stays // 2)),
        all=len(calls),
        examples=found["with_example"],
    )


def unlocks_said(figures: dict[str, Any], texts: Texts) -> str:
    """
    Say which missing fact keeps most out.

    Parameters
    ----------
    figures, texts
        As in `coverage_said`.

    Returns
    -------
    str
        A sentence or two.
    """
    rows = figures["bounties"]
    if not rows:
        return say(texts, "unlocks_none")
    told = {name: rows[0][name] for name in ("name", "gained", "better", "tried")}
    return say(texts, "unlocks_said", count=len(rows), fact=say(texts, f"short_{rows[0]['fact']}"), **told)


def needs_said(figures: dict[str, Any], texts: Texts) -> str:
    """
    Say for whom these stays are.

    Parameters
    ----------
    figures, texts
        As in `coverage_said`.

    Returns
    -------
    str
        A sentence or two, of wheelchairs.
    """
    row = next(row for row in figures["needs"] if row["need"] == "wheelchair")
    return say(texts, "needs_said", now=row["now"], judged=row["judged"], confirm=row["if_confirmed"])


def spend_said(figures: dict[str, Any], texts: Texts) -> str:
    """
    Say where the money goes.

    Parameters
    ----------
    figures, texts
        As in `coverage_said`.

    Returns
    -------
    str
        A sentence or two; nothing where nothing is spent.
    """
    seen = figures["exposure"]
    total = sum(amount for _, amount in seen["epci"])
    if not total:
        return ""
    first, amount = seen["epci"][0]
    named = first in EPCI
    return say(
        texts,
        "spend_said",
        first=say(texts, f"epci_{first}") if named else first or say(texts, "outside"),
        percent=share(amount, total),
        examples=share(seen["example_spend_ct"], total),
    )


def gems_said(figures: dict[str, Any], texts: Texts) -> str:
    """
    Say how many visits go to what the contract names.

    Parameters
    ----------
    figures, texts
        As in `coverage_said`.

    Returns
    -------
    str
        A sentence.
    """
    seen = figures["exposure"]
    return say(
        texts,
        "gems_said",
        gems=share(seen["gem_visits"], seen["visits"]),
        gem_offers=share(seen["gems"], seen["visit_offers"]),
        landmarks=share(seen["landmark_visits"], seen["visits"]),
        landmark_offers=share(seen["landmarks"], seen["visit_offers"]),
    )
