"""A product at a glance."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from fastapi import FastAPI

from apps.store.users import User
from tests.apps.workshop.desk import HTML, Desk
from tests.apps.workshop.shop import draft, on_sale, two_stays, version

SignIn = Callable[[User], Desk]


def test_a_note_is_kept_as_typed(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """The office's own note is text, whatever it holds."""
    desk = signed(editor)
    path = draft(workshop, desk)
    assert desk.post(f"{path}/note", version="1", note=HTML).status_code == 303
    page = desk.get(path).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_too_long_a_note_is_told_and_kept(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """A fault keeps what was typed in the form."""
    desk = signed(editor)
    path = draft(workshop, desk)
    answer = desk.post(f"{path}/note", version="1", note="long " * 1700)
    assert answer.status_code == 422
    assert "long " * 1700 in answer.text


def test_a_stale_note_shows_both(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """The second of two notes is not lost, nor the first."""
    desk = signed(editor)
    path = draft(workshop, desk)
    desk.post(f"{path}/note", version="1", note="Appeler le moulin")
    clash = desk.post(f"{path}/note", version="1", note="Rappeler l'hôtel")
    assert clash.status_code == 409
    assert "Appeler le moulin" in clash.text
    assert "Rappeler l&#39;hôtel" in clash.text


def test_another_stay_makes_a_draft_again(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """The stay of a product is changed by its version; who comes late is shown both stays."""
    desk, stays = signed(editor), two_stays(workshop)
    path = draft(workshop, desk)
    assert desk.post(f"{path}/sejour", version="1", stay=stays[0]["id"]).status_code == 303
    assert f'data-stay="{stays[0]["id"]}"' in desk.get(path).text
    assert desk.post(f"{path}/sejour", version="1", stay=stays[1]["id"]).status_code == 409
    assert desk.post(f"{path}/sejour", version="2", stay="f" * 16).status_code == 404


def test_the_law_is_told(workshop: FastAPI, signed: SignIn, reader: User, editor: User) -> None:
    """A night with visits is a package, and the page says why."""
    path = draft(workshop, signed(editor))
    page = signed(reader).get(path).text
    assert "Forfait touristique" in page
    assert 'name="note"' not in page


def test_the_whole_id_leads_to_the_product_too(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """Addresses may name a product by its whole id."""
    desk = signed(editor)
    name = draft(workshop, desk).rpartition("/")[2]
    assert desk.get(f"/bureau/produits/product:{name}").status_code == 200


@pytest.mark.parametrize("name", ["..%2F..%2Fetc", "nothing-here", "%27%20OR%201%3D1", "x" * 200])
def test_names_that_are_none_lead_nowhere(signed: SignIn, editor: User, name: str) -> None:
    """Path tricks and forged names are not found."""
    assert signed(editor).get(f"/bureau/produits/{name}").status_code == 404


def test_every_page_of_a_product_opens(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """All tabs are there, in French and in English."""
    desk = signed(editor)
    path = draft(workshop, desk)
    desk.post(f"{path}/note", version="1", note="x")
    desk.client.cookies.set("fluvestre_langue", "en")
    for step in ("", "/textes", "/conditions", "/publication", "/historique", "/fiche"):
        answer = desk.get(f"{path}{step}")
        assert answer.status_code == 200, step
    assert version(desk, path) == "2"


def test_a_published_product_leads_to_what_visitors_see(
    workshop: FastAPI, signed: SignIn, manager: User
) -> None:
    """The page is there, in a language of the product; a draft has none."""
    desk = signed(manager)
    assert "Voir la page des visiteurs" not in desk.get(draft(workshop, desk)).text
    page = desk.get(f"{on_sale(workshop, desk)}/publication").text
    found = re.search(r'href="(/sejours/[0-9a-f]{16}\?lang=fr&amp;office=[^"]+)"', page)
    assert found
    assert desk.get(unescape(found[1])).status_code == 200
