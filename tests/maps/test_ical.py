"""Tests of maps.ical, read back by the library icalendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from itinerary.stay import Stay
from maps import write_ics
from offers.details import Contact

PARIS = ZoneInfo("Europe/Paris")


def events(stay: Stay, language: str | None = None) -> list[Event]:
    """Write a stay and read its events back."""
    return list(Calendar.from_ical(write_ics(stay, language).encode()).walk("VEVENT"))


def event(stay: Stay, summary: str) -> Event:
    """Find the event of that name."""
    (found,) = [e for e in events(stay) if e["SUMMARY"] == summary]
    return found


def renamed(stay: Stay, name: str) -> Stay:
    """Give the belfry another name."""
    day = stay.days[0]
    stops = (day.stops[0], replace(day.stops[1], name=name), *day.stops[2:])
    return replace(stay, days=(replace(day, stops=stops), *stay.days[1:]))


def test_every_stop_and_way_is_an_event_in_order(stay: Stay) -> None:
    """Tests that neither the way of no length nor the bed one wakes in is an event."""
    lodging, cruise = "Chambre d'hôtes à Hinges", "Croisière <fluvestre> & guinguette {{ 6 * 7 }}"
    assert [e["SUMMARY"] for e in events(stay)] == [
        "Béthune",
        "Béthune → Beffroi de Béthune (à pied)",
        "Beffroi de Béthune",
        "Beffroi de Béthune → Chez Léon (à pied)",
        "Chez Léon",
        f"Chez Léon → {lodging} (à vélo)",
        f"{lodging} (exemple)",
        f"{lodging} (exemple)",
        f"{lodging} → {cruise} (à vélo)",
        cruise,
        f"{cruise} → Gare d'eau de Béthune (en bateau)",
        "Gare d'eau de Béthune",
        "Gare d'eau de Béthune → Béthune (à vélo)",
        "Béthune",
    ]


def test_visit_is_an_appointment_in_paris(stay: Stay) -> None:
    """Tests start, end, place and doubts of a visit."""
    belfry = event(stay, "Beffroi de Béthune")
    assert belfry.decoded("DTSTART") == datetime(2027, 5, 15, 10, 30, tzinfo=PARIS)
    assert belfry.decoded("DTEND") == datetime(2027, 5, 15, 11, 45, tzinfo=PARIS)
    assert belfry["DTSTART"].params["TZID"] == "Europe/Paris"
    assert (belfry["LOCATION"], belfry["GEO"].to_ical()) == ("Beffroi de Béthune", "50.53;2.64")
    assert belfry["STATUS"] == "TENTATIVE"
    assert belfry["DESCRIPTION"].splitlines() == [
        "Visite",
        "arrivée 10h25, sur place 1 h 15",
        "À confirmer : horaires, accès en fauteuil",
        "Pourquoi : un incontournable, patrimoine",
    ]


def test_page_of_a_visit_is_its_url(stay: Stay) -> None:
    """Tests that the calendar leads to the page of a visit, and has no address where none is known."""
    day = stay.days[0]
    known = replace(day.stops[1], contacts=(Contact(kind="web", value="https://a.example/?b=1,2;c"),))
    linked = replace(stay, days=(replace(day, stops=(day.stops[0], known, *day.stops[2:])), *stay.days[1:]))
    assert str(event(linked, "Beffroi de Béthune")["URL"]) == "https://a.example/?b=1,2;c"
    assert "URL" not in event(stay, "Beffroi de Béthune")


def test_way_lasts_from_departure_to_arrival(stay: Stay) -> None:
    """Tests that a ride says how far, by which signs, and that its line is a sketch."""
    ride = event(stay, "Chez Léon → Chambre d'hôtes à Hinges (à vélo)")
    assert ride.decoded("DTSTART") == datetime(2027, 5, 15, 13, 15, tzinfo=PARIS)
    assert ride.decoded("DTEND") == datetime(2027, 5, 15, 18, 0, tzinfo=PARIS)
    told = ride["DESCRIPTION"].splitlines()
    assert told[0] == "à vélo · 4,3 km · 20 min"
    assert told[-1].startswith("Tracé schématique")
    assert ride["STATUS"] == "CONFIRMED"


def test_night_is_a_day_that_leaves_one_free(stay: Stay) -> None:
    """Tests that the night stands above the day and blocks no hour of it."""
    (night,) = [e for e in events(stay) if not isinstance(e.decoded("DTSTART"), datetime)]
    assert (night.decoded("DTSTART"), night.decoded("DTEND")) == (date(2027, 5, 15), date(2027, 5, 16))
    assert (night["TRANSP"], night["STATUS"]) == ("TRANSPARENT", "TENTATIVE")
    assert "arrivée 20h30" in night["DESCRIPTION"]
    assert "Exemple : une adresse type" in night["DESCRIPTION"]


def test_ends_of_the_stay_are_moments(stay: Stay) -> None:
    """Tests that a departure and an arrival have no length."""
    first, *_, last = events(stay)
    assert (first.decoded("DTSTART").hour, first.decoded("DTSTART").minute) == (10, 10)
    assert (last.decoded("DTSTART").hour, last.decoded("DTSTART").minute) == (11, 20)
    assert not {"DTEND", "DURATION"} & (set(first) | set(last))


def test_events_keep_their_names_from_writing_to_writing(stay: Stay) -> None:
    """Tests that the file of a stay is the same each time, and that a language changes no UID."""
    assert write_ics(stay) == write_ics(stay)
    french, german = events(stay), events(stay, "de")
    uids = [str(e["UID"]) for e in french]
    assert uids == [str(e["UID"]) for e in german]
    assert len(set(uids)) == len(uids)
    assert uids[2] == "0123456789abcdef-1-stop-1@fluvestre"
    assert {e.decoded("DTSTAMP") for e in french} == {datetime(2027, 5, 15, tzinfo=UTC)}


def test_zone_has_the_rules_of_both_seasons(stay: Stay) -> None:
    """Tests that a reader who knows no zones puts a summer and a winter day where they belong."""
    (zone,) = Calendar.from_ical(write_ics(stay)).walk("VTIMEZONE")
    assert zone["TZID"] == "Europe/Paris"
    ours = zone.to_tz(lookup_tzid=False)
    for day in (
        datetime(2027, 5, 15, 12),  # noqa: DTZ001 -- the zone is what is tested
        datetime(2027, 12, 15, 12),  # noqa: DTZ001
        datetime(2027, 3, 28, 4),  # noqa: DTZ001
        datetime(2027, 10, 31, 4),  # noqa: DTZ001
    ):
        assert day.replace(tzinfo=ours).utcoffset() == day.replace(tzinfo=PARIS).utcoffset()


def test_train_whose_hours_are_to_confirm_is_tentative(stay: Stay) -> None:
    """Tests that a leg by train takes over the doubt of the station where it begins."""
    day = stay.days[0]
    stops = (replace(day.stops[0], to_confirm=("timetable",)), *day.stops[1:])
    train = replace(day.legs[0], mode="train")
    doubtful = replace(stay, days=(replace(day, stops=stops, legs=(train, *day.legs[1:])), *stay.days[1:]))
    way = events(doubtful)[1]
    assert way["STATUS"] == "TENTATIVE"
    assert "À confirmer : horaire du train" in way["DESCRIPTION"]


def test_winter_is_an_hour_from_greenwich(stay: Stay) -> None:
    """Tests that the hours of a winter stay are not those of summer."""
    moved = timedelta(days=200)
    day = stay.days[1]
    stops = tuple(
        replace(
            stop, **{k: t + moved for k in ("arrive", "start", "end", "leave") if (t := getattr(stop, k))}
        )
        for stop in day.stops
    )
    winter = replace(stay, days=(replace(day, date=day.date + moved, stops=stops),))
    assert events(winter)[-1].decoded("DTSTART").utcoffset() == timedelta(hours=1)


def test_lines_end_and_fold_as_the_format_asks(stay: Stay) -> None:
    """Tests CRLF after every line, at most 75 octets in one, and no letter cut in two."""
    text = write_ics(renamed(stay, "é🚲" * 150)).encode()
    assert text.endswith(b"END:VCALENDAR\r\n")
    assert text.count(b"\n") == text.count(b"\r") == text.count(b"\r\n")
    lines = text.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert event(renamed(stay, "é🚲" * 150), "é🚲" * 150)["LOCATION"] == "é🚲" * 150


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_name_comes_back_and_adds_no_event(stay: Stay, name: str) -> None:
    """Tests that separators are escaped, and control characters, which a calendar cannot hold, blanks."""
    read = events(renamed(stay, name))
    assert len(read) == 14
    kept = "".join(c if c == "\n" or (c >= " " and c != "\x7f") else " " for c in name)
    assert str(read[2]["SUMMARY"]) == kept
