"""The form of a request: its defaults, and every fault told beside its field."""

from datetime import date, timedelta
from typing import Any

import pytest

from apps.texts import load_texts
from apps.today import today
from apps.workshop.stay_form import first_values, read_form, typed_values, values_of
from apps.workshop.typed import Typed
from itinerary.read_request import read_request
from itinerary.segment import find_segment
from offers.load import load_catalogue
from tests.apps.serving import SATURDAY
from tests.apps.workshop.shop import FORM

NOVEMBER = date(2026, 11, 23)


def _typed(**fields: Any) -> Typed:
    """Make a form of texts and lists of texts."""
    return Typed(fields={n: tuple(v) if isinstance(v, list) else (v,) for n, v in {**FORM, **fields}.items()})


def _read(**fields: Any) -> Any:
    return read_form(_typed(**fields), load_catalogue(None), today(), load_texts("fr"))


def test_a_segment_fills_in_the_form() -> None:
    """The party, the pace and the days are those of the segment, on a weekend about a month away."""
    values = first_values(find_segment("happy-family"), NOVEMBER, "fr")
    assert (values["children"], values["arrive"], values["leave"]) == (
        "6, 9",
        "2026-12-26T10:00",
        "2026-12-27T18:00",
    )


def test_a_good_form_is_a_request() -> None:
    """What was typed can be composed."""
    asked = _read(children="6; 9", must="Beffroi de Béthune\n\n", needs=["buggy"], budget="400,50")
    request = read_request(asked.raw, load_catalogue(None))
    assert not asked.faults
    assert request.children == (6, 9)
    assert request.must == ("offer:beffroi-de-bethune",)
    assert request.budget_ct == 40050


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("segment", "nobody"),
        ("from", "Atlantis"),
        ("arrive", str(SATURDAY)),
        ("arrive", "2020-05-15T10:00"),
        ("arrive", "2099-05-15T10:00"),
        ("leave", f"{SATURDAY}T09:00"),
        ("leave", f"{SATURDAY + timedelta(days=10)}T09:00"),
        ("adults", "10000"),
        ("adults", "0"),
        ("adults", "deux"),
        ("children", "6, 99"),
        ("mode", "boat"),
        ("travel", "<b>"),
        ("budget", "a lot"),
        ("max_cycle_km_day", "nan"),
        ("free_min", "-1"),
        ("alternatives", "11"),
        ("effort", "endless"),
        ("language", "pt"),
        ("must", "'; DROP TABLE users; --"),
        ("ban", "Beffroi de Béthune\n" * 500),
        ("needs", ["flying"]),
        ("ban_modes", ["cycle"]),
        ("ban_themes", ["<script>"]),
    ],
)
def test_each_fault_is_told_beside_its_field(field: str, typed: Any) -> None:
    """A wrong value makes no request, and the field says what was expected."""
    assert list(_read(**{field: typed}).faults) == [field]


def test_every_wrong_name_is_told() -> None:
    """Two names that fit no offer are two faults, and the right one between them is none."""
    wrong = _read(must=["Beffroy de Bethune", "Beffroi de Béthune", "Tour Eiffel", ""]).faults["must"]
    assert len(wrong) == 2
    assert "Beffroi de Béthune" in wrong[0]
    assert "Tour Eiffel" in wrong[1]


def test_what_was_typed_is_kept() -> None:
    """A form with faults shows what was typed, to the letter."""
    values = typed_values(_typed(must="<b>Nulle part</b>", adults="x", needs=["buggy"]))
    assert (values["must"], values["adults"], values["needs"]) == (["<b>Nulle part</b>"], "x", ["buggy"])


def test_a_stay_fills_in_the_form_again() -> None:
    """The request of a stay, shown and read, is the same request."""
    catalogue = load_catalogue(None)
    asked = read_request(_read(ban="Beffroi de Béthune", budget="400", tight_budget="on").raw, catalogue)
    values = {k: v for k, v in values_of(asked.to_json(), catalogue).items() if v != ""}
    again = read_request(_read(**{**values, "alternatives": "2"}).raw, catalogue)
    assert again == asked
