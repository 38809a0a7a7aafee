"""A visitor's form with a change in it, and why there was no stay without it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from starlette.datastructures import QueryParams

from apps.texts import Texts
from apps.told_dates import tell_dates
from apps.visitor.asked import CAPS, read_asked


def why_values(
    told: Mapping[str, Any],
    raw: Mapping[str, Any],
    fields: QueryParams,
    stations: Sequence[str],
    today: date,
    texts: Texts,
) -> dict[str, Any]:
    """
    Put an explanation into words, with those changes that the form can express.

    Parameters
    ----------
    told
        As `apps.service.composer.Composer.explain` returns it.
    raw
        The request that was read from the form.
    fields
        The form, as the browser sent it.
    stations, today
        As of `apps.visitor.asked.read_asked`.
    texts
        The language.

    Returns
    -------
    dict
        ``conflicts``, each a list of sentences, and ``changes``: the ``text``, the ``stay`` and its
        ``price``, and the ``query`` that composes so.
    """
    changes = []
    for change in told["changes"]:
        query = changed_query(fields, raw, change["fields"], stations, today, texts.language)
        if query is not None:
            stay = change["stay"]
            text = _sentence(" + ".join(change["text"]), texts)
            price = texts.words.money(stay["price_ct"])
            changes.append({"text": text, "stay": stay["title"], "price": price, "query": query})
    conflicts = [[_sentence(c["text"], texts) for c in conflict] for conflict in told["conflicts"]]
    return {"conflicts": conflicts, "changes": changes}


def changed_query(
    fields: QueryParams,
    raw: Mapping[str, Any],
    changed: Mapping[str, Any],
    stations: Sequence[str],
    today: date,
    language: str,
) -> str | None:
    """
    Write a form so that it asks for a changed request.

    Parameters
    ----------
    fields, raw, stations, today, language
        As of `why_values`.
    changed
        Fields of the request that become others.

    Returns
    -------
    str or None
        A query; None where no form says exactly this.
    """
    after = {"to": raw["from"], **raw, **changed}
    if after["to"] == after["from"]:
        del after["to"]
    form = _form_of(after, changed, fields)
    again = read_asked(form, stations, today, language)
    return str(form) if _said(again.raw) == _said(after) else None


def _form_of(after: Mapping[str, Any], changed: Mapping[str, Any], fields: QueryParams) -> QueryParams:
    """Fill the form in; what is no field of it, such as the office, goes along."""
    arrive, leave = (datetime.fromisoformat(after[name]) for name in ("arrive", "leave"))
    caps = {name: [f"{changed[key]:g}"] for name, key in CAPS.items() if key in changed}
    ticks = {
        "tight_budget": after["tight_budget"],
        "accept_unconfirmed": after["accept_unconfirmed"],
        "no_boat": "boat" in after.get("ban_modes", ()),
    }
    written: dict[str, list[str]] = {
        "date": [f"{arrive.date()}"],
        "nights": [f"{(leave.date() - arrive.date()).days}"],
        "arrive": [f"{arrive:%H:%M}"],
        "leave": [f"{leave:%H:%M}"],
        "station": [after["from"]],
        "adults": [f"{after['adults']}"],
        "ages": [", ".join(map(str, after["children"]))],
        "need": after["needs"],
        "theme": after["ban_themes"],
        **{name: ["yes"] * ticked for name, ticked in ticks.items()},
        **({"less_riding": []} if "cycle_km" in caps else {}),
        **caps,
    }
    kept = [(name, value) for name, value in fields.multi_items() if name not in written]
    return QueryParams([*kept, *((name, value) for name, values in written.items() for value in values)])


def _said(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out lists of nothing: they are the same as none."""
    return {name: value for name, value in raw.items() if value != []}


def _sentence(text: str, texts: Texts) -> str:
    """Begin with a capital letter, and say days in words."""
    told = tell_dates(text, texts)
    return told[:1].upper() + told[1:]
