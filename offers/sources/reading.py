"""What a reader returns, and how it gets there whatever the feed holds."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from offers.errors import DamagedFileError
from offers.finding import Finding, Level
from offers.offer import Offer
from offers.sources.errors import OutsideError, UnusableError
from offers.sources.record import FeedName, Record
from offers.sources.setting import Setting
from offers.sources.settle import settle
from offers.sources.slots import Doubt

PROGRESS_EVERY = 500
MOST_FINDINGS = 1_500_000
"""The whole country has half a million objects: what gives more findings is no such feed."""

OUTSIDE = "outside-destination"
"""The code of the finding for what lies elsewhere."""

NO_FAULT = frozenset({OUTSIDE, "not-an-offer", "unpublished", "deleted", "obsolete", "closed-temporarily"})
"""Codes of objects that give no offer though nothing is wrong with them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """
    What a feed holds.

    Parameters
    ----------
    feed
        Its kind.
    offers
        As the feed says: what it leaves open is open.
    findings
        Everything else: an object that gave no offer has one of level ``error``, or ``info`` where
        nothing is wrong with it; of an offer, as a ``warning``, what was left out or is in doubt.
    objects
        How many the feed holds: as many as offers and such findings together.
    """

    feed: str
    offers: tuple[Offer, ...]
    findings: tuple[Finding, ...]
    objects: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """
    An object of a feed, parsed and nothing more.

    Parameters
    ----------
    where
        Its id if it is easily seen, or its place in the file.
    value
        What stands there.
    """

    where: str
    value: object


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """
    An object that gives no record: it cannot be parsed, or it was seen to lie elsewhere.

    Parameters
    ----------
    where
        As in `Raw`.
    code, message
        Why, as a finding.
    """

    where: str
    code: str
    message: str


def collect(
    feed: FeedName,
    objects: Iterable[Raw | Lost],
    record_of: Callable[[object, Doubt], Record],
    setting: Setting,
) -> Reading:
    """
    Read a feed to its end.

    Parameters
    ----------
    feed
        Its kind.
    objects
        What it holds, one by one.
    record_of
        Turns the value of an object into a record, tells what it doubts, and raises ValueError (or
        whatever comes of walking through values of other types) if it cannot.
    setting
        What every reader is told.

    Returns
    -------
    Reading
        Each object is an offer or a finding.

    Raises
    ------
    DamagedFileError
        If there are more findings than any feed gives.
    """
    offers: list[Offer] = []
    findings: list[Finding] = []
    seen = 0
    for item in objects:
        seen += 1
        if isinstance(item, Lost):
            findings.append(_left_out(feed, item.where, item.code, item.message))
        else:
            made, found = _outcome(feed, item, record_of, setting)
            offers += made
            findings += found
        if len(findings) > MOST_FINDINGS:
            raise DamagedFileError(feed, "the feed", f"gives more than {MOST_FINDINGS:,} findings")
        if seen % PROGRESS_EVERY == 0:
            setting.progress(seen, len(offers))
    setting.progress(seen, len(offers))
    return Reading(feed=feed, offers=tuple(offers), findings=tuple(findings), objects=seen)


def _left_out(feed: FeedName, record: str, code: str, message: str) -> Finding:
    level: Level = "info" if code in NO_FAULT else "error"
    return Finding(code=code, level=level, message=message[:300], record=record, feed=feed)


def _outcome(
    feed: FeedName, raw: Raw, record_of: Callable[[object, Doubt], Record], setting: Setting
) -> tuple[list[Offer], list[Finding]]:
    doubts: list[tuple[str, str]] = []

    def doubt(code: str, message: str) -> None:
        doubts.append((code, message[:300]))

    name = raw.where
    try:
        record = record_of(raw.value, doubt)
        name = record.record_id
        offer = settle(record, setting, doubt)
    except OutsideError as error:
        return [], [_left_out(feed, name, OUTSIDE, str(error))]
    except (
        ValueError, TypeError, KeyError, AttributeError, IndexError, ArithmeticError, RecursionError,
    ) as error:  # fmt: skip
        # The last line of defence: a feed promises nothing, and one bad record must not cost the others.
        code = error.code if isinstance(error, UnusableError) else "unreadable-record"
        return [], [_left_out(feed, name, code, str(error) or type(error).__name__)]
    return [offer], list(_warnings(doubts, name, feed))


def _warnings(doubts: Iterable[tuple[str, str]], record: str, feed: str) -> Iterator[Finding]:
    for code, message in dict.fromkeys(doubts):
        yield Finding(code=code, level="warning", message=message, record=record, feed=feed)
