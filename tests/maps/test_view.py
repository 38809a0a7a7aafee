"""Tests of maps.view."""

from dataclasses import replace

import pytest

from itinerary.stay import PriceLine, Stay
from maps.view import day_views, distances, price_lines, price_text, uncertain_stops, uncertainty
from maps.words import load_words

SPACES = str.maketrans("\u202f\u00a0", "  ")
FR = load_words("fr")


def test_days_are_numbered_and_dated(stay: Stay) -> None:
    """Tests that each day has its label, its date and a colour of its own."""
    first, second = day_views(stay, FR)
    assert (first.label, first.date) == ("Jour 1", "samedi 15 mai 2027")
    assert second.label == "Jour 2"
    assert first.colour != second.colour


def test_times_say_what_belongs_to_the_day(stay: Stay) -> None:
    """Tests that a visit has a beginning and an end, a night one or the other."""
    first, second = day_views(stay, FR)
    assert [stop.times for stop in first.stops] == [
        "départ 10h10",
        "10h30 – 11h45",
        "12h00 – 13h15",
        "19h00 – 20h30",
        "arrivée 20h30",
    ]
    assert [second.stops[0].times, second.stops[-1].times] == ["départ 9h00", "arrivée 11h20"]


def test_example_is_said_beside_the_name(stay: Stay) -> None:
    """Tests that the French mark of an example is not repeated inside the name."""
    night = day_views(stay, load_words("de"))[0].stops[-1]
    assert night.demo
    assert night.name == "Chambre d'hôtes à Hinges"


def test_name_of_a_real_place_is_left_alone(stay: Stay) -> None:
    """Tests that a name is only shortened where the stop is an example."""
    day = stay.days[0]
    real = replace(day.stops[0], name="Gare (exemple)")
    changed = replace(stay, days=(replace(day, stops=(real, *day.stops[1:])), *stay.days[1:]))
    assert day_views(changed, FR)[0].stops[0].name == "Gare (exemple)"


def test_reasons_are_named_and_terms_without_name_left_out(stay: Stay) -> None:
    """Tests that a reader sees why a stop was chosen in words."""
    assert day_views(stay, FR)[0].stops[1].why == "un incontournable, patrimoine"


def test_price_of_a_lodging_stands_once(stay: Stay) -> None:
    """Tests that the night has the price, its dinner and the next morning do not."""
    first, second = day_views(stay, FR)
    prices = [[p.translate(SPACES) for p in stop.prices] for stop in (*first.stops[2:], second.stops[0])]
    assert prices == [["2 × 20 € (estimé)"], [], ["1 × 95,50 € (estimé)"], []]


def test_check_in_is_said_as_such(stay: Stay) -> None:
    """Tests that a service at the lodging is a check-in, and elsewhere a service."""
    day = stay.days[0]
    stops = (
        *day.stops[:2],
        replace(day.stops[2], kind="service", meal=None),
        replace(day.stops[3], kind="service", meal=None),
    )
    changed = replace(stay, days=(replace(day, stops=(*stops, day.stops[4])), *stay.days[1:]))
    kinds = [stop.kind_text for stop in day_views(changed, FR)[0].stops]
    assert kinds == ["Gare", "Visite", "Service", "Installation", "Nuit"]


def test_leg_says_mode_length_duration_and_route(stay: Stay) -> None:
    """Tests that a leg is told in one line, with the signs to follow."""
    leg = day_views(stay, FR)[0].legs[2]
    assert leg.summary == "à vélo · 4,3 km · 20 min"
    assert leg.ends == "Chez Léon → Chambre d'hôtes à Hinges"


@pytest.mark.parametrize(("sketched", "signs"), [(True, "par EV5"), (False, "par EV5 · points-nœuds 17")])
def test_numbers_of_a_sketch_are_not_shown(stay: Stay, *, sketched: bool, signs: str) -> None:
    """Tests that junction numbers on a sketched line never pass for the real posts."""
    day = stay.days[0]
    legs = (*day.legs[:2], replace(day.legs[2], sketched=sketched), day.legs[3])
    changed = replace(stay, days=(replace(day, legs=legs), *stay.days[1:]))
    assert day_views(changed, FR)[0].legs[2].signs == signs


