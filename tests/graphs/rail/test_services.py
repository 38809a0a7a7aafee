"""Days of services, and how many are too many."""

from datetime import date
from pathlib import Path

import pytest

from graphs.rail.services import LONGEST_DAYS
from tests.graphs.rail.feeds import FEED, read_tables


@pytest.mark.parametrize(("info", "first"), [("20290101", date(2029, 1, 1)), ("", date(2020, 1, 1))])
def test_endless_calendar(tmp_path: Path, info: str, first: date) -> None:
    """Four years of it count, from the day that the feed gives, else from that on which most begin."""
    daily = "1,1,1,1,1,1,1"
    tables = FEED | {
        "calendar": FEED["calendar"].splitlines()[0]
        + f"\ndaily,{daily},20200101,20991231\nsaturdays,{daily},20200101,20200131\n",
        "calendar_dates": "service_id,date,exception_type\ndaily,19000101,1\n",
        "feed_info": f"feed_version,feed_start_date\n1,{info}\n",
    }
    timetable, findings = read_tables(tmp_path, tables)
    assert timetable.dates
    assert timetable.dates[0] == first
    assert (timetable.dates[1] - first).days == LONGEST_DAYS - 1
    assert "rail.long-calendar" in [finding.code for finding in findings]


def test_days_only_of_exceptions(tmp_path: Path) -> None:
    """A feed may do without a calendar; the days that are taken away count for nothing."""
    tables = {name: text for name, text in FEED.items() if name != "calendar"}
    tables["calendar_dates"] = (
        "service_id,date,exception_type\nsaturdays,20300610,1\ndaily,20300501,2\ndaily,20300612,1\n"
    )
    timetable, _ = read_tables(tmp_path, tables)
    assert timetable.dates == (date(2030, 6, 10), date(2030, 6, 12))
    assert timetable.running(date(2030, 6, 12)).tolist() == [False, True, True]


def test_services_of_buses_do_not_count(tmp_path: Path) -> None:
    """The timetable ends with its last train."""
    tables = FEED | {
        "trips": FEED["trips"].replace("bus,daily", "bus,buses"),
        "calendar_dates": FEED["calendar_dates"] + "buses,20310101,1\n",
    }
    timetable, _ = read_tables(tmp_path, tables)
    assert timetable.dates == (date(2030, 6, 1), date(2030, 6, 14))
