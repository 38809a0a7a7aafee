"""Tells who waits how a what-if gets on: a line that counts up on a terminal, a line a step elsewhere."""

import sys


def tell(what: str, done: int, total: int) -> None:
    """
    Say on stderr how far a step is.

    Parameters
    ----------
    what
        The step.
    done, total
        How much of it is done, and how much there is.
    """
    line = f"{what}: {done}/{total}"
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{line}" if done < total else f"\r{line}\n")
    elif done == total:
        sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
