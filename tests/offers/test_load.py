"""Reading a catalogue file."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.errors import DamagedFileError
from offers.load import DATA, load_catalogue, offer_of
from offers.offer import Kind, Theme
from offers.offer_json import offer_to_json

MUSEUM: dict[str, Any] = {
    "id": "offer:musee", "name": "Musée", "kind": "museum", "themes": ["mining"], "lon": 2.6, "lat": 50.6,
    "precision": "exact", "commune": "Ici", "insee": "62000", "epci": None,
}  # fmt: skip
FULL: dict[str, Any] = MUSEUM | {
    "opening_hours": "Mo-Su 09:00-12:00", "hours_status": "known",
    "visit_min": {"min": 10, "typical": 20, "max": 30},
    "price": {"adult_ct": 100, "child_ct": 50, "unit": "person", "status": "known"}, "indoor": False,
    "capacity": {"persons": 12, "rooms": None, "seats": 9}, "access": {"motor": "yes"}, "landmark": True,
    "carries_to": "mooring:guarbecque", "carries_min": 40, "article": ["2.1"],
    "serves_dinner": False, "min_age": 7,
}  # fmt: skip

any_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where to write a catalogue."""
    return tmp_path / "catalogue.json"


def test_silence_is_filled_by_the_kind_and_marked() -> None:
    """Hours, length, price and capacity that a record does not give are estimates, and say so."""
    offer = offer_of(MUSEUM)
    assert (offer.hours.status, offer.hours.certain_on(date(2027, 5, 15))) == ("estimated", False)
    assert offer.visit
    assert (offer.visit.typical, offer.visit.known) == (75, False)
    assert offer.price
    assert (offer.price.adult_ct, offer.price.status) == (600, "estimated")
    assert (offer.capacity.known, offer.indoor) == (False, True)
    assert offer.access.motor == "unknown"


def test_given_values_stay_as_they_are() -> None:
    """What a record gives is not overwritten by the kind, a plain false included."""
    offer = offer_of(FULL)
    assert (offer.hours.spec, offer.hours.certain_on(date(2027, 5, 15))) == ("Mo-Su 09:00-12:00", True)
    assert offer.visit
    assert (offer.visit.min, offer.visit.typical, offer.visit.max, offer.visit.known) == (10, 20, 30, True)
    assert offer.price
    assert (offer.price.adult_ct, offer.price.child_ct, offer.price.status) == (100, 50, "known")
    assert (offer.capacity.persons, offer.capacity.seats, offer.capacity.known) == (12, 9, True)
    assert (offer.indoor, offer.serves_dinner, offer.min_age, offer.landmark) == (False, False, 7, True)
    assert offer.access.motor == "yes"
    assert offer.carry
    assert (offer.carry.to, offer.carry.minutes) == ("mooring:guarbecque", 40)
    assert offer.articles == ("2.1",)


def test_what_has_no_default_stays_unknown() -> None:
    """A market without its day has no hours at all: nobody makes one up."""
    hours = offer_of(MUSEUM | {"kind": "market"}).hours
    assert (hours.spec, hours.status) == (None, "unknown")


def test_lodging_has_no_length_of_visit() -> None:
    """Where even the kind says nothing of minutes there are none."""
    assert offer_of(MUSEUM | {"kind": "hotel"}).visit is None


def test_offers_stand_in_the_order_of_their_ids(file: Path) -> None:
    """Whatever the order of the file, the catalogue is sorted; stations and moorings come with it."""
    file.write_text(json.dumps([MUSEUM | {"id": "offer:z"}, MUSEUM]), encoding="utf-8")
    catalogue = load_catalogue(file)
    assert [o.id for o in catalogue.offers] == ["offer:musee", "offer:z"]
    assert catalogue.find_station("Béthune").id == "station:bethune"
    assert catalogue.moorings


