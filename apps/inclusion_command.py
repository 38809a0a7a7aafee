"""``fluvestre inclusion``: whom stays are for, and what would open them."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from apps.gathered_faults import gather
from apps.inputs import AsJson, CatalogueFile, NetworkFile, open_catalogue, open_network

if TYPE_CHECKING:
    from apps.texts import Texts
    from itinerary.inclusion.openings import NeedOpenings
    from itinerary.inclusion.verdict import InclusionNeed, Verdict
    from itinerary.stay import Stay

LANGUAGES = ("fr", "en")
SHOWN = 10
"""So many openings are shown of each need."""
Judged = tuple[tuple["Stay", tuple["Verdict", ...]], ...]


def inclusion(
    stays: Annotated[
        list[Path], typer.Argument(metavar="STAY.json...", help="Stays, as compose writes them.")
    ],
    need: Annotated[
        list[str] | None,
        typer.Option(
            "--need",
            metavar="NEED",
            help="wheelchair, hearing, visual, mental, buggy or tight_budget; repeat. Without it, all six.",
        ),
    ] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="LANG", help="Of the report: fr or en.")] = "fr",
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    *,
    places_only: Annotated[
        bool, typer.Option("--places-only", help="Leave the ways out of what would open stays.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say for whom stays are feasible as they are, what is to be confirmed, and what stands against it."""
    from itinerary.errors import RequestError
    from itinerary.inclusion.judge import verdicts_of
    from itinerary.inclusion.openings import need_openings
    from itinerary.stay_json import read_stay

    faults: list[str] = []
    with gather(faults):
        needs = _needs(need or [])
    with gather(faults):
        texts = _texts(lang)
    there = []
    for path in stays:
        with gather(faults):
            there.append(read_stay(path))
    if faults:
        raise RequestError(tuple(faults))
    offers, ways = open_catalogue(catalogue), open_network(network)
    judged = tuple((stay, verdicts_of(stay, offers, ways, needs)) for stay in there)
    opened = tuple(
        need_openings(one, ((stay.id, found[row]) for stay, found in judged), ways=not places_only)
        for row, one in enumerate(needs)
    )
    if as_json:
        typer.echo(json.dumps(_to_json(judged, opened, texts), ensure_ascii=False, indent=1))
        return
    typer.echo("\n\n".join(_stay_text(stay, found, texts) for stay, found in judged))
    if len(judged) > 1:
        typer.echo(f"\n{_openings_text(opened, texts)}")


def _needs(asked: list[str]) -> tuple["InclusionNeed", ...]:
    from itinerary.errors import RequestError
    from itinerary.inclusion.verdict import NEEDS

    if strange := [name for name in asked if name not in NEEDS]:
        known = ", ".join(NEEDS)
        raise RequestError(tuple(f"need: expected one of {known}, got {name!r:.80}." for name in strange))
    return tuple(name for name in NEEDS if name in asked or not asked)


def _texts(lang: str) -> "Texts":
    from apps.texts import load_texts
    from itinerary.errors import RequestError

    if lang not in LANGUAGES:
        raise RequestError((f"lang: expected one of {', '.join(LANGUAGES)}, got {lang!r:.80}.",))
    return load_texts(lang)


def _to_json(judged: Judged, opened: tuple["NeedOpenings", ...], texts: "Texts") -> dict[str, Any]:
    from apps.inclusion_json import openings_to_json, verdict_to_json

    rows = [
        {"stay": stay.id, "verdicts": [verdict_to_json(verdict, texts) for verdict in verdicts]}
        for stay, verdicts in judged
    ]
    return {"stays": rows, "openings": [openings_to_json(one, texts) for one in opened]}


def _stay_text(stay: "Stay", verdicts: tuple["Verdict", ...], texts: "Texts") -> str:
    """Print a table a need."""
    from rich.table import Table

    from apps.inclusion_told import tell_verdict
    from apps.terminal import render

    parts: list[object] = [stay.title]
    for told in (tell_verdict(verdict, texts) for verdict in verdicts):
        title = f"{told.name} : {told.verdict}"
        table = Table(title=title, title_justify="left", box=None, pad_edge=False, show_header=False)
        for key, lines in (("inclusion_against", told.against), ("inclusion_confirm", told.confirm)):
            for line in lines:
                contacts = " · ".join(contact.value for contact in line.contacts)
                table.add_row(texts.text(key), line.name, line.said, contacts)
        parts += ["", table, told.summary, *(f"• {note}" for note in told.notes)]
    return render(*parts)


def _openings_text(opened: tuple["NeedOpenings", ...], texts: "Texts") -> str:
    """Print what would open the stays, a list a need."""
    from apps.inclusion_told import tell_call, tell_opening
    from apps.terminal import render

    parts: list[object] = [texts.text("inclusion_openings")]
    for one in opened:
        counts = {"now": one.now, "confirm": one.if_confirmed, "no": one.no}
        parts += ["", texts.text("inclusion_counts", need=texts.text(f"inclusion_need_{one.need}"), **counts)]
        parts += [f"• {tell_opening(opening, texts)}" for opening in one.openings[:SHOWN]]
        calls = (tell_call(call, one.need, texts) for call in one.calls)
        parts += [texts.text("inclusion_calls")] if one.calls else []
        parts += [f"{number}. {said}" for number, said in enumerate(calls, start=1)]
    return render(*parts)
