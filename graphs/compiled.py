"""How every kernel is compiled: once per installation, free of Python's lock."""

from collections.abc import Callable
from typing import TypeVar, cast

from numba import njit

Kernel = TypeVar("Kernel", bound=Callable[..., object])


def compiled(function: Kernel) -> Kernel:
    """
    Return a function compiled at its first call, and kept on disk for the next process.

    Parameters
    ----------
    function
        Takes and returns numbers, contiguous arrays and named tuples of them; arrays it is given to read
        only are read-only everywhere, so that one version of it serves all calls.
    """
    try:
        return cast("Kernel", njit(cache=True, nogil=True, error_model="numpy")(function))
    except RuntimeError:
        # Neither beside the file nor in the user's cache can anything be written: each process compiles anew.
        return cast("Kernel", njit(nogil=True, error_model="numpy")(function))
