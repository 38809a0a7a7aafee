"""Where a network comes from: what every output made from it has to say."""

from dataclasses import dataclass

OSM_CREDIT = "© OpenStreetMap contributors"
OWN_CREDIT = "fluvestre"
"""Of the embedded network; a stay says so in its own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """
    Where the ways of a network come from.

    Parameters
    ----------
    files
        Names of the files it was built from, in the order they were given, without their folders.
    date
        ISO date of the data; empty if the files do not say.
    licence
        What the data may be used under.
    credits
        Whom every output names.
    """

    files: tuple[str, ...] = ()
    date: str = ""
    licence: str = ""
    credits: tuple[str, ...] = ()
