"""Leaving off what lies elsewhere before the rest of it is read."""

from offers.area import Area
from offers.sources.placing import place_of
from offers.sources.record import Record


def leave_elsewhere(record: Record, area: Area | None) -> None:
    """
    Stop at a record that is plainly elsewhere: most of a feed of a whole region is.

    Parameters
    ----------
    record
        With all that says where it is; the rest may still be missing.
    area
        Where it has to lie; None for anywhere.

    Raises
    ------
    OutsideError
        If it lies outside the area.
    """
    if area is not None and (record.point or record.insee):
        place_of(record, area, lambda _code, _message: None)
