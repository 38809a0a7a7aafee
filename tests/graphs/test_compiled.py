"""How kernels are compiled."""

from types import FunctionType

import numpy as np

from graphs.compiled import compiled


def _half(number: int) -> int:
    return number // 2


def test_kernel_is_compiled() -> None:
    """A kernel answers as the function it was made of, in one version of machine code for a type."""
    kernel = compiled(_half)
    assert [kernel(number) for number in (7, 8)] == [3, 4]
    assert len(kernel.signatures) == 1


def test_without_a_place_for_the_cache_it_still_runs() -> None:
    """A function whose file is nowhere, so that nothing can be kept beside it, is compiled all the same."""
    lost = FunctionType(_half.__code__.replace(co_filename="/nowhere/half.py"), {})
    assert compiled(lost)(np.int64(9)) == 4
