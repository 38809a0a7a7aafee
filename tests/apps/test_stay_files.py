"""The forms in which a stay leaves the program."""

from apps.stay_files import CARNETS, EXTENSIONS, WRITERS


def test_what_is_named_is_written():
    """Tests that files beside a stay, and what is also in Portuguese, are forms that there are."""
    assert set(EXTENSIONS.values()) <= set(WRITERS)
    assert set(CARNETS) <= set(WRITERS)
