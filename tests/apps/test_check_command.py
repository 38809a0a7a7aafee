"""``fluvestre check``."""

import json
from functools import reduce

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.inputs import background_of
from graphs import load_network
from itinerary import check, stay_from_json
from maps import write_gpx, write_map
from offers import load_catalogue


def test_composed_stays_stand(run, stays):
    """Tests that what compose wrote has no violation."""
    shown = run("check", *sorted(stays.glob("*.json")))
    assert (shown.code, shown.out) == (0, "ok\n")


@pytest.fixture
def tampered(stays, tmp_path):
    """Hold a stay whose second stop ends an hour after its day does."""
    row = json.loads(min(stays.glob("*.json")).read_text(encoding="utf-8"))
    row["days"][0]["stops"][1]["end"] = "2027-05-15T23:30"
    path = tmp_path / "tampered.json"
    path.write_text(json.dumps(row), encoding="utf-8")
    return path


def test_each_violation_is_a_line(run, tampered):
    """Tests that a stay changed by hand ends with 1 and says what is wrong."""
    shown = run("check", tampered)
    assert shown.code == 1
    assert "2027-05-15 stop 2: times are not in order" in shown.out.splitlines()


def test_violations_as_json(run, tampered):
    """Tests that --json prints the same violations as a list."""
    plain, as_json = run("check", tampered), run("check", tampered, "--json")
    assert as_json.code == 1
    assert json.loads(as_json.out) == plain.out.splitlines()


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"schema": "fluvestre.stay/1"}', '{"schema": "other"}'])
def test_file_that_is_no_stay_is_refused(run, tmp_path, text):
    """Tests that a file that is no stay ends with 2; every line names the file or a field."""
    path = tmp_path / "stay.json"
    path.write_text(text, encoding="utf-8")
    shown = run("check", path)
    assert shown.code == 2
    first, *others = shown.err.splitlines()
    assert first.startswith(f"{path}: is no fluvestre.stay/1: ")
    assert all(line.startswith("whole stay: '") for line in others)


def test_sum_that_is_not_one_is_a_violation(run, stays, tmp_path):
    """Tests that a total changed in the file is told, though every line still adds up."""
    row = json.loads(min(stays.glob("*.json")).read_text(encoding="utf-8"))
    row["price"]["total_ct"] = 1
    (tmp_path / "stay.json").write_text(json.dumps(row), encoding="utf-8")
    shown = run("check", tmp_path / "stay.json")
    assert shown.code == 1
    assert any(line.startswith("price.total_ct: says 1, its parts say ") for line in shown.out.splitlines())


STOP = ("days", 0, "stops", 1)
LEG = ("days", 0, "legs", 0)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("request",), "a weekend"),
        (("request", "leave"), "2027-05-16T18:00+02:00"),
        (("price", "persons"), ""),
        (("price", "lines", 0, "label"), 7),
        (("proof", "bound"), "none"),
        (("id",), []),
        (("days",), []),
        (("language",), "xx"),
        (("sources",), [0]),
        ((*STOP, "lat"), float("nan")),
        ((*STOP, "lon"), "x"),
        ((*STOP, "meal"), float("nan")),
        ((*STOP, "kind"), ""),
        ((*STOP, "name"), {}),
        ((*STOP, "name"), "\ud800"),
        ((*LEG, "distance_m"), 1e30),
        ((*LEG, "distance_m"), 10**30),
        ((*LEG, "duration_s"), "x"),
        ((*LEG, "from"), 1.5),
    ],
)
def test_value_that_no_stay_holds_is_refused(run, stays, tmp_path, path, value):
    """Tests that one value of another kind ends check and export with 2, told with its file, untraced."""
    row = json.loads(min(stays.glob("*.json")).read_text(encoding="utf-8"))
    reduce(lambda part, key: part[key], path[:-1], row)[path[-1]] = value
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps(row), encoding="utf-8")
    checked = run("check", wrong)
    exported = run("export", wrong, "--format", "gpx", "--out", tmp_path / "a.gpx")
    assert (checked.code, exported.code) == (2, 2)
    assert checked.err.startswith(f"{wrong}: is no fluvestre.stay/1: ")
    assert exported.err == checked.err


@pytest.fixture(scope="module")
def facts():
    """Load the embedded catalogue and network, and what maps show behind a stay."""
    network = load_network()
    return load_catalogue(), network, background_of(network)


@pytest.fixture(scope="module")
def text(stays):
    """Read the file of a stay."""
    return min(stays.glob("*.json")).read_text(encoding="utf-8")


def places(part):
    """List all holders and keys of values, however deep, but of lines only their first points."""
    keys = (
        list(part) if isinstance(part, dict) else range(min(len(part), 4)) if isinstance(part, list) else ()
    )
    return [place for key in keys for place in ((part, key), *places(part[key]))]


like_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=6),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


def outcome(row, catalogue, network, background):
    """Return the violations of a stay that is drawn and tracked too, or why it is no stay."""
    try:
        stay = stay_from_json(row)
    except ValueError as refused:
        return tuple(str(refused).splitlines())
    assert write_gpx(stay).startswith("<?xml")
    assert "<html" in write_map(stay, background)
    return check(stay, catalogue, network)


@settings(max_examples=250, deadline=None)
@given(data=st.data(), value=like_json, offset=st.integers(-3, 200))
def test_any_change_is_refused_or_judged(text, facts, data, value, offset):
    """Tests that a stay with one value changed is no stay, or one that is checked, drawn and tracked."""
    row = json.loads(text)
    found = places(row)
    holder, key = found[data.draw(st.integers(0, len(found) - 1))]
    near = [value, offset, "Ailleurs", 0.5, [], None, "2027-05-15T23:59"]
    holder[key] = near[data.draw(st.integers(0, len(near) - 1))]
    assert all(isinstance(line, str) for line in outcome(row, *facts))
