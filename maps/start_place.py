"""Where a stay starts: the commune of its first station."""

from itinerary.stay import Stay
from offers.place import Place
from offers.stations import load_stations


def start_place(stay: Stay) -> Place | None:
    """
    Find the place of the station at which a stay starts.

    Parameters
    ----------
    stay
        The stay.

    Returns
    -------
    Place
        With its commune and the commune's INSEE code; None for a station of elsewhere.
    """
    places = {station.id: station.place for station in load_stations()}
    return places.get(stay.days[0].stops[0].id)
