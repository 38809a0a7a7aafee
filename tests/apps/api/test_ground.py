"""The network by HTTP."""

from fastapi.testclient import TestClient


def test_ground_is_geojson_of_what_is_drawn(client: TestClient) -> None:
    """A map needs waterways, signed routes and communes, and owes them to somebody."""
    ground = client.get("/api/v1/network").json()
    kinds = {feature["properties"]["kind"] for feature in ground["features"]}
    assert {"waterway", "route", "commune"} <= kinds
    assert ground["attribution"]
    names = {f["properties"].get("name") for f in ground["features"]}
    assert "Béthune" in names


def test_points_are_where_the_destination_is(client: TestClient) -> None:
    """Longitude comes first."""
    for feature in client.get("/api/v1/network").json()["features"]:
        at = feature["geometry"]["coordinates"]
        for lon, lat in [at] if feature["geometry"]["type"] == "Point" else at:
            assert 1.9 < lon < 3.4
            assert 50.1 < lat < 51.0
