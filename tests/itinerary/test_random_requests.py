"""Whatever is asked of the embedded destination: stays that stand, or reasons."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

import pytest

from graphs import Network, load_network
from itinerary.check import check
from itinerary.compose import compose_stays
from itinerary.effort import Effort
from itinerary.errors import NoStayError, RequestError
from itinerary.params import Params
from itinerary.read_request import read_request
from itinerary.segment import load_segments
from offers import Catalogue, load_catalogue
from tests.itinerary.shaken import draws

SEASONS = (1, 2, 4, 5, 6, 7, 8, 9, 10, 12)
NEEDS = ("wheelchair", "buggy", "hearing", "visual", "mental")
SOME = Params(
    efforts=(("quick", Effort(gaps=1_000_000, starts=6, rounds=1, columns=200, assembly=0.1, labels=0)),)
)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """Load the embedded catalogue."""
    return load_catalogue()


@pytest.fixture(scope="module")
def network() -> Network:
    """Load the embedded network."""
    return load_network()


def moments(draw: Random) -> dict[str, str]:
    """Draw an arrival in any season, and a departure of that day or up to four days later."""
    first = date(2027, draw.choice(SEASONS), draw.randint(1, 28))
    last = first + timedelta(days=draw.choice((0, 1, 1, 2, 2, 3, 4)))
    arrive = datetime.combine(first, time()) + timedelta(minutes=draw.randrange(7 * 60, 20 * 60, 5))
    leave = datetime.combine(last, time()) + timedelta(minutes=draw.randrange(11 * 60, 21 * 60, 5))
    leave = max(leave, arrive + timedelta(hours=3))
    return {"arrive": f"{arrive:%Y-%m-%dT%H:%M}", "leave": f"{leave:%Y-%m-%dT%H:%M}"}


def party(draw: Random) -> dict[str, Any]:
    """Draw who comes, and what they need: now and then nothing is said of it."""
    found: dict[str, Any] = {}
    if draw.random() < 0.4:
        found["adults"] = draw.choice((1, 2, 3, 6, 14))
        found["children"] = [draw.randint(0, 17) for _ in range(draw.choice((0, 0, 1, 3)))]
    if draw.random() < 0.2:
        found |= {"needs": [draw.choice(NEEDS)], "accept_unconfirmed": draw.random() < 0.8}
    return found


def wishes(draw: Random, catalogue: Catalogue) -> dict[str, Any]:
    """Draw wishes: each of them now and then."""
    ids = [o.id for o in catalogue.offers]
    of_all = {
        "mode": draw.choice(("cycle", "walk")),
        "travel": draw.choice(("star", "itinerant", "free")),
        "budget_ct": draw.randrange(5_000, 250_000, 100),
        "tight_budget": True,
        "must": draw.sample(ids, draw.choice((1, 1, 2))),
        "ban_modes": [draw.choice(("train", "boat"))],
        "ban_themes": [draw.choice(("nature", "heritage", "gastronomy", "festive"))],
        "max_cycle_km_day": draw.choice((5, 15, 30, 60)),
        "max_walk_km_day": draw.choice((1, 4, 10)),
        "free_min": draw.choice((60, 180)),
        "alternatives": draw.choice((2, 3)),
        "to": draw.choice([s.id for s in catalogue.stations]),
    }
    asked = {name: wish for name, wish in of_all.items() if draw.random() < 0.2}
    banned = set(draw.sample(ids, draw.choice((0, 0, 3, 40)))) - set(asked.get("must", ()))
    return {**asked, "ban": sorted(banned)}


def requests(seed: int, many: int, catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    """Yield requests of any segment, from any station, at any time."""
    draw = draws(seed)
    segments, stations = [s.id for s in load_segments()], [s.id for s in catalogue.stations]
    for number in range(many):
        yield {
            "segment": draw.choice(segments), "from": draw.choice(stations), "effort": "quick",
            "seed": number, "language": draw.choice(("fr", "en", "nl", "de")),
            **moments(draw), **party(draw), **wishes(draw, catalogue),
        }  # fmt: skip


def outcome(asked: dict[str, Any], catalogue: Catalogue, network: Network, params: Params) -> str:
    """Compose what is asked, check each stay, and say how it ended."""
    try:
        request = read_request(asked, catalogue)
        stays = compose_stays(request, catalogue, network, params=params)
    except RequestError as e:
        ended, told = "not a request", e.faults
    except NoStayError as e:
        ended, told = "no stay", e.reasons
    else:
        assert 1 <= len(stays) <= request.alternatives, asked
        for stay in stays:
            assert check(stay, catalogue, network) == (), asked
        return "stay"
    assert told, asked
    assert all(len(sentence) > 10 for sentence in told), asked
    return ended


def outcomes(seed: int, many: int, catalogue: Catalogue, network: Network, params: Params) -> list[str]:
    """Say how so many requests ended."""
    return [outcome(asked, catalogue, network, params) for asked in requests(seed, many, catalogue)]


def test_requests_end_in_stays_that_stand_or_in_reasons(catalogue: Catalogue, network: Network) -> None:
    """Twenty-five of them: no violation in any stay, a reason wherever there is none, and never a crash."""
    ended = outcomes(1, 25, catalogue, network, SOME)
    assert ended.count("stay") >= 8


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10, 20))
def test_many_requests_end_in_stays_that_stand_or_in_reasons(
    catalogue: Catalogue, network: Network, seed: int
) -> None:
    """Fifty at a time, with the work that a quick stay has."""
    ended = outcomes(seed, 50, catalogue, network, Params())
    assert ended.count("stay") >= 15