def test_leg_without_length_is_not_drawn(stay: Stay) -> None:
    """Tests that going from dinner to bed in one house is no line."""
    assert [leg.drawn for leg in day_views(stay, FR)[0].legs] == [True, True, True, False]


def test_uncertain_stops_are_counted_once(stay: Stay) -> None:
    """Tests that belfry and lodging are two, though the lodging stands three times."""
    assert uncertain_stops(stay) == 2
    assert uncertainty(stay, FR) == "2 étapes à confirmer"


def test_certain_stay_says_so(stay: Stay) -> None:
    """Tests that a stay without doubts is told apart from one with a doubt."""
    days = tuple(replace(d, stops=tuple(replace(s, to_confirm=()) for s in d.stops)) for d in stay.days)
    assert uncertainty(replace(stay, days=days), FR) == "rien à confirmer"
    one = replace(days[0], stops=(replace(days[0].stops[0], to_confirm=("hours",)), *days[0].stops[1:]))
    assert uncertainty(replace(stay, days=(one, days[1])), FR) == "1 étape à confirmer"


def test_distances_name_only_modes_in_use(stay: Stay) -> None:
    """Tests that a mode without metres is not mentioned."""
    assert distances(stay, FR) == "8,6 km à vélo, 1,1 km à pied, 4,9 km en bateau"
    assert (
        distances(replace(stay, totals=replace(stay.totals, boat_m=0)), FR) == "8,6 km à vélo, 1,1 km à pied"
    )


def test_price_says_for_whom_and_how_sure(stay: Stay) -> None:
    """Tests that the total is that of the party and marked where estimated."""
    assert price_text(stay.price, FR).translate(SPACES) == "135,50 € (estimé) pour 2 personnes"
    sure = replace(
        stay.price, persons=1, lines=tuple(replace(line, estimated=False) for line in stay.price.lines)
    )
    assert price_text(sure, load_words("en")) == "€135.50 for 1 person"


def test_price_lines_are_readable(stay: Stay) -> None:
    """Tests that each line says what, how many, at how much; examples in the reader's language."""
    lodging, _ = price_lines(stay.price, load_words("en"))
    assert lodging == {
        "label": "Chambre d'hôtes à Hinges (example)",
        "quantity": "1",
        "unit": "€95.50",
        "total": "€95.50 (estimated)",
    }


def test_prices_of_adults_and_children_are_told_apart(stay: Stay) -> None:
    """Tests that a thing with two prices says whose each is, and one with one price does not."""
    adults = PriceLine(id="offer:leon", label="Chez Léon", unit_ct=2000, quantity=2, estimated=False)
    children = replace(adults, unit_ct=1000, quantity=1)
    price = replace(stay.price, lines=(stay.price.lines[0], adults, children))
    labels = [line["label"] for line in price_lines(price, FR)]
    assert labels == [
        "Chambre d'hôtes à Hinges (exemple)",
        "Chez Léon (tarif adulte)",
        "Chez Léon (tarif enfant)",
    ]


def test_place_that_is_used_twice_has_its_part_of_the_price_each_time(stay: Stay) -> None:
    """Tests that two meals in one place do not each read as if they cost the price of both."""
    first, second = stay.days
    again = replace(first.stops[2], arrive=second.stops[1].arrive)
    days = (first, replace(second, stops=(second.stops[0], again, *second.stops[2:])))
    lines = tuple(replace(o, quantity=4) if o.id == again.id else o for o in stay.price.lines)
    twice = replace(stay, days=days, price=replace(stay.price, lines=lines))
    shown = [view.stops[i] for view, i in zip(day_views(twice, FR), (2, 1), strict=True)]
    assert [[p.translate(SPACES) for p in stop.prices] for stop in shown] == [["2 × 20 € (estimé)"]] * 2
