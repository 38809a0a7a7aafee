"""What several ask at the same time is done once."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Flights:
    """What is under way in one process."""

    _tasks: dict[Hashable, asyncio.Future[Any]] = field(default_factory=dict, init=False)

    async def once(self, key: Hashable, make: Callable[[], Awaitable[T]]) -> T:
        """
        Do something, or wait for whoever does it already.

        Parameters
        ----------
        key
            What it is.
        make
            Does it. It goes on for the others when one who waits goes away.

        Returns
        -------
        Any
            What it gave, or raised.
        """
        task = self._tasks.get(key)
        if task is None:
            task = self._tasks[key] = asyncio.ensure_future(make())
            task.add_done_callback(lambda done: self._landed(key, done))
        return await asyncio.shield(task)

    def _landed(self, key: Hashable, task: asyncio.Future[Any]) -> None:
        del self._tasks[key]
        if not task.cancelled():
            # Where nobody waits any more, nobody else looks at what went wrong.
            task.exception()
