"""Pictures, files of tours, contacts."""

from datetime import date
from typing import Any

from offers.details import Contact, Medium
from offers.sources.datatourisme_media import contacts_of, media_of, track_url
from tests.offers.sources.datatourisme_samples import PROFILE, TODAY, bared, kb


def _held(url: str, mime: str = "", **note: Any) -> dict[str, Any]:
    resource = {"ebucore:locator": [url], "ebucore:hasMimeType": [kb(mime)] if mime else []}
    return {"ebucore:hasRelatedResource": [resource], "ebucore:hasAnnotation": [note]}


def _media(*held: dict[str, Any], doubts: list[str] | None = None) -> tuple[Medium, ...]:
    told = [] if doubts is None else doubts
    value = bared({"hasMainRepresentation": held[0], "hasRepresentation": list(held)})
    return media_of(value, PROFILE, TODAY, lambda code, _message: told.append(code))


def test_a_picture_has_credit_licence_and_end() -> None:
    """And stands once, though the feed has it twice."""
    note = {"credits": ["A. Lys", "OT"], "ebucore:isCoveredBy": "By-NC-ND 4.0", "rightsEndDate": "2026-12-31"}
    assert _media(_held("https://example.org/a.jpg", "JPEG", **note)) == (
        Medium(
            url="https://example.org/a.jpg",
            credit="A. Lys, OT",
            licence="By-NC-ND 4.0",
            expires=date(2026, 12, 31),
        ),
    )


def test_pictures_that_may_not_yet_be_shown_are_left_out() -> None:
    """Rights that begin tomorrow are none today."""
    doubts: list[str] = []
    assert _media(_held("https://example.org/a.jpg", rightsStartDate="2026-05-02"), doubts=doubts) == ()
    assert set(doubts) == {"media-not-yet"}


def test_only_addresses_of_pictures_are_pictures() -> None:
    """Scripts, files of tours and brochures are none."""
    odd = (
        "javascript:alert(1)",
        "https://example.org/a.gpx",
        "https://example.org/a.pdf",
        "file:///etc/passwd",
    )
    assert _media(*(_held(url) for url in odd)) == ()


def test_the_file_of_a_tour_is_found_by_type_or_ending() -> None:
    """A GPX among pictures; where both contradict each other the ending is right."""
    by_type = bared({"hasRepresentation": [_held("https://example.org/get?id=4", "GPX")]})
    by_end = bared(
        {
            "hasRepresentation": [
                _held("https://example.org/a.jpg"),
                _held("https://example.org/l.gpx", "JPEG"),
            ]
        }
    )
    wrong = bared({"hasRepresentation": [_held("https://example.org/a.jpg", "GPX")]})
    found = [track_url(value, PROFILE) for value in (by_type, by_end, wrong, {})]
    assert found == ["https://example.org/get?id=4", "https://example.org/l.gpx", "", ""]


def test_contacts_are_the_public_ones() -> None:
    """Who manages a house is not for the public; a page to book at is told apart."""
    value = bared(
        {
            "hasContact": [
                {
                    "schema:telephone": ["+33 3 00 00 00 00"],
                    "schema:email": "a@example.org",
                    "foaf:homepage": ["junk"],
                }
            ],
            "hasBookingContact": {"foaf:homepage": ["https://example.org/book", "javascript:alert(1)"]},
            "hasManagementContact": [{"schema:email": ["boss@example.org"]}],
        }
    )
    assert contacts_of(value) == (
        Contact(kind="phone", value="+33 3 00 00 00 00"),
        Contact(kind="email", value="a@example.org"),
        Contact(kind="booking", value="https://example.org/book"),
    )
