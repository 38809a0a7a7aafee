"""An email and a password become a session, or nothing."""

from concurrent.futures import ThreadPoolExecutor

import argon2
import pytest
from argon2 import PasswordHasher

from apps.accounts.sign_in import prove_password, sign_in
from apps.store.counters import counted
from apps.store.now import now_s
from apps.store.sessions import find_session, open_session
from apps.store.sign_in_tries import TRIED
from apps.store.users import change_user
from tests.apps.accounts.conftest import RIGHT, again


def test_the_right_password_opens_a_new_session_and_ends_the_old(store, settings, lea):
    """The cookie is another one than before, which opens nothing any more."""
    with store.writing() as db:
        before = open_session(db, lea.id, 1)
    token = sign_in(store, settings, email=" LEA@example.org ", password=RIGHT, before=before)
    with store.reading() as db:
        assert find_session(db, token).user.id == lea.id
        assert find_session(db, before) is None


@pytest.mark.parametrize("email", ["nobody@example.org", "", "lea@example.org\x00", "\ud800", "' OR 1=1 --"])
@pytest.mark.usefixtures("lea")
def test_an_unknown_email_opens_nothing(store, settings, email):
    """Whatever is typed instead of an email, it is no fault."""
    assert sign_in(store, settings, email=email, password=RIGHT) is None


def test_the_account_is_locked_after_some_misses_and_opens_by_itself(store, settings, lea):
    """Locked, the right password is refused; afterwards it opens, and the misses are forgotten."""
    for _ in range(settings.sign_in_tries):
        assert sign_in(store, settings, email=lea.email, password="wrong") is None
    locked = again(store, lea.email)
    assert 0 < locked.locked_until_s - now_s() <= settings.lockout_minutes * 60
    assert sign_in(store, settings, email=lea.email, password=RIGHT) is None
    with store.writing() as db:
        change_user(db, lea.id, locked_until_s=now_s() - 1)
    assert sign_in(store, settings, email=lea.email, password="wrong") is None
    assert again(store, lea.email).misses == 1
    assert sign_in(store, settings, email=lea.email, password=RIGHT)
    assert (again(store, lea.email).misses, again(store, lea.email).locked_until_s) == (0, 0)


def test_the_last_try_may_be_the_right_one(store, settings, lea):
    """Each try counts before it is looked at, and no more once it is right."""
    for _ in range(settings.sign_in_tries - 1):
        sign_in(store, settings, email=lea.email, password="wrong")
    assert sign_in(store, settings, email=lea.email, password=RIGHT)
    assert again(store, lea.email).misses == 0


def test_many_at_once_have_no_more_tries_than_one_after_the_other(store, settings, lea):
    """The password of an account is compared as often as there are tries, whoever asks at the same time."""
    seen = []
    real = PasswordHasher.verify

    def counting(self, kept, password):
        seen.append(kept == lea.password_hash)
        return real(self, kept, password)

    with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor(4) as pool:
        patch.setattr(argon2.PasswordHasher, "verify", counting)
        list(pool.map(lambda _: sign_in(store, settings, email=lea.email, password="wrong"), range(8)))
    assert sum(seen) == settings.sign_in_tries
    assert len(seen) == 8


@pytest.mark.parametrize("state", ["unknown", "wrong", "disabled", "locked"])
def test_every_refusal_does_the_same_work(store, settings, lea, state):
    """A hash is compared and a try is written in each case, so that time tells nothing."""
    told = {"disabled": {"disabled": True}, "locked": {"locked_until_s": now_s() + 60}}
    with store.writing() as db:
        if state in told:
            change_user(db, lea.id, **told[state])
        before = counted(db, TRIED)
    seen = []
    real = PasswordHasher.verify
    email = "nobody@example.org" if state == "unknown" else lea.email
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PasswordHasher, "verify", lambda *words: seen.append(words[1][:31]) or real(*words))
        assert sign_in(store, settings, email=email, password="wrong") is None
    assert seen == ["$argon2id$v=19$m=65536,t=3,p=1$"]
    with store.reading() as db:
        assert counted(db, TRIED) == before + 1


def test_a_disabled_account_opens_nothing(store, settings, lea):
    """Not even with the right password."""
    with store.writing() as db:
        change_user(db, lea.id, disabled=True)
    assert prove_password(store, settings, email=lea.email, password=RIGHT) is None


def test_an_outdated_hash_is_made_anew(store, settings, lea):
    """Whoever signs in has a hash of today's parameters afterwards."""
    weak = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash(RIGHT)
    with store.writing() as db:
        change_user(db, lea.id, password_hash=weak)
    assert sign_in(store, settings, email=lea.email, password=RIGHT)
    assert again(store, lea.email).password_hash.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert sign_in(store, settings, email=lea.email, password=RIGHT)


def test_a_password_without_end_is_not_hashed(store, settings, lea):
    """What no account can have is refused before any work is done for it."""
    assert sign_in(store, settings, email=lea.email, password="x" * 100_000) is None
