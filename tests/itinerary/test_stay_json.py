"""A stay as JSON, and back."""

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.mode import Mode
from itinerary.stay import Day, JunctionRef, Points, PriceLine, Proof, Stay, StayLeg, StayPrice, Stop, Totals
from itinerary.stay_json import read_stay, stay_from_json, stay_text, stay_to_json
from offers.errors import DamagedFileError
from offers.finding import Finding

words, counts, signed = st.text(max_size=8), st.integers(0, 10**6), st.integers(-(10**4), 10**4)
degrees, shares = st.floats(-90, 90), st.floats(0, 1)
moments = st.integers(0, 10**6).map(
    lambda minutes: datetime.fromisoformat("2026-01-01") + timedelta(minutes=minutes)
)


def some(strategy: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return a few of something."""
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


points = st.builds(Points, term=words, points=signed)
stops = st.builds(
    Stop,
    kind=st.sampled_from(["station", "visit", "meal", "night", "mooring", "service"]),
    id=words, name=words, lon=degrees, lat=degrees, meal=st.sampled_from([None, "lunch", "dinner"]),
    arrive=st.none() | moments, start=st.none() | moments, end=st.none() | moments, leave=st.none() | moments,
    to_confirm=some(words), points=signed, why=some(points), plan_b=st.none() | words, demo=st.booleans(),
)  # fmt: skip
legs = st.builds(
    StayLeg,
    from_stop=counts, to_stop=counts, mode=st.sampled_from(Mode), distance_m=counts, duration_s=counts,
    line=some(st.tuples(degrees, degrees), 2), routes=some(words),
    junctions=some(st.builds(JunctionRef, ref=words, commune=words)),
    low_traffic_share=shares, sketched=st.booleans(),
)  # fmt: skip
days = st.integers(0, 3).flatmap(
    lambda n: st.builds(
        Day,
        date=st.dates(date(2025, 1, 1), date(2028, 1, 1)),
        stops=st.tuples(*[stops] * (n + 1)),
        legs=st.tuples(*[legs] * n),
    )
)
lines = st.builds(PriceLine, id=words, label=words, unit_ct=counts, quantity=counts, estimated=st.booleans())
totals = st.builds(
    Totals, cycle_m=counts, walk_m=counts, boat_m=counts, visits=counts, landmarks=counts, gems=counts,
    confirmed_share=shares,
)  # fmt: skip
stays = st.builds(
    Stay,
    id=words, rank=counts, title=words, summary=words, language=words,
    request=st.dictionaries(words, st.none() | signed | words | st.lists(words, max_size=2), max_size=3),
    proof=st.builds(
        Proof, status=st.sampled_from(["optimal", "within", "feasible"]), objective=signed,
        bound=st.none() | signed, engine=words, seed=counts,
    ),
    days=some(days, 1), value=some(points), totals=totals, sources=some(words),
    price=st.builds(StayPrice, lines=some(lines), persons=st.integers(1, 200)),
    findings=some(st.builds(Finding, code=words, level=st.sampled_from(["info", "warning"]), message=words)),
)  # fmt: skip
any_json = st.none() | st.booleans() | signed | words | st.lists(signed, max_size=2) | st.just({"a": 1})


@pytest.fixture(scope="session")
def composed(assembled: Callable[..., Stay]) -> Stay:
    """Return a day of museum, garden, lunch and belfry."""
    return assembled("museum", "garden", "table", "belfry")


@settings(max_examples=50)
@given(stays)
def test_stay_reads_back_from_its_text(stay: Stay) -> None:
    """Whatever a stay holds, its text holds it too, and is the same when written again."""
    text = stay_text(stay)
    again = stay_from_json(json.loads(text))
    assert again == stay
    assert stay_text(again) == text


def test_stay_reads_back_from_its_file(composed: Stay, tmp_path: Path) -> None:
    """A composed stay in a file is the stay."""
    file = tmp_path / "stay.json"
    file.write_text(stay_text(composed), encoding="utf-8")
    assert read_stay(file) == composed


def test_names_are_those_of_the_contract(composed: Stay) -> None:
    """The keys of the file stand in their order; times are local and to the minute."""
    row = stay_to_json(composed)
    assert list(row) == [
        "schema", "id", "rank", "request", "title", "summary", "language", "proof", "days", "value", "price",
        "totals", "sources", "findings",
    ]  # fmt: skip
    assert row["schema"] == "fluvestre.stay/1"
    assert set(row["proof"]) == {"status", "objective", "bound", "gap", "engine", "seed"}
    visit = row["days"][0]["stops"][1]
    assert (visit["arrive"], visit["start"], visit["end"]) == (
        "2027-06-09T10:12",
        "2027-06-09T10:12",
        "2027-06-09T11:12",
    )
    assert set(row["days"][0]["legs"][0]) == {
        "from", "to", "mode", "distance_m", "duration_s", "line", "junctions", "routes", "low_traffic_share",
        "sketched",
    }  # fmt: skip
    assert (row["price"]["currency"], row["price"]["total_ct"], row["price"]["per_person_ct"]) == (
        "EUR",
        6200,
        3100,
    )


def test_times_that_are_not_are_left_out(composed: Stay) -> None:
    """The first stop has no arrival, the last no departure: no null stands for them."""
    first, *_, last = stay_to_json(composed)["days"][0]["stops"]
    assert {"arrive", "start"}.isdisjoint(first)
    assert {"end", "leave"}.isdisjoint(last)
    assert (first["leave"], last["arrive"]) == ("2027-06-09T10:00", "2027-06-09T14:40")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "is no fluvestre.stay/1"),
        (b"[]", "is no fluvestre.stay/1"),
        (b"{}", "lacks 'schema'"),
        (b'{"schema": "fluvestre.stay/2"}', "expected schema fluvestre.stay/1, got 'fluvestre.stay/2'"),
        (b'{"schema": "fluvestre.stay/1"}', "lacks 'proof'"),
        (b"\xff", "is no fluvestre.stay/1"),
    ],
)
def test_file_that_is_no_stay_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    """What is wrong with a file is told with its name."""
    file = tmp_path / "stay.json"
    file.write_bytes(content)
    with pytest.raises(DamagedFileError, match=rf"stay\.json: whole file: .*{told}"):
        read_stay(file)


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A missing file is a damaged file."""
    with pytest.raises(DamagedFileError, match="No such file"):
        read_stay(tmp_path / "gone.json")


def outcome(file: Path) -> str:
    """Return whether a file is a stay."""
    try:
        return type(read_stay(file)).__name__
    except DamagedFileError as error:
        return type(error).__name__


@given(data=st.data(), value=any_json)
def test_any_change_leaves_a_stay_or_a_damaged_file(
    composed: Stay, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, value: Any
) -> None:
    """Whatever stands at whatever place of a file, reading it raises nothing else than a DamagedFileError."""
    row: Any = json.loads(stay_text(composed))
    part = row
    for _ in range(data.draw(st.integers(0, 4))):
        keys = list(part) if isinstance(part, dict) else range(len(part))
        inner = [k for k in keys if isinstance(part[k], dict | list) and part[k]]
        if inner:
            part = part[data.draw(st.sampled_from(inner))]
    part[data.draw(st.sampled_from(list(part) if isinstance(part, dict) else range(len(part))))] = value
    file = tmp_path_factory.getbasetemp() / "changed.json"
    file.write_text(json.dumps(row), encoding="utf-8")
    assert outcome(file) in {"Stay", "DamagedFileError"}
