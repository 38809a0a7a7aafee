"""Tests of maps.roadbook."""

import io
from dataclasses import replace
from html import unescape

import pytest
from lxml.html import HtmlElement, fromstring
from pypdf import PdfReader

from itinerary.stay import Day, JunctionRef, Stay
from maps import PdfUnavailableError
from maps.roadbook import write_roadbook, write_roadbook_pdf

REFS = ("17", "4", "61", "17", "8")


def with_leg(stay: Stay, index: int, **values: object) -> Stay:
    """Change a leg of the first day."""
    day = stay.days[0]
    legs = tuple(replace(leg, **values) if i == index else leg for i, leg in enumerate(day.legs))
    return replace(stay, days=(replace(day, legs=legs), *stay.days[1:]))


@pytest.fixture
def numbered(stay: Stay) -> Stay:
    """Give the stay with a surveyed towpath and five junctions along it."""
    junctions = tuple(JunctionRef(ref=ref, commune="Hinges") for ref in REFS)
    return with_leg(stay, 2, sketched=False, junctions=junctions)


def page(stay: Stay, language: str | None = None) -> HtmlElement:
    """Write a roadbook and read it back."""
    return fromstring(write_roadbook(stay, language).encode())


def found(root: HtmlElement, name: str) -> list[str]:
    """List the texts of the elements of a class."""
    return [" ".join(node.text_content().split()) for node in root.find_class(name)]


def pdf(stay: Stay) -> PdfReader:
    """Write a roadbook as a PDF and read it back; skip where no type can be set."""
    try:
        return PdfReader(io.BytesIO(write_roadbook_pdf(stay)))
    except PdfUnavailableError as error:
        pytest.skip(str(error))


def test_junctions_stand_in_their_order(numbered: Stay) -> None:
    """Tests that who reads the strip downwards meets the numbers as on the ground, twice if need be."""
    assert tuple(found(page(numbered), "junction")) == REFS


def test_sketched_leg_shows_no_numbers(stay: Stay) -> None:
    """Tests that numbers along a sketch, which are not real, are not shown, and that it is told so."""
    root = page(stay)
    assert not found(root, "junction")
    assert found(root, "sketch") == ["tracé schématique : chemin et distance à vérifier"]


def test_leg_says_its_whole_length_and_what_is_signed(numbered: Stay) -> None:
    """Tests that no distance is told that the stay does not know: only that of the whole leg."""
    root = page(numbered)
    assert "↓ 4,3 km, jusqu'à Chambre d'hôtes à Hinges (exemple) · 20 min" in found(root, "told")
    assert found(root, "route") == ["Suivre EV5"]


def test_ride_without_number_or_sign_is_off_the_network(stay: Stay) -> None:
    """Tests the approach to the cruise: 2 km that no post shows; a walk and a cruise need no such note."""
    told = found(page(stay), "told")
    assert [text for text in told if "hors réseau numéroté" in text] == [
        "↓ 1,9 km, hors réseau numéroté, jusqu'à Croisière <fluvestre> & guinguette {{ 6 * 7 }} · 12 min",
        "↓ 2,3 km, hors réseau numéroté, jusqu'à Béthune · 11 min",
    ]


def test_mode_is_said_where_it_changes(stay: Stay) -> None:
    """Tests that two walks in a row say it once."""
    assert found(page(stay), "mode") == ["à pied", "à vélo", "à vélo", "en bateau", "à vélo"]


def test_stops_between_have_number_and_time(stay: Stay) -> None:
    """Tests that every stop is on the strip, in order, with its hour."""
    stops = found(page(stay), "stop")
    assert stops[:3] == [
        "1 Béthune départ 10h10",
        "2 Beffroi de Béthune 10h30 – 11h45",
        "3 Chez Léon 12h00 – 13h15",
    ]
    assert len(stops) == sum(len(day.stops) for day in stay.days)


def test_day_without_a_way_says_so(stay: Stay) -> None:
    """Tests a day at one place."""
    day = Day(date=stay.days[0].date, stops=stay.days[0].stops[:1], legs=())
    root = page(replace(stay, days=(day,)))
    assert found(root, "length") == ["Pas de trajet ce jour-là."]
    assert found(root, "stop") == ["1 Béthune départ 10h10"]


def test_a_day_is_one_page_of_a5(numbered: Stay) -> None:
    """Tests that the strip of a day is one sheet, with its numbers on it, tagged and in French."""
    reader = pdf(numbered)
    assert len(reader.pages) == len(numbered.days)
    sheet = reader.pages[0]
    assert (sheet.mediabox.width, sheet.mediabox.height) == pytest.approx((419.5, 595.3), abs=0.5)
    text = sheet.extract_text()
    places = [text.index("Chez Léon")]
    for ref in REFS:
        places.append(text.index(ref, places[-1] + 1))
    assert reader.trailer["/Root"]["/Lang"] == "fr"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_crowded_day_is_set_smaller_and_stays_on_its_page(numbered: Stay) -> None:
    """Tests that twelve stops and their legs still are one sheet."""
    day = numbered.days[0]
    stops = (*day.stops[:3], *day.stops[1:3] * 4, *day.stops[3:])
    legs = (*day.legs[:2], *(day.legs[1],) * 8, *day.legs[2:])
    crowded = replace(numbered, days=(replace(day, stops=stops, legs=legs),))
    assert len(stops) == 13
    assert len(pdf(crowded).pages) == 1


def test_same_stay_gives_the_same_bytes(numbered: Stay) -> None:
    """Tests that no date and no chance is in a roadbook."""
    pdf(numbered)
    assert write_roadbook_pdf(numbered) == write_roadbook_pdf(numbered)
    assert write_roadbook(numbered) == write_roadbook(numbered)


def test_names_are_text_and_not_markup(stay: Stay) -> None:
    """Tests that a name that tries to break out is escaped."""
    html = write_roadbook(stay)
    assert "<fluvestre>" not in html
    assert "Croisière <fluvestre> & guinguette {{ 6 * 7 }}" in unescape(html)
    assert "http" not in html


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "off the numbered network"),
        ("nl", "buiten het knooppuntennetwerk"),
        ("de", "abseits des Knotenpunktnetzes"),
        ("pt", "fora da rede numerada"),
    ],
)
def test_languages(stay: Stay, language: str, text: str) -> None:
    """Tests that the strip speaks the language of its rider."""
    root = page(stay, language)
    assert root.get("lang") == language
    assert any(text in told for told in found(root, "told"))
