"""Which column of a sheet is which: its headers found, and its rows by field."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from offers.catalogue import slug
from offers.sources.profile import Profile

HEADER_WITHIN = 30
"""A header stands in one of the first rows: above it are titles and remarks."""

_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """
    The header of a sheet.

    Parameters
    ----------
    row
        Its number.
    fields
        Our field of each column, empty for columns that nothing here reads.
    spelling
        What stands in it.
    missing
        Headers that the office's profile names and that are not there: one for each field.
    """

    row: int
    fields: tuple[str, ...]
    spelling: tuple[str, ...]
    missing: tuple[str, ...] = ()

    @property
    def known(self) -> int:
        """How many columns are known."""
        return sum(1 for field in self.fields if field)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """
    A row of a sheet by our fields.

    Parameters
    ----------
    number
        As a spreadsheet shows it.
    cells
        What stands in the columns of each field, in order, without empty ones.
    spare
        What stands beyond the last header.
    """

    number: int
    cells: Mapping[str, tuple[str, ...]]
    spare: tuple[str, ...] = ()

    def all(self, field: str) -> tuple[str, ...]:
        """
        Return all that stands in the columns of a field.

        Parameters
        ----------
        field
            Of ours.
        """
        return self.cells.get(field, ())

    def one(self, field: str) -> str:
        """
        Return what stands first in the columns of a field.

        Parameters
        ----------
        field
            Of ours.
        """
        return next(iter(self.all(field)), "")


def header_of(
    rows: Iterable[tuple[int, Sequence[str]]], profile: Profile, usual: Mapping[str, Sequence[str]]
) -> Header | None:
    """
    Find the header among the first rows.

    Parameters
    ----------
    rows
        Numbers and cells.
    profile
        Its table ``columns`` says how our fields are called.
    usual
        How they are mostly called: this counts for fields of which no header of the profile is there.

    Returns
    -------
    Header or None
        The row with the most known columns, among those that name a column of names.
    """
    own = {field: _listed(headers) for field, headers in profile["columns"].items()}
    own = {field: headers for field, headers in own.items() if headers != usual.get(field)}
    found = [_header(number, cells, own, usual) for number, cells in rows]
    named = [header for header in found if "name" in header.fields]
    return max(named, key=lambda header: header.known, default=None)


def rows_of(
    rows: Iterable[tuple[int, Sequence[str]]], header: Header, profile: Profile
) -> Iterator[SheetRow]:
    """
    Yield the rows below a header that hold something.

    Parameters
    ----------
    rows
        Numbers and cells.
    header
        Of the sheet; a row that repeats it is left out.
    profile
        Its table ``nothing`` names cells that stand for nothing, ``defaults`` what holds then.
    """
    nothing = {word.casefold() for word in profile["nothing"]["words"]}
    again = _slugs(header.spelling)
    for number, cells in rows:
        kept = ["" if cell.strip().casefold() in nothing else cell.strip() for cell in cells]
        if number > header.row and any(kept) and _slugs(cells) != again:
            yield _row(number, kept, header, profile["defaults"])


def _row(number: int, cells: list[str], header: Header, defaults: Mapping[str, str]) -> SheetRow:
    by_field: dict[str, tuple[str, ...]] = {}
    for field, cell in zip(header.fields, cells, strict=False):
        if field and cell:
            by_field[field] = (*by_field.get(field, ()), cell)
    for field, value in defaults.items():
        by_field.setdefault(field, (str(value),))
    spare = tuple(cell for cell in cells[len(header.fields) :] if cell)
    return SheetRow(number=number, cells=by_field, spare=spare)


def _header(
    number: int,
    cells: Sequence[str],
    own: Mapping[str, Sequence[str]],
    usual: Mapping[str, Sequence[str]],
) -> Header:
    first = _fields(cells, _names(own))
    others = {field: headers for field, headers in usual.items() if field not in first}
    second = _fields(cells, _names(others))
    return Header(
        row=number,
        fields=tuple(a or b for a, b in zip(first, second, strict=True)),
        spelling=tuple(cells),
        missing=tuple(headers[0] for field, headers in own.items() if headers and field not in first),
    )


def _fields(cells: Sequence[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        names.get(slug(c[:200]), "") or names.get(slug(_BRACKETS.sub("", c[:200])), "") for c in cells
    )


def _names(columns: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the field of each header; where two fields claim one, the first of the profile has it."""
    names: dict[str, str] = {}
    for field, headers in columns.items():
        for header in headers:
            names.setdefault(slug(header), field)
    names.pop("", None)
    return names


def _listed(headers: Sequence[str] | str) -> Sequence[str]:
    return [headers] if isinstance(headers, str) else headers


def _slugs(cells: Sequence[str]) -> tuple[str, ...]:
    slugs = [slug(cell[:200]) for cell in cells]
    while slugs and not slugs[-1]:
        slugs.pop()
    return tuple(slugs)
