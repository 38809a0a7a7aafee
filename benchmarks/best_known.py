"""The best values that are known of published instances, from a table beside them."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class BestKnown:
    """
    What is known of an instance.

    Parameters
    ----------
    value
        The best published score.
    proved
        True if nothing better can be.
    """

    value: float
    proved: bool


Table = Mapping[tuple[str, str], BestKnown]


def read_best_known(path: Path) -> Table:
    """
    Read a table with the columns instance, m, bks and status.

    Parameters
    ----------
    path
        A CSV file; ``m`` is empty where the instance itself says how many tours there are.

    Returns
    -------
    dict
        By name and number of tours, as written.

    Raises
    ------
    ValueError
        If a column is missing or a value is no number.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if missing := {"instance", "bks"} - set(reader.fieldnames or ()):
            raise ValueError(f"{path}: no column {' or '.join(sorted(missing))}.")
        return {_key(row): _known(path, row) for row in reader if row["bks"]}


def best_known(table: Table, name: str, days: int) -> BestKnown | None:
    """
    Look an instance up.

    Parameters
    ----------
    table
        As read.
    name, days
        Of the instance, and its number of tours.

    Returns
    -------
    BestKnown or None
        None if the table does not have it.
    """
    return table.get((name, str(days))) or table.get((name, ""))


def gap_percent(known: BestKnown | None, score: int) -> float | None:
    """
    Say by how much a score falls short, in per cent of the best known; negative if it is better.

    Parameters
    ----------
    known
        What is known, if anything.
    score
        A score.

    Returns
    -------
    float or None
        None if nothing is known.
    """
    if known is None:
        return None
    return round(100 * (known.value - score) / known.value, 4) if known.value else 0.0


def _key(row: dict[str, str]) -> tuple[str, str]:
    return row["instance"], (row.get("m") or "").strip()


def _known(path: Path, row: dict[str, str]) -> BestKnown:
    status = (row.get("status") or "").strip()
    try:
        return BestKnown(value=float(row["bks"]), proved=status.startswith("optimal"))
    except ValueError as e:
        raise ValueError(f"{path}: {row['instance']}: {row['bks']!r} is no number.") from e
