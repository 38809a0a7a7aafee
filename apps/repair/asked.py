"""What a stay was asked for, read with the catalogue of today."""

from itinerary.read_request import read_request
from itinerary.request import Request
from itinerary.stay import Stay
from offers.catalogue import Catalogue


def request_now(stay: Stay, catalogue: Catalogue) -> Request:
    """
    Read the request of a stay again.

    Parameters
    ----------
    stay
        Whose request it is.
    catalogue
        What there is today.

    Returns
    -------
    Request
        Without bans of offers that are gone: they are left out all the same.

    Raises
    ------
    RequestError
        If it asks by name for what is gone, or cannot be read any more.
    """
    known = {offer.id for offer in catalogue.offers}
    ban = [offer for offer in stay.request.get("ban", ()) if offer in known]
    return read_request({**stay.request, "ban": ban}, catalogue)
