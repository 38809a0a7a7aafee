"""What an import and a check have to say."""

from pathlib import Path

from apps.catalogue_report import ImportReport, check_report, counted
from offers.catalogue import Catalogue
from offers.finding import Finding
from offers.review import review
from offers.sources.gtfs import StationReading
from offers.sources.reading import OUTSIDE, Reading
from tests.offers.samples import offer


def found(code, level="warning"):
    """Return a finding."""
    return Finding(code=code, level=level, message="x", record="1", feed="sheet")


FINDINGS = (
    found("b"), found("a"), found("no-name", "error"), found("b"), found(OUTSIDE, "info"),
    found(OUTSIDE, "info"),
)  # fmt: skip
REPORT = ImportReport(
    readings=(
        Reading(feed="sheet", offers=(offer("sheet"),), findings=FINDINGS, objects=4),
        StationReading(stations=(), findings=(), objects=0),
    ),
    findings=FINDINGS,
    changes={"new": 1, "changed": 2, "unchanged": 3, "gone": 4},
    out=Path("out.json"),
)


def test_gravest_and_most_frequent_come_first():
    """Tests the order: level, count, code."""
    assert counted(FINDINGS) == [
        ("error", "no-name", 1), ("warning", "b", 2), ("warning", "a", 1), ("info", OUTSIDE, 2),
    ]  # fmt: skip


def test_every_object_of_a_feed_is_accounted_for():
    """Tests that imported, outside and left out add up to the objects."""
    row, timetable = REPORT.as_json()["feeds"]
    assert row == {"feed": "sheet", "objects": 4, "imported": 1, "outside": 2, "left out": 1, "warnings": 3}
    assert timetable["feed"] == "gtfs"


def test_report_counts_offers_of_the_catalogue():
    """Tests that what is gone is not in it."""
    told = REPORT.as_json()
    assert (told["offers"], told["catalogue"]) == (6, "out.json")
    assert told["findings"][0] == {"level": "error", "code": "no-name", "count": 1}


def test_report_reads_as_tables():
    """Tests that feeds, findings and changes are named."""
    text = REPORT.as_text()
    assert "1 new, 2 changed, 3 unchanged, 4 gone." in text
    assert all(word in text for word in ("sheet", "gtfs", "no-name", "left out"))


def test_check_names_the_costliest_unknowns():
    """Tests that a wanted offer is named with what it lacks, and an unwanted one is not."""
    wanted = offer("sheet", "1", listed_for=("promeneurs-chaleureux",), name="Beffroi du Lin")
    spare = offer("sheet", "2", kind="tourist-office", themes=(), name="Bureau du Lin")
    catalogue = Catalogue(offers=(wanted, spare), stations=(), moorings=(), version="tiny")
    text = check_report(catalogue, review(catalogue))
    assert "2 offers" in text
    assert "Beffroi du Lin" in text
    assert "Bureau du Lin" not in text
