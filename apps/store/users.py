"""Accounts of those who work in an office."""

from dataclasses import dataclass
from typing import Literal, cast

from sqlalchemy import Connection, Row, select, update

from apps.store.errors import AbsentError
from apps.store.schema import users

Role = Literal["reader", "editor", "manager"]
"""Who looks, who composes and prices, and who also publishes and manages the office and its accounts."""
ROLES: tuple[Role, ...] = ("reader", "editor", "manager")


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """
    An account.

    Parameters
    ----------
    id
        Its number.
    email, name
        Whose.
    office, role
        Where, and what they may do.
    password_hash
        Of argon2; shown to nobody.
    disabled
        Whether they may not sign in any more.
    misses, locked_until_s
        Wrong passwords since the last right one, and until when none is looked at.
    """

    id: int
    email: str
    name: str
    office: str
    role: Role
    password_hash: str
    disabled: bool
    misses: int
    locked_until_s: int


def add_user(db: Connection, *, email: str, name: str, office: str, role: Role, password_hash: str) -> int:
    """
    Make an account.

    Parameters
    ----------
    db
        In a transaction that writes.
    email, name, office, role, password_hash
        As in `User`; the office is kept already, the email is nobody else's.

    Returns
    -------
    int
        Its number.
    """
    row = {"email": email.lower(), "name": name, "office": office, "role": role}
    rest = {"password_hash": password_hash, "disabled": False, "misses": 0, "locked_until_s": 0}
    return int(db.execute(users.insert().values(**row, **rest).returning(users.c.id)).scalar_one())


def find_user(db: Connection, email: str) -> User:
    """
    Find an account.

    Parameters
    ----------
    db
        For queries.
    email
        Whose, in any case of letters.

    Returns
    -------
    User
        The account, disabled or not.

    Raises
    ------
    AbsentError
        If there is none.
    """
    row = db.execute(select(users).where(users.c.email == email.lower())).first()
    if row is None:
        raise AbsentError("user", email)
    return _user(row)


def list_users(db: Connection, office: str | None = None) -> tuple[User, ...]:
    """
    List accounts.

    Parameters
    ----------
    db
        For queries.
    office
        Of which office; None for all.

    Returns
    -------
    tuple of User
        By email.
    """
    query = select(users).order_by(users.c.email)
    if office is not None:
        query = query.where(users.c.office == office)
    return tuple(_user(row) for row in db.execute(query))


def change_user(db: Connection, user: int, **changed: object) -> None:
    """
    Change an account.

    Parameters
    ----------
    db
        In a transaction that writes.
    user
        Its number.
    **changed
        Attributes of `User`.
    """
    db.execute(update(users).where(users.c.id == user).values(changed))


def _user(row: Row[tuple[object, ...]]) -> User:
    return User(
        id=row.id,
        email=row.email,
        name=row.name,
        office=row.office,
        role=cast("Role", row.role),
        password_hash=row.password_hash,
        disabled=row.disabled,
        misses=row.misses,
        locked_until_s=row.locked_until_s,
    )
