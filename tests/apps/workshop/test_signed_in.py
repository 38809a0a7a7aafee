"""Who may come in, with which cookie, which secret, which role."""

import pytest

from apps.store.users import change_user
from apps.workshop.signed_in import SESSION_COOKIE
from tests.apps.workshop.desk import Desk

PAGES = (
    *("/bureau", "/bureau/office", "/bureau/office/comptes", "/bureau/demandes", "/bureau/a-revoir"),
    "/bureau/observatoire",
)


@pytest.mark.parametrize("page", PAGES)
def test_nobody_comes_in_unsigned(desk: Desk, page):
    """Every page leads to where one signs in, and afterwards back."""
    answer = desk.get(page)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/bureau/connexion" + ("" if page == "/bureau" else f"?suite={page}")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("cookie", ["x", "' OR 1=1 --", "A" * 43, "\xe9" * 4, "../../etc/passwd", "A" * 5000])
def test_a_forged_cookie_is_none(desk: Desk, cookie):
    """A cookie that no session made opens nothing."""
    line = f"{SESSION_COOKIE}={cookie}".encode("latin-1")
    assert desk.get("/bureau", headers={"cookie": line}).status_code == 303


def test_htmx_is_led_to_sign_in_with_the_whole_page(desk: Desk):
    """A part of a page that is asked for after the session leads the browser on, and back to its page."""
    headers = {"hx-request": "true", "referer": "http://localhost/bureau/produits?x=1"}
    answer = desk.get("/bureau/demandes", headers=headers)
    assert answer.status_code == 401
    assert answer.headers["hx-redirect"] == "/bureau/connexion?suite=/bureau/produits%3Fx%3D1"


@pytest.mark.parametrize(
    "referer", ["https://evil.example/bureau", "http://localhost.evil.example/bureau", ""]
)
def test_one_comes_back_to_no_page_of_another_site(desk: Desk, referer):
    """What a page of another site sends unsigned leads to the first page afterwards."""
    answer = desk.post("/bureau/office", headers={"referer": referer})
    assert answer.headers["location"] == "/bureau/connexion"


@pytest.mark.parametrize("secret", ["", "x", "é", "A" * 43])
def test_a_form_without_the_secret_changes_nothing(signed, manager, secret):
    """The session alone is not enough: another site's page has it too."""
    desk = signed(manager)
    answer = desk.post("/bureau/office", csrf=secret, name="Taken over")
    assert answer.status_code == 403
    assert "Taken over" not in desk.get("/bureau/office").text


def test_the_secret_of_somebody_else_is_none(signed, manager, editor):
    """Each session has its own secret."""
    desk = signed(manager)
    assert desk.post("/bureau/office", csrf=signed(editor).csrf, name="x").status_code == 403


def test_the_secret_may_come_in_a_header(signed, editor):
    """Htmx sends it so; a wrong header is not mended by a right field."""
    desk = signed(editor)
    assert desk.post("/bureau/deconnexion", headers={"x-csrf-token": "x"}).status_code == 403
    right = {"x-csrf-token": desk.csrf}
    assert desk.post("/bureau/deconnexion", headers=right, csrf="").status_code == 303


def test_whoever_is_disabled_is_out_at_once(signed, editor, bureau):
    """A session does not outlive its account."""
    desk = signed(editor)
    with bureau.store.writing() as db:
        change_user(db, editor.id, disabled=True)
    assert desk.get("/bureau").status_code == 303


def test_pages_are_kept_by_no_browser_and_framed_by_no_site(signed, editor):
    """Whoever goes back after signing out sees nothing; nothing is inline, nobody frames it."""
    answer = signed(editor).get("/bureau")
    assert answer.headers["cache-control"] == "no-store"
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "<style" not in answer.text
    assert " style=" not in answer.text
    assert " onclick=" not in answer.text
