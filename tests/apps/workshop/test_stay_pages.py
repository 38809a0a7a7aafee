"""Asking for stays, and comparing them."""

from collections.abc import Callable

from fastapi import FastAPI

from apps.store.users import User
from tests.apps.serving import SATURDAY
from tests.apps.workshop.desk import HTML, SQL, Desk
from tests.apps.workshop.shop import FORM, two_stays

SignIn = Callable[[User], Desk]


def test_the_form_takes_the_habits_of_a_segment(signed: SignIn, editor: User) -> None:
    """Choosing who comes fills in how they travel."""
    page = signed(editor).get("/bureau/sejours?segment=happy-family").text
    assert 'value="6, 9"' in page


def test_an_editor_composes_and_compares(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """The alternatives stand side by side, each with what it costs and what is to be confirmed."""
    desk = signed(editor)
    answer = desk.post("/bureau/sejours", **FORM)
    assert answer.status_code == 303
    page = desk.get(answer.headers["location"]).text
    for stay in two_stays(workshop):
        assert f'data-stay="{stay["id"]}"' in page
    assert "2 séjours proposés" in page


def test_a_reader_composes_nothing(signed: SignIn, reader: User) -> None:
    """Who may only look has no button, and cannot do without it."""
    desk = signed(reader)
    assert "data-busy" in desk.get("/bureau/sejours").text
    assert desk.post("/bureau/sejours", **FORM).status_code == 403


def test_faults_keep_what_was_typed(signed: SignIn, editor: User) -> None:
    """HTML and SQL in every text field are told as faults, shown as text, and kept as they were typed."""
    typed = {"must": HTML, "ban": SQL, "children": HTML, "budget": SQL, "adults": "10000"}
    answer = signed(editor).post("/bureau/sejours", **{**FORM, **typed})
    assert answer.status_code == 422
    assert "<script>alert" not in answer.text
    assert answer.text.count("&lt;script&gt;alert(1)") >= 3
    assert "DROP TABLE users" in answer.text


def test_five_hundred_bans_are_refused(signed: SignIn, editor: User) -> None:
    """A list without an end is a fault of its field."""
    answer = signed(editor).post("/bureau/sejours", **{**FORM, "ban": "Beffroi de Béthune\n" * 500})
    assert answer.status_code == 422
    assert "À écarter : Indiquez 100 noms au plus ; il y en a 500." in answer.text


def test_wrong_names_are_all_told_with_their_field(signed: SignIn, editor: User) -> None:
    """The box above the form names the field of each fault, and offers are suggested by name."""
    typed = {"must": ["Tour Eiffel", "Beffroy de Bethune"], "adults": "x"}
    page = signed(editor).post("/bureau/sejours", **{**FORM, **typed}).text
    box = page.partition('role="alert"')[2].partition("</ul>")[0]
    assert "À inclure : Inconnu dans l&#39;offre : « Tour Eiffel »" in box
    assert "Proches : Beffroi de Béthune" in box
    assert "Adultes : Indiquez un nombre entier" in box
    assert 'value="Tour Eiffel" list="offers"' in page
    assert '<option value="Beffroi de Béthune">' in page


def test_an_oversized_form_is_refused(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """A body that is too large is not read."""
    most = workshop.state.service.settings.body_bytes
    answer = signed(editor).post("/bureau/sejours", **{**FORM, "ban": "x" * (most + 1)})
    assert answer.status_code == 413


def test_a_request_without_a_stay_says_why(signed: SignIn, editor: User) -> None:
    """The reasons stand above the form, which is as it was."""
    answer = signed(editor).post(
        "/bureau/sejours", **{**FORM, "adults": "150", "needs": ["wheelchair"], "budget": "1"}
    )
    assert answer.status_code == 422
    assert "Aucun séjour n&#39;est possible ainsi" in answer.text
    assert 'value="150"' in answer.text


def test_a_request_can_be_taken_up_again(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """The form opens with what a stay was composed for."""
    stay = two_stays(workshop)[0]
    page = signed(editor).get(f"/bureau/sejours?depuis={stay['id']}").text
    assert f'value="{SATURDAY}T10:00"' in page


def test_stays_that_are_none_are_not_compared(signed: SignIn, reader: User) -> None:
    """Ids that are none, or nobody's, lead nowhere."""
    desk = signed(reader)
    assert desk.get("/bureau/sejours/comparer?s=../../etc/passwd").status_code == 422
    assert desk.get("/bureau/sejours/comparer?s=ffffffffffffffff").status_code == 404
