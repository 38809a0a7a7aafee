"""What a request insists on."""

from collections.abc import Callable

from itinerary.request import Request
from itinerary.why.condition import Condition, conditions_of


def names(request: Request) -> set[str]:
    """Return the names of the conditions of a request."""
    return {condition.name for condition in conditions_of(request)}


def test_a_plain_day_has_its_station_its_hours_and_its_ways(request_of: Callable[..., Request]) -> None:
    """Without a night nobody insists on nights or on beds, without a wish on none."""
    usual = {"cycle-km", "walk-km", "party", "station", "arrive", "leave", "dates", "mode"}
    assert names(request_of()) == usual


def test_what_is_said_is_a_condition_each(request_of: Callable[..., Request]) -> None:
    """Each offer, need and theme that is named counts by itself."""
    found = conditions_of(
        request_of(must=("offer:museum", "offer:garden"), needs=("hearing",), ban_themes=("mining",))
    )
    for name, value in (
        ("must", "offer:museum"),
        ("must", "offer:garden"),
        ("need", "hearing"),
        ("ban-theme", "mining"),
    ):
        assert Condition(name=name, value=value) in found


def test_one_way_has_two_stations(request_of: Callable[..., Request]) -> None:
    """From the west to the east, either end can be given up."""
    found = names(request_of(finish="station:east"))
    assert {"from", "to"} <= found
    assert "station" not in found


def test_confirmed_access_is_asked_where_it_matters(request_of: Callable[..., Request]) -> None:
    """Who needs nothing, or takes what is unconfirmed, does not insist on confirmation."""
    assert "confirmed" not in names(request_of())
    assert "confirmed" in names(request_of(needs=("visual",)))
    assert "confirmed" not in names(request_of(needs=("visual",), accept_unconfirmed=True))


def test_who_never_rides_is_not_told_to(request_of: Callable[..., Request]) -> None:
    """A segment without a cap of riding goes on foot, and no other mode is weighed."""
    assert "mode" not in names(request_of(mode="walk", max_cycle_km_day=0))