def test_version_tells_files_apart(file: Path) -> None:
    """The same bytes have the same version, others another."""
    file.write_text(json.dumps([MUSEUM]), encoding="utf-8")
    first, again = load_catalogue(file).version, load_catalogue(file).version
    file.write_text(json.dumps([MUSEUM | {"name": "Autre"}]), encoding="utf-8")
    assert first == again
    assert first != load_catalogue(file).version


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[", "line 1, column 2: Expecting value"),
        ('{"id": "offer:musee"}', "the file: expected array, got"),
        ("[7]", "record 1: expected object, got 7"),
        (json.dumps([MUSEUM, {"id": "offer:b"}]), r"record 2 \(offer:b\): lacks 'name'"),
        (json.dumps([MUSEUM | {"kind": "casino"}]), r"record 1 \(offer:musee\): kind: .* got 'casino'"),
        (json.dumps([MUSEUM | {"lat": 95}]), r"record 1 \(offer:musee\): lat: expected at most 90, got 95"),
        (json.dumps([MUSEUM | {"themes": ["gloom"]}]), "gloom"),
        (json.dumps([MUSEUM | {"opening_hours": "whenever", "hours_status": "known"}]), "whenever"),
        (json.dumps([MUSEUM, MUSEUM]), "offer:musee twice"),
    ],
)
def test_damaged_file_is_told_with_its_place(file: Path, text: str, told: str) -> None:
    """A file that is no catalogue, or a record that cannot be, is told with file and record."""
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedFileError, match=f"catalogue.json: .*{told}"):
        load_catalogue(file)


@pytest.mark.parametrize(
    ("field", "values", "place"),
    [
        ("id", ["offer:", "offer:A", "offer:a b", "offer:a\n", "a", 7, None], "id"),
        ("name", ["", " ", None, 3], "name"),
        ("commune", [None, 7], "commune"),
        ("themes", [["gloom"], None, "mining", {}, [[]]], "themes"),
        ("aliases", ["musée", [1], [""], None], "aliases"),
        ("axes", [[0], [1.5], [True], "1"], "axes"),
        ("landmark", ["no", 0, 1, [], ""], "landmark"),
        ("indoor", ["yes", 0], "indoor"),
        ("lon", [181, "2.6", True, None, 10**400], "lon"),
        ("insee", [62000, "620000", "6200"], "insee"),
        ("visit_min", ["", 0, [], False, {}], "visit_min"),
        ("visit_min", [{"min": 10.0, "typical": 20, "max": 30}], r"visit_min\.min"),
        ("visit_min", [{"min": 10, "typical": 20, "max": 1441}], r"visit_min\.max"),
        ("price", ["", 0, [], FULL["price"] | {"tax": 1}], "price"),
        (
            "price",
            [FULL["price"] | {"adult_ct": n} for n in (-1, 1.5, True, "1", 10**30)],
            r"price\.adult_ct",
        ),
        ("price", [FULL["price"] | {"status": "sure"}], r"price\.status"),
        ("capacity", ["", 0, [], {"bunks": 2}], "capacity"),
        ("capacity", [{"persons": 0}, {"persons": 2.5}], r"capacity\.persons"),
        ("access", ["", 0, [], {"taste": "yes"}], "access"),
        ("access", [{"motor": True}], r"access\.motor"),
        ("opening_hours", ["", 0, []], "opening_hours"),
        ("opening_hours", [None], "hours_status"),
        ("hours_status", ["unknown", None, "guessed"], "hours_status"),
        ("carries_to", ["quai", "mooring:", "mooring:nowhere", 0], "carries_to"),
        ("carries_to", [None], "carries_min"),
        ("carries_min", [0, None, 1441, "40", 40.0], "carries_min"),
        ("min_age", [-1, "7", True], "min_age"),
    ],
)
def test_value_that_cannot_be_is_told_with_its_path(
    file: Path, field: str, values: list[Any], place: str
) -> None:
    """Nothing is converted or dropped: every wrong value is named, each by its record and path."""
    rows = [FULL | {"id": f"offer:o{i}"} | {field: value} for i, value in enumerate(values)]
    file.write_text(json.dumps(rows), encoding="utf-8")
    lines = outcome(file).splitlines()
    for number in range(1, len(values) + 1):
        assert [line for line in lines if re.search(rf"\.json: record {number}( \(.*\))?: {place}", line)]


