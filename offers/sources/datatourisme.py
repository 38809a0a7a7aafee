"""DATAtourisme, the national base: ZIP of the diffuser, SPARQL answer, or pages of the API."""

from pathlib import Path

from offers.sources.datatourisme_feed import feed_objects
from offers.sources.datatourisme_record import record_of
from offers.sources.profile import Profile, load_profile
from offers.sources.reading import Reading, collect
from offers.sources.setting import Setting


def read_datatourisme(path: Path, *, setting: Setting, profile: Profile | None = None) -> Reading:
    """
    Read a feed of DATAtourisme.

    Parameters
    ----------
    path
        Any form of `feed_objects`.
    setting
        The destination and the day.
    profile
        What classes and codes mean; None for ``offers/data/profiles/datatourisme.toml``.

    Returns
    -------
    Reading
        An offer or a finding for each object.

    Raises
    ------
    DamagedFileError
        If the file cannot be read, or is no feed of DATAtourisme.
    """
    table = load_profile("datatourisme") if profile is None else profile
    objects = feed_objects(path, table, setting.area)
    return collect("datatourisme", objects, lambda raw, doubt: record_of(raw, table, setting, doubt), setting)
