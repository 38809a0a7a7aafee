"""A segment as JSON."""

from itinerary.segment_json import segment_to_json


def test_times_are_written_as_people_write_them(segment):
    """Tests that minutes become HH:MM and the party is told whole."""
    row = segment_to_json(segment)
    assert (row["day_start"], row["lunch"], row["dinner"]) == (
        "09:00",
        ["12:00", "13:30"],
        ["19:00", "20:00"],
    )
    assert row["party"] == {"adults": 2, "children": []}
    assert row["themes"]["heritage"] == 100
