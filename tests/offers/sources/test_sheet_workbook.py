"""Workbooks, built here by hand."""

import zipfile
from datetime import date
from pathlib import Path

import pytest

from offers.errors import DamagedFileError
from offers.sources.setting import Setting
from offers.sources.sheet import read_sheet
from offers.sources.sheet_workbook import workbook_sheets

NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
ODS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def cell(place: str, value: str | float) -> str:
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{place}"><f>1+1</f><v>{value}</v></c>'


def xlsx(path: Path, *sheets: str) -> Path:
    listed = "".join(f'<sheet name="S{i}" sheetId="{i}" r:id="r{i}"/>' for i, _ in enumerate(sheets, 1))
    related = "".join(
        f'<Relationship Id="r{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i, _ in enumerate(sheets, 1)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        root = f'<Relationship Id="r0" Type="{REL}/officeDocument" Target="xl/workbook.xml"/>'
        zipped.writestr(
            "_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{root}</Relationships>'
        )
        zipped.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        zipped.writestr(
            "xl/workbook.xml", f'<workbook {NS} xmlns:r="{REL}"><sheets>{listed}</sheets></workbook>'
        )
        zipped.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>',
        )
        for i, rows in enumerate(sheets, 1):
            zipped.writestr(
                f"xl/worksheets/sheet{i}.xml", f"<worksheet {NS}><sheetData>{rows}</sheetData></worksheet>"
            )
    return path


def ods(path: Path, rows: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        zipped.writestr("META-INF/manifest.xml", f"<manifest:manifest {manifest}/>")
        zipped.writestr(
            "content.xml",
            f'<office:document-content {ODS}><office:body><office:spreadsheet><table:table table:name="S">'
            f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return path


def row(number: int, *values: str | float) -> str:
    cells = "".join(cell(f"{'ABCDEF'[i]}{number}", value) for i, value in enumerate(values))
    return f'<row r="{number}">{cells}</row>'


LIST = row(3, "Nom", "Type", "Commune", "Capacité") + row(4, "Le Cygne", "Hôtel", "Lillers", 12.0)


def test_xlsx(tmp_path: Path) -> None:
    """The sheet with the known columns is read, with the last value of its formulas."""
    path = xlsx(tmp_path / "liste.xlsx", row(1, "Lisez-moi"), LIST)
    (offer,) = read_sheet(path, setting=Setting(today=date(2026, 5, 1))).offers
    assert (offer.name, offer.kind, offer.capacity.persons) == ("Le Cygne", "hotel", 12)


def test_row_numbers(tmp_path: Path) -> None:
    """They are those of the spreadsheet, though nothing stands above."""
    (rows,) = workbook_sheets(xlsx(tmp_path / "liste.xlsx", LIST))
    assert [number for number, cells in rows if any(cells)] == [3, 4]


def test_ods(tmp_path: Path) -> None:
    """So is a sheet of LibreOffice, whose empty rows are counted, not written."""

    def line(*values: str) -> str:
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{v}</text:p></table:table-cell>'
            for v in values
        )
        return f"<table:table-row>{cells}</table:table-row>"

    empty = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    path = ods(
        tmp_path / "liste.ods", line("Nom", "Type", "Commune") + line("Le Cygne", "Hôtel", "Lillers") + empty
    )
    (offer,) = read_sheet(path, setting=Setting(today=date(2026, 5, 1))).offers
    assert offer.name == "Le Cygne"


def test_far_corner_is_refused(tmp_path: Path) -> None:
    """Two cells may span more than any memory holds."""
    corner = f'<row r="1048576">{cell("XFD1048576", "x")}</row>'
    with pytest.raises(DamagedFileError, match="16384 columns"):
        list(workbook_sheets(xlsx(tmp_path / "liste.xlsx", LIST + corner)))
    repeated = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" '
        'table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell></table:table-row>'
    )
    with pytest.raises(DamagedFileError, match="16000 columns"):
        list(workbook_sheets(ods(tmp_path / "liste.ods", repeated)))


def test_bomb_and_other_archives_are_refused(tmp_path: Path) -> None:
    """A ZIP that is no workbook, and one that inflates beyond all measure."""
    with zipfile.ZipFile(tmp_path / "other.xlsx", "w") as zipped:
        zipped.writestr("readme.txt", "x")
    with pytest.raises(DamagedFileError, match=r"other\.xlsx"):
        list(workbook_sheets(tmp_path / "other.xlsx"))
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("xl/media/a.bin", bytes(300 * 1024 * 1024))
    with pytest.raises(DamagedFileError, match=r"bomb\.xlsx"):
        list(workbook_sheets(tmp_path / "bomb.xlsx"))


@pytest.mark.parametrize("entity", ["&j;", "&file;"])
@pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "content.xml"])
def test_entities_are_not_resolved(tmp_path: Path, name: str, entity: str) -> None:
    """Neither those that multiply nor those that name a file."""
    listed = zip("bcdefghij", "abcdefghi", strict=True)
    multiplied = "".join(f'<!ENTITY {one} "{f"&{before};" * 10}">' for one, before in listed)
    doctype = f'<!DOCTYPE x [<!ENTITY file SYSTEM "/etc/passwd"><!ENTITY a "lol">{multiplied}]>'
    plain = tmp_path / "plain"
    if name == "content.xml":
        string = f'<table:table-cell office:value-type="string"><text:p>{entity}</text:p></table:table-cell>'
        ods(plain, f"<table:table-row>{string}</table:table-row>")
    else:
        xlsx(plain, row(1, entity))
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(tmp_path / "liste", "w") as crafted:
        for entry in source.namelist():
            crafted.writestr(entry, (doctype.encode() if entry == name else b"") + source.read(entry))
    with pytest.raises(DamagedFileError, match="expected XLSX or ODS"):
        list(workbook_sheets(tmp_path / "liste"))
