"""
Build `docs/seed-coverage.md`: what became of every named thing of the contract.

    python sources/build_coverage.py            writes the page
    python sources/build_coverage.py --check    exit 1 if the shipped page is not what its source says
"""

import csv
import json
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

from offers.access import Need
from offers.offer import Kind, Theme

HERE = Path(__file__).parent
ROOT = HERE.parent
DATA = ROOT / "offers" / "data"
PAGE = ROOT / "docs" / "seed-coverage.md"

HEAD = """# What became of every named thing of the contract

Generated from `sources/coverage.toml`. A thing has an id, or the reason it has none. Offers whose id begins
with `offer:exemple-` are generic planning entries: the contract names the category and nobody.

{count} rows, {with_id} with an id.

| named in the contract | article | what it is | id, or the reason it has none |
| --- | --- | --- | --- |
"""


def main() -> int:
    """Write the page, or with ``--check`` compare it."""
    text = page(_toml(HERE / "coverage.toml")["article"], known_ids())
    if "--check" in sys.argv[1:]:
        fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == text
        if not fresh:
            print(
                f"{PAGE.relative_to(ROOT)} is not what its source says: run {Path(__file__).name}",
                file=sys.stderr,
            )
        return not fresh
    PAGE.write_text(text, encoding="utf-8")
    return 0


def page(articles: list[dict[str, Any]], known: frozenset[str]) -> str:
    """
    Return the page.

    Raises
    ------
    ValueError
        If rows have neither id nor reason, or name an id that does not exist: all of them at once.
    """
    rows = [(article["ref"], *_cells(row)) for article in articles for row in article["rows"]]
    faults = [fault for row in rows for fault in _faults(row, known)]
    if faults:
        raise ValueError("\n".join(faults))
    lines = (f"| {name} | {ref} | {what} | {_outcome(ids, why)} |\n" for ref, name, what, ids, why in rows)
    return HEAD.format(count=len(rows), with_id=sum(bool(row[3]) for row in rows)) + "".join(lines)


def known_ids() -> frozenset[str]:
    """Return every id that a row may name."""
    offers = json.loads((DATA / "catalogue.json").read_text(encoding="utf-8"))
    segments = _toml(ROOT / "itinerary" / "data" / "segments.toml")["segment"]
    routes = _toml(HERE / "network.toml")["route"]
    with (HERE / "communes.csv").open(encoding="utf-8", newline="") as file:
        epcis = {row["epci"] for row in csv.DictReader(file) if row["epci"]}
    stops = [
        json.loads((DATA / f"{kind}.json").read_text(encoding="utf-8")) for kind in ("stations", "moorings")
    ]
    return frozenset(
        [row["id"] for rows in (offers, *stops) for row in rows]
        + _with("segment", (row["id"] for row in segments))
        + _with("market", (market for row in segments for market in row["markets"]))
        + _with("route", (row["id"] for row in routes))
        + _with("label", _label_names(offers))
        + _with("kind", get_args(Kind))
        + _with("theme", get_args(Theme))
        + _with("need", get_args(Need))
        + _with("epci", epcis)
    )


def _label_names(offers: list[dict[str, Any]]) -> set[str]:
    """Names of labels, short of what stands in brackets, and what stands in brackets by itself."""
    labels = {label for offer in offers for label in offer["labels"]}
    parts = {part.strip() for label in labels for part in label.replace(")", "").split("(")}
    return {part.replace(" ", "_") for part in parts}


def _with(prefix: str, names: Iterable[str]) -> list[str]:
    return [f"{prefix}:{name}" for name in names]


def _toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _cells(row: list[str]) -> tuple[str, str, tuple[str, ...], str]:
    name, what, ids, why = (*row, "")[:4]
    return name, what, tuple(ids.split()), why


def _faults(row: tuple[str, str, str, tuple[str, ...], str], known: frozenset[str]) -> list[str]:
    ref, name, what, ids, why = row
    blank = [] if name and what and (ids or why) else [f"{ref}, {name!r}: neither an id nor a reason."]
    return blank + [f"{ref}, {name!r}: no such id {one}." for one in ids if one not in known]


def _outcome(ids: tuple[str, ...], why: str) -> str:
    return "; ".join(filter(None, (", ".join(f"`{one}`" for one in ids), why)))


if __name__ == "__main__":
    sys.exit(main())
