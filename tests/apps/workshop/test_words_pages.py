"""Title and text of a product."""

from collections.abc import Callable

from fastapi import FastAPI

from apps.store.users import User
from tests.apps.workshop.desk import HTML, SQL, Desk
from tests.apps.workshop.shop import draft, send, version

SignIn = Callable[[User], Desk]


def test_words_are_kept_as_typed(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """HTML and SQL are words like others: kept to the letter, shown as text."""
    desk = signed(editor)
    path = draft(workshop, desk)
    assert send(desk, f"{path}/textes?langue=en", title=HTML, text=f"{SQL}\n{HTML}").status_code == 303
    page = desk.get(f"{path}/textes?langue=en").text
    assert "<script>alert" not in page
    assert 'value="&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;&#34;&#39;&amp;amp;"' in page
    assert "DROP TABLE users; --\n&lt;script&gt;" in page
    assert "<script>alert" not in desk.get(f"{path}/fiche?lang=en").text


def test_too_long_a_title_is_told_and_kept(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """A fault keeps what was typed in the form, and nothing in the store."""
    desk = signed(editor)
    path = draft(workshop, desk)
    answer = send(desk, f"{path}/textes?langue=fr", title="x" * 121, text="Un texte")
    assert answer.status_code == 422
    assert "x" * 121 in answer.text
    assert version(desk, f"{path}/textes") == "1"


def test_the_second_of_two_writers_loses_nothing(
    workshop: FastAPI, signed: SignIn, editor: User, manager: User
) -> None:
    """Both versions stand side by side, and what the second one wrote is ready to be saved."""
    first, second = signed(editor), signed(manager)
    path = draft(workshop, first)
    known = version(second, f"{path}/textes")
    assert send(first, f"{path}/textes?langue=fr", title="Le premier", text="Texte un").status_code == 303
    clash = second.post(f"{path}/textes?langue=fr", version=known, title="Le second", text=HTML)
    assert clash.status_code == 409
    assert "Le premier" in clash.text
    assert "Le second" in clash.text
    assert "<script>alert" not in clash.text
    assert 'name="version" value="2"' in clash.text
    again = second.post(f"{path}/textes?langue=fr", version="2", title="Le second", text=HTML)
    assert again.status_code == 303
    assert "Le second" in second.get(f"{path}/textes").text


def test_a_reader_sees_no_form(workshop: FastAPI, signed: SignIn, editor: User, reader: User) -> None:
    """Who may only look reads the words, and cannot send others."""
    path = draft(workshop, signed(editor))
    desk = signed(reader)
    assert 'name="title"' not in desk.get(f"{path}/textes").text
    assert desk.post(f"{path}/textes", version="1", title="x", text="y").status_code == 403
