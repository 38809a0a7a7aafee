"""The tables of a GTFS feed, row by row, whatever stands in them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graphs.errors import DamagedNetworkError
from graphs.rail.doubts import Doubts
from graphs.rail.split_rows import split_rows
from offers.errors import DamagedFileError
from offers.finding import Level
from offers.sources.archive import Archive, open_archive

VITAL = ("stops.txt", "routes.txt", "trips.txt", "stop_times.txt")
LINE_BYTES = 1 << 20
"""A line that is longer is told as several, and most likely none of them is a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GtfsFeed:
    """
    An open feed.

    Parameters
    ----------
    path
        The ZIP or the folder.
    archive
        Its files.
    names
        Of the tables, by the name that the format gives them.
    doubts
        Told of rows that cannot be read.
    """

    path: Path
    archive: Archive
    names: dict[str, str]
    doubts: Doubts

    def rows(self, table: str, needed: Sequence[str], known: Sequence[str] = ()) -> Iterator[tuple[str, ...]]:
        """
        Yield the rows of a table.

        Parameters
        ----------
        table
            Such as ``stops.txt``. One that the feed may do without has no rows where it is missing.
        needed
            Columns that the table must have.
        known
            Further columns; a cell is empty where one is missing.

        Yields
        ------
        tuple of str
            The cells of these columns, in that order, without blanks around them.

        Raises
        ------
        DamagedNetworkError
            If a vital table lacks a column, or any table is damaged.
        """
        if table not in self.names:
            return
        name = self.names[table]
        try:
            with self.archive.stream(name) as stream:
                lines = iter(lambda: stream.readline(LINE_BYTES), b"")
                records = split_rows(lines, lambda *fault: self._told(table, *fault))
                yield from self._picked(table, records, needed, known)
        except ValueError as error:
            raise DamagedNetworkError(self.path, name, str(error)) from error

    def _picked(
        self, table: str, records: Iterator[list[str]], needed: Sequence[str], known: Sequence[str]
    ) -> Iterator[tuple[str, ...]]:
        header = [cell.strip().lower() for cell in next(records, [])]
        missing = [column for column in needed if column not in header]
        if missing and table in VITAL:
            raise ValueError(f"has no column {', '.join(missing)}")
        if missing:
            what = f"tables without a column {', '.join(missing)}"
            self.doubts.add("rail.bad-table", "error", what, table)
            return
        width = len(header)
        places = [header.index(column) if column in header else width for column in (*needed, *known)]
        for cells in records:
            if any(cell.strip() for cell in cells[width:]):
                self._told(table, "bad-row", "error", "too many cells", cells[0])
                continue
            # One more than the header has: the empty cell of all columns that are missing.
            row = [*cells[:width], *[""] * (width + 1 - len(cells[:width]))]
            yield tuple([row[place].strip() for place in places])

    def _told(self, table: str, code: str, level: Level, what: str, row: str) -> None:
        self.doubts.add(f"rail.{code}", level, f"rows of {table} with {what}", row)


@contextmanager
def open_feed(path: Path, doubts: Doubts) -> Iterator[GtfsFeed]:
    """
    Open a feed.

    Parameters
    ----------
    path
        A ZIP or a folder; the tables may lie in a folder within it.
    doubts
        Told of rows that cannot be read.

    Yields
    ------
    GtfsFeed
        To be used before the context ends.

    Raises
    ------
    DamagedNetworkError
        If it is no GTFS.
    """
    try:
        with open_archive(path) as archive:
            yield GtfsFeed(path=path, archive=archive, names=_tables(archive, path), doubts=doubts)
    except DamagedNetworkError:
        raise
    except DamagedFileError as error:
        raise DamagedNetworkError(*error.args) from error


def _tables(archive: Archive, path: Path) -> dict[str, str]:
    """Name the tables of the first folder that has stops."""
    inner = next((name for name in archive.names if name.rpartition("/")[2].lower() == "stops.txt"), "")
    folder = inner.rpartition("/")[0]
    beside = [name for name in archive.names if name.rpartition("/")[0] == folder]
    names = {name.rpartition("/")[2].lower(): name for name in beside}
    if missing := [table for table in VITAL if table not in names]:
        raise DamagedNetworkError(path, "GTFS", f"has no {', '.join(missing)}")
    return names
