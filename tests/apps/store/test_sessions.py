"""Who is signed in."""

import pytest

from apps.store import sessions
from apps.store.open_store import Store
from apps.store.schema import sessions as table
from apps.store.sessions import close_all_sessions, close_session, find_session, open_session
from apps.store.users import change_user


def test_cookie_is_known_and_not_kept(filled: Store) -> None:
    """The store knows a digest of what the cookie holds, and nothing to sign in with."""
    with filled.writing() as db:
        token = open_session(db, 1, 12)
        found = find_session(db, token)
        assert found is not None
        assert found.user.name == "Anne"
        assert token not in str(db.execute(table.select()).all())


@pytest.mark.parametrize("forged", ["", "x", "' OR 1=1 --", "0" * 5000])
def test_forged_cookie_is_nobodys(filled: Store, forged: str) -> None:
    """Nobody guesses a session."""
    with filled.writing() as db:
        open_session(db, 1, 12)
        assert find_session(db, forged) is None


def test_session_ends(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its hours nobody is signed in, and the next session sweeps the old one out."""
    with filled.writing() as db:
        token = open_session(db, 1, 12)
        later = sessions.now_s() + 12 * 3600 + 1
        monkeypatch.setattr(sessions, "now_s", lambda: later)
        assert find_session(db, token) is None
        open_session(db, 1, 12)
        assert len(db.execute(table.select()).all()) == 1


def test_signing_out(filled: Store) -> None:
    """A session that was closed is over; those elsewhere go on, until all are closed."""
    with filled.writing() as db:
        here, there = open_session(db, 1, 12), open_session(db, 1, 12)
        close_session(db, here)
        assert find_session(db, here) is None
        assert find_session(db, there) is not None
        close_all_sessions(db, 1)
        assert find_session(db, there) is None


def test_disabled_account_is_out_at_once(filled: Store) -> None:
    """A session does not outlive the account."""
    with filled.writing() as db:
        token = open_session(db, 1, 12)
        change_user(db, 1, disabled=True)
        assert find_session(db, token) is None
