"""Why an offer is in a stay, or why it is not, in lines for a terminal."""

from typing import Any

from itinerary.words import say


def offer_why_lines(told: dict[str, Any], language: str) -> tuple[str, ...]:
    """
    Write for people why an offer is in a stay, or why it is not.

    Parameters
    ----------
    told
        As `itinerary.why.offer_json.offer_why_to_json` returns it.
    language
        fr, en, nl or de.

    Returns
    -------
    tuple of str
        What it earns or what stands against it, the stay without it or with it, and what would bring it in.
    """
    points = sum(term["points"] for term in told["terms"])
    head = say("why-inside" if told["inside"] else "why-outside", language, offer=told["name"], points=points)
    lines = [head, *(f"  {term['points']:+d}  {term['term']}" for term in told["terms"])]
    lines += [f"  {obstacle['text']}" for obstacle in told["obstacles"]]
    lines.append(_swap(told, language))
    if told["swap"] is None:
        lines += told["reasons"]
    if told["change"] is not None:
        lines.append(say("why-bring-in", language, change=" + ".join(told["change"]["text"])))
    return tuple(lines)


def _swap(told: dict[str, Any], language: str) -> str:
    swap = told["swap"]
    if swap is None:
        return say("why-swap-none", language)
    nothing = say("why-nothing", language)
    return say(
        "why-swap-without" if told["inside"] else "why-swap-with",
        language,
        points=f"{swap['points']:+d}",
        euros=f"{swap['price_ct'] / 100:+g}",
        come=", ".join(o["name"] for o in swap["come"]) or nothing,
        gone=", ".join(o["name"] for o in swap["gone"]) or nothing,
    )
