"""What several ask at the same time."""

import asyncio

import pytest

from apps.service.flights import Flights


def test_many_who_ask_at_once_have_it_done_once() -> None:
    """The second waits for the first, and both have the answer."""

    async def ask() -> tuple[list[int], int]:
        flights, done = Flights(), 0

        async def make() -> int:
            nonlocal done
            done += 1
            await asyncio.sleep(0)
            return done

        answers = await asyncio.gather(*(flights.once("key", make) for _ in range(20)))
        return answers, await flights.once("key", make)

    assert asyncio.run(ask()) == ([1] * 20, 2)


def test_different_things_are_done_each() -> None:
    """One key does not wait for another."""

    async def ask() -> list[str]:
        flights = Flights()

        async def make(what: str) -> str:
            await asyncio.sleep(0)
            return what

        return await asyncio.gather(*(flights.once(k, lambda k=k: make(k)) for k in "ab"))

    assert asyncio.run(ask()) == ["a", "b"]


def test_fault_is_told_to_all_and_tried_again() -> None:
    """Who asks later is not answered with the fault of before."""

    async def ask() -> tuple[list[object], str]:
        flights, faults = Flights(), [ValueError("once")]

        async def make() -> str:
            await asyncio.sleep(0)
            if faults:
                raise faults.pop()
            return "well"

        told = await asyncio.gather(*(flights.once("k", make) for _ in range(3)), return_exceptions=True)
        return list(told), await flights.once("k", make)

    told, then = asyncio.run(ask())
    assert [str(t) for t in told] == ["once"] * 3
    assert then == "well"


def test_one_who_goes_away_does_not_end_it_for_the_others() -> None:
    """A visitor who closes the page takes nothing from another."""

    async def ask() -> str:
        flights, go = Flights(), asyncio.Event()

        async def make() -> str:
            await go.wait()
            return "there"

        first = asyncio.create_task(flights.once("k", make))
        second = asyncio.create_task(flights.once("k", make))
        await asyncio.sleep(0)
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        go.set()
        return await second

    assert asyncio.run(ask()) == "there"
