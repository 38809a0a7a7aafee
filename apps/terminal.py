"""Tables as text, as wide as the terminal."""

from collections.abc import Sequence
from io import StringIO
from shutil import get_terminal_size

from rich.console import Console
from rich.table import Table


def list_table(columns: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """
    Print a list.

    Parameters
    ----------
    columns, rows
        Headings, and as many values in each row.

    Returns
    -------
    str
        A table.
    """
    table = Table(*columns, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*("" if v is None else str(v) for v in row))
    return render(table)


def render(*parts: object) -> str:
    """
    Lay out text and tables.

    Parameters
    ----------
    *parts
        Texts and tables, one below the other.

    Returns
    -------
    str
        Without colours, and without spaces at the ends of lines.
    """
    out = StringIO()
    width = max(100, get_terminal_size((140, 24)).columns)
    console = Console(file=out, width=width, highlight=False, markup=False)
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())
