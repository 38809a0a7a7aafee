"""Gathers what is wrong with options and files, so that all of it is told at once."""

from collections.abc import Iterator
from contextlib import contextmanager

from apps.errors import SettingsError
from offers.errors import DamagedFileError, UnknownNameError


@contextmanager
def gather(faults: list[str], option: str = "") -> Iterator[None]:
    """
    Note what is refused, and go on.

    Parameters
    ----------
    faults
        Gets a line, or several, if what is done here is refused.
    option
        Before the line, as ``offer:`` and a space, where it does not name its option itself.

    Yields
    ------
    None
        What is read meanwhile is there only if nothing was noted.
    """
    # The rooms of composing take most of a second to import: only who asks for something pays for it.
    from itinerary.errors import RequestError

    try:
        yield
    except (DamagedFileError, RequestError, SettingsError, UnknownNameError) as e:
        faults.append(f"{option}{e}")
