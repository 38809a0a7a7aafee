"""A feed of whatever kind, read by its reader."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from offers.errors import DamagedFileError
from offers.finding import Finding
from offers.sources.profile import load_profile
from offers.sources.reading import OUTSIDE, Reading
from offers.sources.recognise import FeedKind
from offers.sources.setting import Setting

READERS = {
    "datatourisme": ("offers.sources.datatourisme", "read_datatourisme"),
    "tourinsoft": ("offers.sources.tourinsoft", "read_tourinsoft"),
    "apidae": ("offers.sources.apidae", "read_apidae"),
    "osm": ("offers.sources.osm_pois", "read_osm_pois"),
    "sheet": ("offers.sources.sheet", "read_sheet"),
    "randonnee": ("offers.sources.randonnee", "read_randonnee"),
}

CUT = frozenset({"json-truncated", "json-damaged", "osm-damaged"})
BREAKS = ("byte ", "after ")
"""Codes of the finding of a file that breaks off, and how its place begins."""

TRIAL_OBJECTS = 1_000
"""A feed no larger than this that lies wholly elsewhere is kept: somebody is trying a reader out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """
    A feed to be read.

    Parameters
    ----------
    path
        A file or folder.
    kind
        Which reader reads it.
    profile
        The office's own file for it, or None.
    """

    path: Path
    kind: FeedKind
    profile: Path | None = None


def read_feed(feed: Feed, setting: Setting) -> Reading:
    """
    Read a feed of offers.

    Parameters
    ----------
    feed
        Of any kind but ``gtfs``.
    setting
        What every reader is told.

    Returns
    -------
    Reading
        Of a small feed that lies wholly outside the destination, everything, with the finding
        ``feed-elsewhere``: no stay can use it, and whoever tries a reader out sees what it reads.

    Raises
    ------
    DamagedFileError
        If the file as a whole cannot be read, or breaks off: what stands behind the break would
        otherwise seem to be gone.
    """
    module, name = READERS[feed.kind]
    # Only the readers that are needed are imported: some bring large libraries.
    reader: Callable[..., Reading] = getattr(import_module(module), name)
    profile: dict[str, Any] = load_profile(feed.kind, feed.profile)
    reading = reader(feed.path, setting=setting, profile=profile)
    if cut := next((f for f in reading.findings if f.code in CUT and f.record.startswith(BREAKS)), None):
        raise DamagedFileError(feed.path, cut.record, f"{cut.message}: nothing of it is imported")
    if setting.area is None or reading.offers or not 0 < reading.objects <= TRIAL_OBJECTS:
        return reading
    if not any(finding.code == OUTSIDE for finding in reading.findings):
        return reading
    whole = reader(feed.path, setting=replace(setting, area=None), profile=profile)
    return replace(whole, findings=(_elsewhere(feed, whole), *whole.findings))


def _elsewhere(feed: Feed, reading: Reading) -> Finding:
    kept = f"{len(reading.offers)} of its {reading.objects} objects are offers all the same"
    message = f"nothing of {feed.path.name} lies in the destination: {kept}"
    return Finding(code="feed-elsewhere", level="warning", message=message, feed=reading.feed)
