"""Arrays that nobody writes to."""

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray


def read_only(array: NDArray[Any], dtype: DTypeLike | None = None) -> NDArray[Any]:
    """
    Return a contiguous view of an array, or a copy where that is needed, that cannot be written to.

    Parameters
    ----------
    array
        What to protect; itself it stays as it is.
    dtype
        What its numbers are to be; without it, what they are.
    """
    view = np.ascontiguousarray(array, dtype=dtype).view()
    view.flags.writeable = False
    return view
