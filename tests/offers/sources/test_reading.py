"""What a reader returns, whatever the feed holds."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from offers.area import destination
from offers.details import Text
from offers.sources.errors import UnusableError
from offers.sources.reading import OUTSIDE, PROGRESS_EVERY, Lost, Raw, Reading, collect
from offers.sources.record import Record
from offers.sources.setting import Setting
from offers.sources.slots import Doubt

SETTING = Setting(today=date(2026, 5, 1), area=destination())
BETHUNE, ARRAS = (2.6394, 50.5302), (2.7775, 50.291)


def record(value: object, doubt: Doubt) -> Record:
    """Make a record of a name: it raises what the name says, and doubts what comes twice."""
    match value:
        case Exception():
            raise value
        case "doubted":
            for _ in range(2):
                doubt("point-odd", "x" * 999)
    names = (Text(language="fr", value=str(value)),)
    point = ARRAS if value == "elsewhere" else BETHUNE
    return Record(feed="sheet", record_id=f"id-{value}", names=names, kind="museum", point=point)


def read(*objects: Raw | Lost, setting: Setting = SETTING) -> Reading:
    return collect("sheet", iter(objects), record, setting)


def raws(*values: object) -> tuple[Raw, ...]:
    return tuple(Raw(where=f"row {n}", value=value) for n, value in enumerate(values))


def test_every_object_is_an_offer_or_a_finding() -> None:
    """As many as the feed holds."""
    lost = Lost(where="byte 9", code="json-truncated", message="ends")
    found = read(*raws("A", "elsewhere", ValueError("bad"), "doubted"), lost)
    assert (found.feed, found.objects) == ("sheet", 5)
    assert [o.name for o in found.offers] == ["A", "doubted"]
    assert [(f.code, f.level, f.record) for f in found.findings] == [
        (OUTSIDE, "info", "id-elsewhere"),
        ("unreadable-record", "error", "row 2"),
        ("point-odd", "warning", "id-doubted"),
        ("json-truncated", "error", "byte 9"),
    ]
    assert {f.feed for f in found.findings} == {"sheet"}


@pytest.mark.parametrize(
    "error",
    [
        ValueError("x"), TypeError("x"), KeyError("x"), AttributeError("x"), IndexError("x"),
        ZeroDivisionError("x"),
        OverflowError("x"), RecursionError("x"), UnicodeDecodeError("utf-8", b"", 0, 1, "x"),
    ],
    ids=lambda e: type(e).__name__,
)  # fmt: skip
def test_bad_record_costs_no_other(error: Exception) -> None:
    """It is one finding; those before and behind it are offers."""
    found = read(*raws("A", error, "B"))
    assert [o.name for o in found.offers] == ["A", "B"]
    assert [(f.code, f.level) for f in found.findings] == [("unreadable-record", "error")]


def test_reason_of_the_feed_is_the_code() -> None:
    """Its own words, cut; an error without words has its name."""
    found = read(*raws(UnusableError("no-media", "y" * 999), ValueError()))
    assert [(f.code, len(f.message)) for f in found.findings] == [
        ("no-media", 300),
        ("unreadable-record", len("ValueError")),
    ]


def test_doubts_of_a_record_that_fails_are_not_told() -> None:
    """Nobody has to check a value of what was left out; a doubt told twice is one."""
    assert [len(f.message) for f in read(*raws("doubted")).findings] == [300]


def test_what_lies_elsewhere_is_no_fault() -> None:
    """Neither where the reader sees it, nor where it is placed."""
    found = read(Lost(where="1", code=OUTSIDE, message="far"), *raws("elsewhere"))
    assert [f.level for f in found.findings] == ["info", "info"]
    assert read(*raws("elsewhere"), setting=Setting(today=SETTING.today)).offers[0].place.epci is None


def test_empty_feed_is_no_fault() -> None:
    """Nothing in, nothing out."""
    assert read() == Reading(feed="sheet", offers=(), findings=(), objects=0)


def test_objects_are_read_one_by_one() -> None:
    """Progress is told while the feed goes on, and at its end."""
    told: list[tuple[int, int]] = []
    pulled = 0

    def feed(note: Callable[[], None]) -> Iterator[Raw]:
        for item in raws(*["A"] * (PROGRESS_EVERY + 1)):
            note()
            yield item

    def count() -> None:
        nonlocal pulled
        pulled += 1
        if pulled == PROGRESS_EVERY + 1:
            assert told == [(PROGRESS_EVERY, PROGRESS_EVERY)]

    setting = Setting(today=SETTING.today, progress=lambda *counts: told.append(counts))
    collect("sheet", feed(count), record, setting)
    assert told[-1] == (PROGRESS_EVERY + 1, PROGRESS_EVERY + 1)
