"""Tours."""

from typing import Any

from offers.details import Track
from offers.sources.datatourisme_tour import track_of, visit_of
from tests.offers.sources.datatourisme_samples import PROFILE, bared, kb


def _track(doubts: list[str] | None = None, **more: Any) -> Track | None:
    told = [] if doubts is None else doubts
    return track_of(bared(more), PROFILE, lambda code, _message: told.append(code))


def test_a_tour_has_metres_minutes_and_a_file() -> None:
    """Distance in metres as text or number, duration in minutes, the GPX among the files."""
    resource = {"ebucore:hasMimeType": [kb("GPX")], "ebucore:locator": ["https://example.org/lys.gpx"]}
    found = _track(
        **{"@type": ["CyclingTour", "Tour"]},
        tourDistance="24500.0",
        hasTourType=[kb("Loop")],
        positiveCumulDifference=120.0,
        hasPracticeCondition=[{"duration": 110}],
        hasRepresentation=[{"ebucore:hasRelatedResource": [resource]}],
    )
    url = "https://example.org/lys.gpx"
    assert found == Track(
        mode="cycle", length_m=24500, duration_min=110, ascent_m=120, file_url=url, loop=True
    )


def test_a_tour_without_geometry_is_normal() -> None:
    """Nothing is made up for it; without a class the means of locomotion tells the mode."""
    assert _track(type=["RoadTour", "Tour"]) == Track()
    means = [{"hasLocomotionMode": [kb("Bike", "Vélo")]}]
    assert _track(type=["Tour"], hasPracticeCondition=means) == Track(mode="cycle")
    assert _track(type=["Museum"]) is None


def test_kilometres_written_as_metres_are_told() -> None:
    """A tour of 24.5 m is none."""
    doubts: list[str] = []
    assert _track(doubts, type=["WalkingTour"], tourDistance=24.5) == Track(mode="walk")
    assert doubts == ["distance-odd"]


def test_a_visit_lasts_what_the_feed_says() -> None:
    """Minutes; more than a day is no visit."""
    visit = visit_of({"duration": "90"})
    assert visit is not None
    assert (visit.min, visit.max, visit.known) == (90, 90, True)
    assert visit_of({"duration": 4000}) is None
    assert visit_of({"duration": 0}) is None
