"""The work that is done in processes of its own; what goes in and out is text."""

import json
from dataclasses import dataclass
from functools import partial
from typing import Any

from apps.service.destination import Sources, load_destination


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """
    What composing gave.

    Parameters
    ----------
    files
        The files of the alternatives, best first.
    reasons
        Why there is none.
    """

    files: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def compose(sources: Sources, raw: dict[str, Any], origin: str | None = None) -> Composed:
    """
    Compose stays.

    Parameters
    ----------
    sources
        Files of catalogue and network; None for the embedded ones.
    raw
        A request that has been read without a fault, as `Request.to_json` writes it.
    origin
        The file of the stay that is changed, or None.

    Returns
    -------
    Composed
        Stays, or why there are none.
    """
    from itinerary.compose import compose_stays
    from itinerary.errors import NoStayError
    from itinerary.read_request import read_request
    from itinerary.recompose import recompose_stays
    from itinerary.stay_json import stay_text

    here = load_destination(*sources)
    request = read_request(raw, here.catalogue)
    make = compose_stays if origin is None else partial(recompose_stays, _stay(origin))
    try:
        answer = make(request, here.catalogue, here.network)
    except NoStayError as e:
        return Composed(reasons=e.reasons)
    return Composed(files=tuple(stay_text(stay) for stay in answer))


def explain(sources: Sources, raw: dict[str, Any], reasons: tuple[str, ...]) -> str:
    """
    Explain why there is no stay.

    Parameters
    ----------
    sources, raw
        As in `compose`.
    reasons
        What composing said.

    Returns
    -------
    str
        JSON: what `itinerary.why.explanation_json.explanation_to_json` returns.
    """
    from itinerary.read_request import read_request
    from itinerary.why.explanation_json import explanation_to_json
    from itinerary.why.no_stay import explain_no_stay

    here = load_destination(*sources)
    request = read_request(raw, here.catalogue)
    told = explain_no_stay(request, reasons, here.catalogue, here.network)
    return json.dumps(explanation_to_json(told, here.catalogue), ensure_ascii=False)


def export(sources: Sources, file: str, form: str, language: str | None) -> str | bytes:
    """
    Write a stay in another form.

    Parameters
    ----------
    sources
        As in `compose`.
    file
        The file of the stay.
    form
        A name of `apps.stay_files.WRITERS`.
    language
        None for that of the stay.

    Returns
    -------
    str or bytes
        The file.
    """
    from apps.stay_files import writer_of

    write = writer_of(form, "")
    return write(_stay(file), language, lambda: _background(sources))


def warm_up(sources: Sources) -> None:
    """
    Load and compile what composing needs, before anybody waits for it.

    Parameters
    ----------
    sources
        As in `compose`.
    """
    raw = {
        "segment": "promeneurs-chaleureux",
        "from": load_destination(*sources).catalogue.stations[0].id,
        "arrive": "2027-05-15T10:00",
        "leave": "2027-05-16T18:00",
        "effort": "quick",
    }
    compose(sources, raw)


def _background(sources: Sources) -> Any:
    from apps.inputs import background_of

    return background_of(load_destination(*sources).network)


def _stay(file: str) -> Any:
    from itinerary.stay_json import stay_from_json

    return stay_from_json(json.loads(file))
