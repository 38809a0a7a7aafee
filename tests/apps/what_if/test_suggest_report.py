"""Where one more offer would bring most, as values, as text and as a map."""

from dataclasses import replace
from datetime import date

from apps.what_if.candidates import Candidate
from apps.what_if.suggest import Suggested, Suggestion
from apps.what_if.suggest_report import SHOWN, SuggestReport
from apps.what_if.templates import template_of
from tests.apps.what_if.test_report import report

EFFECTS = report().effects
PLACES = tuple(
    Candidate(name=f"Halte {n}", commune="Haverskerque", lon=2.5 + n / 100, lat=50.6) for n in range(12)
)
NIGHT = SuggestReport(
    wanted="night",
    suggested=Suggested(
        best=tuple(Suggestion(candidate=place, effects=EFFECTS) for place in PLACES), tried=60, verified=12
    ),
    template=template_of("night"),
    first=date(2027, 4, 1),
    last=date(2027, 10, 31),
    requests=3,
    examples=False,
)


def test_ten_best_are_told() -> None:
    """With their gain alone, and the offer that was tried everywhere with what of it is an estimate."""
    told = NIGHT.as_json()
    assert len(told["best"]) == SHOWN == 10
    first = told["best"][0]
    assert (first["rank"], first["gained"], first["points"], first["nights"]) == (1, 1, 4600, 4)
    assert (told["tried"], told["verified"]) == (60, 12)
    assert told["template"]["capacity"]["persons"] == 6
    assert {"hours", "price"} <= set(told["template"]["estimated"])
    assert "lon" not in told["template"]


def test_text_names_what_was_tried() -> None:
    """In words, not in codes."""
    french, english = NIGHT.as_text("fr"), NIGHT.as_text("en")
    assert french.startswith("Où un hébergement de plus apporterait le plus")
    assert "85 € la chambre et la nuit" in french.replace("\u00a0", " ")
    assert "60 places tried together, 12 verified alone" in english
    assert "10. Halte 9" in french
    assert "Halte 10" not in french


def test_nothing_found_is_said() -> None:
    """There is no table then, and an empty map."""
    none = replace(NIGHT, suggested=Suggested(best=(), tried=60, verified=0))
    assert "No place that was tried brings a gain" in none.as_text("en")
    assert none.view("fr").supposed == none.view("fr").tables == ()
    assert none.failed == 0


def test_map_ranks_the_places() -> None:
    """By their number, each with its gain."""
    spots = NIGHT.view("en").supposed
    assert [spot.label for spot in spots] == [str(n) for n in range(1, 11)]
    assert "+4600 points" in spots[0].facts


def test_rental_says_what_it_is_not() -> None:
    """No stop of a stay, and not in its price."""
    rental = replace(NIGHT, wanted="rental", template=None)
    assert "is no stop of a stay" in rental.as_text("en")
    assert rental.as_json()["template"] == {}


def test_free_offer_has_no_price() -> None:
    """A garden that is free is said to be."""
    free = replace(NIGHT, wanted="site", template=template_of("site"))
    assert "free" in free.as_text("en")
