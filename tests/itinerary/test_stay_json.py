"""A stay as JSON, and back."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.mode import Mode
from itinerary.read_request import LANGUAGES
from itinerary.stay import (
    Day,
    JunctionRef,
    Points,
    PriceLine,
    Proof,
    Spot,
    Stay,
    StayLeg,
    StayPrice,
    Stop,
    StopKind,
    Totals,
)
from itinerary.stay_json import read_stay, stay_from_json, stay_text, stay_to_json
from offers.details import Contact, ContactKind
from offers.errors import DamagedFileError
from offers.finding import Finding

words = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=8)
counts, signed = st.integers(0, 10**6), st.integers(-(10**4), 10**4)
degrees, shares = st.floats(-90, 90), st.floats(0, 1)
offer_ids = st.from_regex(r"offer:[a-z0-9-]{1,8}", fullmatch=True)
terms = st.from_regex(r"[a-z][a-z-]{0,5}(:[a-z][a-z-]{0,5})?", fullmatch=True)
codes = st.from_regex(r"[a-z]{1,5}(-[a-z]{1,5}){0,2}", fullmatch=True)
moments = st.integers(0, 10**6).map(
    lambda minutes: datetime.fromisoformat("2026-01-01") + timedelta(minutes=minutes)
)
REQUEST = {
    "segment": "amis-seniors", "from": "station:west", "to": "station:west", "arrive": "2027-06-09T09:50",
    "leave": "2027-06-09T18:10", "adults": 2, "children": [], "mode": "walk", "travel": "star",
    "budget_ct": None, "needs": [], "tight_budget": False, "accept_unconfirmed": False, "must": [], "ban": [],
    "pins": [], "ban_modes": [], "ban_themes": [], "max_cycle_km_day": 1.0, "max_walk_km_day": 8.0,
    "free_min": 0, "alternatives": 1, "effort": "quick", "seed": 1, "language": "fr",
}  # fmt: skip


def some(strategy: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return a few of something."""
    return st.lists(strategy, min_size=least, max_size=3).map(tuple)


points = st.builds(Points, term=terms, points=signed.filter(bool))


spots = st.builds(Spot, name=words, lon=degrees, lat=degrees)
contacts = st.builds(Contact, kind=st.sampled_from(get_args(ContactKind)), value=words)


@st.composite
def stops(draw: st.DrawFn) -> Stop:
    """Make a stop whose parts agree: its id and times are those of its kind."""
    kind = draw(st.sampled_from(get_args(StopKind)))
    place = f"{kind}:west" if kind in ("station", "mooring") else draw(offer_ids)
    comes, goes = draw(st.sampled_from([(True, True), (True, False), (False, True)]))
    comes, goes = (True, True) if kind in ("visit", "meal") else (comes, goes)
    times = draw(st.tuples(moments, moments, moments, moments))
    plan_b = draw(st.none() | offer_ids) if kind == "visit" else None
    return Stop(
        kind=kind, id=place, name=draw(words), lon=draw(degrees), lat=draw(degrees),
        meal=draw(st.sampled_from(["lunch", "dinner"])) if kind == "meal" else None,
        arrive=times[0] if comes else None, start=times[1] if comes else None,
        end=times[2] if goes else None, leave=times[3] if goes else None,
        to_confirm=tuple(draw(st.sets(st.sampled_from(["hours", "price", "place"])))),
        points=draw(signed), why=draw(some(points)), demo=draw(st.booleans()),
        plan_b=plan_b, plan_b_at=draw(st.none() | spots) if plan_b else None,
        contacts=draw(some(contacts)),
    )  # fmt: skip


