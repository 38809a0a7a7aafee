"""Tables of read-only columns."""

from dataclasses import dataclass

import numpy as np
import pytest

from graphs.columns import columns_of, freeze_columns, read_only


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """Two columns and a name."""

    name: str
    number: np.ndarray
    share: np.ndarray

    def __post_init__(self) -> None:
        freeze_columns(self, {"number": "i4", "share": "f8"})


def test_columns_get_their_type_and_cannot_be_written() -> None:
    """Lists become arrays, floats become integers where integers are agreed on."""
    table = Table(name="a", number=[1.0, 2.0], share=[1, 2])
    assert (table.number.dtype, table.share.dtype) == (np.int32, np.float64)
    with pytest.raises(ValueError, match="read-only"):
        table.number[0] = 5
    assert columns_of(table).keys() == {"number", "share"}


def test_array_of_somebody_else_stays_writable() -> None:
    """It is not copied, and not locked either."""
    mine = np.arange(3, dtype=np.int32)
    frozen = read_only(mine, "i4")
    mine[0] = 7
    assert frozen[0] == 7
    assert not frozen.flags.writeable


def test_array_that_is_so_already_is_not_copied() -> None:
    """A column of a mapped file stays in the file."""
    once = read_only(np.arange(3), "i4")
    assert read_only(once, "i4") is once


def test_column_is_contiguous() -> None:
    """A column of a matrix is laid out anew."""
    assert read_only(np.arange(6).reshape(2, 3)[:, 1], "i8").flags.c_contiguous


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
