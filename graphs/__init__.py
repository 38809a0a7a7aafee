"""Where one can ride, walk, sail and take the train; how long it takes; the line on the ground."""

from graphs.drawn import Edge, Lock, Node, ways_of
from graphs.errors import DamagedNetworkError, NoWayError, UnknownPlaceError
from graphs.leg import Leg, trace_leg
from graphs.matrix import UNREACHABLE, TravelMatrix, travel_matrix, travel_row
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network, save_network
from graphs.places import Attachment
from graphs.profile import Profile, load_profile, profile_names
from graphs.route import Junction, Route
from graphs.routes import RouteSummary, list_routes
from graphs.signs import Passed
from graphs.validate import validate

__all__ = [
    "LAND",
    "UNREACHABLE",
    "Attachment",
    "DamagedNetworkError",
    "Edge",
    "Junction",
    "Leg",
    "Lock",
    "Mode",
    "Network",
    "NoWayError",
    "Node",
    "Passed",
    "Profile",
    "Route",
    "RouteSummary",
    "TravelMatrix",
    "UnknownPlaceError",
    "list_routes",
    "load_network",
    "load_profile",
    "profile_names",
    "save_network",
    "trace_leg",
    "travel_matrix",
    "travel_row",
    "validate",
    "ways_of",
]
