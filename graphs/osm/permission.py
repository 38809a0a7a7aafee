"""Whether a tag lets somebody pass: the most particular one that says anything decides."""

from collections.abc import Sequence

from graphs.osm.tables import Tags, meanings, values

FOOT = ("foot", "access")
BICYCLE = ("bicycle", "vehicle", "access")
MOTOR = ("motor_vehicle", "vehicle", "access")


def verdict(text: str | None) -> bool | None:
    """
    Return what the value of an access tag says: allowed, not allowed, or nothing.

    Parameters
    ----------
    text
        The value; of several, one that allows is enough. None for a tag that is not there.
    """
    if not text:
        return None
    known = meanings("access")
    said = [known[value] for value in values(text) if value in known]
    return any(said) if said else None


def allowed(tags: Tags, keys: Sequence[str], *, usual: bool) -> bool:
    """
    Return whether somebody may pass.

    Where they usually may not, only their own key counts: ``access=yes`` on a footway is no word on bicycles.

    Parameters
    ----------
    tags
        Of the way.
    keys
        The tags that speak of them, the most particular first: see
        https://wiki.openstreetmap.org/wiki/Key:access#Transport_mode_restrictions
    usual
        Whether they may where no tag says anything.
    """
    for key in keys if usual else keys[:1]:
        said = verdict(tags.get(key))
        if said is not None:
            return said
    return usual
