"""A product on paper, and as a file for the weekend platform."""

import csv
import io
from collections.abc import Callable

from fastapi import FastAPI

from apps.store.users import User
from tests.apps.workshop.desk import Desk
from tests.apps.workshop.shop import draft, on_sale, send

SignIn = Callable[[User], Desk]


def test_the_sheet_says_what_the_law_asks(workshop: FastAPI, signed: SignIn, manager: User) -> None:
    """Who sells, registration, guarantor, insurer, price, persons, and what is to go with it."""
    desk = signed(manager)
    page = desk.get(f"{on_sale(workshop, desk)}/fiche").text
    for said in ("IM062110012", "APST, Paris", "Assurances du Nord", "par adulte", "Pour 2 personnes"):
        assert said in page
    assert "formulaire d&#39;information standard" in page
    assert "épreuve" not in page


def test_the_sheet_is_in_the_language_of_visitors(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """A Dutch sheet has Dutch words around the Dutch text."""
    desk = signed(editor)
    path = draft(workshop, desk)
    send(desk, f"{path}/textes?langue=nl", title="Twee dagen", text="Langs het water.")
    page = desk.get(f"{path}/fiche?lang=nl").text
    assert '<article class="card sheet" lang="nl">' in page
    assert "zaterdag" in page
    assert "Langs het water." in page


def test_the_weekend_platform_gets_the_prices_of_the_office(
    workshop: FastAPI, signed: SignIn, manager: User
) -> None:
    """The row is that of the stay with what the office sets: price, persons, words, contact."""
    desk = signed(manager)
    path = draft(workshop, desk)
    send(desk, f"{path}/conditions", adult="300", min_persons="2", max_persons="2", included="La nuit")
    send(desk, f"{path}/textes?langue=fr", title="=1+1", text="Au fil de l'eau")
    row = desk.get(f"{path}/export/weekend-json").json()[0]
    assert (row["price_total"], row["included"], row["max_persons"]) == ("602.20", ["La nuit"], 2)
    assert row["price_from"] == "301.10"
    assert "accueil@example.org" in row["contact"]
    table = desk.get(f"{path}/export/weekend-csv").content.decode("utf-8-sig")
    read = next(csv.DictReader(io.StringIO(table)))
    assert read["title"] == "'=1+1"
    assert read["text"] == "Au fil de l'eau"


def test_other_forms_are_not_found(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """Only the forms there are lead to a file."""
    desk = signed(editor)
    assert desk.get(f"{draft(workshop, desk)}/export/passwd").status_code == 404
