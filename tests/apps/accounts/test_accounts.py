"""Accounts made, changed and closed."""

import pytest

from apps.accounts.accounts import (
    NewAccount,
    change_own_password,
    change_role,
    colleague,
    disable_account,
    enable_account,
    open_account,
    password_faults,
    set_password,
)
from apps.accounts.errors import AccountError
from apps.accounts.passwords import is_password
from apps.store.errors import AbsentError
from apps.store.sessions import find_session, open_session
from tests.apps.accounts.conftest import RIGHT, again, hired

OTHER = "un moulin au bord de la Lys"


def test_all_that_is_wrong_is_told_at_once(store):
    """Email, name, role and password each have their fault, in both languages."""
    with pytest.raises(AccountError) as refused:
        open_account(store, "lillers", NewAccount(email="x", name=" ", role="god", password="short"))
    assert [field for field, _ in refused.value.said("fr")] == ["email", "name", "role", "password"]
    assert "at least 12 characters" in str(refused.value)


def test_a_password_is_shown_nowhere(store, lea):
    """Neither an account to be nor an error tells what was typed."""
    assert "secret" not in repr(NewAccount(email="", name="", role="", password="secret"))
    with pytest.raises(AccountError) as refused:
        set_password(store, "lillers", lea.id, "secret")
    assert "secret" not in str(refused.value) + repr(refused.value)


@pytest.mark.usefixtures("lea")
def test_an_email_is_taken_in_any_case(store):
    """One person, one account."""
    with pytest.raises(AccountError, match="already"):
        hired(store, "LEA@EXAMPLE.ORG", "reader")


@pytest.mark.parametrize(
    ("password", "keys"),
    [
        ("elevenchars", ["short"]),
        ("x" * 201, ["long"]),
        ("abab" * 5, ["easy"]),
        ("je suis lea@example.org", ["easy"]),
        ("un demi \ud800 caractère", ["character"]),
        ("douze lettre", []),
    ],
)
def test_passwords_that_will_not_do(password, keys):
    """Too short, too long, a few characters again and again, the email itself, half a character."""
    assert [key for _, key in password_faults(password, "lea@example.org")] == keys


def test_the_last_manager_neither_goes_nor_steps_down(store, lea):
    """Only another manager who can sign in lets one go."""
    second = hired(store, "second@example.org", "manager")
    disable_account(store, "lillers", second.id)
    for leave in (
        lambda: disable_account(store, "lillers", lea.id),
        lambda: change_role(store, "lillers", lea.id, "editor"),
    ):
        with pytest.raises(AccountError, match="manage"):
            leave()
    change_role(store, "lillers", lea.id, "manager")
    enable_account(store, "lillers", second.id)
    change_role(store, "lillers", lea.id, "editor")
    assert again(store, lea.email).role == "editor"


def test_a_role_is_one_of_three(store, lea):
    """Another is refused, and changes nothing."""
    with pytest.raises(AccountError, match="role"):
        change_role(store, "lillers", lea.id, "god")


@pytest.mark.usefixtures("lea")
def test_closing_and_a_new_password_end_all_sessions(store):
    """Whoever has a cookie of before is out."""
    other = hired(store, "zoe@example.org", "editor")
    for end in (
        lambda: disable_account(store, "lillers", other.id),
        lambda: set_password(store, "lillers", other.id, OTHER),
    ):
        enable_account(store, "lillers", other.id)
        with store.writing() as db:
            tokens = [open_session(db, other.id, 1) for _ in range(2)]
        end()
        with store.reading() as db:
            assert [find_session(db, token) for token in tokens] == [None, None]
    assert is_password(again(store, other.email).password_hash, OTHER)


def test_nobody_is_found_in_another_office(store, lea):
    """An office has its own accounts alone."""
    with store.reading() as db, pytest.raises(AbsentError):
        colleague(db, "another", lea.id)


def test_ones_own_password_needs_the_old_one(store, settings, lea):
    """A wrong one changes nothing; the right one does."""
    with pytest.raises(AccountError, match="current"):
        change_own_password(store, settings, lea, old="wrong", new=OTHER)
    change_own_password(store, settings, lea, old=RIGHT, new=OTHER)
    assert is_password(again(store, lea.email).password_hash, OTHER)
