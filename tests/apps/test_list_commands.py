"""``fluvestre segments | offers | stations | moorings | junctions | routes``."""

import json

import pytest

STATIONS = (
    *(
        "armentieres",
        "bailleul",
        "bethune",
        "beuvry",
        "calonne-ricouart",
        "cuinchy",
        "hazebrouck",
        "isbergues",
    ),
    *("la-bassee", "lillers", "marles-les-mines", "noeux-les-mines"),
)


def rows(shown):
    """Read what a command printed."""
    assert shown.code == 0
    return json.loads(shown.out)


def test_segments_hold_what_their_format_says(run):
    """Tests that the 14 segments have every field of their file format."""
    segments = rows(run("segments", "--json"))
    fields = {
        *("id", "name", "markets", "languages", "party", "max_cycle_km_day", "max_cycle_min_day", "source"),
        *(
            "max_walk_km_day",
            "cycle_kmh",
            "day_start",
            "day_end",
            "lunch",
            "dinner",
            "budget_guide_ct",
            "themes",
        ),
    }
    assert len(segments) == 14
    assert all(fields <= set(s) and set(s["name"]) == {"fr", "en", "nl", "de"} for s in segments)


def test_offers_hold_an_affinity_to_each_segment(run):
    """Tests that every offer has an affinity of 0 to 100 to each of the 14 segments."""
    for offer in rows(run("offers", "--json")):
        assert len(offer["segments"]) == 14
        assert all(0 <= value <= 100 for value in offer["segments"].values())


def test_stations_are_those_of_the_contract(run):
    """Tests that the nine stations inside and the three near by are there."""
    stations = rows(run("stations", "--json"))
    assert sorted(s["id"] for s in stations) == [f"station:{name}" for name in STATIONS]
    assert sum(s["inside"] for s in stations) == 9


def test_routes_name_eurovelo_5(run):
    """Tests that EuroVelo 5 is listed as sketched."""
    routes = {r["id"]: r for r in rows(run("routes", "--json"))}
    assert routes["ev5"]["ref"] == "EV5"
    assert routes["ev5"]["sketched"]


def test_no_junction_is_invented(run):
    """Tests that the sketched network has no numbered junction, and that the command says why."""
    assert rows(run("junctions", "--json")) == []
    assert "would be invented" in run("junctions").err


@pytest.mark.parametrize("command", ["segments", "offers", "stations", "moorings", "routes"])
def test_list_is_a_table_on_a_terminal(run, command):
    """Tests that without --json a row is a line."""
    shown = run(command)
    assert shown.code == 0
    assert len(shown.out.splitlines()) > len(rows(run(command, "--json")))


def test_bad_date_is_refused(run):
    """Tests that a date that does not exist ends with 2."""
    shown = run("offers", "--open-on", "2027-02-30")
    assert shown.code == 2
    assert "2027-02-30" in shown.err


def test_offers_that_pass_the_filter_are_drawn(run, tmp_path):
    """Tests that the map holds the offers of the list and no others, in the language asked for."""
    out = tmp_path / "map.html"
    told = run("offers", "--kind", "museum", "--out", out, "--lang", "nl", "--json")
    assert told.code == 0
    names = [row["name"] for row in json.loads(told.out)]
    page = out.read_text(encoding="utf-8")
    listed = page.split('<main class="programme">')[1].split("</main>")[0]
    assert listed.count("<li>") == len(names) > 0
    assert '<html lang="nl">' in page


def test_map_without_offers_is_refused(run, tmp_path):
    """Tests that nothing to draw and an unknown language are told together, and nothing is written."""
    out = tmp_path / "map.html"
    told = run(
        "offers",
        "--kind",
        "museum",
        "--near",
        "bailleul",
        "--within-km",
        "0.001",
        "--out",
        out,
        "--lang",
        "xx",
    )
    assert told.code == 2
    assert "lang: expected one of" in told.err
    assert "filters let none through" in told.err
    assert not out.exists()
