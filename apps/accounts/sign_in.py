"""Signing in: an email and a password become a session, or nothing that says why not."""

from apps.accounts.passwords import MOST, hash_password, is_outdated, is_password
from apps.products.faults import UNSTORABLE
from apps.settings import Settings
from apps.store.errors import AbsentError
from apps.store.open_store import Store
from apps.store.sessions import close_session, open_session
from apps.store.sign_in_tries import begin_try, end_try
from apps.store.users import User, change_user, find_user

MINUTE_S = 60


def sign_in(store: Store, settings: Settings, *, email: str, password: str, before: str = "") -> str | None:
    """
    Sign somebody in.

    Parameters
    ----------
    store
        Where accounts are kept.
    settings
        How many tries there are, and how long a session lasts.
    email, password
        As typed.
    before
        What the cookie of their browser held; that session ends.

    Returns
    -------
    str or None
        What their cookie holds from now on, never what it held before; None where the email is unknown, the
        password wrong, or the account disabled or locked: it takes the same time and tells nothing else.
    """
    user = prove_password(store, settings, email=email, password=password)
    if user is None:
        return None
    with store.writing() as db:
        close_session(db, before)
        return open_session(db, user.id, settings.session_hours)


def prove_password(store: Store, settings: Settings, *, email: str, password: str) -> User | None:
    """
    Look at a password; a wrong one counts.

    Parameters
    ----------
    store, settings, email, password
        As in `sign_in`.

    Returns
    -------
    User or None
        Whose it is; None as in `sign_in`.
    """
    user = _begin(store, settings, email)
    right = len(password) <= MOST and is_password(user.password_hash if user else None, password)
    if user is None or not right:
        return None
    fresh = {"password_hash": hash_password(password)} if is_outdated(user.password_hash) else {}
    with store.writing() as db:
        end_try(db, user.id)
        if fresh:
            change_user(db, user.id, **fresh)
    return user


def _begin(store: Store, settings: Settings, email: str) -> User | None:
    """Find whose password may be looked at."""
    with store.writing() as db:
        try:
            user = find_user(db, "" if UNSTORABLE.search(email) else email.strip())
        except AbsentError:
            user = None
        locked_s = settings.lockout_minutes * MINUTE_S
        open_to = begin_try(db, user.id if user else None, settings.sign_in_tries, locked_s)
    return user if open_to else None
