"""``fluvestre why``: why an offer is in a stay, or why it is not, and what would bring it in."""

import json
from pathlib import Path
from typing import Annotated

import typer

from apps.gathered_faults import gather
from apps.inputs import AsJson, CatalogueFile, Language, NetworkFile, open_catalogue, open_network


def why(
    stay: Annotated[Path, typer.Argument(metavar="STAY.json", help="A stay, as compose writes it.")],
    offer: Annotated[list[str], typer.Argument(metavar="OFFER...", help="Ids or names of offers.")],
    lang: Language = None,
    catalogue: CatalogueFile = None,
    network: NetworkFile = None,
    as_json: AsJson = False,
) -> None:
    """Say why offers are in a stay, or what stands against them and what would bring them in."""
    from itinerary.errors import RequestError
    from itinerary.read_request import LANGUAGES
    from itinerary.stay_json import read_stay
    from itinerary.why.offer import why_offer
    from itinerary.why.offer_json import offer_why_to_json
    from itinerary.why.offer_text import offer_why_lines

    offers, ways = open_catalogue(catalogue), open_network(network)
    faults: list[str] = []
    with gather(faults):
        there = read_stay(stay)
    if lang not in (None, *LANGUAGES):
        faults.append(f"lang: expected one of {', '.join(LANGUAGES)}, got {lang!r:.80}.")
    for name in offer:
        with gather(faults, "offer: "):
            offers.find_offer(name)
    if faults:
        raise RequestError(tuple(faults))
    language = lang or there.language
    told = [
        offer_why_to_json(why_offer(there, name, offers, ways), there, offers, language) for name in offer
    ]
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False))
    else:
        typer.echo("\n\n".join("\n".join(offer_why_lines(one, language)) for one in told))
