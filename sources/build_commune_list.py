"""Build offers/data/communes.json, what maps print, from sources/communes.csv."""

import csv
import json
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parent / "offers" / "data" / "communes.json"


def main() -> None:
    """Write the communes by INSEE code, a line each."""
    with (HERE / "communes.csv").open(encoding="utf-8", newline="") as source:
        rows = sorted(csv.DictReader(source), key=lambda row: row["insee"])
    lines = (json.dumps(_commune(row), ensure_ascii=False) for row in rows)
    TARGET.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def _commune(row: dict[str, str]) -> dict[str, object]:
    return {
        "insee": row["insee"],
        "name": row["name"],
        "epci": row["epci"] or None,
        "lon": float(row["lon"]),
        "lat": float(row["lat"]),
    }


if __name__ == "__main__":
    main()
