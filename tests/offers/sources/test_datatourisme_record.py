"""Whole objects, and objects mangled in every way."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.details import Text
from offers.sources.datatourisme_record import record_of
from offers.sources.errors import UnusableError
from offers.sources.record import Record
from tests.offers.sources.datatourisme_samples import (
    PROFILE,
    SETTING,
    UUID,
    bared,
    kb,
    located,
    read,
    row,
    thing,
)

LODGING = thing(
    "Accommodation",
    "Guesthouse",
    allowedPersons=8,
    availableLanguage=["fr", "Anglais"],
    reducedMobilityAccess=True,
    hasReview=[{"hasReviewValue": kb("LabelRating_AccueilVelo")}],
    hasFeature=[{"features": [kb("BikeGarage")], "petsAllowed": False}],
    hasDescription=[
        {"shortDescription": {"fr": ["Une ferme."]}, "hasTranslatedProperty": [{"dc:contributor": "x"}]}
    ],
    hasContact=[{"schema:telephone": ["03 00 00 00 00"]}],
    hasTheme=[kb("InTheCountryside")],
    hasClientTarget=[kb("Families")],
    isLocatedAt=[
        located(row("Monday", opens="08:00", closes="12:00", first="2026-03-15", last="2026-11-15"))
    ],
    takesPlaceAt=[{"startDate": "2026-06-01", "endDate": "2026-06-02", "startTime": "10:00"}],
    offers=[
        {
            "schema:priceSpecification": [
                {
                    "schema:minPrice": ["78"],
                    "hasPricingMode": [kb("Overnight")],
                    "hasEligiblePolicy": [kb("Free")],
                }
            ]
        }
    ],
    hasMainRepresentation=[
        {
            "ebucore:hasRelatedResource": [{"ebucore:locator": ["https://example.org/a.jpg"]}],
            "ebucore:hasAnnotation": [{"credits": ["x"], "rightsEndDate": "2027-01-01"}],
        }
    ],
    tourDistance=24500.0,
    hasTranslatedProperty=[
        {"dc:contributor": ["deepl"], "rdf:language": "en", "rdf:predicate": "rdfs:label"}
    ],
)


def test_an_object_is_a_record() -> None:
    """Identity, names with what a machine translated, capacity and date."""
    record = read(LODGING)
    assert (record.record_id, record.kind, record.updated) == (UUID, "guesthouse", date(2026, 2, 2))
    assert record.other_ids == ("datatourisme:PCUNPC062V500001", "tourinsoft:PCUNPC062V500001")
    assert record.names == (
        Text(language="fr", value="Beffroi du Lin"),
        Text(language="en", value="Linen Belfry", machine=True),
    )
    assert (record.persons, record.seats, record.languages) == (8, None, ("fr", "en"))
    assert record.once is False


@pytest.mark.parametrize(
    ("identifier", "others"),
    [
        ("4242", ["datatourisme:4242"]),
        ("RES41AASOR100627", ["datatourisme:RES41AASOR100627", "tourinsoft:RES41AASOR100627"]),
        ("+33 3 00 00 00 00", []),
        ("HOTNPC062V50ABCD", ["datatourisme:HOTNPC062V50ABCD", "tourinsoft:HOTNPC062V50ABCD"]),
    ],
)
def test_ids_of_tourinsoft_are_known_by_their_form(identifier: str, others: list[str]) -> None:
    """Three letters, a structure, and a number."""
    assert list(read({**LODGING, "dc:identifier": identifier}).other_ids) == others


@pytest.mark.parametrize(
    ("uri", "found"),
    [
        (f"https://data.datatourisme.gouv.fr/{UUID}", UUID),
        (f"https://data.datatourisme.fr/26/{UUID}", UUID),
        ("", "PCUNPC062V500001"),
    ],
)
def test_both_hosts_give_one_id(uri: str, found: str) -> None:
    """The end of the URI is the same in all years."""
    assert read({**LODGING, "@id": uri}).record_id == found


def test_what_a_meal_takes_are_seats() -> None:
    """The number of persons of a restaurant is its seats."""
    record = read(thing("FoodEstablishment", "Restaurant", allowedPersons="40"))
    assert (record.persons, record.seats, record.serves_dinner) == (None, 40, None)


def test_a_lodging_serves_dinner_where_it_says_so() -> None:
    """Silence is not no."""
    assert read(thing("Hotel", "HotelRestaurant")).serves_dinner is True
    assert read(thing("Hotel", hasFeature=[{"features": [kb("Restaurant")]}])).serves_dinner is True
    assert read(thing("Hotel")).serves_dinner is None


def test_an_event_takes_place_once() -> None:
    """Outside its dates it is not there."""
    assert read(thing("Festival", "EntertainmentAndEvent")).once is True


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"rdfs:label": {"fr": ["x"]}}, "no-id"),
        ({**LODGING, "isObsolete": True}, "obsolete"),
        ("a text", "not-an-object"),
        (thing("TaxiCompany"), "not-an-offer"),
    ],
)
def test_what_gives_no_record_has_a_code(value: Any, code: str) -> None:
    """Each for its own reason."""
    with pytest.raises(UnusableError) as error:
        read(value)
    assert error.value.code == code


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, item in inner for found in _paths(item, (*path, key)))]


def _changed(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    if not path:
        return new(value) if callable(new) else new
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = _changed(copy[path[0]], path[1:], new)
    return copy


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=True),
    st.text(max_size=20),
    st.sampled_from(
        ["2026-02-30", "25:99", "kb:", "https://", "x" * 100_000, [], {}, [[]], [{}], {"fr": [None]}]
    ),
    st.just(lambda value: [value, value]),
    st.just(lambda value: value[0] if isinstance(value, list) and value else value),
)


@given(st.lists(st.tuples(st.sampled_from(_paths(LODGING)[1:]), ODD), min_size=1, max_size=4))
def test_whatever_is_mangled_a_record_or_a_reason_comes_back(
    changes: list[tuple[tuple[Any, ...], Any]],
) -> None:
    """No other exception than one that `collect` makes a finding of, and mostly none at all."""
    value: Any = LODGING
    for path, new in changes:
        try:
            value = _changed(value, path, new)
        except (KeyError, IndexError, TypeError):
            continue
    result: object = None
    try:
        result = record_of(value, PROFILE, SETTING, lambda _code, _message: None)
    except UnusableError as error:
        result = error.code
    assert isinstance(result, Record) or result in {"no-id", "not-an-object", "not-an-offer", "obsolete"}


@pytest.mark.parametrize(
    "path", [path for path in _paths(bared(LODGING)) if path and isinstance(path[-1], str)]
)
def test_any_field_may_be_missing(path: tuple[Any, ...]) -> None:
    """Whatever is left out, the rest is read: only an id is needed."""
    value = bared(LODGING)
    holder = value
    for key in path[:-1]:
        holder = holder[key]
    del holder[path[-1]]
    assert read(value).feed == "datatourisme"
