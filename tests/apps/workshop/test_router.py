"""The workshop as a whole: what holds for each of its pages."""

import logging
import re
from collections.abc import Iterator

from fastapi import FastAPI

from tests.apps.workshop.desk import PASSWORD

OPEN = {"/bureau/connexion", "/bureau/langue/{language}", "/bureau/static/{name}"}
"""What is there for those who are not signed in."""


def _routes(app: FastAPI, method: str) -> Iterator[str]:
    """List the paths of the workshop, with something in the place of each parameter."""
    for path, methods in _walk(app.routes):
        if path.startswith("/bureau") and path not in OPEN and method in methods:
            yield re.sub(r"\{[^}]+\}", "1", path)


def _walk(routes) -> Iterator[tuple[str, set[str]]]:
    for route in routes:
        if hasattr(route, "methods") and hasattr(route, "path"):
            yield route.path, route.methods or set()
        elif inner := getattr(getattr(route, "original_router", None), "routes", None):
            yield from _walk(inner)


def test_no_page_is_for_those_who_are_not_signed_in(workshop, desk):
    """Whatever one looks at or sends without a session, one is led to where one signs in."""
    looked = {path: desk.get(path) for path in _routes(workshop, "GET")}
    sent = {path: desk.post(path) for path in _routes(workshop, "POST")}
    assert len(looked) > 8
    assert len(sent) > 8
    answers = [*looked.items(), *sent.items()]
    assert [path for path, answer in answers if answer.status_code != 303] == []
    assert all(answer.headers["location"].startswith("/bureau/connexion") for _, answer in answers)


def test_nothing_is_changed_without_the_secret(workshop, signed, manager):
    """Each form, with the session of a manager, needs the session's secret too."""
    desk = signed(manager)
    sent = {path: desk.post(path, csrf="x").status_code for path in _routes(workshop, "POST")}
    assert {path: status for path, status in sent.items() if status != 403} == {}
    assert desk.get("/bureau").status_code == 200


def test_a_reader_changes_nothing(workshop, signed, reader):
    """All that one may send who only looks is their own password, their language and their leave."""
    desk = signed(reader)
    own = {"/bureau/mot-de-passe", "/bureau/deconnexion"}
    sent = {path: desk.post(path).status_code for path in _routes(workshop, "POST") if path not in own}
    assert {path: status for path, status in sent.items() if status != 403} == {}


def test_passwords_are_in_no_log(desk, editor, caplog):
    """Neither the right one nor a wrong one is written down, at whatever level."""
    with caplog.at_level(logging.DEBUG):
        desk.sign_in(editor.email, "a wrong password")
        desk.sign_in(editor.email)
    told = "\n".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records)
    assert "/bureau/connexion" in told
    assert "a wrong password" not in told
    assert PASSWORD not in told
