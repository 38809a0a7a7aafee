"""What can be visited, eaten, slept in and hired, and where one arrives."""

from offers.access import Access
from offers.catalogue import Catalogue
from offers.communes import Commune, load_communes
from offers.errors import DamagedFileError, FluvestreError, UnknownNameError
from offers.finding import Finding
from offers.load import load_catalogue, offer_of
from offers.offer import Capacity, Carry, Offer, Price, VisitTime
from offers.offer_json import offer_to_json
from offers.opening import Hours
from offers.place import Place
from offers.review import review
from offers.station import Mooring, Station
from offers.stations import load_moorings, load_stations

__all__ = [
    "Access",
    "Capacity",
    "Carry",
    "Catalogue",
    "Commune",
    "DamagedFileError",
    "Finding",
    "FluvestreError",
    "Hours",
    "Mooring",
    "Offer",
    "Place",
    "Price",
    "Station",
    "UnknownNameError",
    "VisitTime",
    "load_catalogue",
    "load_communes",
    "load_moorings",
    "load_stations",
    "offer_of",
    "offer_to_json",
    "review",
]
