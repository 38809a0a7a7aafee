"""Services, numbers, pets, access, languages, labels."""

from datetime import date
from typing import Any

import pytest

from offers.details import Certificate
from offers.sources.datatourisme_reviews import certificates_of
from offers.sources.datatourisme_services import (
    access_of,
    audiences_of,
    counts_of,
    cuisines_of,
    features_of,
    languages_of,
    pets_of,
)
from tests.offers.sources.datatourisme_samples import PROFILE, bared, kb


def _with(*groups: dict[str, Any]) -> Any:
    return bared({"hasFeature": list(groups)})


def test_services_are_words_of_the_vocabulary() -> None:
    """Codes first, then names; an unknown service keeps its name."""
    value = _with(
        {"features": [kb("BikeGarage"), kb("LockedStorageRoom")]}, {"features": kb("Pond", "Étang privé")}
    )
    assert features_of(value, PROFILE) == ("bike-garage", "etang-prive")


def test_what_counts_rooms_is_no_service() -> None:
    """Bedrooms with a number are a number; of several the greatest is the total."""
    value = _with(
        {"features": [kb("Bedroom")], "schema:value": "4"},
        {"features": [kb("Bedroom")], "schema:value": "2"},
        {"features": [kb("Covers")], "schema:value": 40},
        {"features": [kb("MeetingRoom")], "occupancy": "25"},
        {"features": [kb("Bed"), kb("Wifi")], "schema:value": "9"},
    )
    assert counts_of(value, PROFILE) == {"rooms": 4, "seats": 40, "meeting": 25}
    assert "bedroom" not in features_of(value, PROFILE)


@pytest.mark.parametrize(
    ("value", "answer"),
    [
        ({}, "unknown"),
        ({"isLocatedAt": [{"petsAllowed": True}]}, "yes"),
        ({"isLocatedAt": [{"petsAllowed": False}], "hasFeature": [{"petsAllowed": True}]}, "no"),
        ({"hasFeature": [{"petsAllowed": True}, {"petsAllowed": False}]}, "partial"),
        ({"petsAllowed": "false"}, "no"),
        ({"petsAllowed": "peut-être"}, "unknown"),
    ],
)
def test_pets_are_three_valued(value: Any, answer: str) -> None:
    """What is said of the whole comes before what is said of a part."""
    assert pets_of(value) == answer


@pytest.mark.parametrize(
    ("said", "answer"), [(True, "yes"), (False, "no"), (None, "unknown"), ([True], "yes")]
)
def test_access_that_is_absent_is_not_no(said: Any, answer: str) -> None:
    """Three values."""
    assert access_of({"reducedMobilityAccess": said}).motor == answer
    assert access_of({}).motor == "unknown"


def test_languages_are_codes_whatever_the_feed_writes() -> None:
    """Names and codes; what nobody knows is left out, and told."""
    value = {
        "availableLanguage": ["fr", "Anglais", "NL", "fr", "langue des signes inconnue", {"key": "de"}, "hu"]
    }
    doubts: list[tuple[str, str]] = []
    assert languages_of(value, lambda *doubt: doubts.append(doubt)) == ("fr", "en", "nl", "de", "hu")
    ((code, message),) = doubts
    assert code == "language-unknown"
    assert "langue des signes inconnue" in message


def test_audiences_and_cuisines_are_read() -> None:
    """A reach is no audience."""
    value = bared(
        {
            "hasClientTarget": [kb("Families", "Familles"), kb("Anglers", "Pêcheurs")],
            "hasAudience": [kb("Regional", "Régionale"), kb("Lover", "Amoureux")],
            "providesCuisineOfType": [kb("FrenchCuisine", "Spécialités régionales")],
        }
    )
    assert audiences_of(value, PROFILE) == ("families", "pecheurs", "couples")
    assert cuisines_of(value) == ("Spécialités régionales",)


def _review(code: str, label: str = "", **more: Any) -> dict[str, Any]:
    return {"hasReviewValue": kb(code, label), **more}


def test_labels_have_their_status_and_their_end() -> None:
    """Stars, brands, one that is pending, one with an end, one that nobody knows, and a health protocol."""
    value = bared(
        {
            "hasReview": [
                _review("ScaleRating_3etoiles", "3 étoiles"),
                _review("LabelRating_AccueilVelo", pending=True),
                _review("LabelRating_TourismeHandicapPictogrammeMoteur", reviewExpirationDate="2026-04-30"),
                _review("LabelRating_Unheard", "Estaminet de caractère"),
                _review("COVID19ProtocolsCommitted"),
                _review("ScaleRating_3etoiles"),
            ]
        }
    )
    assert certificates_of(value, PROFILE) == (
        Certificate(key="3-etoiles"),
        Certificate(key="accueil-velo", status="pending"),
        Certificate(key="tourisme-handicap-moteur", expires=date(2026, 4, 30)),
        Certificate(key="estaminet-de-caractere"),
    )
