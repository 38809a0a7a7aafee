"""The trains around a stay."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from graphs.network import Network
from graphs.rail.read_gtfs import read_gtfs
from graphs.rail.timetable import Timetable
from itinerary.request import Request
from itinerary.train_times import train_findings
from offers.catalogue import Catalogue

FEED = {
    "agency": "agency_id,agency_name,agency_url,agency_timezone\n1,Lys,http://lys.test,Europe/Paris\n",
    "stops": "stop_id,stop_name,stop_lat,stop_lon\nL,Lille,50.6,3.0\nW,Ouest,50.6,2.6\nA,Arras,50.3,2.8\n",
    "routes": "route_id,route_short_name,route_type\nr,L1,2\n",
    "trips": (
        "route_id,service_id,trip_id,bikes_allowed\n"
        "r,d,in1,1\nr,d,in2,0\nr,d,out1,1\nr,d,out2,1\nr,d,out3,2\n"
    ),
    "calendar": (
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
        "d,1,1,1,1,1,1,1,20270601,20270630\n"
    ),
    "stop_times": (
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
        "in1,08:00:00,08:00:00,L,1\nin1,08:30:00,08:30:00,W,2\n"
        "in2,09:00:00,09:00:00,L,1\nin2,09:30:00,09:30:00,W,2\n"
        "out1,18:20:00,18:20:00,W,1\nout1,18:50:00,18:50:00,L,2\n"
        "out2,21:20:00,21:20:00,W,1\nout2,21:50:00,21:50:00,L,2\n"
        "out3,18:40:00,18:40:00,W,1\nout3,19:30:00,19:30:00,A,2\n"
    ),
}


@pytest.fixture(scope="module")
def timetable(tmp_path_factory: pytest.TempPathFactory) -> Timetable:
    """Return two trains from Lille in the morning, and in the evening two back and one to Arras."""
    folder = tmp_path_factory.mktemp("gtfs")
    for name, text in FEED.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    found, findings = read_gtfs(folder)
    assert findings == ()
    return found


@pytest.fixture
def told(
    network: Network, timetable: Timetable, catalogue: Catalogue, request_of: Callable[..., Request]
) -> Callable[..., dict[str, str]]:
    """Return what is told of the trains of a request, by its code."""
    trains = Network(ways=replace(network.ways, timetable=timetable))

    def tell(**changes: object) -> dict[str, str]:
        findings = train_findings(request_of(**changes), catalogue, trains)
        assert {f.level for f in findings} <= {"info"}
        return {f.code: f.message for f in findings}

    return tell


def test_trains_before_and_after_are_told_with_the_last_of_the_day(
    told: Callable[..., dict[str, str]],
) -> None:
    """Who arrives at 9:50 came at 9:30; who leaves at 18:10 has trains from 18:20 to 21:20."""
    found = told()
    assert set(found) == {"trains-in", "trains-out", "trains-bikes"}
    assert "09:30 Lille (L1)" in found["trains-in"]
    assert "08:30" not in found["trains-in"]
    assert found["trains-out"].endswith("18:20 Lille (L1, dernier 21:20).")


def test_train_without_bikes_is_told_to_walkers_only(told: Callable[..., dict[str, str]]) -> None:
    """The one to Arras takes none; whether the one that brings the riders does is not known, and said so."""
    assert "Arras" not in told()["trains-out"]
    assert "18:40 Arras (L1)" in told(mode="walk")["trains-out"]
    assert "trains-bikes" not in told(mode="walk")


def test_no_train_in_time_is_told(told: Callable[..., dict[str, str]]) -> None:
    """Before seven none has arrived, after half past nine none leaves."""
    found = told(arrive="2027-06-09T07:00", leave="2027-06-09T21:30")
    assert set(found) == {"trains-in-none", "trains-out-none"}


def test_times_of_another_day_are_said_to_be_so(told: Callable[..., dict[str, str]]) -> None:
    """In July the timetable is over: the nearest Wednesday like it is named."""
    found = told(arrive="2027-07-07T09:50", leave="2027-07-07T18:10")
    assert f"{date(2027, 6, 30):%d/%m/%Y}" in found["trains-like"]


def test_last_train_of_a_late_direction_is_told(told: Callable[..., dict[str, str]]) -> None:
    """Whoever leaves at half past six hears of the train at 21:20, three hours later."""
    assert "21:20 Lille (L1)." in told(leave="2027-06-09T18:30")["trains-out"]


def test_station_that_the_timetable_does_not_know(told: Callable[..., dict[str, str]]) -> None:
    """A stay that ends in the east gets no train home from this feed, and is told so."""
    assert "trains-unknown" in told(finish="station:east")


def test_every_language_has_the_texts(told: Callable[..., dict[str, str]]) -> None:
    """The same trains, in four languages."""
    assert len({told(language=language)["trains-in"] for language in ("fr", "en", "nl", "de")}) == 4


def test_without_a_timetable_nothing_is_told(
    network: Network, catalogue: Catalogue, request_of: Callable[..., Request]
) -> None:
    """What is not known is not made up."""
    assert train_findings(request_of(), catalogue, network) == ()