legs = st.builds(
    StayLeg,
    from_stop=counts, to_stop=st.integers(1, 9), mode=st.sampled_from(Mode),
    distance_m=counts, duration_s=counts,
    line=some(st.tuples(degrees, degrees), 2), routes=some(words),
    junctions=some(st.builds(JunctionRef, ref=words, commune=words)),
    low_traffic_share=shares, sketched=st.booleans(),
)  # fmt: skip
days = st.integers(0, 3).flatmap(
    lambda n: st.builds(
        Day,
        date=st.dates(date(2025, 1, 1), date(2028, 1, 1)),
        stops=st.tuples(*[stops()] * (n + 1)),
        legs=st.tuples(*[legs] * n),
    )
)
lines = st.builds(
    PriceLine, id=offer_ids | st.just("taxe-de-sejour"), label=words, unit_ct=counts,
    quantity=st.integers(1, 100), estimated=st.booleans(),
)  # fmt: skip
totals = st.builds(
    Totals, cycle_m=counts, walk_m=counts, boat_m=counts, visits=counts, landmarks=counts, gems=counts,
    confirmed_share=shares,
)  # fmt: skip
proofs = st.one_of(
    st.builds(
        Proof, status=st.just("feasible"), objective=signed, bound=st.none(), engine=words, seed=counts
    ),
    st.builds(
        Proof, status=st.sampled_from(["optimal", "within", "feasible"]), objective=signed, bound=signed,
        engine=words, seed=counts,
    ),
)  # fmt: skip
stays = st.builds(
    Stay,
    id=st.from_regex(r"[0-9a-f]{16}", fullmatch=True), rank=st.integers(1, 10), title=words, summary=words,
    language=st.sampled_from(LANGUAGES), request=st.just(REQUEST), proof=proofs,
    days=some(days, 1), value=some(points), totals=totals, sources=some(words, 1),
    price=st.builds(StayPrice, lines=some(lines), persons=st.integers(1, 200)),
    findings=some(st.builds(Finding, code=codes, level=st.sampled_from(["info", "warning"]), message=words)),
)  # fmt: skip
any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@pytest.fixture(scope="session")
def composed(assembled: Callable[..., Stay]) -> Stay:
    """Return a day of museum, garden, lunch and belfry."""
    stay = assembled("museum", "garden", "table", "belfry")
    return replace(stay, request={**stay.request, "segment": "amis-seniors"})


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
        (b"", "Expecting value"),
        (b"{", "Expecting property name"),
        (b"[]", r"schema: got \[\], expected fluvestre.stay/1"),
        (b"{}", "schema: got None, expected fluvestre.stay/1"),
        (b'{"schema": "fluvestre.stay/2"}', "schema: got 'fluvestre.stay/2', expected fluvestre.stay/1"),
        (b'{"schema": "fluvestre.stay/1"}', "whole stay: 'id' is a required property"),
        (b"\xff", "can't decode byte 0xff"),
        (b'{"lat": NaN}', "NaN is no number"),
        (b"[-Infinity]", "-Infinity is no number"),
        (b"9" * 5000, "Exceeds the limit"),
        (b"[" * 100_000, "is nested too deeply"),
    ],
)
def test_file_that_is_no_stay_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    """What is wrong with a file is told with its name."""
    file = tmp_path / "stay.json"
    file.write_bytes(content)
    with pytest.raises(DamagedFileError, match=rf"stay\.json: is no fluvestre\.stay/1: .*{told}"):
        read_stay(file)


def test_every_fault_of_a_file_is_a_line(composed: Stay, tmp_path: Path) -> None:
    """The first line names the file, every line a field, its value and what is accepted."""
    file = tmp_path / "stay.json"
    file.write_text(json.dumps({**stay_to_json(composed), "rank": 0, "title": ""}), encoding="utf-8")
    with pytest.raises(DamagedFileError) as refused:
        read_stay(file)
    assert str(refused.value).splitlines() == [
        f"{file}: is no fluvestre.stay/1: rank: got 0, expected integer from 1 to 10",
        "title: got '', expected text without control characters",
    ]


def test_folder_is_told(tmp_path: Path) -> None:
    """A folder under the name of a stay is a damaged file."""
    with pytest.raises(DamagedFileError, match="whole file: Is a directory"):
        read_stay(tmp_path)


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A missing file is a damaged file."""
    with pytest.raises(DamagedFileError, match="No such file"):
        read_stay(tmp_path / "gone.json")


def outcome(row: object, file: Path) -> str:
    """Return what reading a file of these values gives."""
    file.write_text(json.dumps(row), encoding="utf-8")
    try:
        return type(read_stay(file)).__name__
    except DamagedFileError as error:
        return type(error).__name__


def places(part: Any) -> list[tuple[Any, Any]]:
    """List all holders and keys of values, however deep."""
    keys = list(part) if isinstance(part, dict) else range(len(part)) if isinstance(part, list) else ()
    return [place for key in keys for place in ((part, key), *places(part[key]))]


@settings(max_examples=200)
@given(data=st.data(), value=any_json)
def test_any_change_leaves_a_stay_or_a_damaged_file(
    composed: Stay, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, value: Any
) -> None:
    """Whatever stands at whatever place of a file, reading it raises nothing else than a DamagedFileError."""
    row: Any = json.loads(stay_text(composed))
    found = places(row)
    holder, key = found[data.draw(st.integers(0, len(found) - 1))]
    holder[key] = value
    assert outcome(row, tmp_path_factory.getbasetemp() / "changed.json") in {"Stay", "DamagedFileError"}
