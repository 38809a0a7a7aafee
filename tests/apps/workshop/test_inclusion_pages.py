"""For whom a stay is feasible, as an office reads it."""

import json
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from playwright.sync_api import Page, expect

from apps.service.service import Service
from apps.store.stays import keep_stays
from apps.store.users import User
from tests.apps.workshop.desk import Desk
from tests.apps.workshop.shop import two_stays
from tests.apps.workshop.test_selling_browser import _sign_in, _sound

SignIn = Callable[[User], Desk]


def test_the_six_needs_stand_side_by_side(workshop: FastAPI, signed: SignIn, reader: User) -> None:
    """Who may only look sees each need with its answer; the page of the stay leads there, and back."""
    desk, stay = signed(reader), two_stays(workshop)[0]["id"]
    here = f"/bureau/sejours/{stay}"
    assert f'href="{here}/pour-qui?produit=a"' in desk.get(f"{here}?produit=a").text
    page = desk.get(f"{here}/pour-qui?produit=a").text
    for need in ("wheelchair", "hearing", "visual", "mental", "buggy", "tight_budget"):
        assert f'data-need="{need}" data-answer="' in page
    assert f'href="{here}?produit=a"' in page
    assert "personne ne l’a dit" in page


def test_a_stay_that_is_not_there(signed: SignIn, reader: User) -> None:
    """An id that nobody keeps has no page."""
    assert signed(reader).get("/bureau/sejours/aaaaaaaaaaaaaaaa/pour-qui").status_code == 404


def test_a_stay_whose_request_is_out_of_date_says_so(
    bureau: Service, workshop: FastAPI, signed: SignIn, reader: User
) -> None:
    """A stay that had to hold an offer that is gone cannot be judged: the page says so, and no more."""
    kept = two_stays(workshop)[0]
    stale = {**kept, "id": "fedcba9876543210", "request": {**kept["request"], "must": ["offer:gone"]}}
    with bureau.store.writing() as db:
        keep_stays(db, "out of date", bureau.destination.versions, [json.dumps(stale)])
    page = signed(reader).get("/bureau/sejours/fedcba9876543210/pour-qui")
    assert page.status_code == 200
    assert "La demande de ce séjour ne peut plus être lue" in page.text
    assert "data-need" not in page.text


@pytest.mark.browser
def test_the_page_is_read_on_a_phone_and_at_a_desk(
    page: Page, address: str, workshop: FastAPI, editor: User
) -> None:
    """Nothing is against accessibility, nothing is wider than the window, no error in the browser."""
    said = _sign_in(page, address, editor)
    page.goto(f"{address}/bureau/sejours/{two_stays(workshop)[0]['id']}/pour-qui")
    expect(page.get_by_role("heading", name="Pour qui ?")).to_be_visible()
    _sound(page)
    assert said == []
