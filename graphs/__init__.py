"""Where one can ride, walk, sail and take the train; how long it takes; the line on the ground."""

from graphs.errors import DamagedNetworkError, NoWayError, UnknownPlaceError
from graphs.leg import Junction, Leg, trace_leg
from graphs.matrix import UNREACHABLE, TravelMatrix, travel_matrix
from graphs.mode import LAND, Mode
from graphs.network import Network, load_network, save_network
from graphs.profile import Profile, load_profile
from graphs.routes import RouteSummary, list_routes
from graphs.snap import Attachment, attach
from graphs.validate import validate
from graphs.way import Edge, Lock, Node, Route

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
    "Profile",
    "Route",
    "RouteSummary",
    "TravelMatrix",
    "UnknownPlaceError",
    "attach",
    "list_routes",
    "load_network",
    "load_profile",
    "save_network",
    "trace_leg",
    "travel_matrix",
    "validate",
]
