"""
Passwords: kept as argon2id hashes, never as they are.

References
----------
A. Biryukov, D. Dinu, D. Khovratovich, S. Josefsson, *Argon2 Memory-Hard Function for Password Hashing*,
RFC 9106, doi:10.17487/RFC9106.
"""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LEAST = 12
MOST = 200
"""Characters a password has."""
ROUNDS = 3
MEMORY_KIB = 65_536
LANES = 1
"""The second choice of RFC 9106 (section 4), on one processor: the others compose."""


def hash_password(password: str) -> str:
    """
    Hash a password.

    Parameters
    ----------
    password
        As typed.

    Returns
    -------
    str
        The hash with its salt and parameters.
    """
    return _hasher().hash(password)


def is_password(kept: str | None, password: str) -> bool:
    """
    Say whether a password is the right one.

    Parameters
    ----------
    kept
        The hash of the right one; None where there is none: that takes as long, and is never right.
    password
        As typed.

    Returns
    -------
    bool
        Whether it is.
    """
    try:
        right = _hasher().verify(_nobodys() if kept is None else kept, password)
    except (VerificationError, InvalidHashError):
        return False
    return right and kept is not None


def is_outdated(kept: str) -> bool:
    """Say whether a hash was made with other parameters than these."""
    return _hasher().check_needs_rehash(kept)


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher(time_cost=ROUNDS, memory_cost=MEMORY_KIB, parallelism=LANES)


@cache
def _nobodys() -> str:
    """Hash what nobody types, to have something to compare with."""
    return hash_password("")
