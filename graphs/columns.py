"""Tables as frozen dataclasses of arrays: read-only, contiguous, of one agreed type a column."""

from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, DTypeLike, NDArray


def read_only(values: ArrayLike, dtype: DTypeLike | None = None) -> NDArray[Any]:
    """
    Return values as a contiguous array that nobody can write to; one that is so already is not copied.

    Parameters
    ----------
    values
        Numbers.
    dtype
        Their type; without it, the one they have.
    """
    array = np.ascontiguousarray(values, dtype=dtype)
    if array.flags.writeable:
        array = array.view()
        array.flags.writeable = False
    return array


def freeze_columns(table: Any, dtypes: dict[str, str]) -> None:
    """
    Turn the columns of a frozen dataclass into read-only arrays, as its ``__post_init__`` does.

    Parameters
    ----------
    table
        The dataclass.
    dtypes
        The type of each column; fields not named here are left as they are.
    """
    for name, dtype in dtypes.items():
        object.__setattr__(table, name, read_only(getattr(table, name), dtype))


def columns_of(table: Any) -> dict[str, NDArray[Any]]:
    """Return the fields of a dataclass that are arrays, by name."""
    values = ((item.name, getattr(table, item.name)) for item in fields(table))
    return {name: value for name, value in values if isinstance(value, np.ndarray)}
