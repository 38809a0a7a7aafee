"""Stays in the store."""

import json

import pytest

from apps.store import stays
from apps.store.errors import AbsentError
from apps.store.open_store import Store
from apps.store.stays import forget_stays, keep_stays, stay_file, stays_for
from tests.apps.store.conftest import FILE

OTHER = json.dumps({"schema": "fluvestre.stay/1", "id": "1123456789abcdef", "title": "Été — <b>"}, indent=1)


def test_answer_is_found_in_its_order_byte_for_byte(store: Store) -> None:
    """What was composed once is not composed again."""
    with store.writing() as db:
        keep_stays(db, "asked", ("c", "n"), [OTHER, FILE])
    with store.reading() as db:
        assert stays_for(db, "asked") == (OTHER, FILE)
        assert stay_file(db, "1123456789abcdef") == OTHER
        assert stays_for(db, "other") == ()


def test_keeping_again_changes_nothing(filled: Store) -> None:
    """A stay never changes, whoever comes with it again."""
    with filled.writing() as db:
        keep_stays(db, "asked", ("c", "n"), [FILE, OTHER])
        assert stays_for(db, "asked") == (FILE, OTHER)


def test_only_what_nobody_took_up_is_forgotten(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stay that a product names stays for ever; what a visitor once looked at does not."""
    with filled.writing() as db:
        keep_stays(db, "looked", ("c", "n"), [OTHER])
        assert forget_stays(db, 90) == 0
        later = stays.now_s() + 91 * 86_400
        monkeypatch.setattr(stays, "now_s", lambda: later)
        assert forget_stays(db, 90) == 1
        assert stay_file(db, "0123456789abcdef") == FILE
        with pytest.raises(AbsentError, match="no stay"):
            stay_file(db, "1123456789abcdef")
