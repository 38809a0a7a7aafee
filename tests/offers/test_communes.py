"""The communes behind every point that is known by its commune only."""

import csv
import json
from pathlib import Path

import pytest
import shapely
from pyproj import Transformer
from shapely.geometry import shape

TABLE = Path(__file__).resolve().parents[2] / "sources" / "communes.csv"
DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"

pytestmark = pytest.mark.skipif(not TABLE.exists(), reason="the sources are not beside these tests")


@pytest.fixture(scope="module")
def communes() -> list[dict[str, str]]:
    """Return the rows of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_destination_has_its_108_communes(communes: list[dict[str, str]]) -> None:
    """100 of one EPCI, 8 of the other, each once, with a population."""
    inside = [row for row in communes if row["epci"]]
    assert sorted({row["epci"] for row in inside}) == ["CABBALR", "CCFL"]
    assert sum(row["epci"] == "CABBALR" for row in inside) == 100
    assert sum(row["epci"] == "CCFL" for row in inside) == 8
    assert len({row["insee"] for row in communes}) == len(communes)
    assert all(int(row["population"]) > 0 for row in communes)


def test_typed_points_are_typed(communes: list[dict[str, str]]) -> None:
    """A point that a hand typed has three decimals at most; the others say that GeoNames has them."""
    assert {row["origin"] for row in communes} == {"geonames", "typed"}
    for row in communes:
        if row["origin"] == "typed":
            assert all(len(row[name].partition(".")[2]) <= 3 for name in ("lon", "lat"))


@pytest.mark.realdata
@pytest.mark.skipif(not DATA.exists(), reason="the open data is not beside the project")
def test_points_are_in_or_near_their_communes(communes: list[dict[str, str]]) -> None:
    """Each point of the destination, and of every neighbour whose outline is known, is within 2 km of it."""
    plane = Transformer.from_crs(4326, 2154, always_xy=True)
    outlines = {}
    for name in ("communes_bbox", "communes_lys_artois"):
        text = (DATA / "admin" / f"{name}.geojson").read_text(encoding="utf-8")
        for feature in json.loads(text)["features"]:
            outlines[feature["properties"]["code"]] = shape(feature["geometry"])
    checked = [row for row in communes if row["insee"] in outlines]
    assert sum(bool(row["epci"]) for row in checked) == 108
    for row in checked:
        outline = shapely.transform(outlines[row["insee"]], plane.transform, interleaved=False)
        point = shapely.Point(plane.transform(float(row["lon"]), float(row["lat"])))
        assert outline.distance(point) < 2000, row["name"]
