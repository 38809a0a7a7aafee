"""Several changes of one stay, each tried out."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from apps.service.composer import Composer
from apps.service.errors import BusyError, OverrunError
from apps.workshop.change_form import Fields
from apps.workshop.office_limits import OFFICE_LIMITS
from apps.workshop.stays import read_stay
from itinerary.errors import NoStayError, RequestError
from itinerary.stay import Stay

AT_ONCE = 2
"""One office never fills the queue that all share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trials:
    """
    What became of changes.

    Parameters
    ----------
    stays
        By name of the change: the stay there would be.
    reasons
        By name: why there would be none.
    untried
        Names of those that nobody had time for.
    """

    stays: Mapping[str, Stay]
    reasons: Mapping[str, tuple[str, ...]]
    untried: tuple[str, ...]


async def try_changes(composer: Composer, stay_id: str, changes: Mapping[str, Fields]) -> Trials:
    """
    Try changes out.

    Parameters
    ----------
    composer
        Composes.
    stay_id
        What is changed.
    changes
        By any name: fields of the request that become others.

    Returns
    -------
    Trials
        What became of them.
    """
    gate = asyncio.Semaphore(AT_ONCE)

    async def attempt(fields: Fields) -> Stay | tuple[str, ...] | None:
        async with gate:
            try:
                return read_stay((await composer.change(stay_id, fields, OFFICE_LIMITS))[0])
            except NoStayError as e:
                return e.reasons
            except RequestError as e:
                return e.faults
            except (BusyError, OverrunError):
                return None

    found = await asyncio.gather(*map(attempt, changes.values()))
    by_name = dict(zip(changes, found, strict=True))
    return Trials(
        stays={name: stay for name, stay in by_name.items() if isinstance(stay, Stay)},
        reasons={name: said for name, said in by_name.items() if isinstance(said, tuple)},
        untried=tuple(name for name, nothing in by_name.items() if nothing is None),
    )
