"""The table of estimates by kind as a page of the documentation."""

import tomllib
from pathlib import Path
from typing import Any

HEAD = """# Estimates by kind

The contract says neither prices nor durations, and few hours. What it leaves open comes from this table,
generated from `offers/data/kinds.toml`; every value taken from it is marked *estimated* and shown as to be
confirmed. Prices are in euros a unit; a child is under 12. Minutes are the least, the usual and the most. The
*taxe de séjour* is a line of its own: an adult and night, minors exempt.

"""

COLUMNS = (
    "kind", "role", "minutes", "opening hours", "adult", "child", "unit", "from age", "persons", "rooms",
    "taxe", "reason",
)  # fmt: skip


def defaults_page(table: Path) -> str:
    """Return the page of the table of kinds."""
    kinds = tomllib.loads(table.read_text(encoding="utf-8"))["kind"]
    rows = [COLUMNS, ("---",) * len(COLUMNS), *(_cells(kind, row) for kind, row in sorted(kinds.items()))]
    return HEAD + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _cells(kind: str, row: dict[str, Any]) -> tuple[str, ...]:
    visit = row.get("visit_min")
    minutes = f"{visit['min']}, {visit['typical']}, {visit['max']}" if visit else ""
    hours = f"`{row['opening_hours']}`" if row["opening_hours"] else "unknown"
    prices = [f"{row[key] / 100:.2f}" for key in ("adult_ct", "child_ct")]
    counts = [str(row.get(key, "")) for key in ("min_age", "persons", "rooms")]
    tax = f"{row['taxe_de_sejour_ct'] / 100:.2f}" if "taxe_de_sejour_ct" in row else ""
    return kind, row["role"], minutes, hours, *prices, row["unit"], *counts, tax, row["comment"]
