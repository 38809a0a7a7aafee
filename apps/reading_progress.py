"""How far a reader is, on the terminal of whoever waits."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def reading_progress(name: str) -> Iterator[Callable[[int, int], None]]:
    """
    Show on stderr how many objects of a feed were read; nothing where stderr is no terminal.

    Parameters
    ----------
    name
        Of the feed.

    Yields
    ------
    callable
        To be called with the number of objects and of offers so far.
    """
    if not sys.stderr.isatty():
        yield lambda _objects, _offers: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    counts = TextColumn("{task.fields[objects]:,} objects, {task.fields[offers]:,} offers")
    columns = (SpinnerColumn(), TextColumn("{task.description}"), counts, TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(name, total=None, objects=0, offers=0)
        yield lambda objects, offers: bar.update(task, objects=objects, offers=offers)
