"""Many requests, one after the other: whatever becomes of each, it is an outcome."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from graphs.network import Network
from itinerary.compose import compose_stays
from itinerary.errors import NoStayError, RequestError
from itinerary.read_request import read_request
from itinerary.stay_json import stay_text
from offers.catalogue import Catalogue

Status = Literal["made", "impossible", "failed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """
    What became of a request.

    Parameters
    ----------
    request
        As it was asked.
    status
        ``made``, ``impossible`` where no stay exists, ``failed`` where the request or the program is wrong.
    files
        The stays, as `itinerary.stay_json.stay_text` writes them, best first.
    reasons
        Why there is none.
    """

    request: Mapping[str, Any]
    status: Status
    files: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def compose_many(
    requests: Iterable[Mapping[str, Any]], catalogue: Catalogue, network: Network
) -> Iterator[Outcome]:
    """
    Compose the stays of many requests.

    Parameters
    ----------
    requests
        Under the names of the request format.
    catalogue, network
        Of what, and on what ground.

    Yields
    ------
    Outcome
        One a request, in their order; a failure is an outcome too.
    """
    for request in requests:
        yield compose_one(request, catalogue, network)


def compose_one(request: Mapping[str, Any], catalogue: Catalogue, network: Network) -> Outcome:
    """
    Compose the stays of a request.

    Parameters
    ----------
    request, catalogue, network
        As in `compose_many`.

    Returns
    -------
    Outcome
        Also where it fails.
    """
    try:
        stays = compose_stays(read_request(request, catalogue), catalogue, network)
    except NoStayError as e:
        return Outcome(request=request, status="impossible", reasons=e.reasons)
    except RequestError as e:
        return Outcome(request=request, status="failed", reasons=e.faults)
    except Exception as e:  # noqa: BLE001 (one request that fails leaves the others alone)
        return Outcome(request=request, status="failed", reasons=(f"{type(e).__name__}: {e}",))
    return Outcome(request=request, status="made", files=tuple(stay_text(stay) for stay in stays))
