"""Tells how a season gets on: a bar on a terminal, nothing elsewhere."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from itinerary.bulk import Outcome


class Told(Protocol):
    """Is told each outcome."""

    def __call__(self, outcome: Outcome) -> None:
        """Take an outcome."""


@contextmanager
def progress_of(total: int) -> Iterator[Told]:
    """
    Show progress while a season is composed.

    Parameters
    ----------
    total
        How many requests there are.

    Yields
    ------
    Callable
        To be told each outcome. On a terminal a bar shows rate, remaining time, what was made, impossible
        and failed, and the last request; elsewhere nothing is shown.
    """
    if not sys.stderr.isatty():
        yield _nothing
        return
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[counts]}  {task.fields[last]}"),
    )
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=total, rate="", counts="", last="")
        counts = Counter[str]()

        def told(outcome: Outcome) -> None:
            counts[outcome.status] += 1
            speed = bar.tasks[0].speed
            bar.update(
                task,
                advance=1,
                rate=f"{speed:.1f}/s" if speed else "",
                counts=f"{counts['made']} made, {counts['impossible']} impossible, {counts['failed']} failed",
                last=_named(outcome),
            )

        yield told


def _nothing(outcome: Outcome) -> None:
    """Show nothing: the counts at the end say it all."""


def _named(outcome: Outcome) -> str:
    asked = outcome.request
    return f"{asked['arrive'][:10]} {asked['segment']} {str(asked['from']).removeprefix('station:')}"
