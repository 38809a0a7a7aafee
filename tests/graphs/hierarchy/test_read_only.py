"""Arrays that nobody writes to."""

import numpy as np
import pytest

from graphs.hierarchy.read_only import read_only


def test_view_is_protected_and_the_array_is_not() -> None:
    """Nothing is copied, the original stays writable."""
    array = np.arange(3, dtype=np.int32)
    view = read_only(array)
    with pytest.raises(ValueError, match="read-only"):
        view[0] = 7
    array[0] = 9
    assert view[0] == 9


def test_strides_and_other_numbers_are_copied() -> None:
    """What kernels cannot take as it is, becomes contiguous and of the wanted type."""
    made = read_only(np.arange(6)[::2], np.int32)
    assert made.flags.c_contiguous
    assert (made.dtype, made.tolist()) == (np.int32, [0, 2, 4])
