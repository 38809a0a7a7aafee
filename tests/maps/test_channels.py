"""Every channel tells the same stay: order, times, distances and price; and names come through it whole."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from graphs import load_network
from graphs.mode import LAND
from itinerary import compose_stay, read_request, stay_to_json
from itinerary.stay import Stay
from maps.words import load_words
from offers import load_catalogue
from tests.maps.told import CHANNELS, Told

ASKED = (
    ("promeneurs-chaleureux", "bethune", "fr", {}),
    ("promeneurs-chaleureux", "isbergues", "nl", {"arrive": "2027-10-29T10:00", "leave": "2027-10-31T16:00"}),
    ("happy-family", "lillers", "nl", {}),
    ("happy-family", "armentieres", "en", {"arrive": "2027-07-10T09:30", "leave": "2027-07-11T18:30"}),
    ("grands-parents-petits-enfants", "bethune", "de", {}),
    ("fun-family", "noeux-les-mines", "fr", {}),
    ("green-seekers", "bailleul", "de", {}),
    ("green-seekers", "hazebrouck", "en", {"arrive": "2027-03-27T10:00", "leave": "2027-03-28T18:00"}),
    ("explorateurs-passionnes", "bethune", "en", {"arrive": "2027-09-17T10:00", "leave": "2027-09-19T17:00"}),
    ("explorateurs-passionnes", "la-bassee", "de", {}),
    ("couples-gourmets", "armentieres", "fr", {}),
    ("couples-gourmets", "bethune", "nl", {"arrive": "2027-12-11T10:30", "leave": "2027-12-12T17:30"}),
    ("team-building", "bethune", "fr", {}),
    ("team-building", "la-bassee", "en", {}),
    ("seminaires", "bethune", "de", {}),
    ("groupes-adultes", "hazebrouck", "fr", {}),
    ("amis-seniors", "bailleul", "nl", {"mode": "walk"}),
    ("amis-jeunes", "bethune", "en", {}),
    ("futurs-salaries", "bethune", "fr", {"arrive": "2027-06-12T09:00", "leave": "2027-06-12T19:00"}),
    ("tournage", "lillers", "de", {}),
)
"""Segment, station, language and what else is asked: twenty stays, all segments, a day, two and three."""
UNPRICED = {"gpx", "roadbook"}
"""What one rides by tells no price."""
WEEKEND = {"arrive": "2027-05-15T10:00", "leave": "2027-05-16T18:00", "effort": "quick"}


@pytest.fixture(scope="module")
def stays() -> tuple[Stay, ...]:
    """Compose twenty stays."""
    catalogue, network = load_catalogue(), load_network()
    asked = [
        {"segment": segment, "from": station, "language": language, **WEEKEND, **more}
        for segment, station, language, more in ASKED
    ]
    return tuple(compose_stay(read_request(raw, catalogue), catalogue, network) for raw in asked)


def own(stop: dict[str, Any]) -> tuple[str, ...]:
    """List the hours of a stop of the stay's file, each once."""
    keys = ("arrive", "start", "end", "leave")
    return tuple(dict.fromkeys(stop[key][-5:] for key in keys if key in stop))


def name_of(stop: dict[str, Any], language: str) -> str:
    """Name a stop of the stay's file, with the mark of an example."""
    name: str = stop["name"]
    mark = load_words(language).text("example")
    return f"{name.removesuffix(' (exemple)')} ({mark})" if stop["demo"] else name


def differences(stay: Stay, channel: str, told: Told, language: str) -> list[str]:
    """Compare what a channel tells with the file of the stay."""
    row = stay_to_json(stay)
    found = []
    for i, day in enumerate(row["days"]):
        stops = day["stops"][1 if i and channel in {"gpx", "ics"} else 0 :]
        if told.names[i] != tuple(name_of(stop, language) for stop in stops):
            found.append(f"names of day {i + 1}: {told.names[i]}")
        for stop, hours in zip(stops, told.hours[i], strict=True):
            sure = {stop["start"][-5:], stop["end"][-5:]} if stop["kind"] in {"visit", "meal"} else set()
            if not hours or not sure <= set(hours) <= set(own(stop)):
                found.append(f"hours of {stop['name']}: {hours}, expected of {own(stop)}")
        legs = [leg for leg in day["legs"] if leg["distance_m"]]
        if channel == "gpx":
            legs.sort(key=lambda leg: leg["mode"] not in LAND)
        due = tuple(leg["distance_m"] for leg in legs)
        apart = {"geojson": 0, "gpx": 0.01}.get(channel)
        near = [
            length == pytest.approx(real, rel=apart, abs=1e-9)
            if apart is not None
            else abs(length - real) <= (5 if real < 995 else 50)
            for length, real in zip(told.lengths_m[i], due, strict=True)
        ]
        if not all(near):
            found.append(f"lengths of day {i + 1}: {told.lengths_m[i]}, expected {due}")
    if told.total_ct != (None if channel in UNPRICED else row["price"]["total_ct"]):
        found.append(f"price: {told.total_ct}, expected {row['price']['total_ct']}")
    return found


