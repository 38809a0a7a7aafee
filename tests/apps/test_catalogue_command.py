"""``fluvestre catalogue check``."""

import json


def test_embedded_catalogue_is_reviewed(run):
    """Tests that every example is found, and found once."""
    shown = run("catalogue", "check", "--json")
    examples = [f["message"] for f in json.loads(shown.out) if f["code"] == "example"]
    offers = [o for o in json.loads(run("offers", "--json").out) if o["demo"]]
    assert shown.code == 0
    assert len(examples) == len(offers) == len(set(examples))


def test_damaged_catalogue_is_refused_with_its_place(run, tmp_path):
    """Tests that a record without a kind is named by its number and id."""
    path = tmp_path / "catalogue.json"
    path.write_text('[{"id": "offer:a", "name": "A"}]', encoding="utf-8")
    shown = run("catalogue", "check", path)
    assert shown.code == 1
    assert "error bad-record: record 1 (offer:a): lacks 'kind'" in shown.out
