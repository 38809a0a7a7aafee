"""Tests of maps.stay_words."""

from dataclasses import replace

import pytest

from itinerary.stay import Stay
from maps.stay_words import marked_name, page_of, summary_of, time_of, title_of
from maps.words import load_words
from offers.details import Contact
from tests.maps.conftest import at


def test_own_title_and_summary_in_the_own_language_alone(stay: Stay) -> None:
    """Tests that what an office has changed stays, and that no other language shows it."""
    french, dutch = load_words("fr"), load_words("nl")
    assert (title_of(stay, french), summary_of(stay, french)) == (stay.title, stay.summary)
    assert stay.title not in title_of(stay, dutch)
    assert stay.summary not in summary_of(stay, dutch)


def test_example_is_marked_once(stay: Stay) -> None:
    """Tests that the mark of the catalogue becomes one in the language of the reader."""
    belfry, lodging = stay.days[0].stops[1], stay.days[0].stops[4]
    assert marked_name(lodging, load_words("nl")) == "Chambre d'hôtes à Hinges (voorbeeld)"
    assert marked_name(belfry, load_words("nl")) == "Beffroi de Béthune"


def test_wait_for_a_train_is_told(stay: Stay) -> None:
    """Tests that a station one comes to and leaves has both hours, and the ends of the stay one."""
    words, station = load_words("en"), stay.days[0].stops[0]
    change = replace(station, arrive=at("15T10:00"), leave=at("15T10:10"))
    assert time_of(change, words) == "10:00 – 10:10"
    assert time_of(station, words) == "leave 10:10"


@pytest.mark.parametrize(
    ("contacts", "page"),
    [
        (
            (("booking", "https://b.example"), ("web", "https://a.example/x?y=1&z")),
            "https://a.example/x?y=1&z",
        ),
        ((("phone", "+33 3 21 00 00 00"), ("booking", "https://b.example")), "https://b.example"),
        ((("web", "www.a.example"), ("web", "javascript:alert(1)"), ("web", "https://a b")), ""),
        ((), ""),
    ],
)
def test_page_is_an_address_of_the_web(stay: Stay, contacts: tuple[tuple[str, str], ...], page: str) -> None:
    """Tests that its own page comes before the one to book, and that nothing else is taken for a page."""
    stop = replace(
        stay.days[0].stops[1], contacts=tuple(Contact(kind=kind, value=value) for kind, value in contacts)
    )
    assert page_of(stop) == page