@pytest.mark.parametrize("channel", CHANNELS)
def test_channel_tells_the_stay_as_its_file_does(stays: tuple[Stay, ...], channel: str) -> None:
    """Tests order, times, distances and price of twenty stays, in the language of each."""
    assert len(stays) == 20
    found = {
        f"{stay.request['segment']} {i}": differences(
            stay, channel, CHANNELS[channel](stay, stay.language), stay.language
        )
        for i, stay in enumerate(stays)
    }
    assert {key: value for key, value in found.items() if value} == {}


@pytest.mark.parametrize("language", ["fr", "en", "nl", "de"])
@pytest.mark.parametrize("channel", CHANNELS)
def test_language_of_the_reader_changes_no_fact(stays: tuple[Stay, ...], channel: str, language: str) -> None:
    """Tests that one stay is the same stay in every language."""
    assert differences(stays[0], channel, CHANNELS[channel](stays[0], language), language) == []


def later(stay: Stay) -> Stay:
    """Let a visit begin an hour later than it does."""
    day = stay.days[0]
    k = next(i for i, stop in enumerate(day.stops) if stop.kind == "visit")
    visit = replace(day.stops[k], start=day.stops[k].start.replace(hour=day.stops[k].start.hour - 1))
    return with_stop(stay, k, visit)


def with_stop(stay: Stay, k: int, stop: Any) -> Stay:
    """Put another stop at a place of the first day."""
    day = stay.days[0]
    stops = (*day.stops[:k], stop, *day.stops[k + 1 :])
    return replace(stay, days=(replace(day, stops=stops), *stay.days[1:]))


def longer(stay: Stay) -> Stay:
    """Add a kilometre to the first way of some length, in its number and in its line."""
    day = stay.days[0]
    k = next(i for i, leg in enumerate(day.legs) if leg.distance_m > 200)
    leg = day.legs[k]
    bent = (*leg.line[:1], (leg.line[0][0], leg.line[0][1] + 0.0045), *leg.line)
    legs = (*day.legs[:k], replace(leg, distance_m=leg.distance_m + 1000, line=bent), *day.legs[k + 1 :])
    return replace(stay, days=(replace(day, legs=legs), *stay.days[1:]))


def dearer(stay: Stay) -> Stay:
    """Add a euro to the first line of the price."""
    first, *others = stay.price.lines
    return replace(
        stay, price=replace(stay.price, lines=(replace(first, unit_ct=first.unit_ct + 100), *others))
    )


@pytest.mark.parametrize("change", [later, longer, dearer])
@pytest.mark.parametrize("channel", CHANNELS)
def test_comparison_finds_what_is_not_the_same(
    stays: tuple[Stay, ...], channel: str, change: Callable[[Stay], Stay]
) -> None:
    """Tests that another hour, length or price does not pass unseen, where a channel tells it."""
    told = CHANNELS[channel](change(stays[0]), "fr")
    silent = change is dearer and channel in UNPRICED
    assert bool(differences(stays[0], channel, told, "fr")) is not silent


NAMES = {
    "markup": "<script>alert('1')</script> & <b>",
    "quotes": 'L\'"Épi" d’«or» \\ ; , : {{ 6 * 7 }} %s {0}',
    "emoji": "Chez Zoé 🚲🥐👩‍👩‍👧",
    "right to left": "مقهى القناة 12 שלום",
    "long": "Très long nom " * 21 + "fini",
    "formula": '=HYPERLINK("http://x";A1)',
    "plus": "+33 321",
    "at": "@SUM(1+1)",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("channel", [channel for channel in CHANNELS if channel != "roadbook"])
def test_any_name_comes_through_whole(stays: tuple[Stay, ...], channel: str, name: str) -> None:
    """Tests that no channel loses, changes or runs a letter of a name; a strip has no room for it."""
    k = next(i for i, stop in enumerate(stays[0].days[0].stops) if stop.kind == "visit")
    renamed = with_stop(stays[0], k, replace(stays[0].days[0].stops[k], name=name))
    told = CHANNELS[channel](renamed, "fr")
    assert told.names[0][k] == name
    assert differences(renamed, channel, told, "fr") == []
