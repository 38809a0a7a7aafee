"""A stay as GPX files, one a day, in one archive."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from itinerary.stay import Stay
from maps.gpx import write_day_gpx

UNIX = 3
READABLE = 0o644 << 16


def write_gpx_days(stay: Stay, language: str | None = None) -> bytes:
    """
    Write each day of a stay as GPX 1.1.

    Parameters
    ----------
    stay
        The stay.
    language
        ``fr``, ``en``, ``nl`` or ``de``; None for the language of the stay.

    Returns
    -------
    bytes
        A ZIP with a file a day, ``<stay-id>-<day>-<date>.gpx``. It is the same for the same stay, byte for
        byte: its files bear the oldest date that the format knows, and are not compressed, as what comes
        of that hangs on the machine's library.

    Raises
    ------
    ValueError
        If the language has no texts.
    """
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_STORED) as days:
        for index, day in enumerate(stay.days):
            entry = ZipInfo(f"{stay.id}-{index + 1}-{day.date.isoformat()}.gpx")
            entry.create_system, entry.external_attr = UNIX, READABLE
            days.writestr(entry, write_day_gpx(stay, index, language))
    return archive.getvalue()
