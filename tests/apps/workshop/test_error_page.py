"""Refusals as people read them."""

import pytest


def test_what_is_not_there_is_a_page(desk):
    """Below /bureau a person reads a page with a way back; in the language of their browser."""
    french, english = desk.get("/bureau/rien"), desk.get("/bureau/rien", headers={"accept-language": "en"})
    assert (french.status_code, english.status_code) == (404, 404)
    assert french.headers["content-type"] == "text/html; charset=utf-8"
    assert "Introuvable" in french.text
    assert "Back to the first page" in english.text


def test_a_program_still_reads_json(desk):
    """Outside of the workshop nothing has changed."""
    assert desk.get("/api/v1/rien").headers["content-type"] == "application/problem+json"
    assert desk.get("/bureaux").headers["content-type"] == "application/problem+json"


def test_whoever_is_signed_in_keeps_the_head_of_the_page(signed, reader):
    """A refusal on the way leaves the navigation where it was."""
    page = signed(reader).post("/bureau/office", name="x")
    assert page.status_code == 403
    assert "Se déconnecter" in page.text
    assert "réservé à la direction" in page.text


def test_the_language_that_one_chose_is_that_of_refusals(signed, reader):
    """The choice wins over the browser, here too."""
    desk = signed(reader)
    desk.get("/bureau/langue/en")
    assert "This is for the manager" in desk.get("/bureau/office/comptes").text


def test_htmx_gets_the_message_alone(signed, reader):
    """A part of a page is replaced by what went wrong, not by a page in a page."""
    answer = signed(reader).post("/bureau/office", headers={"hx-request": "true"}, name="x")
    assert answer.text.lstrip().startswith('<div class="message bad" role="alert">')
    assert "<html" not in answer.text


@pytest.mark.parametrize("path", ["/bureau/demandes/x/repondue", "/bureau/office/comptes/1/supprimer"])
def test_an_address_that_cannot_be_is_not_found(signed, manager, path):
    """Whatever stands where a number or a deed should is no fault of ours."""
    assert signed(manager).post(path).status_code == 404


def test_a_path_is_told_as_text(desk):
    """What somebody writes into the address does not become part of the page."""
    assert "<script>alert" not in desk.get("/bureau/<script>alert(1)</script>").text
