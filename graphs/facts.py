"""What is known of a way, as small numbers: 0 is unknown wherever a fact can be."""

from enum import IntEnum, IntFlag


class Kind(IntEnum):
    """What a way is; it decides the speed on it."""

    GREENWAY = 1
    TOWPATH = 2
    CYCLEWAY = 3
    LANE = 4
    ROAD = 5
    TRACK = 6
    PATH = 7
    FOOTWAY = 8
    FOOTPATH = 9
    PEDESTRIAN = 10
    STEPS = 11
    FERRY = 12
    WATERWAY = 13
    LOCK = 14
    RAIL = 15


class Traffic(IntEnum):
    """How many cars pass: an estimate from the class of the road and its speed, but for `NONE`."""

    UNKNOWN = 0
    NONE = 1
    LOW = 2
    MEDIUM = 3
    HIGH = 4


class Surface(IntEnum):
    """What one rides or walks on."""

    UNKNOWN = 0
    ASPHALT = 1
    PAVING = 2
    COMPACTED = 3
    WOOD = 4
    COBBLES = 5
    GRAVEL = 6
    GROUND = 7
    SAND = 8


class Smoothness(IntEnum):
    """How even it is, in the words of OpenStreetMap."""

    UNKNOWN = 0
    EXCELLENT = 1
    GOOD = 2
    INTERMEDIATE = 3
    BAD = 4
    VERY_BAD = 5
    HORRIBLE = 6
    IMPASSABLE = 7


class Barrier(IntFlag):
    """What stands in the way."""

    BOLLARD = 1
    CYCLE_BARRIER = 2
    GATE = 4
    STILE = 8
    KISSING_GATE = 16
    KERB = 32
    BLOCK = 64
    FORD = 128
    LEVEL_CROSSING = 256
    LOCKED = 512


class Known(IntEnum):
    """A fact that is yes, no or unknown; absent is not no."""

    UNKNOWN = 0
    YES = 1
    NO = 2


class RouteWay(IntFlag):
    """In which direction of an edge a route follows it."""

    FORWARD = 1
    BACKWARD = 2
