"""Accounts made, changed and disabled; none that would leave an office without a manager."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from apps.accounts.errors import AccountError
from apps.accounts.passwords import LEAST, MOST, hash_password
from apps.accounts.sign_in import prove_password
from apps.products.faults import UNSTORABLE
from apps.products.office import EMAIL
from apps.settings import Settings
from apps.store.errors import AbsentError
from apps.store.open_store import Store
from apps.store.schema import offices
from apps.store.sessions import close_all_sessions
from apps.store.users import ROLES, Role, User, add_user, change_user, find_user, list_users

LONGEST_EMAIL = 254
LONGEST_NAME = 200
LIMITS = {"least": LEAST, "most": MOST, "longest_name": LONGEST_NAME}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """
    An account to be.

    Parameters
    ----------
    email, name, role
        Whose, and what they may do.
    password
        As typed; written nowhere.
    """

    email: str
    name: str
    role: str
    password: str = field(repr=False)


def open_account(store: Store, office: str, new: NewAccount) -> int:
    """
    Make an account.

    Parameters
    ----------
    store
        Where.
    office
        Id of the office.
    new
        The account.

    Returns
    -------
    int
        Its number.

    Raises
    ------
    AccountError
        With all that is wrong.
    """
    if faults := (*_account_faults(new), *password_faults(new.password, new.email)):
        raise AccountError(*faults, **LIMITS)
    hashed = hash_password(new.password)
    email, name = new.email.strip().lower(), new.name.strip()
    with store.writing() as db:
        if _is_taken(db, email):
            raise AccountError(("email", "taken"))
        role: Role = next(role for role in ROLES if role == new.role)
        return add_user(db, email=email, name=name, office=office, role=role, password_hash=hashed)


def change_role(store: Store, office: str, number: int, role: str) -> User:
    """
    Change what somebody may do.

    Parameters
    ----------
    store
        Where.
    office, number
        Of which office, and which account of it.
    role
        One of `ROLES`.

    Returns
    -------
    User
        As it was before.

    Raises
    ------
    AbsentError
        If the office has no such account.
    AccountError
        If the role is none, or nobody would be left to manage the office.
    """
    if role not in ROLES:
        raise AccountError(("role", "role"))
    with store.writing() as db:
        user = colleague(db, office, number)
        if role != "manager":
            _keep_a_manager(db, user)
        change_user(db, user.id, role=role)
        return user


def disable_account(store: Store, office: str, number: int) -> User:
    """
    Sign somebody out everywhere, and in no more.

    Parameters
    ----------
    store, office, number
        As in `change_role`.

    Returns
    -------
    User
        As it was before.

    Raises
    ------
    AbsentError, AccountError
        As in `change_role`.
    """
    with store.writing() as db:
        user = colleague(db, office, number)
        _keep_a_manager(db, user)
        change_user(db, user.id, disabled=True)
        close_all_sessions(db, user.id)
        return user


def enable_account(store: Store, office: str, number: int) -> User:
    """
    Let somebody sign in again.

    Parameters
    ----------
    store, office, number
        As in `change_role`.

    Returns
    -------
    User
        As it was before.

    Raises
    ------
    AbsentError
        As in `change_role`.
    """
    with store.writing() as db:
        user = colleague(db, office, number)
        change_user(db, user.id, disabled=False, misses=0, locked_until_s=0)
        return user


def set_password(store: Store, office: str, number: int, password: str) -> User:
    """
    Give somebody a new password; they are signed out everywhere, and no longer locked.

    Parameters
    ----------
    store, office, number
        As in `change_role`.
    password
        The new one, as typed.

    Returns
    -------
    User
        As it was before.

    Raises
    ------
    AbsentError
        As in `change_role`.
    AccountError
        If the password will not do.
    """
    with store.reading() as db:
        user = colleague(db, office, number)
    if faults := password_faults(password, user.email):
        raise AccountError(*faults, **LIMITS)
    hashed = hash_password(password)
    with store.writing() as db:
        change_user(db, user.id, password_hash=hashed, misses=0, locked_until_s=0)
        close_all_sessions(db, user.id)
    return user


def change_own_password(store: Store, settings: Settings, user: User, *, old: str, new: str) -> None:
    """
    Change one's own password; one is signed out everywhere.

    Parameters
    ----------
    store, settings
        Where, and how often an old one may be wrong.
    user
        Who.
    old, new
        As typed.

    Raises
    ------
    AccountError
        If the old one is wrong, or the new one will not do.
    """
    if prove_password(store, settings, email=user.email, password=old) is None:
        raise AccountError(("old", "old"))
    set_password(store, user.office, user.id, new)


def password_faults(password: str, email: str) -> tuple[tuple[str, str], ...]:
    """
    Check a password that somebody chooses.

    Parameters
    ----------
    password
        As typed.
    email
        Whose.

    Returns
    -------
    tuple
        What is wrong with it, as `AccountError` takes it.
    """
    if len(password) < LEAST:
        return (("password", "short"),)
    if len(password) > MOST:
        return (("password", "long"),)
    if UNSTORABLE.search(password):
        return (("password", "character"),)
    easy = len(set(password)) < LEAST // 3 or email.strip().lower() in password.lower()
    return (("password", "easy"),) if easy else ()


def colleague(db: Connection, office: str, number: int) -> User:
    """
    Find an account of an office.

    Parameters
    ----------
    db
        For queries.
    office, number
        Of which office, and which account of it.

    Returns
    -------
    User
        The account.

    Raises
    ------
    AbsentError
        If the office has no such account.
    """
    for user in list_users(db, office):
        if user.id == number:
            return user
    raise AbsentError("user", str(number))


def _keep_a_manager(db: Connection, user: User) -> None:
    # Two managers who disable each other at once are looked at one after the other.
    db.execute(select(offices.c.id).where(offices.c.id == user.office).with_for_update())
    others = (u for u in list_users(db, user.office) if u.id != user.id)
    if user.role == "manager" and not any(u.role == "manager" and not u.disabled for u in others):
        raise AccountError(("role", "last_manager"))


def _account_faults(new: NewAccount) -> Iterator[tuple[str, str]]:
    email, name = new.email.strip(), new.name.strip()
    if len(email) > LONGEST_EMAIL or not EMAIL.fullmatch(email) or UNSTORABLE.search(email):
        yield "email", "email"
    if not 0 < len(name) <= LONGEST_NAME or UNSTORABLE.search(name):
        yield "name", "name"
    if new.role not in ROLES:
        yield "role", "role"


def _is_taken(db: Connection, email: str) -> bool:
    try:
        find_user(db, email)
    except AbsentError:
        return False
    return True
