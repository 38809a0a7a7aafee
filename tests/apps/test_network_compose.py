"""A stay on a real network: the commands are the same as on the embedded one."""

import json
from pathlib import Path

import pytest

EXTRACT = Path(__file__).resolve().parents[3] / "shared/data/osm/de_rhein-neckar_ors_test.osm.pbf"
MIDDLE, THERE, SHARES = (2.6, 50.53), (8.69, 49.415), (0.3, 0.45)
"""The catalogue is moved into the extract, and shrunk to its size."""

pytestmark = [
    pytest.mark.realdata,
    pytest.mark.skipif(not EXTRACT.exists(), reason=f"the real data is not there: {EXTRACT}"),
]


def moved(row):
    """Return the record of an offer as if it lay on the Neckar."""
    places = zip(("lon", "lat"), MIDDLE, THERE, SHARES, strict=True)
    return row | {axis: round(there + (row[axis] - here) * share, 6) for axis, here, there, share in places}


def test_stay_is_composed_and_checked_on_a_network_of_a_real_extract(run, tmp_path):
    """Tests that its legs follow mapped ways and signed routes, and that their owners are credited."""
    network, catalogue, out = tmp_path / "neckar.npz", tmp_path / "catalogue.json", tmp_path / "stays"
    place = ("lon", "lat", "precision", "commune", "insee", "epci")
    stations = [
        {name: value for name, value in row.items() if name not in place}
        | {"place": {k: row[k] for k in place}}
        for row in map(moved, json.loads(run("stations", "--json").out))
    ]
    offers = [moved(row) for row in json.loads(run("offers", "--json").out)]
    catalogue.write_text(json.dumps({"offers": offers, "stations": stations}), encoding="utf-8")
    built = run("network", "build", EXTRACT, "--catalogue", catalogue, "--out", network, "--json")
    found = {row["code"] for row in json.loads(built.out)["findings"]}
    assert "network.elsewhere" not in found
    with_them = ("--catalogue", catalogue, "--network", network)
    asked = ("--segment", "happy-family", "--from", "bethune", "--effort", "quick")
    when = ("--arrive", "2027-05-15T10:00", "--leave", "2027-05-16T18:00")
    composed = run("compose", *asked, *when, *with_them, "--out", out)
    assert composed.code == 0, composed.err
    (path,) = out.glob("*.json")
    assert run("check", path, *with_them).out.strip() == "ok"
    stay = json.loads(path.read_text(encoding="utf-8"))
    rides = [leg for day in stay["days"] for leg in day["legs"] if leg["mode"] == "cycle"]
    assert len(rides) >= 4
    assert not any(leg["sketched"] for leg in rides)
    assert min(len(leg["line"]) for leg in rides) > 10
    assert any(leg["routes"] for leg in rides)
    assert all(len(leg["routes"]) <= 4 for leg in rides)
    assert any("OpenStreetMap" in source for source in stay["sources"])
