"""The runs on published instances summed up: mean gaps by family, and how many best values were reached."""

from collections.abc import Sequence
from statistics import fmean, median
from typing import Any

from benchmarks.best_known import Table, best_known

Row = dict[str, Any]


def summary(rows: Sequence[Row], table: Table) -> str:
    """
    Sum runs up.

    Parameters
    ----------
    rows
        Of the benchmark.
    table
        The best known values: which of them are proved.

    Returns
    -------
    str
        A line for each family, budget and engine; TOPTW also by number of tours.
    """
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        engine, seconds = row.get("peer", "ours"), row.get("work_seconds")
        budget = "" if seconds is None else f"{seconds:g} s"
        groups.setdefault((row["family"], budget, engine), []).append(row)
        if row["family"] == "toptw":
            groups.setdefault((f"toptw m={row['m']}", budget, engine), []).append(row)
    return "\n".join(
        " ".join(filter(None, key)) + ": " + _line(group, table) for key, group in sorted(groups.items())
    )


def _line(rows: Sequence[Row], table: Table) -> str:
    cpu = median(row["cpu_s"] for row in rows)
    known = [row for row in rows if row["gap_percent"] is not None]
    if not known:
        return f"{len(rows)} runs, median {cpu:.2f} s, no best known"
    reached = sum(row["gap_percent"] <= 0 for row in known)
    text = (
        f"{len(rows)} runs, mean gap {fmean(row['gap_percent'] for row in known):.3f} %, "
        f"{reached} of {len(known)} at or above best known ({reached / len(known):.1%}), median {cpu:.2f} s"
    )
    proved = [row for row in known if _is_proved(row, table)]
    if not proved:
        return text
    hit = sum(row["gap_percent"] <= 0 for row in proved)
    return f"{text}, {hit} of {len(proved)} proved optima ({hit / len(proved):.1%})"


def _is_proved(row: Row, table: Table) -> bool:
    known = best_known(table, row["instance"], row["m"])
    return known is not None and known.proved
