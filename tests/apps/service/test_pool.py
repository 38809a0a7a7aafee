"""Processes that compose."""

import asyncio
import os
import signal
import time
from collections.abc import Iterator
from typing import Any

import pytest

from apps.service.errors import BusyError, LostError, OverrunError
from apps.service.pool import ComposingPool

pytestmark = pytest.mark.processes


def slow(_: object, seconds: float) -> int:
    """Take some time, and tell in which process."""
    time.sleep(seconds)
    return os.getpid()


def die(_: object) -> None:
    """Die as a process without memory does."""
    os.kill(os.getpid(), signal.SIGKILL)


def fail(_: object) -> None:
    """Fail as a program with a fault does."""
    raise KeyError("own")


def niceness(_: object) -> int:
    """Tell how much the process gives way."""
    return os.nice(0)


@pytest.fixture
def pool() -> Iterator[ComposingPool]:
    """Run a pool of one process with two places."""
    made = ComposingPool(sources=(None, None), composers=1, places=2, seconds=3)
    yield made
    made.close()


def run(*tasks: Any) -> list[Any]:
    """Wait for some tasks; an exception is an answer too."""

    async def wait() -> list[Any]:
        return await asyncio.gather(*(task() for task in tasks), return_exceptions=True)

    return asyncio.run(wait())


def test_queue_is_never_longer_than_was_said(pool: ComposingPool) -> None:
    """Who comes when all places are taken is told at once when to come back."""
    first, second, third = run(*[lambda: pool.run(slow, 0.2)] * 3)
    assert first == second != os.getpid()
    assert isinstance(third, BusyError)
    assert third.retry_s > 0
    assert pool.taken == 0


def test_task_that_takes_too_long_is_ended(pool: ComposingPool) -> None:
    """The guard ends it, and the next one is done."""
    (told,) = run(lambda: pool.run(slow, 60))
    assert isinstance(told, OverrunError)
    assert isinstance(run(lambda: pool.run(slow, 0))[0], int)


def test_process_that_dies_is_replaced(pool: ComposingPool) -> None:
    """One request is lost and told so; the server goes on."""
    (told,) = run(lambda: pool.run(die))
    assert isinstance(told, LostError)
    assert isinstance(run(lambda: pool.run(slow, 0))[0], int)


def test_process_that_dies_while_it_waits_is_replaced(pool: ComposingPool) -> None:
    """A process that nobody uses may be killed too; the server composes on."""
    (worker,) = run(lambda: pool.run(slow, 0))
    os.kill(worker, signal.SIGKILL)
    until = time.monotonic() + 30
    answers = run(lambda: pool.run(slow, 0))
    while not isinstance(answers[0], int):
        assert isinstance(answers[0], LostError)
        assert time.monotonic() < until
        answers = run(lambda: pool.run(slow, 0))
    assert answers[0] != worker


def test_fault_of_a_task_is_told_as_it_is(pool: ComposingPool) -> None:
    """What fails in the process fails where it was asked for."""
    (told,) = run(lambda: pool.run(fail))
    assert isinstance(told, KeyError)


def test_composing_gives_way_to_answering(pool: ComposingPool) -> None:
    """The processes that compose are nice."""
    assert run(lambda: pool.run(niceness)) == [min(19, os.nice(0) + 10)]
