"""Why the form finds no stay, and what to change in it."""

import re
from collections.abc import Callable
from html import unescape

from apps.store.users import User
from tests.apps.serving import SATURDAY
from tests.apps.workshop.desk import HTML, Desk
from tests.apps.workshop.shop import FORM

SignIn = Callable[[User], Desk]
WHY = "/bureau/sejours/pourquoi"
HURRIED = {**FORM, "leave": f"{SATURDAY}T10:20", "alternatives": "1"}
CHANGE = re.compile(r'<form method="post" action="/bureau/sejours" data-busy>.*?</form>', re.DOTALL)
FIELD = re.compile(r'name="([^"]*)" value="([^"]*)"')


def fields_of(form: str) -> dict[str, list[str]]:
    """Read the fields of a form, all hidden."""
    fields: dict[str, list[str]] = {}
    for name, value in FIELD.findall(form):
        fields.setdefault(name, []).append(unescape(value))
    return fields


def test_a_refusal_leads_to_the_reason(signed: SignIn, editor: User) -> None:
    """A button sends the same form to where one asks why; a fault of the form has no such button."""
    desk = signed(editor)
    assert f'form="request" formaction="{WHY}"' in desk.post("/bureau/sejours", **HURRIED).text
    assert WHY not in desk.post("/bureau/sejours", **{**HURRIED, "adults": "x"}).text


def test_what_does_not_go_together_is_told(signed: SignIn, editor: User) -> None:
    """The conditions of a conflict stand in a list, and the form is as it was."""
    answer = signed(editor).post(WHY, **HURRIED)
    assert answer.status_code == 200
    assert "Ces conditions ne vont pas ensemble" in answer.text
    assert "<li>Arriver à 10:00</li><li>Repartir à 10:20</li>" in answer.text
    assert f'name="leave" type="datetime-local" value="{SATURDAY}T10:20"' in answer.text


def test_a_change_is_composed_by_its_button(signed: SignIn, editor: User) -> None:
    """Its form has all that was typed, with the change in it, and leads to a stay."""
    desk = signed(editor)
    forms = CHANGE.findall(desk.post(WHY, **{**HURRIED, "ban": "Beffroi de Béthune"}).text)
    assert forms
    for form in forms:
        fields = fields_of(form)
        assert (fields["alternatives"], fields["ban"]) == (["1"], ["Beffroi de Béthune"])
        answer = desk.post("/bureau/sejours", **fields)
        assert answer.status_code == 303
        assert "/comparer?s=" in answer.headers["location"]


def test_days_are_told_in_words(signed: SignIn, editor: User) -> None:
    """No condition and no change names a day as machines do."""
    closed = {**FORM, "must": "Marché de Noël de Béthune", "effort": "quick"}
    page = signed(editor).post(WHY, **closed).text
    told = page.partition('aria-labelledby="why"')[2].partition("</section>")[0]
    seen = re.sub(r"<input[^>]*>", "", told)
    assert "Venir le samedi" in seen
    assert re.search(r"\d{4}-\d\d-\d\d", seen) is None


def test_a_script_gets_the_answer_alone(signed: SignIn, editor: User) -> None:
    """Htmx puts what is said into the page that is there."""
    alone = signed(editor).post(WHY, headers={"HX-Request": "true"}, **HURRIED).text
    assert "<html" not in alone
    assert "Composer ainsi" in alone


def test_what_is_possible_is_said_to_be(signed: SignIn, editor: User) -> None:
    """Where the form has become possible there is nothing to explain."""
    assert "Cette demande a bien un séjour" in signed(editor).post(WHY, **FORM).text


def test_the_reader_is_spoken_to_in_their_language(signed: SignIn, editor: User) -> None:
    """The programme may be Dutch: who asks why reads the language of the workshop."""
    desk = signed(editor)
    desk.get("/bureau/langue/en")
    page = desk.post(WHY, **{**HURRIED, "language": "nl"}).text
    assert "leave 1 h later, at 11:20" in page.lower()
    assert all(fields_of(form)["language"] == ["nl"] for form in CHANGE.findall(page))


def test_faults_are_told_and_nothing_is_tried(signed: SignIn, editor: User) -> None:
    """What cannot be read comes back as it was typed, as text."""
    answer = signed(editor).post(WHY, **{**HURRIED, "children": HTML})
    assert answer.status_code == 422
    assert "<script>alert" not in answer.text


def test_who_may_only_look_asks_for_no_work(signed: SignIn, reader: User, editor: User) -> None:
    """A reader is refused, and so is a form without the secret of the session."""
    assert signed(reader).post(WHY, **HURRIED).status_code == 403
    assert signed(editor).post(WHY, **{**HURRIED, "csrf": "x"}).status_code == 403
