"""Who works in the office."""

import pytest

from apps.store.users import find_user, list_users
from tests.apps.workshop.desk import HTML, PASSWORD, SQL, hire

ACCOUNTS = "/bureau/office/comptes"
NEW = {"name": "Zoé", "email": "zoe@example.org", "role": "editor", "password": "un moulin au bord de la Lys"}


def test_a_manager_adds_somebody_who_can_sign_in(signed, manager, desk, office):
    """The account works at once, in the manager's office."""
    email = f"zoe@{office.id}.example.org"
    answer = signed(manager).post(ACCOUNTS, **{**NEW, "email": email}, office="another")
    assert answer.headers["location"] == ACCOUNTS
    assert desk.sign_in(email.upper(), NEW["password"]).status_code == 303
    assert office.name in desk.get("/bureau").text


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("email", "zoe"),
        ("email", "z@example.org\x00"),
        ("email", "x" * 250 + "@example.org"),
        ("name", " "),
        ("name", "x" * 201),
        ("role", "god"),
        ("password", "short"),
        ("password", "aaaaaaaaaaaaaaaa"),
        ("password", "my zoe@example.org"),
        ("password", "x" * 1999),
    ],
)
def test_what_will_not_do_is_told_and_no_account_is_made(signed, manager, bureau, office, field, typed):
    """The fault stands beside its field; the password that was typed is not shown again."""
    answer = signed(manager).post(ACCOUNTS, **{**NEW, field: typed})
    assert answer.status_code == 422
    assert f'id="{field}-fault"' in answer.text
    assert NEW["password"] not in answer.text
    with bureau.store.reading() as db:
        assert [user.id for user in list_users(db, office.id)] == [manager.id]


def test_an_email_is_one_account(signed, manager, editor):
    """Nobody gets a second account, in whatever case of letters."""
    answer = signed(manager).post(ACCOUNTS, **{**NEW, "email": editor.email.upper()})
    assert (answer.status_code, "existe déjà" in answer.text) == (422, True)


@pytest.mark.parametrize("typed", [HTML, SQL])
def test_a_name_is_text(signed, manager, bureau, office, typed):
    """It is kept as typed, and shown as text."""
    desk = signed(manager)
    email = f"name-{len(typed)}@{office.id}.example.org"
    desk.post(ACCOUNTS, **{**NEW, "email": email, "name": typed})
    with bureau.store.reading() as db:
        assert find_user(db, email).name == typed
    assert "<script>alert" not in desk.get(ACCOUNTS).text


def test_a_role_is_changed(signed, manager, editor):
    """It counts from the next request on."""
    desk = signed(editor)
    signed(manager).post(f"{ACCOUNTS}/{editor.id}/role", role="manager")
    assert desk.get(ACCOUNTS).status_code == 200


def test_a_closed_account_is_out_everywhere_until_it_is_opened_again(signed, manager, editor, desk):
    """All of its sessions end; afterwards the password is refused; opened again, it works."""
    first, second = signed(editor), signed(editor)
    own = signed(manager)
    own.post(f"{ACCOUNTS}/{editor.id}/fermer")
    assert [first.get("/bureau").status_code, second.get("/bureau").status_code] == [303, 303]
    assert desk.sign_in(editor.email).status_code == 403
    own.post(f"{ACCOUNTS}/{editor.id}/rouvrir")
    assert desk.sign_in(editor.email).status_code == 303


def test_a_new_password_ends_all_sessions_and_unlocks(signed, manager, editor, desk, bureau):
    """The old password is worth nothing any more, nor is any session; the lock is gone."""
    before = signed(editor)
    for _ in range(bureau.settings.sign_in_tries):
        desk.sign_in(editor.email, "wrong wrong wrong")
    signed(manager).post(f"{ACCOUNTS}/{editor.id}/mot-de-passe", password=NEW["password"])
    assert before.get("/bureau").status_code == 303
    assert desk.sign_in(editor.email, PASSWORD).status_code == 403
    assert desk.sign_in(editor.email, NEW["password"]).status_code == 303


@pytest.mark.parametrize(("deed", "form"), [("fermer", {}), ("role", {"role": "reader"})])
def test_the_last_manager_stays(signed, manager, bureau, deed, form):
    """Nobody leaves an office without a manager; a closed manager is none."""
    retired = hire(bureau.store, manager.office, f"old@{manager.office}.example.org", "manager")
    desk = signed(manager)
    desk.post(f"{ACCOUNTS}/{retired.id}/fermer")
    answer = desk.post(f"{ACCOUNTS}/{manager.id}/{deed}", **form)
    assert answer.status_code == 422
    assert "Quelqu’un doit diriger" in answer.text
    assert desk.get(ACCOUNTS).status_code == 200


def test_a_manager_who_closes_their_own_account_is_led_out(signed, manager, bureau):
    """Where another one is left, one may go."""
    hire(bureau.store, manager.office, f"second@{manager.office}.example.org", "manager")
    desk = signed(manager)
    assert desk.post(f"{ACCOUNTS}/{manager.id}/fermer").headers["location"] == "/bureau/connexion"
    assert desk.get("/bureau").status_code == 303


@pytest.mark.parametrize("who", ["reader", "editor"])
def test_others_manage_no_accounts(signed, who, request, manager):
    """Neither looks at them nor adds, changes or closes one, not even their own."""
    user = request.getfixturevalue(who)
    desk = signed(user)
    assert desk.get(ACCOUNTS).status_code == 403
    assert desk.post(ACCOUNTS, **NEW).status_code == 403
    assert desk.post(f"{ACCOUNTS}/{user.id}/role", role="manager").status_code == 403
    assert desk.post(f"{ACCOUNTS}/{manager.id}/fermer").status_code == 403


@pytest.mark.parametrize("deed", ["fermer", "role", "mot-de-passe", "rouvrir"])
def test_accounts_of_another_office_are_not_there(signed, manager, bureau, other_office, deed):
    """A manager sees and touches their own office alone."""
    theirs = hire(bureau.store, other_office.id, f"{deed}@{other_office.id}.example.org", "editor")
    desk = signed(manager)
    answer = desk.post(f"{ACCOUNTS}/{theirs.id}/{deed}", role="reader", password=NEW["password"])
    assert answer.status_code == 404
    assert theirs.email not in desk.get(ACCOUNTS).text
    with bureau.store.reading() as db:
        assert find_user(db, theirs.email) == theirs


def test_one_changes_ones_own_password(signed, reader, desk):
    """The old one is asked for; all sessions end."""
    own = signed(reader)
    wrong = own.post("/bureau/mot-de-passe", old="x", password=NEW["password"])
    assert (wrong.status_code, 'id="old-fault"' in wrong.text) == (422, True)
    short = own.post("/bureau/mot-de-passe", old=PASSWORD, password="x")
    assert (short.status_code, 'id="password-fault"' in short.text) == (422, True)
    own.post("/bureau/mot-de-passe", old=PASSWORD, password=NEW["password"])
    assert own.get("/bureau").status_code == 303
    assert desk.sign_in(reader.email, NEW["password"]).status_code == 303


def test_a_stolen_session_does_not_find_the_password_out(signed, reader, bureau):
    """Wrong old passwords count as tries to sign in: soon the right one is refused too."""
    desk = signed(reader)
    for _ in range(bureau.settings.sign_in_tries):
        desk.post("/bureau/mot-de-passe", old="wrong wrong", password=NEW["password"])
    answer = desk.post("/bureau/mot-de-passe", old=PASSWORD, password=NEW["password"])
    assert (answer.status_code, 'id="old-fault"' in answer.text) == (422, True)
