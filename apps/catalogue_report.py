"""What an import and a check have to say, as tables for a terminal."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from apps.terminal import list_table
from offers.catalogue import Catalogue
from offers.errors import BadRecordsError
from offers.finding import Finding
from offers.sources.gtfs import StationReading
from offers.sources.reading import OUTSIDE, Reading

LEVELS = ("error", "warning", "info")
COSTLIEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """
    What an import read, found and wrote.

    Parameters
    ----------
    readings
        One a feed.
    findings
        All of them.
    changes
        How many offers are new, changed, unchanged and gone.
    out
        The catalogue written.
    """

    readings: tuple[Reading | StationReading, ...]
    findings: tuple[Finding, ...]
    changes: Mapping[str, int]
    out: Path

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values."""
        return {
            "feeds": [_feed_row(reading) for reading in self.readings],
            "findings": [dict(zip(COUNTED, row, strict=True)) for row in counted(self.findings)],
            "offers": self.changes["new"] + self.changes["changed"] + self.changes["unchanged"],
            "changes": dict(self.changes),
            "catalogue": str(self.out),
        }

    def as_text(self) -> str:
        """Return the report as tables, and what became of the catalogue."""
        changes = ", ".join(f"{count} {name}" for name, count in self.changes.items())
        return f"{self.tables()}\n\n{self.out}: {changes}."

    def tables(self) -> str:
        """Return what was read and found, as tables."""
        rows = [_feed_row(reading) for reading in self.readings]
        read = list_table(tuple(rows[0]), [tuple(row.values()) for row in rows])
        return f"{read}\n\n{list_table(COUNTED, counted(self.findings))}" if self.findings else read


COUNTED = ("level", "code", "count")


def counted(findings: Iterable[Finding]) -> list[tuple[str, str, int]]:
    """
    Count findings by level and code.

    Parameters
    ----------
    findings
        Any.

    Returns
    -------
    list of tuple
        Level, code and count: the gravest level first, then the most frequent.
    """
    counts = Counter((f.level, f.code) for f in findings)
    rows = ((level, code, count) for (level, code), count in counts.items())
    return sorted(rows, key=lambda row: (LEVELS.index(row[0]), -row[2], row[1]))


def finding_row(finding: Finding) -> dict[str, str]:
    """
    Return a finding as plain values.

    Parameters
    ----------
    finding
        Any.
    """
    return {
        "feed": finding.feed, "record": finding.record, "level": finding.level, "code": finding.code,
        "message": finding.message,
    }  # fmt: skip


def bad_records(error: BadRecordsError) -> tuple[Finding, ...]:
    """
    Return the faults of a catalogue as findings.

    Parameters
    ----------
    error
        What was raised when it was read.
    """
    return tuple(
        Finding(code="bad-record", level="error", message=why, record=where) for where, why in error.faults
    )


def check_report(catalogue: Catalogue, findings: Sequence[Finding]) -> str:
    """
    Say what of a catalogue is not known, and which unknowns cost most.

    Parameters
    ----------
    catalogue
        The catalogue.
    findings
        Its review.

    Returns
    -------
    str
        Two tables: counts, and the offers that most segments want and that cannot be relied on.
    """
    from itinerary.wanted import costliest_unknowns

    costly = costliest_unknowns(catalogue)[:COSTLIEST]
    parts = [
        f"{len(catalogue.offers)} offers, {len(findings)} findings",
        list_table(COUNTED, counted(findings)),
    ]
    if costly:
        parts.append(f"The {len(costly)} unknowns that cost most: what segments want and cannot rely on")
        columns = ("offer", "commune", "unknown", "segments", "weight")
        rows = [(c.name, c.commune, ", ".join(c.unknown), c.segments, c.weight) for c in costly]
        parts.append(list_table(columns, rows))
    return "\n\n".join(parts)


def _feed_row(reading: Reading | StationReading) -> dict[str, Any]:
    made = reading.offers if isinstance(reading, Reading) else reading.stations
    outside = sum(f.code == OUTSIDE for f in reading.findings)
    levels = Counter(f.level for f in reading.findings)
    return {
        "feed": reading.feed if isinstance(reading, Reading) else "gtfs",
        "objects": reading.objects,
        "imported": len(made),
        "outside": outside,
        "left out": reading.objects - len(made) - outside,
        "warnings": levels["warning"],
    }
