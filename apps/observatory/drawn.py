"""The map of an observatory: what each commune gets."""

from typing import Any

from apps.inputs import background_of
from graphs.network import Network
from maps.commune_map import CommuneMark, commune_map


def drawn_communes(figures: dict[str, Any], network: Network) -> str:
    """
    Draw the communes.

    Parameters
    ----------
    figures
        As of `apps.observatory.observe.observe`.
    network
        Whose waterways and signed routes lie beneath.

    Returns
    -------
    str
        SVG without any words, for all languages.
    """
    marks = [
        CommuneMark(
            name=row["name"],
            lon=row["lon"],
            lat=row["lat"],
            amount=row["gets"]["nights"],
            visited=row["gets"]["stays"] > 0,
            has=any(row["has"].values()),
        )
        for row in figures["communes"]
    ]
    return commune_map(marks, background_of(network))