def test_faults_of_all_records_are_told_at_once(file: Path) -> None:
    """Wrong types, hours, lengths, moorings that are none, ids twice: in the file's order."""
    faulty = [
        MUSEUM | {"name": 7, "lat": None},
        MUSEUM | {"id": "offer:a", "opening_hours": "whenever", "hours_status": "known"},
        FULL | {"id": "offer:b", "visit_min": {"min": 30, "typical": 20, "max": 30}},
        FULL | {"id": "offer:c", "carries_to": "mooring:nowhere"},
        MUSEUM | {"id": "offer:d"},
        MUSEUM | {"id": "offer:d"},
    ]
    file.write_text(json.dumps(faulty), encoding="utf-8")
    told = [line.split("catalogue.json: ")[1] for line in outcome(file).splitlines()]
    assert told == [
        "record 1 (offer:musee): name: expected text that is not empty, got 7",
        "record 1 (offer:musee): lat: expected number, got None",
        "record 2 (offer:a): Expected OSM opening_hours, got 'whenever'.",
        "record 3 (offer:b): Expected 0 < min <= typical <= max minutes, got 30, 20, 30.",
        "record 4 (offer:c): carries_to: expected the id of a mooring, got 'mooring:nowhere'",
        "record 6 (offer:d): id: expected every id once, got offer:d twice",
    ]


def test_faults_beyond_twenty_are_counted(file: Path) -> None:
    """A file that is wrong all over does not fill the screen."""
    file.write_text(
        json.dumps([MUSEUM | {"id": f"offer:o{i}", "lat": "x" * 999} for i in range(30)]), "utf-8"
    )
    lines = outcome(file).splitlines()
    assert (len(lines), lines[-1]) == (21, "and 10 more")
    assert all(line.endswith("got '" + "x" * 79) for line in lines[:-1])


def test_embedded_catalogue_is_as_the_schema_asks(file: Path) -> None:
    """It is not checked whenever it is read; what the program writes of it is accepted, and is the same."""
    embedded = load_catalogue()
    assert load_catalogue(DATA.joinpath("catalogue.json")).offers == embedded.offers
    file.write_text(json.dumps([offer_to_json(o) | {"segments": {}} for o in embedded.offers]), "utf-8")
    assert load_catalogue(file).offers == embedded.offers


def test_schema_knows_the_words_of_the_program() -> None:
    """A kind or a theme that is added to one is added to the other."""
    fields = json.loads(DATA.joinpath("catalogue-1.schema.json").read_text("utf-8"))["$defs"]["record"][
        "properties"
    ]
    assert fields["kind"]["enum"] == list(get_args(Kind))
    assert fields["themes"]["items"]["enum"] == list(get_args(Theme))


def test_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A missing file is a damaged file, not an OSError."""
    with pytest.raises(DamagedFileError, match=r"gone\.json: the file: No such file"):
        load_catalogue(tmp_path / "gone.json")


def test_bytes_that_are_no_text_are_told(file: Path) -> None:
    """A file in another encoding is a damaged file."""
    file.write_bytes(b'["\xe9\xff"]')
    with pytest.raises(DamagedFileError, match="byte 2: not UTF-8 text"):
        load_catalogue(file)


def outcome(file: Path) -> str:
    """Return how many offers a file holds, or what is wrong with it."""
    try:
        return f"{len(load_catalogue(file).offers)} offer"
    except DamagedFileError as error:
        return str(error)


@given(field=st.sampled_from(sorted(FULL)), value=any_json)
def test_any_value_in_any_field_is_an_offer_or_a_damaged_file(
    tmp_path_factory: pytest.TempPathFactory, field: str, value: Any
) -> None:
    """Whatever JSON a field holds, reading gives a catalogue or says which record is wrong."""
    file = tmp_path_factory.getbasetemp() / "any.json"
    file.write_text(json.dumps([FULL | {field: value}]), encoding="utf-8")
    assert re.search(r"^1 offer$|any\.json: record 1", outcome(file))
