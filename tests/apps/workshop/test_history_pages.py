"""Every change of a product, and the way back."""

from collections.abc import Callable

from fastapi import FastAPI

from apps.store.users import User
from tests.apps.workshop.desk import Desk
from tests.apps.workshop.shop import draft, on_sale, send, version

SignIn = Callable[[User], Desk]


def test_a_version_is_restored(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """Undoing is a new change: the old words are there again, and nothing is forgotten."""
    desk = signed(editor)
    path = draft(workshop, desk)
    send(desk, f"{path}/textes?langue=fr", title="Autre titre", text="Autre texte")
    page = desk.get(f"{path}/historique").text
    assert "Textes changés" in page
    assert "titre, texte" in page
    assert "→ <ins>Autre titre</ins>" in page
    assert send(desk, f"{path}/historique", wanted="1").status_code == 303
    assert "Autre titre" not in desk.get(f"{path}/textes").text
    assert "Version rétablie" in desk.get(f"{path}/historique").text
    assert version(desk, f"{path}/textes") == "3"


def test_a_published_version_comes_back_as_a_draft(workshop: FastAPI, signed: SignIn, manager: User) -> None:
    """Nobody gets around the obstacles by way of the history."""
    desk = signed(manager)
    path = on_sale(workshop, desk)
    published = version(desk, f"{path}/historique")
    send(desk, f"{path}/conditions", margin="30", min_persons="2", max_persons="2")
    assert send(desk, f"{path}/historique", wanted=published).status_code == 303
    assert "Brouillon" in desk.get(path).text


def test_a_product_on_sale_is_not_taken_off_unasked(workshop: FastAPI, signed: SignIn, manager: User) -> None:
    """The page asks first, and says what would change; only the second answer restores."""
    desk = signed(manager)
    path = on_sale(workshop, desk)
    asked = send(desk, f"{path}/historique", wanted="1")
    assert asked.status_code == 200
    assert "Rétablir et retirer de la vente" in asked.text
    assert "<del>Publié</del> → <ins>Brouillon</ins>" in asked.text
    assert "Publié" in desk.get(path).text
    assert send(desk, f"{path}/historique", wanted="1", sure="on").status_code == 303
    assert "Brouillon" in desk.get(path).text


def test_a_stale_page_restores_nothing(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """Whoever looks at an older history is shown the new one first."""
    desk = signed(editor)
    path = draft(workshop, desk)
    desk.post(f"{path}/note", version="1", note="Une note")
    assert desk.post(f"{path}/historique", version="1", wanted="1").status_code == 409


def test_a_version_that_was_never_is_not_restored(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """Forged numbers lead nowhere."""
    desk = signed(editor)
    path = draft(workshop, desk)
    send(desk, f"{path}/textes?langue=fr", title="Titre", text="Texte")
    assert desk.post(f"{path}/historique", version="2", wanted="99").status_code == 404
    assert desk.post(f"{path}/historique", version="2", wanted="' OR 1=1").status_code == 404
