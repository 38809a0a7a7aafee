"""Margin, prices, persons and days of sale."""

from collections.abc import Callable

from fastapi import FastAPI

from apps.store.users import User
from tests.apps.workshop.desk import HTML, SQL, Desk
from tests.apps.workshop.shop import TERMS, draft, on_sale, send, version

SignIn = Callable[[User], Desk]


def test_terms_are_saved(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """What was typed is in the form again, and the prices follow from it."""
    desk = signed(editor)
    path = draft(workshop, desk)
    before = desk.get(f"{path}/conditions").text
    assert send(desk, f"{path}/conditions", **TERMS).status_code == 303
    after = desk.get(f"{path}/conditions").text
    assert 'value="12,5"' in after
    assert "La nuit\nLes visites" in after
    assert before != after


def test_prices_are_worked_out_without_being_saved(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """To htmx the table of prices alone; nothing is kept."""
    desk = signed(editor)
    path = draft(workshop, desk)
    known = version(desk, f"{path}/conditions")
    table = desk.post(
        f"{path}/conditions/calcul", headers={"HX-Request": "true"}, version=known, **TERMS, adult="1"
    )
    assert "<html" not in table.text
    assert "sous le coût" in table.text
    assert version(desk, f"{path}/conditions") == "1"


def test_all_faults_are_told_at_once(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """Every field that cannot be read is told, and shown as it was typed."""
    desk = signed(editor)
    path = draft(workshop, desk)
    typed = {"margin": HTML, "adult": SQL, "min_persons": "dix", "valid_from": "hier", "group": "-5"}
    answer = send(desk, f"{path}/conditions", **{**TERMS, **typed})
    assert answer.status_code == 422
    assert answer.text.count('aria-invalid="true"') == len(typed)
    assert "<script>alert" not in answer.text
    assert "dix" in answer.text


def test_a_stale_form_shows_both_versions(
    workshop: FastAPI, signed: SignIn, editor: User, manager: User
) -> None:
    """Fields that only the other one changed take the new value; one that both changed shows both."""
    first, second = signed(editor), signed(manager)
    path = draft(workshop, first)
    send(first, f"{path}/conditions", **{**TERMS, "margin": "20", "max_persons": "2"})
    clash = second.post(f"{path}/conditions", version="1", margin="30", min_persons="2", max_persons="2")
    assert clash.status_code == 409
    assert "20,0" in clash.text
    assert ">\n30<" in clash.text
    assert ">\nLa nuit\nLes visites<" in clash.text


def test_a_product_on_sale_warns_of_becoming_a_draft(
    workshop: FastAPI, signed: SignIn, manager: User
) -> None:
    """Other terms take a product from sale until it is published again; the form says so before."""
    desk = signed(manager)
    path = on_sale(workshop, desk)
    assert "le remet en brouillon" in desk.get(f"{path}/conditions").text
    assert send(desk, f"{path}/conditions", **{**TERMS, "margin": "15"}).status_code == 303
    assert "Brouillon" in desk.get(path).text


def test_a_reader_sees_no_form(workshop: FastAPI, signed: SignIn, editor: User, reader: User) -> None:
    """Who may only look has the terms without a form."""
    path = draft(workshop, signed(editor))
    assert 'name="margin"' not in signed(reader).get(f"{path}/conditions").text
