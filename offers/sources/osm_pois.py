"""Points of interest of OpenStreetMap: all that a rule of the profile knows."""

from collections.abc import Iterator
from pathlib import Path

from offers.sources.osm_element import Element
from offers.sources.osm_elements import elements
from offers.sources.osm_record import OsmReader, point_of
from offers.sources.profile import Profile, load_profile
from offers.sources.reading import Lost, Raw, Reading, collect
from offers.sources.setting import Setting


def read_osm_pois(path: Path, *, setting: Setting, profile: Profile | None = None) -> Reading:
    """
    Read the points of interest of an extract of OpenStreetMap.

    Parameters
    ----------
    path
        Overpass JSON, ``.osm`` or ``.osm.pbf``.
    setting
        The destination and the day.
    profile
        Which tags mean what; the embedded one if None.

    Returns
    -------
    Reading
        Elements that no rule knows, such as roads and houses, are no objects.

    Raises
    ------
    DamagedFileError
        If the file is no such extract.
    """
    reader = OsmReader(profile=profile or load_profile("osm"))
    return collect("osm", _objects(path, setting, reader), reader.record_of, setting)


def _objects(path: Path, setting: Setting, reader: OsmReader) -> Iterator[Raw | Lost]:
    for found in elements(path, reader.kinds.keys, lambda tags: bool(reader.kinds.first(tags))):
        if isinstance(found, Lost):
            yield found
        elif _is_elsewhere(found, setting):
            yield Lost(
                where=found.where, code="outside-destination", message=f"lies at {point_of(found, _unheard)}"
            )
        elif not reader.names(found.tags):
            tags = ", ".join(f"{k}={v}" for k, v in found.tags.items())
            yield Lost(where=found.where, code="no-name", message=f"has no name: {tags}"[:300])
        else:
            yield Raw(where=found.where, value=found)


def _is_elsewhere(found: Element, setting: Setting) -> bool:
    """Say whether an element plainly lies outside, so that most of a large extract is left unread."""
    place = point_of(found, _unheard)
    if setting.area is None or place is None:
        return False
    west, south, east, north = setting.area.bounds
    return not (west <= place[0] <= east and south <= place[1] <= north)


def _unheard(_code: str, _message: str) -> None:
    """Leave doubts to the reading of the record."""
