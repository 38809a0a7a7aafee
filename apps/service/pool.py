"""A few processes that compose, and a queue in front of them that is never longer than was said."""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import Any

from pebble import ProcessExpired, ProcessPool

from apps.service.destination import Sources
from apps.service.errors import BusyError, LostError, OverrunError
from apps.service.tasks import warm_up

NICENESS = 10
"""Composing gives way to answering: pages stay quick while stays are composed on all processors."""
RETRY_S = 5
"""When to try again: by then as many stays as wait have been composed."""


@dataclass(slots=True, kw_only=True)
class ComposingPool:
    """
    Processes that compose.

    Parameters
    ----------
    sources
        Files of catalogue and network; None for the embedded ones.
    composers
        How many processes.
    places
        How many tasks may be under way or wait.
    seconds
        An outer guard: a task that takes longer is ended, with its process. The work of a task is bounded by
        its effort; this is for what nobody foresaw.
    """

    sources: Sources
    composers: int
    places: int
    seconds: int
    taken: int = field(default=0, init=False)
    warm: bool = field(default=False, init=False)
    _pool: ProcessPool = field(init=False)
    _closed: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self._pool = self._begin()

    def warm_up(self) -> None:
        """Have each process load what it needs; returns when all are ready."""
        for future in [self._pool.schedule(warm_up, args=(self.sources,)) for _ in range(self.composers)]:
            future.result()
        self.warm = True

    async def run(self, task: Callable[..., Any], *args: Any) -> Any:
        """
        Have something done.

        Parameters
        ----------
        task, args
            A function of `apps.service.tasks`, and what it takes after the sources.

        Returns
        -------
        Any
            What it gives.

        Raises
        ------
        BusyError
            If no place is free.
        OverrunError
            If it took too long.
        LostError
            If its process died.
        """
        if self.taken >= self.places:
            raise BusyError(RETRY_S)
        self.taken += 1
        try:
            future = self._active().schedule(task, args=(self.sources, *args), timeout=self.seconds)
            return await asyncio.wrap_future(future)
        except TimeoutError:
            raise OverrunError(self.seconds) from None
        except (ProcessExpired, BrokenProcessPool) as e:
            raise LostError(RETRY_S) from e
        finally:
            self.taken -= 1

    def _begin(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self.composers,
            context=get_context("spawn"),
            initializer=os.nice,
            initargs=(NICENESS,),
        )

    def _active(self) -> ProcessPool:
        """Begin the processes anew where one has died while it waited, which breaks all of them."""
        if not (self._pool.active or self._closed):
            self._pool = self._begin()
        return self._pool

    def close(self) -> None:
        """Finish what is under way, and end the processes."""
        self._closed = True
        self._pool.close()  # type: ignore[no-untyped-call]
        self._pool.join()
