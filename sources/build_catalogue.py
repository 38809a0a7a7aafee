"""
Build `offers/data/catalogue.json` and `docs/defaults.md` from the hand-edited tables.

    python sources/build_catalogue.py            writes both
    python sources/build_catalogue.py --check    exit 1 if a shipped file is not what its source says

An entry of `sources/catalogue/*.toml` is a table ``[offer.<slug>]``; what it leaves out is unknown. Its keys
are those of the catalogue, and these, which the build resolves:

    tables         tables of article 3.1.5 that name it: give ``listed_for`` and part of ``article``
    article        other articles that speak of it, or of its category
    point          [lon, lat] to three decimals, only where known to 500 m; else that of the commune is used
    at             a mooring whose place is taken over
    commune_from   absent if the contract gives the commune, ``public`` if it is public knowledge, ``assumed``
                   if nobody says: then the record says so to people
    free           the contract says that entry or access is free
    price          [adult, child, unit], an estimate better than the kind's
    visit_min      [min, typical, max], an estimate better than the kind's
    occurs         rule of an event, turned into dates by `dated_hours.py`

A table ``[defaults]`` holds what all entries of its file share.
"""

import csv
import json
import sys
import tomllib
from pathlib import Path
from typing import Any

from catalogue_record import Gazetteer, record
from defaults_page import defaults_page

from offers.load import offer_of

HERE = Path(__file__).parent
ROOT = HERE.parent
DATA = ROOT / "offers" / "data"


def main() -> int:
    """Write the generated files, or with ``--check`` compare them."""
    built = {
        DATA / "catalogue.json": catalogue_text(),
        ROOT / "docs" / "defaults.md": defaults_page(DATA / "kinds.toml"),
    }
    if "--check" in sys.argv[1:]:
        stale = [
            path
            for path, text in built.items()
            if not path.exists() or path.read_text(encoding="utf-8") != text
        ]
        for path in stale:
            print(
                f"{path.relative_to(ROOT)} is not what its source says: run {Path(__file__).name}",
                file=sys.stderr,
            )
        return bool(stale)
    for path, text in built.items():
        path.write_text(text, encoding="utf-8")
    print(f"{len(json.loads(built[DATA / 'catalogue.json']))} offers")
    return 0


def catalogue_text() -> str:
    """Return the catalogue as it is shipped: checked, sorted by id."""
    rows = sorted(_records(), key=lambda row: row["id"])
    for row in rows:
        offer_of(row)
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def _records() -> list[dict[str, Any]]:
    gazetteer = Gazetteer(communes=_communes(), moorings=_moorings())
    return [record(slug, entry, gazetteer) for slug, entry in _entries().items()]


def _entries() -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = {}
    for path in sorted((HERE / "catalogue").glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        for slug, entry in tables["offer"].items():
            if slug in entries:
                msg = f"{path.name}: expected every slug once, got {slug!r} again."
                raise ValueError(msg)
            entries[slug] = tables.get("defaults", {}) | entry
    return entries


def _communes() -> dict[str, dict[str, str]]:
    with (HERE / "communes.csv").open(encoding="utf-8", newline="") as file:
        return {row["name"]: row for row in csv.DictReader(file) if row["epci"]}


def _moorings() -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in json.loads((DATA / "moorings.json").read_text(encoding="utf-8"))}


if __name__ == "__main__":
    sys.exit(main())
