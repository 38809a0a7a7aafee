"""Tables for a terminal."""

from apps.tables import day_tables
from itinerary import read_stay


def test_a_table_a_day_in_the_language_of_the_stay(stays):
    """Tests that each day has its heading, and each leg its mode, in French."""
    stay = read_stay(min(stays.glob("*.json")))
    text = day_tables([stay])
    assert "samedi 15 mai 2027" in text
    assert "dimanche 16 mai 2027" in text
    assert text.count("↓") == sum(leg.distance_m > 0 for day in stay.days for leg in day.legs)
