"""Why a stay is not composed, in sentences for those who asked for it."""

from apps.service.errors import BusyError, OverrunError
from apps.texts import Texts
from apps.workshop.form_error import FormError
from apps.workshop.told_reasons import tell_reasons
from itinerary.errors import NoStayError, RequestError
from offers.catalogue import Catalogue

REFUSED = (RequestError, NoStayError, BusyError, OverrunError, FormError)
"""All that may come in the place of a stay."""


def refusal(error: Exception, texts: Texts, catalogue: Catalogue) -> tuple[str, ...]:
    """
    Say why there is no stay.

    Parameters
    ----------
    error
        One of `REFUSED`.
    texts
        The language.
    catalogue
        Names the offers.

    Returns
    -------
    tuple of str
        Sentences, at least one.
    """
    match error:
        case FormError():
            return (error.say(texts),)
        case NoStayError():
            return tell_reasons(error.reasons, catalogue, texts)
        case RequestError():
            told = tell_reasons(error.faults, catalogue, texts)
            return tuple(texts.text("sell_refused", reason=fault) for fault in told)
        case BusyError():
            return (texts.text("sell_busy", seconds=error.retry_s),)
        case _:
            return (texts.text("sell_overrun"),)


def refusal_status(error: Exception) -> int:
    """
    Give the status of an answer without a stay.

    Parameters
    ----------
    error
        One of `REFUSED`.

    Returns
    -------
    int
        503 where another try may do better, 422 elsewhere.
    """
    return 503 if isinstance(error, BusyError | OverrunError) else 422
