"""Passwords and their hashes."""

import pytest
from argon2 import PasswordHasher

from apps.accounts.passwords import hash_password, is_outdated, is_password


def test_a_hash_is_argon2id_salted_and_checks():
    """The same password has another hash each time; only the right one passes."""
    first, second = hash_password("midi"), hash_password("midi")
    assert first != second
    assert first.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert is_password(first, "midi")
    assert not is_password(first, "Midi")


@pytest.mark.parametrize("kept", [None, "", "x", "$argon2id$broken"])
@pytest.mark.parametrize("typed", ["", "midi", "\x00", "é" * 100])
def test_where_there_is_no_hash_nothing_is_right(kept, typed):
    """Neither the empty password nor any other passes where there is nothing to compare with."""
    assert not is_password(kept, typed)


def test_a_weaker_hash_is_outdated():
    """A hash of other parameters still checks, and is known to be old."""
    weak = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash("midi")
    assert is_password(weak, "midi")
    assert is_outdated(weak)
    assert not is_outdated(hash_password("midi"))
