"""From a request to stays: found again where they were composed before, composed once where they were not."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Any

from cachetools import LRUCache

from apps.service.askable import askable_changes
from apps.service.destination import Destination
from apps.service.flights import Flights
from apps.service.limits import Limits, check_limits
from apps.service.pool import ComposingPool
from apps.service.tasks import Composed, compose, explain, export
from apps.store.open_store import Store
from apps.store.stays import keep_stays, stay_file, stays_for
from apps.today import today
from itinerary.errors import NoStayError, RequestError
from itinerary.read_request import read_request
from itinerary.request import Request

CHANGEABLE = (
    *("must", "ban", "pins", "ban_modes", "ban_themes", "max_cycle_km_day", "max_walk_km_day", "free_min"),
    *("accept_unconfirmed", "tight_budget", "budget_ct", "needs"),
)
"""Fields of a request that a stay can be composed again around."""
MIB = 1 << 20
POSSIBLE: Mapping[str, Any] = MappingProxyType(
    {"possible": True, "reasons": [], "conflicts": [], "changes": [], "glances": 0, "whole": True}
)
"""What is said of a request that has stays."""

Files = tuple[str, ...]
Name = tuple[str | int, ...]
FileOf = Callable[[], Awaitable[str]]


@dataclass(slots=True, kw_only=True)
class Composer:
    """
    Answers requests.

    Parameters
    ----------
    destination
        What they are composed from.
    store
        Where answers are kept.
    pool
        Where they are composed.
    cache_mb
        How much is kept in memory of what was asked last.
    """

    destination: Destination
    store: Store
    pool: ComposingPool
    cache_mb: int
    _flights: Flights = field(default_factory=Flights, init=False)
    _files: LRUCache[Any, bytes] = field(init=False)

    def __post_init__(self) -> None:
        self._files = LRUCache(self.cache_mb * MIB, getsizeof=len)

    async def compose(self, raw: Mapping[str, Any], limits: Limits) -> Files:
        """
        Compose stays.

        Parameters
        ----------
        raw
            A request under the names of its format.
        limits
            What may be asked for.

        Returns
        -------
        tuple of str
            Files of the alternatives, best first.

        Raises
        ------
        RequestError, NoStayError
            As composing does.
        BusyError, OverrunError
            If it cannot be composed now.
        """
        request = read_request(raw, self.destination.catalogue)
        check_limits(request, limits, today())
        return await self._answer(request, None)

    async def change(self, stay_id: str, raw: Mapping[str, Any], limits: Limits) -> Files:
        """
        Compose a stay again around a change.

        Parameters
        ----------
        stay_id
            What there was.
        raw
            Some of the fields `CHANGEABLE`.
        limits
            As in `compose`.

        Returns
        -------
        tuple of str
            One file.

        Raises
        ------
        AbsentError
            If there is no such stay.
        RequestError, NoStayError, BusyError, OverrunError
            As in `compose`.
        """
        origin = json.loads(await self.file(stay_id))
        if strange := [name for name in raw if name not in CHANGEABLE]:
            known = ", ".join(CHANGEABLE)
            raise RequestError(tuple(f"{n!r:.80}: cannot be changed; known are {known}." for n in strange))
        asked = {**origin["request"], **raw, "alternatives": 1}
        request = read_request(asked, self.destination.catalogue)
        check_limits(request, limits, today())
        return await self._answer(request, stay_id)

    async def explain(self, raw: Mapping[str, Any], limits: Limits) -> dict[str, Any]:
        """
        Explain why a request has no stay, and what would give it one.

        Parameters
        ----------
        raw, limits
            As in `compose`.

        Returns
        -------
        dict
            ``possible``, true where there are stays after all, and what
            `itinerary.why.explanation_json.explanation_to_json` returns; of its changes, those that may be
            asked for.

        Raises
        ------
        RequestError, BusyError, OverrunError
            As in `compose`.
        """
        request = read_request(raw, self.destination.catalogue)
        check_limits(request, limits, today())
        try:
            await self._answer(request, None)
        except NoStayError as e:
            told = json.loads(await self._explained(request, e.reasons))
            here = self.destination.catalogue
            changes = askable_changes(told["changes"], request, here, limits, today())
            return {"possible": False, **told, "changes": changes}
        return dict(POSSIBLE)

    async def file(self, stay_id: str) -> str:
        """
        Find a stay.

        Parameters
        ----------
        stay_id
            Its id.

        Returns
        -------
        str
            Its file.

        Raises
        ------
        AbsentError
            If there is none.
        """
        kept = self._files.get(stay_id)
        if kept is None:
            text = await asyncio.to_thread(self._read, stay_id)
            kept = self._remember(stay_id, text.encode())
        return kept.decode()

    async def export(self, stay_id: str, form: str, language: str | None) -> bytes:
        """
        Write a stay in another form.

        Parameters
        ----------
        stay_id
            Its id.
        form
            A name of `apps.stay_files.WRITERS`.
        language
            None for that of the stay.

        Returns
        -------
        bytes
            The file.

        Raises
        ------
        AbsentError, BusyError, OverrunError
            As in `file` and `compose`.
        """
        return await self.write((stay_id,), partial(self.file, stay_id), form, language)

    async def write(self, name: Name, file: FileOf, form: str, language: str | None) -> bytes:
        """
        Write the file of a stay in another form.

        Parameters
        ----------
        name
            What tells the file apart from all others.
        file
            Gives it, when it is needed.
        form, language
            As in `export`.

        Returns
        -------
        bytes
            The file in that form.

        Raises
        ------
        BusyError, OverrunError
            As in `compose`.
        """
        key = (*name, form, language)
        if (kept := self._files.get(key)) is not None:
            return kept
        text = await file()

        async def made() -> bytes:
            written = await self.pool.run(export, text, form, language)
            return self._remember(key, written.encode() if isinstance(written, str) else written)

        return await self._flights.once(key, made)

    async def _answer(self, request: Request, origin: str | None) -> Files:
        asked = self.destination.asked(request, origin)
        if files := await asyncio.to_thread(self._kept, asked):
            return files
        impossible = ("impossible", asked)
        if (kept := self._files.get(impossible)) is not None:
            raise NoStayError(tuple(json.loads(kept)))

        async def make() -> Composed:
            before = None if origin is None else await self.file(origin)
            composed = await self.pool.run(compose, request.to_json(), before)
            await asyncio.to_thread(self._keep, asked, composed)
            return composed  # type: ignore[no-any-return]

        composed = await self._flights.once(asked, make)
        if composed.reasons:
            self._remember(impossible, json.dumps(composed.reasons).encode())
            raise NoStayError(composed.reasons)
        return composed.files

    async def _explained(self, request: Request, reasons: tuple[str, ...]) -> bytes:
        key = ("why", self.destination.asked(request))
        if (kept := self._files.get(key)) is not None:
            return kept

        async def made() -> bytes:
            told = await self.pool.run(explain, request.to_json(), reasons)
            return self._remember(key, told.encode())

        return await self._flights.once(key, made)

    def _remember(self, key: Any, file: bytes) -> bytes:
        if len(file) <= self._files.maxsize:
            self._files[key] = file
        return file

    def _read(self, stay_id: str) -> str:
        with self.store.reading() as db:
            return stay_file(db, stay_id)

    def _kept(self, asked: str) -> Files:
        with self.store.reading() as db:
            return stays_for(db, asked)

    def _keep(self, asked: str, composed: Composed) -> None:
        if composed.files:
            with self.store.writing() as db:
                keep_stays(db, asked, self.destination.versions, composed.files)
