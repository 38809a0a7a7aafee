"""The opening and closing time of a row, with the ways in which feeds get them wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.period import Slot
from offers.sources.slots import slot

clocks = st.none() | st.integers(0, 1440)


def told(start: int | None, end: int | None) -> tuple[tuple[Slot, ...], list[str]]:
    doubts: list[str] = []
    return slot(start, end, lambda code, _message: doubts.append(code)), doubts


@pytest.mark.parametrize(
    ("start", "end", "meant"),
    [
        (540, 720, (540, 720)),
        (540, None, (540, None)),
        (1080, 1440, (1080, 1440)),
        (1080, 0, (1080, 1440)),
        (0, 1440, (0, 1440)),
        (0, 0, (0, 1440)),
        (1200, 120, (1200, 1560)),
        (1080, 360, (1080, 1800)),
    ],
)
def test_times_make_a_slot(start: int, end: int | None, meant: tuple[int, int | None]) -> None:
    """Midnight ends a day, and what closes before it opens closes in the night."""
    assert told(start, end) == ((Slot(start_min=meant[0], end_min=meant[1]),), [])


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (None, 720, "hours-no-start"),
        (1440, 720, "hours-no-start"),
        (600, 600, "hours-same"),
        (1080, 540, "hours-backwards"),
        (1079, 360, "hours-backwards"),
    ],
)
def test_times_that_say_nothing_are_doubted(start: int | None, end: int, code: str) -> None:
    """No start, both alike, or a night of more than twelve hours: told by name, and no slot."""
    if code == "hours-backwards":
        assert end < start
    assert told(start, end) == ((), [code])


def test_no_times_are_no_fault() -> None:
    """A row of days alone is a row of days."""
    assert told(None, None) == ((), [])


@given(start=clocks, end=clocks)
def test_nothing_escapes(start: int | None, end: int | None) -> None:
    """Any two times are a slot, or a doubt, or nothing said; never two of these."""
    found, doubts = told(start, end)
    assert len(found) + len(doubts) == (0 if end is None and start in (None, 1440) else 1)
