"""What is said of each stop."""

import pytest

from tests.itinerary.checks.conftest import stops


def test_closed(spoil):
    """Tests that a lunch moved to the small hours is refused as not open."""

    def move(row):
        stops(row, "meal")[0].update(start="2027-05-15T04:00", end="2027-05-15T05:00")

    assert any("is not open from 04:00 to 05:00" in v for v in spoil(move))


def test_too_short(spoil):
    """Tests that a visit of one minute is refused."""

    def shorten(row):
        visit = stops(row, "visit")[0]
        visit["end"] = visit["start"][:-2] + f"{int(visit['start'][-2:]) + 1:02d}"

    assert any("lasts 1 minutes, needs" in v for v in spoil(shorten))


def test_visited_twice(spoil, row):
    """Tests that the same visit on two days is refused."""
    first = stops(row, "visit")[0]["id"]
    found = spoil(lambda r: stops(r, "visit")[-1].update(id=first))
    assert f"{first} is visited 2 times" in found


def test_party_too_large(spoil):
    """Tests that a party larger than a lodging takes is refused."""
    found = spoil(lambda r: r["request"].update(adults=150))
    assert any("persons, the party has 150" in v for v in found)


def test_need_not_confirmed(spoil):
    """Tests that unknown access is refused unless the request accepts it and the stop says so."""
    refused = spoil(lambda r: r["request"].update(needs=["visual"]))
    assert any("access for visual is unknown" in v for v in refused)
    unmarked = spoil(lambda r: r["request"].update(needs=["visual"], accept_unconfirmed=True))
    assert any("does not say that access.visual is to be confirmed" in v for v in unmarked)


@pytest.mark.parametrize("kind", ["meal", "night"])
def test_mark_taken_away(spoil, kind):
    """Tests that a stop that hides what is to be confirmed is refused."""
    found = spoil(lambda r: stops(r, kind)[0].update(status="confirmed", to_confirm=[]))
    assert any("does not say that" in v and "is to be confirmed" in v for v in found)


def test_example_shown_as_real(spoil):
    """Tests that a stop renamed to look like something else is refused."""
    found = spoil(lambda r: stops(r, "night")[0].update(name="Grand Hôtel"))
    assert any("is named 'Grand Hôtel', is " in v for v in found)


def test_moved(spoil):
    """Tests that a stop that stands elsewhere than in the catalogue is refused."""
    found = spoil(lambda r: stops(r, "visit")[0].update(lon=2.0))
    assert any("stands elsewhere than in the catalogue" in v for v in found)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"name": "Gare du Nord"}, "is named 'Gare du Nord', is "),
        ({"lon": 2.0}, "stands elsewhere than in the catalogue"),
        ({"lat": 50.0}, "stands elsewhere than in the catalogue"),
    ],
)
def test_station_that_is_another(spoil, change, told):
    """Tests that a station under another name or elsewhere is refused, at the end of a stay too."""
    found = spoil(lambda r: r["days"][-1]["stops"][-1].update(change))
    assert any(v.startswith("2027-05-17 stop ") and f"(station:bethune): {told}" in v for v in found)


def test_bed_that_is_another_in_the_morning(spoil):
    """Tests that the bed where a day begins is compared too, though nobody arrives there."""
    found = spoil(lambda r: r["days"][1]["stops"][0].update(name="Grand Hôtel"))
    assert any(v.startswith("2027-05-16 stop 1 (") and "is named 'Grand Hôtel'" in v for v in found)


def test_example_not_marked(spoil, row):
    """Tests that a stop that says otherwise than its offer whether it is an example is refused."""
    demo = stops(row, "night")[0]["demo"]
    found = spoil(lambda r: stops(r, "night")[0].update(demo=not demo))
    assert any(f"says demo {not demo}, its offer says {demo}" in v for v in found)


def test_unknown_offer(spoil):
    """Tests that a stop of no catalogue is refused, and named."""
    found = spoil(lambda r: stops(r, "visit")[0].update(id="offer:atlantis"))
    assert len(found) == 1
    assert "offer:atlantis is not in the catalogue" in found[0]


def test_plan_b_elsewhere(spoil):
    """Tests that a plan B that is not where the catalogue says is refused."""
    found = spoil(lambda r: next(s for s in stops(r, "visit") if s["plan_b"])["plan_b_at"].update(lon=2.0))
    assert any("is elsewhere, or has another name" in v for v in found)


def test_contact_of_nobody(spoil):
    """Tests that a contact that the offer does not have is refused."""
    made_up = [{"kind": "phone", "value": "+33 3 00 00 00 00"}]
    found = spoil(lambda r: stops(r, "visit")[0].update(contacts=made_up))
    assert any("has a contact that its offer does not have" in v for v in found)


def test_plan_b_outdoors(spoil):
    """Tests that a plan B for the rain that stands in the rain is refused."""
    found = spoil(lambda r: stops(r, "visit")[0].update(plan_b="offer:chateau-d-olhain"))
    assert any("is no indoor offer of the catalogue" in v for v in found)
