"""Who is signed in: the store holds digests only, so that whoever reads it cannot sign in."""

import hashlib
import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from apps.store.now import now_s
from apps.store.schema import sessions, users
from apps.store.users import User, find_user

HOUR_S = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """
    Somebody who is signed in.

    Parameters
    ----------
    user
        Who.
    csrf
        What each form of theirs has to bring along.
    """

    user: User
    csrf: str


def open_session(db: Connection, user: int, hours: int) -> str:
    """
    Sign somebody in.

    Parameters
    ----------
    db
        In a transaction that writes.
    user
        Their number.
    hours
        For how long.

    Returns
    -------
    str
        What their cookie holds.
    """
    db.execute(delete(sessions).where(sessions.c.until_s < now_s()))
    token = secrets.token_urlsafe(32)
    row = {"digest": _digest(token), "user": user, "csrf": secrets.token_urlsafe(32)}
    db.execute(sessions.insert().values(**row, until_s=now_s() + hours * HOUR_S))
    return token


def find_session(db: Connection, token: str) -> Session | None:
    """
    Find who a cookie belongs to.

    Parameters
    ----------
    db
        For queries.
    token
        What the cookie holds.

    Returns
    -------
    Session or None
        None where it is forged, over, or its user is disabled.
    """
    query = (
        select(users.c.email, sessions.c.csrf)
        .join(users, sessions.c.user == users.c.id)
        .where(sessions.c.digest == _digest(token), sessions.c.until_s >= now_s(), ~users.c.disabled)
    )
    row = db.execute(query).first()
    return None if row is None else Session(user=find_user(db, row.email), csrf=row.csrf)


def close_session(db: Connection, token: str) -> None:
    """
    Sign somebody out.

    Parameters
    ----------
    db
        In a transaction that writes.
    token
        What their cookie holds.
    """
    db.execute(delete(sessions).where(sessions.c.digest == _digest(token)))


def close_all_sessions(db: Connection, user: int) -> None:
    """
    Sign somebody out everywhere.

    Parameters
    ----------
    db
        In a transaction that writes.
    user
        Their number.
    """
    db.execute(delete(sessions).where(sessions.c.user == user))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
