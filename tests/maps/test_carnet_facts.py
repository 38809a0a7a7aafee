"""Tests of maps.carnet_facts."""

from dataclasses import replace

from itinerary.stay import Stay, Stop
from maps.carnet_facts import doubts, emergencies, services, shelter, shelters, stations, train_notes
from maps.words import load_words
from offers.details import Contact
from offers.finding import Finding

FR = load_words("fr")


def with_stops(stay: Stay, **changes: dict) -> Stay:
    """Change stops of the first day by id."""
    day = stay.days[0]
    stops = tuple(replace(stop, **changes.get(stop.id.partition(":")[2], {})) for stop in day.stops)
    return replace(stay, days=(replace(day, stops=stops), *stay.days[1:]))


def test_a_place_is_asked_once_for_all_that_is_open(stay: Stay) -> None:
    """Tests that dinner, night and morning at one lodging are one line, told to be an example."""
    lines = [(d.name, d.what, d.who) for d in doubts(stay, FR)]
    assert lines == [
        ("Beffroi de Béthune", "horaires, accès en fauteuil", "ce lieu"),
        (
            "Chambre d'hôtes à Hinges (exemple)",
            "prix, disponibilité",
            "l'office de tourisme, qui choisira le prestataire",
        ),
    ]


def test_who_is_asked_depends_on_what_is_open(stay: Stay) -> None:
    """Tests that a real lodging answers for itself, with its telephone, and the railway for its trains."""
    phone = Contact(kind="phone", value="03 21 00 00 00")
    told = with_stops(
        stay,
        bethune={"to_confirm": ("timetable",)},
        beffroi={"to_confirm": ()},
        chambre={"demo": False, "contacts": (phone,)},
    )
    found = [(d.what, d.who, d.contacts) for d in doubts(told, FR)]
    assert found[0] == ("horaire du train", "le transporteur", ())
    assert found[1] == ("prix, disponibilité", "l'hébergement", ("03 21 00 00 00",))


def test_plan_b_without_a_name_gives_its_reference(stay: Stay) -> None:
    """Tests that no name is invented for an offer that the stay does not name."""
    belfry = replace(stay.days[0].stops[1], plan_b="offer:musee")
    assert shelter(belfry, FR) == "repli à l'abri, référence musee"
    assert shelter(stay.days[0].stops[1], FR) == ""
    told = with_stops(stay, beffroi={"plan_b": "offer:musee"})
    assert [(s.place, s.instead) for s in shelters(told, FR)] == [
        ("repli à l'abri, référence musee", "Beffroi de Béthune")
    ]


def test_stations_say_when_the_stay_begins_and_ends(stay: Stay) -> None:
    """Tests both ends of the stay."""
    assert stations(stay, FR) == (
        "Départ du séjour : gare de Béthune, samedi 15 mai 2027, 10h10",
        "Fin du séjour : gare de Béthune, dimanche 16 mai 2027, 11h20",
    )


def test_only_findings_of_trains_are_train_notes(stay: Stay) -> None:
    """Tests that a note on lines is no timetable."""
    notes = tuple(Finding(code=code, level="info", message=code) for code in ("trains-in", "sketched-lines"))
    assert train_notes(replace(stay, findings=notes)) == ("trains-in",)


def test_services_are_stops_but_not_the_arrival_at_the_lodging(stay: Stay) -> None:
    """Tests that a rental is a service, with its telephone, and a check-in is not."""
    rental = Stop(
        kind="service",
        id="offer:velos",
        name="Vélos du canal",
        lon=2.64,
        lat=50.53,
        contacts=(Contact(kind="web", value="velos.example"),),
    )
    check_in = replace(stay.days[0].stops[-1], kind="service")
    day = stay.days[0]
    stops = (rental, check_in, *day.stops[2:])
    told = replace(stay, days=(replace(day, stops=stops), stay.days[1]))
    assert services(told, FR) == ("Vélos du canal · Service · velos.example",)
    assert services(stay, FR) == ()


def test_emergency_numbers_are_those_of_france() -> None:
    """Tests the four numbers, each with what it is for."""
    numbers = dict(emergencies(FR))
    assert list(numbers) == ["112", "15", "18", "114"]
    assert "SAMU" in numbers["15"]
    assert "pompiers" in numbers["18"]
