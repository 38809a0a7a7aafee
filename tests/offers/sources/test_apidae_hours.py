"""Tests of opening periods of Apidae."""

from datetime import date

import pytest

from offers.period import Closing, Period, Slot
from offers.sources.apidae_hours import closings_of, periods_of
from offers.sources.profile import load_profile

PROFILE = load_profile("apidae")
SEASON = {"first": date(2026, 4, 1), "last": date(2026, 9, 30)}
DAY = Slot(start_min=600, end_min=1080)
ROW = {
    "dateDebut": "2026-04-01",
    "dateFin": "2026-09-30",
    "horaireOuverture": "10:00:00",
    "horaireFermeture": "18:00:00",
}


def read(*rows, reader=periods_of, **opening):
    """Return what stands in an opening, and the codes of what is in doubt."""
    doubts = []
    found = reader(
        {"periodesOuvertures": list(rows), **opening}, PROFILE, lambda code, _message: doubts.append(code)
    )
    return found, doubts


def row(way, *days, **more):
    """Return a row that tells its days in a way."""
    return {**ROW, "type": way, "ouverturesJournalieres": [{"jour": day} for day in days], **more}


def test_every_day_and_except():
    """The days listed by OUVERTURE_SAUF are those of closing."""
    assert read(row("OUVERTURE_TOUS_LES_JOURS"))[0] == (Period(**SEASON, slots=(DAY,)),)
    assert read(row("OUVERTURE_SAUF", "LUNDI", "MARDI"))[0] == (
        Period(**SEASON, weekdays=(2, 3, 4, 5, 6), slots=(DAY,)),
    )


def test_listed_days_may_have_times_of_their_own():
    """The days listed by OUVERTURE_SEMAINE are those of opening."""
    days = [
        {"jour": "SAMEDI"},
        {"jour": "DIMANCHE", "horaireOuverture": "14:00:00", "horaireFermeture": "17:00:00"},
    ]
    found, _ = read({**ROW, "type": "OUVERTURE_SEMAINE", "ouverturesJournalieres": days})
    assert found == (
        Period(**SEASON, weekdays=(5,), slots=(DAY,)),
        Period(**SEASON, weekdays=(6,), slots=(Slot(start_min=840, end_min=1020),)),
    )


@pytest.mark.parametrize("key", ["ouverturesJournalieres", "ouverturesJourDuMois"])
def test_the_last_sunday_of_a_month(key):
    """The rank may stand in either list."""
    found, _ = read({**ROW, "type": "OUVERTURE_MOIS", key: [{"jour": "DIMANCHE", "jourDuMois": "D_DERNIER"}]})
    assert found == (Period(**SEASON, weekdays=(6,), nth=(-1,), slots=(DAY,)),)


def test_every_year():
    """The years do not count, even across the new year."""
    found, _ = read(
        row("OUVERTURE_TOUS_LES_JOURS", tousLesAns=True, dateDebut="2025-11-01", dateFin="2025-02-28")
    )
    assert found[0].yearly
    assert (found[0].first, found[0].last) == (date(2025, 11, 1), date(2025, 2, 28))


@pytest.mark.parametrize("way", ["OUVERTURE_LUNAIRE", "", None])
def test_an_unknown_way_leaves_the_times_open(way):
    """The season is kept, and the doubt told."""
    found, doubts = read(row(way, "LUNDI"))
    assert found == (Period(**SEASON),)
    assert doubts == ["hours-type-unknown"]


def test_only_a_closing_time_is_no_time():
    """An opening time is not invented."""
    found, doubts = read(row("OUVERTURE_TOUS_LES_JOURS", horaireOuverture=None))
    assert found == (Period(**SEASON),)
    assert doubts == ["hours-no-start"]


def test_exceptional_openings():
    """A date, or a feast of a fixed date within the period; a movable one is told."""
    exceptions = [
        {"dateOuverture": "2026-10-04"},
        {"dateSpeciale": "QUINZE_AOUT"},
        {"dateSpeciale": "LUNDI_PAQUES"},
    ]
    found, doubts = read(row("OUVERTURE_SEMAINE", "SAMEDI", ouverturesExceptionnelles=exceptions))
    days = [period.first for period in found[1:]]
    assert days == [date(2026, 10, 4), date(2026, 8, 15)]
    assert all(period.slots == (DAY,) for period in found)
    assert doubts == ["feast-unknown"]


def test_exceptional_closings():
    """Dates, and feasts in the syntax of OSM."""
    found, doubts = read(
        reader=closings_of,
        fermeturesExceptionnelles=[
            {"dateFermeture": "2026-05-04"},
            {"dateSpeciale": "PREMIER_MAI"},
            {"dateSpeciale": "LUNDI_PAQUES"},
            {"dateSpeciale": "SAINT_GLINGLIN"},
        ],
    )
    assert found == (
        Closing(first=date(2026, 5, 4), last=date(2026, 5, 4)),
        Closing(feast="May 01"),
        Closing(feast="easter +1 day"),
    )
    assert doubts == ["feast-unknown"]


def test_several_times_a_day():
    """Newer exports have lists of times, or frames by weekday."""
    times = [
        {"horaireOuverture": "10:00", "horaireFermeture": "12:00"},
        {"horaireOuverture": "14:00", "horaireFermeture": "18:00"},
    ]
    bare = {"dateDebut": "2026-04-01", "dateFin": "2026-09-30"}
    slots = (Slot(start_min=600, end_min=720), Slot(start_min=840, end_min=1080))
    found, _ = read({**bare, "type": "OUVERTURE_TOUS_LES_JOURS", "horaires": times})
    assert found == (Period(**SEASON, slots=slots),)
    frame = {
        "type": "opening",
        "weekdays": ["MON", "TUE"],
        "timeFrames": [{"startTime": "10:00", "endTime": "18:00"}],
    }
    found, _ = read({**bare, "timePeriods": [frame]})
    assert found == (Period(**SEASON, weekdays=(0, 1), slots=(DAY,)),)


def test_open_all_year():
    """Said without periods it is a period without dates or times."""
    assert read(ouvertTouteLAnnee="OUVERT_TOUTE_L_ANNEE")[0] == (Period(),)
    assert read()[0] == ()
