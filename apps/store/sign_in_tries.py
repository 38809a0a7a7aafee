"""Tries to sign in: counted before the password is looked at, so that many at once gain nothing."""

from sqlalchemy import Connection, case, update

from apps.store.counters import count_up
from apps.store.now import now_s
from apps.store.schema import users

TRIED = "sign-in"
"""The count that grows with each try, whoever it was for."""


def begin_try(db: Connection, user: int | None, tries: int, locked_s: int) -> bool:
    """
    Count a try as wrong until it proves right.

    Parameters
    ----------
    db
        In a transaction that writes.
    user
        Number of the account; None where there is none.
    tries
        After how many wrong ones an account is locked.
    locked_s
        For how long.

    Returns
    -------
    bool
        Whether the password may be looked at: the account is there, neither disabled nor locked.
    """
    # Written for every try, so that an email that nobody has takes as long as one that somebody has.
    count_up(db, TRIED)
    fresh = (users.c.locked_until_s > 0) | (users.c.misses >= tries)
    misses = case((fresh, 1), else_=users.c.misses + 1)
    locked_until_s = case((misses >= tries, now_s() + locked_s), else_=0)
    open_to = (users.c.id == user) & ~users.c.disabled & (users.c.locked_until_s <= now_s())
    query = update(users).where(open_to).values(misses=misses, locked_until_s=locked_until_s)
    return bool(db.execute(query).rowcount)


def end_try(db: Connection, user: int) -> None:
    """
    Forget the wrong tries, as this one was right.

    Parameters
    ----------
    db
        In a transaction that writes.
    user
        Number of the account.
    """
    db.execute(update(users).where(users.c.id == user).values(misses=0, locked_until_s=0))
