"""The list of products, and the beginning of one."""

from collections.abc import Callable
from dataclasses import replace

from fastapi import FastAPI

from apps.products.office import Office
from apps.service.service import Service
from apps.store.products import add_product, find_product
from apps.store.users import User
from apps.workshop.product_list_pages import ROWS
from tests.apps.workshop.desk import Desk, hire
from tests.apps.workshop.shop import draft, on_sale

SignIn = Callable[[User], Desk]


def test_a_product_begins_as_a_draft(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """A stay becomes a draft under a name of its own, and so does the next one of the same title."""
    desk = signed(editor)
    first, second = draft(workshop, desk), draft(workshop, desk)
    assert first != second
    page = desk.get("/bureau/produits").text
    assert page.count("Brouillon</span>") == 2
    assert first in page


def test_a_reader_begins_nothing(signed: SignIn, reader: User) -> None:
    """Who may only look makes no product."""
    desk = signed(reader)
    assert desk.post("/bureau/produits", stay="ffffffffffffffff").status_code == 403
    assert "Pas encore de produit" in desk.get("/bureau/produits").text


def test_a_stay_that_is_none_makes_no_product(signed: SignIn, editor: User) -> None:
    """Only what was composed can be sold."""
    assert signed(editor).post("/bureau/produits", stay="'; DROP TABLE stays; --").status_code == 404


def test_neighbours_see_what_is_published(
    workshop: FastAPI, bureau: Service, signed: SignIn, manager: User, other_office: Office
) -> None:
    """Another office reads a published product, and nothing but that; a draft is not there for it."""
    own = signed(manager)
    published, hidden = on_sale(workshop, own), draft(workshop, own)
    other = signed(hire(bureau.store, other_office.id, f"zoe@{other_office.id}.example.org", "manager"))
    bureau.shelf._looked_s = float("-inf")  # noqa: SLF001 (no test waits for a clock)
    page = other.get("/bureau/produits").text
    assert published in page
    assert hidden not in page
    assert "à consulter seulement" in other.get(published).text
    assert other.get(hidden).status_code == 404
    for step in ("textes", "conditions", "publication", "historique"):
        assert other.get(f"{published}/{step}").status_code == 403
    for step in (
        "textes",
        "conditions",
        "publication",
        "publication/retirer",
        "note",
        "sejour",
        "historique",
    ):
        assert other.post(f"{published}/{step}", version="1").status_code in (403, 404)
    assert "Publié" in own.get(published).text


def test_a_long_list_has_pages(bureau: Service, workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """A season of drafts is turned over page by page, what was changed last first."""
    desk = signed(editor)
    path = draft(workshop, desk)
    with bureau.store.writing() as db:
        first = find_product(db, f"product:{path.rpartition('/')[2]}").product
        for number in range(ROWS):
            add_product(db, replace(first, id=f"product:{editor.office}-{number}"), editor.id)
    assert desk.get("/bureau/produits").text.count("Brouillon</span>") == ROWS
    assert desk.get("/bureau/produits?page=2").text.count("Brouillon</span>") == 1
    assert desk.get("/bureau/produits?page=0").status_code == 422
