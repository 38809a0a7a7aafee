"""Names of offers: suggested, read, and told where they fit none or several."""

from dataclasses import replace

import pytest

from apps.texts import load_texts
from apps.workshop.form_error import FormError
from apps.workshop.offer_names import offer_labels, offer_named, offers_named, suggestions
from offers.catalogue import Catalogue
from offers.load import load_catalogue

BELFRY = "offer:beffroi-de-bethune"


def _twins() -> Catalogue:
    """Give two offers of different communes the same name."""
    catalogue = load_catalogue(None)
    belfry = catalogue.offer(BELFRY)
    other = next(o for o in catalogue.offers if o.place.commune != belfry.place.commune)
    offers = (belfry, replace(other, name=belfry.name))
    return replace(catalogue, offers=offers)


@pytest.mark.parametrize("typed", ["Beffroi de Béthune", "beffroi de bethune", BELFRY, "beffroi-de-bethune"])
def test_an_offer_is_found_by_its_names(typed: str) -> None:
    """Accents and case do not matter, and an id is a name too."""
    assert offer_named(typed, load_catalogue(None)) == BELFRY


def test_a_wrong_name_is_told_with_names() -> None:
    """What is near is told as people call it, not by ids; what holds all the words comes first."""
    with pytest.raises(FormError) as told:
        offer_named("beffroi", load_catalogue(None))
    near = str(told.value.values["near"])
    assert "Beffroi de Béthune" in near
    assert "beffroi-de" not in near


def test_all_wrong_names_are_told_at_once() -> None:
    """One who types five names does not send the form five times."""
    with pytest.raises(ExceptionGroup) as told:
        offers_named(("Nulle part", "Beffroi de Béthune", "Ailleurs"), load_catalogue(None))
    assert [e.values["name"] for e in told.value.exceptions] == ["Nulle part", "Ailleurs"]  # type: ignore[union-attr]


def test_a_name_of_several_is_told_with_all_of_them() -> None:
    """None is taken silently: each is named with its commune, and that name finds it."""
    catalogue = _twins()
    with pytest.raises(FormError) as told:
        offer_named("Beffroi de Béthune", catalogue)
    assert told.value.code == "several"
    labels = offer_labels(catalogue)
    assert len(set(labels.values())) == 2
    for offer, label in labels.items():
        assert label in str(told.value.values["names"])
        assert offer_named(label, catalogue) == offer


def test_suggestions_are_names() -> None:
    """Each offer once, with what it is and where."""
    catalogue = load_catalogue(None)
    found = suggestions(catalogue, load_texts("fr"))
    assert len(found) == len(catalogue.offers)
    assert all("offer:" not in label and about for label, about in found)
