"""What an office tells of itself."""

import pytest

from apps.store.offices import office as kept_office
from tests.apps.workshop.desk import HTML, SQL

FORM = {
    "name": "Office de Béthune",
    "registration": "IM062110012",
    "insurer": "Assurances du Nord",
    "guarantor": "APST",
    "email": "accueil@example.org",
    "phone": "03 21",
    "website": "https://www.example.org",
    "sites": " https://a.example.org/ \r\nhttps://b.example.org\r\nhttps://a.example.org",
    "languages": ["en", "fr"],
}


def test_a_manager_changes_the_office(signed, manager, bureau, office):
    """What was typed is kept: a site a line, once, the office's own language still first."""
    answer = signed(manager).post("/bureau/office", **FORM)
    assert answer.headers["location"] == "/bureau/office"
    with bureau.store.reading() as db:
        kept = kept_office(db, office.id)
    assert kept.sites == ("https://a.example.org", "https://b.example.org")
    assert kept.languages == ("fr", "en")
    assert (kept.id, kept.name) == (office.id, "Office de Béthune")


def test_the_id_of_an_office_is_not_for_its_form(signed, manager, bureau, other_office):
    """A field that the form does not have changes nothing, least of all another office."""
    signed(manager).post("/bureau/office", **FORM, id=other_office.id, office=other_office.id)
    with bureau.store.reading() as db:
        assert kept_office(db, other_office.id) == other_office


@pytest.mark.parametrize("who", ["reader", "editor"])
def test_others_only_look(signed, who, request, bureau, office):
    """Only a manager changes the office; the others see it without a button."""
    desk = signed(request.getfixturevalue(who))
    page = desk.get("/bureau/office")
    assert "Enregistrer" not in page.text
    assert desk.post("/bureau/office", **FORM).status_code == 403
    with bureau.store.reading() as db:
        assert kept_office(db, office.id) == office


def test_faults_stand_beside_their_fields_and_nothing_typed_is_lost(signed, manager, bureau, office):
    """Every fault at once, each field described by its own; what was typed is still there."""
    typed = {**FORM, "registration": "IM12", "website": "ftp://x", "sites": "example.org", "languages": []}
    answer = signed(manager).post("/bureau/office", **typed, insurer_="x")
    assert answer.status_code == 422
    for field in ("registration", "website", "sites", "languages"):
        assert f'id="{field}-fault"' in answer.text
    assert 'value="IM12"' in answer.text
    assert "example.org</textarea>" in answer.text
    with bureau.store.reading() as db:
        assert kept_office(db, office.id) == office


@pytest.mark.parametrize("typed", [HTML, SQL])
@pytest.mark.parametrize("field", ["name", "insurer", "guarantor", "phone"])
def test_html_and_sql_are_text(signed, manager, bureau, office, field, typed):
    """They are kept as typed, and shown as text."""
    desk = signed(manager)
    assert desk.post("/bureau/office", **{**FORM, field: typed}).status_code == 303
    with bureau.store.reading() as db:
        assert getattr(kept_office(db, office.id), field) == typed
    assert "<script>alert" not in desk.get("/bureau/office").text
    assert "<script>alert" not in desk.get("/bureau").text


@pytest.mark.parametrize("field", ["name", "insurer", "sites"])
@pytest.mark.parametrize("typed", ["a\x00b", "x" * 1999, "x" * 30_000])
def test_what_cannot_be_kept_is_refused(signed, manager, field, typed):
    """A character that no database takes, or a text without end, is told and not kept."""
    assert signed(manager).post("/bureau/office", **{**FORM, field: typed}).status_code == 422
