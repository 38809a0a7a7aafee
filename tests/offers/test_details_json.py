"""Details as JSON, and back."""

import json
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.access import Answer
from offers.details import (
    NO_DETAILS,
    Certificate,
    CertificateStatus,
    Contact,
    ContactKind,
    Details,
    Foundation,
    Medium,
    Origin,
    Policy,
    Rate,
    RateUnit,
    Text,
    Track,
)
from offers.details_json import details_of, details_to_json
from offers.load import load_catalogue
from offers.offer_json import offer_to_json
from tests.offers.samples import offer

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
names = st.text("abcdé-.", min_size=1, max_size=8)
dates = st.none() | st.dates(date(1950, 1, 1), date(2199, 12, 31))
numbers = st.none() | st.integers(0, 10_000)


def one_of(literal: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def several(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=3).map(tuple)


def keyed(strategy: st.SearchStrategy[Any], key: str) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=3, unique_by=lambda item: getattr(item, key)).map(tuple)


amounts = st.tuples(numbers, numbers).filter(lambda pair: None in pair or pair[0] <= pair[1])
rates = st.builds(
    lambda pair, **more: Rate(min_ct=pair[0], max_ct=pair[1], **more),
    amounts, label=words, policy=one_of(Policy), unit=one_of(RateUnit), first=dates, last=dates, note=words,
)  # fmt: skip
tracks = st.builds(
    Track, mode=st.sampled_from(["", "cycle", "walk", "boat"]), length_m=numbers, duration_min=numbers,
    ascent_m=numbers, file_url=words, loop=st.none() | st.booleans(),
)  # fmt: skip
all_details = st.builds(
    Details,
    source_ids=several(names), classes=several(words), features=several(names), cuisines=several(names),
    audiences=several(names), names=keyed(st.builds(Text, language=names, value=words), "language"),
    texts=keyed(st.builds(Text, language=names, value=words, machine=st.booleans()), "language"),
    street=words, postcode=words,
    contacts=several(st.builds(Contact, kind=one_of(ContactKind), value=words)), rates=several(rates),
    certificates=several(
        st.builds(Certificate, key=names, status=one_of(CertificateStatus), expires=dates)
    ),
    media=several(st.builds(Medium, url=words, credit=words, licence=words, expires=dates)),
    pets=one_of(Answer), by_appointment=st.booleans(), hours_note=words, track=st.none() | tracks,
    origins=keyed(
        st.builds(
            Origin, field=names, source=names, record=words, updated=dates, status=one_of(Foundation)
        ),
        "field",
    ),
)  # fmt: skip


@given(details=all_details)
def test_details_read_back_as_written(details: Details) -> None:
    """Whatever a feed says, it is the same after a file; nothing is written twice."""
    assert details_of(json.loads(json.dumps(details_to_json(details)))) == details


def test_record_without_details_has_none() -> None:
    """A file of before feeds were read is a file of today."""
    assert details_of({}) == details_of(dict.fromkeys(details_to_json(NO_DETAILS))) == NO_DETAILS


@pytest.mark.parametrize(
    "row",
    [
        {"rates": [{"policy": "senior"}]},
        {"rates": [{"last": "soon"}]},
        {"contacts": [{"kind": "phone"}]},
        {"track": {"colour": "red"}},
    ],
)
def test_record_that_cannot_be_is_refused(row: dict[str, Any]) -> None:
    """What is no date, no policy, or not known here is an error, never left out in silence."""
    with pytest.raises((KeyError, TypeError, ValueError)):
        details_of(row)


FULL = Details(
    source_ids=("sheet:1", "osm:node/2"), classes=("tourism=museum",), features=("wifi",),
    names=(Text(language="fr", value="Musée du Lin"), Text(language="en", value="Linen Museum")),
    texts=(Text(language="fr", value="Lin."), Text(language="en", value="Linen.", machine=True)),
    street="2 rue Haute", postcode="62400",
    contacts=(Contact(kind="phone", value="03 21 00 00 00"), Contact(kind="web", value="https://lin.test")),
    rates=(Rate(label="Adulte", policy="full", min_ct=500, max_ct=500, first=date(2026, 1, 1)),),
    certificates=(Certificate(key="accueil-velo", status="expired", expires=date(2025, 12, 31)),),
    media=(Medium(url="https://lin.example/a.jpg", credit="A. Tisserand", expires=date(2027, 1, 1)),),
    cuisines=("flamande",), audiences=("families",), pets="partial", by_appointment=True,
    hours_note="Sur rendez-vous.", track=Track(mode="walk", length_m=1200, loop=True),
    origins=(Origin(field="name", source="sheet", record="1", updated=date(2026, 3, 1)),),
)  # fmt: skip


def test_catalogue_file_takes_what_is_written(tmp_path: Path) -> None:
    """A record with every detail goes through the schema of catalogues and comes back whole."""
    full = offer(details={name: getattr(FULL, name) for name in Details.__slots__})
    path = tmp_path / "catalogue.json"
    path.write_text(json.dumps([offer_to_json(full)]), encoding="utf-8")
    (read,) = load_catalogue(path).offers
    assert read.details == FULL


@given(details=all_details)
def test_written_details_keep_to_plain_values(details: Details) -> None:
    """Only lists, texts, numbers and truth values: dates are ISO text, languages and fields are keys."""
    row = details_to_json(details)
    assert set(row["text"]) == {t.language for t in details.texts}
    assert set(row["origins"]) == {o.field for o in details.origins}
    assert [rate["last"] for rate in row["rates"]] == [r.last and r.last.isoformat() for r in details.rates]
