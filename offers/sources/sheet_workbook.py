"""The rows of a workbook: XLSX or ODS, with the values that its formulas last had."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from offers.errors import DamagedFileError
from offers.sources.archive import Archive, open_archive

MOST_CELLS = 5_000_000
"""A sheet is laid out as a rectangle in memory: two cells in its far corners would be 17 billion."""

_FAULTS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
_CELL = re.compile(rb"<(?:\w+:)?c\b[^>]*?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^>]*(?<!/)>")
_ODS_ROW = b"<table:table-row"
_ODS_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*?)(/?)>")
_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=[\"'](\d{1,9})[\"']")


def workbook_sheets(path: Path) -> Iterator[list[tuple[int, list[str]]]]:
    """
    Yield the sheets of a workbook, those that are shown.

    Parameters
    ----------
    path
        XLSX or ODS.

    Yields
    ------
    list
        Rows with the numbers that the spreadsheet shows; every cell as text, dates as ISO.

    Raises
    ------
    DamagedFileError
        If it is no such workbook, is encrypted, or would not fit in memory.
    """
    with open_archive(path) as archive:
        try:
            _check(archive)
        except ValueError as error:
            raise DamagedFileError(path, "the file", str(error)) from error
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(path.read_bytes()))
        for sheet in book.sheets_metadata:
            if sheet.typ == SheetTypeEnum.WorkSheet and "Visible" in str(sheet.visible):
                rows = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
                yield [(number, [_text(cell) for cell in row]) for number, row in enumerate(rows, 1)]
    except (CalamineError, OSError) as error:
        raise DamagedFileError(path, "the file", f"expected XLSX or ODS: {error}") from error


def _check(archive: Archive) -> None:
    for name in archive.names:
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            _check_cells(name, *_xlsx_size(archive.read(name)))
        elif name == "content.xml":
            _check_cells(name, *_ods_size(archive.read(name)))
        else:
            archive.read(name)


def _check_cells(name: str, height: int, width: int) -> None:
    if height * width > MOST_CELLS:
        raise ValueError(f"{name} has {height} rows and {width} columns: too many to read")


def _xlsx_size(sheet: bytes) -> tuple[int, int]:
    height = width = 0
    for found in _CELL.finditer(sheet):
        height = max(height, int(found[2]))
        width = max(width, _column(found[1]))
    return height, width


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _ods_size(content: bytes) -> tuple[int, int]:
    height = width = above = 0
    for row in content.split(_ODS_ROW)[1:]:
        attributes, _, cells = row.partition(b">")
        above += _times(attributes)
        filled = _filled(cells)
        if filled:
            height, width = above, max(width, filled)
    return height, width


def _filled(row: bytes) -> int:
    """Count the columns of a row up to its last cell with something in it."""
    filled = at = 0
    for cell in _ODS_CELL.finditer(row):
        at += _times(cell[1])
        filled = at if b"value" in cell[1] or not cell[2] else filled
    return filled


def _times(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found[1]) if found else 1


def _text(cell: Any) -> str:
    """Write a cell the way a person would: no ``.0`` behind whole numbers, no midnight behind dates."""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    if isinstance(cell, (date, time)):
        return cell.isoformat() if isinstance(cell, date) else cell.strftime("%H:%M")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell in _FAULTS else str(cell)
