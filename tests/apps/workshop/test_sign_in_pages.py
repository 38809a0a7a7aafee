"""Coming in and going out."""

import pytest

from apps.store.sessions import open_session
from apps.workshop.sign_in_pages import DOOR_COOKIE
from apps.workshop.signed_in import SESSION_COOKIE
from tests.apps.workshop.desk import HTML, PASSWORD, SQL, secret

REFUSED = "Connexion impossible"


def test_one_signs_in_and_comes_to_the_page_that_one_wanted(desk, editor):
    """A right password leads to the page that was asked for, in a session that lasts as long as said."""
    answer = desk.sign_in(editor.email, suite="/bureau/demandes?liste=answered")
    assert (answer.status_code, answer.headers["location"]) == (303, "/bureau/demandes?liste=answered")
    assert desk.get("/bureau").status_code == 200


def test_the_cookie_is_for_the_workshop_and_for_no_script(desk, editor):
    """The session's cookie is HttpOnly, Lax and below /bureau; over https also Secure."""
    cookie = next(c for c in desk.sign_in(editor.email).headers.get_list("set-cookie") if SESSION_COOKIE in c)
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Path=/bureau" in cookie
    assert "Secure" not in cookie


def test_over_https_cookies_are_secure(desk, editor):
    """Over https no cookie travels in the clear."""
    desk.client.base_url = "https://localhost"
    cookies = desk.sign_in(editor.email).headers.get_list("set-cookie")
    assert all("Secure" in cookie for cookie in cookies if "Max-Age=0" not in cookie)


@pytest.mark.parametrize(
    "suite",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/bureau\\@evil.example",
        "/bureau@evil.example",
        "/bureau/../evil",
        "/bureau/%2E%2e/evil",
        "/bureaux",
        "/api/v1/offices",
        "javascript:alert(1)",
        "/bureau/\r\nX: y",
        "/bureau/connexion",
    ],
)
def test_one_is_led_to_no_other_site(desk, editor, suite):
    """Whatever the address says, one ends on a page of the workshop."""
    location = desk.sign_in(editor.email, suite=suite).headers["location"]
    assert location == "/bureau"


@pytest.mark.parametrize("email", ["nobody@example.org", "", SQL, HTML, "a\x00b@example.org", "é" * 300])
def test_an_unknown_email_is_refused_as_a_wrong_password_is(desk, editor, email):
    """Nobody learns which emails have an account."""
    unknown = desk.sign_in(email, password="x" * 12)
    wrong = desk.sign_in(editor.email, password="x" * 12)
    assert (unknown.status_code, wrong.status_code) == (403, 403)
    assert _message(unknown.text) == _message(wrong.text)


def test_what_was_typed_comes_back_escaped_and_the_password_never(desk):
    """The email stands in the form again, as text; the password does not."""
    answer = desk.sign_in(HTML, password="tout-petit-secret")
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert(1)" in answer.text
    assert "tout-petit-secret" not in answer.text


def test_after_some_wrong_passwords_the_right_one_is_refused_too(desk, bureau, editor):
    """The account is locked; nothing tells it apart from a wrong password."""
    for _ in range(bureau.settings.sign_in_tries):
        desk.sign_in(editor.email, password="wrong wrong wrong")
    locked = desk.sign_in(editor.email)
    assert (locked.status_code, REFUSED in locked.text) == (403, True)


def test_signing_in_needs_the_secret_of_the_form(desk, editor):
    """Another site cannot sign somebody in to an account that it chose."""
    page = desk.get("/bureau/connexion")
    fields = {"email": editor.email, "password": PASSWORD}
    assert desk.post("/bureau/connexion", **fields, csrf="").status_code == 403
    assert desk.post("/bureau/connexion", **fields, csrf="é").status_code == 403
    desk.client.cookies.delete(DOOR_COOKIE)
    assert desk.post("/bureau/connexion", **fields, csrf=secret(page)).status_code == 403
    assert SESSION_COOKIE not in desk.client.cookies


def test_a_session_that_was_put_into_the_browser_is_not_taken_over(desk, bureau, editor, reader):
    """Signing in makes a new session and ends the one that was there."""
    with bureau.store.writing() as db:
        planted = open_session(db, reader.id, 1)
    desk.client.cookies.set(SESSION_COOKIE, planted, domain="localhost.local", path="/bureau")
    desk.sign_in(editor.email)
    desk.client.cookies.clear()
    desk.client.cookies.set(SESSION_COOKIE, planted)
    assert desk.get("/bureau").status_code == 303


def test_signing_out_ends_the_session_in_the_store(signed, editor):
    """A cookie that was copied before is worth nothing afterwards."""
    desk = signed(editor)
    copied = desk.client.cookies[SESSION_COOKIE]
    assert desk.post("/bureau/deconnexion").headers["location"] == "/bureau/connexion"
    assert "Vous êtes déconnecté" in desk.get("/bureau/connexion").text
    desk.client.cookies.set(SESSION_COOKIE, copied)
    assert desk.get("/bureau").status_code == 303


def test_nobody_signs_out_by_a_link_or_without_the_secret(signed, editor):
    """An image on another site signs nobody out."""
    desk = signed(editor)
    looked = desk.get("/bureau/deconnexion")
    assert (looked.status_code, looked.headers["location"]) == (303, "/bureau")
    assert desk.post("/bureau/deconnexion", csrf="x").status_code == 403
    assert desk.get("/bureau").status_code == 200


def _message(page: str) -> str:
    start = page.index(REFUSED)
    return page[start : page.index("</p>", start)]
