"""Finding products in a long list."""

from collections.abc import Callable

from fastapi import FastAPI

from apps.store.users import User
from apps.workshop.product_search import Search
from tests.apps.workshop.desk import HTML, Desk
from tests.apps.workshop.shop import draft, send

SignIn = Callable[[User], Desk]
LIST = "/bureau/produits"


def test_products_are_found_by_words_state_and_segment(
    workshop: FastAPI, signed: SignIn, editor: User
) -> None:
    """Each narrows the list; accents and case do not matter."""
    desk = signed(editor)
    wanted, other = draft(workshop, desk), draft(workshop, desk, stay=0)
    send(desk, f"{wanted}/textes?langue=fr", title="Noël sur l'eau", text="Texte")
    by_words = desk.get(LIST, params={"texte": "EAU noel", "etat": "draft"}).text
    assert f'href="{wanted}"' in by_words
    assert f'href="{other}"' not in by_words
    assert "1 produit<" in by_words
    mine = {"public": "promeneurs-chaleureux", "tri": "day", "etat": "", "texte": ""}
    assert "2 produits" in desk.get(LIST, params=mine).text
    for nothing in ({"etat": "published"}, {"public": "happy-family"}, {"texte": HTML}):
        page = desk.get(LIST, params=nothing).text
        assert "Aucun produit ne correspond" in page
        assert "<script>alert" not in page


def test_a_search_that_is_none_is_refused(signed: SignIn, reader: User) -> None:
    """An order that nobody made is told as wrong."""
    assert signed(reader).get(LIST, params={"tri": "'; DROP TABLE products; --"}).status_code == 422


def test_pages_keep_the_search() -> None:
    """Turning the page looks for the same."""
    assert Search(words="au fil & l'eau", order="day").query(2) == "?texte=au+fil+%26+l%27eau&tri=day&page=2"
