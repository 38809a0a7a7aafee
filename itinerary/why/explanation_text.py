"""An explanation in lines for a terminal."""

from collections.abc import Iterator
from typing import Any

from itinerary.words import say

OPTIONS = {
    "from": "--from",
    "to": "--to",
    "arrive": "--arrive",
    "leave": "--leave",
    "adults": "--adults",
    "mode": "--mode",
    "travel": "--travel",
    "max_cycle_km_day": "--max-km-day",
    "max_walk_km_day": "--max-km-day",
}
"""By field of the request, where the option takes the same value."""


def explanation_lines(told: dict[str, Any], language: str) -> tuple[str, ...]:
    """
    Write an explanation for people.

    Parameters
    ----------
    told
        As `itinerary.why.explanation_json.explanation_to_json` returns it.
    language
        fr, en, nl or de.

    Returns
    -------
    tuple of str
        The reasons, the conditions that do not go together, and the changes with their options.
    """
    lines = [*told["reasons"], *(_conflict(conflict, language) for conflict in told["conflicts"])]
    changes = told["changes"]
    if changes:
        combined = any(len(change["text"]) > 1 for change in changes)
        lines.append(say("why-combined" if combined else "why-remedies", language))
        lines += [f"  {i}. {_change(change)}" for i, change in enumerate(changes, start=1)]
    else:
        lines.append(say("why-no-remedy", language))
    return (*lines, *(() if told["whole"] else (say("why-not-whole", language),)))


def _conflict(conflict: list[dict[str, Any]], language: str) -> str:
    head = say("why-together" if len(conflict) > 1 else "why-by-itself", language)
    return f"{head} {(' ; ' if language == 'fr' else '; ').join(c['text'] for c in conflict)}."


def _change(change: dict[str, Any]) -> str:
    options = " ".join(_options(change["fields"]))
    return " + ".join(change["text"]) + (f"  ({options})" if options else "")


def _options(fields: dict[str, Any]) -> Iterator[str]:
    for name, value in fields.items():
        if name in OPTIONS:
            short = value.removeprefix("station:") if isinstance(value, str) else f"{value:g}"
            yield f"{OPTIONS[name]} {short}"
        elif name == "budget_ct" and value is not None:
            yield f"--budget {value / 100:g}"
        elif name == "accept_unconfirmed":
            yield "--accept-unconfirmed"
