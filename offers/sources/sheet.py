"""The office's own list: a sheet as CSV, XLSX or ODS, whose columns the profile knows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from offers.catalogue import slug
from offers.errors import DamagedFileError
from offers.finding import Finding
from offers.sources.profile import Profile, load_profile
from offers.sources.reading import Lost, Raw, Reading, collect
from offers.sources.record import Record
from offers.sources.setting import Setting
from offers.sources.sheet_columns import HEADER_WITHIN, Header, SheetRow, header_of, rows_of
from offers.sources.sheet_record import Line, record_of
from offers.sources.sheet_text import DELIMITERS, text_lines, text_rows
from offers.sources.sheet_workbook import workbook_sheets
from offers.sources.slots import Doubt

Rows = Iterable[tuple[int, list[str] | Lost]]

_ZIP = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


def read_sheet(path: Path, *, setting: Setting, profile: Profile | None = None) -> Reading:
    """
    Read an office's own list.

    Parameters
    ----------
    path
        CSV, XLSX or ODS.
    setting
        The destination and the day.
    profile
        How its columns are called and what words in it mean; the embedded one if None.

    Returns
    -------
    Reading
        A row that says nothing is no object.

    Raises
    ------
    DamagedFileError
        If it is no sheet, or no row of it names a column of names.
    """
    profile = profile or load_profile("sheet")

    def read(value: object, doubt: Doubt) -> Record:
        if not isinstance(value, Line):
            raise ValueError(f"expected a row, got {value!r:.80}")
        number = value.row.number
        return record_of(value, profile, lambda code, message: doubt(code, f"row {number}: {message}"))

    header, rows = _sheet(path, profile)
    reading = collect("sheet", _objects(rows, header, profile), read, setting)
    return replace(reading, findings=(*_missing(header), *reading.findings))


def _missing(header: Header) -> Iterator[Finding]:
    """Tell, once a sheet, of headers that the office names and that are not there."""
    if header.missing:
        named = ", ".join(repr(name[:40]) for name in header.missing)
        there = ", ".join(" ".join(cell.split())[:30] for cell in header.spelling if cell)
        message = f"the profile names columns that are not there: {named}; found {there}"
        where = f"row {header.row}"
        yield Finding(
            code="column-missing", level="warning", message=message[:300], record=where, feed="sheet"
        )


def _sheet(path: Path, profile: Profile) -> tuple[Header, Rows]:
    """Choose the sheet, or the delimiter, with the most columns that are known."""
    best: tuple[Header, Rows] | None = None
    seen: list[str] = []
    usual = load_profile("sheet")["columns"]
    for rows in _candidates(path):
        first = [(number, cells) for number, cells in islice(rows, HEADER_WITHIN) if isinstance(cells, list)]
        header = header_of(first, profile, usual)
        seen = seen or next((cells for _, cells in first if sum(map(bool, cells)) > 1), [])
        if header and (best is None or header.known > best[0].known):
            best = header, rows
    if best is None:
        found = ", ".join(" ".join(cell.split())[:30] for cell in seen[:12] if cell) or "none"
        expected = ", ".join(profile["columns"]["name"][:4])
        raise DamagedFileError(path, "the header", f"no column of names: found {found}; expected {expected}")
    return best


def _candidates(path: Path) -> Iterator[Sequence[tuple[int, list[str] | Lost]]]:
    try:
        with path.open("rb") as stream:
            head = stream.read(len(_ZIP))
    except OSError as error:
        raise DamagedFileError(path, "the file", error.strerror or "cannot be read") from error
    if head == _OLD_EXCEL:
        raise DamagedFileError(path, "the file", "is an old or encrypted Excel file: save it as XLSX")
    if head == _ZIP:
        yield from (list(sheet) for sheet in workbook_sheets(path))
        return
    lines = text_lines(path)
    for delimiter in DELIMITERS:
        yield list(text_rows(lines, delimiter))


def _objects(rows: Rows, header: Header, profile: Profile) -> Iterator[Raw | Lost]:
    taken: dict[str, int] = {}
    for number, cells in rows:
        if isinstance(cells, Lost):
            yield cells
            continue
        for row in rows_of([(number, cells)], header, profile):
            yield _object(row, taken)


def _object(row: SheetRow, taken: dict[str, int]) -> Raw | Lost:
    """Give a row its id: the same whenever the sheet is read again."""
    where = f"row {row.number}"
    stated = row.one("id")
    made = "-".join(filter(None, (slug(row.one("name")[:200]), slug(row.one("commune")[:100])))) or where
    record_id = stated[:200] or made
    taken[record_id] = taken.get(record_id, 0) + 1
    if taken[record_id] > 1 and stated:
        return Lost(where=where, code="duplicate-id", message=f"{where}: the id {stated!r:.80} stands above")
    if taken[record_id] > 1:
        record_id = f"{record_id}-{taken[record_id]}"
    return Raw(where=where, value=Line(record_id=record_id, row=row))
