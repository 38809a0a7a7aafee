"""Catalogues and networks by version."""

import pytest

from apps.store.editions import edition, keep_edition
from apps.store.errors import AbsentError
from apps.store.open_store import Store


def test_edition_is_kept_once_and_found(store: Store) -> None:
    """A stay can be gone over with the data that it was made of."""
    with store.writing() as db:
        assert keep_edition(db, "network", "v1", b"\x00ways")
        assert not keep_edition(db, "network", "v1", b"other")
        assert edition(db, "network", "v1") == b"\x00ways"
        with pytest.raises(AbsentError, match="no catalogue 'v1'"):
            edition(db, "catalogue", "v1")
