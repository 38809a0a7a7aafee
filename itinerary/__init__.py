"""Who stays, what is asked, the problem in integers, the search, the stay."""

from itinerary.check import check
from itinerary.compose import compose_stay, compose_stays
from itinerary.errors import NoStayError, RequestError
from itinerary.read_request import read_request
from itinerary.recompose import recompose_stays
from itinerary.request import Request
from itinerary.segment import Segment, find_segment, load_segments
from itinerary.stay import Stay
from itinerary.stay_json import read_stay, stay_from_json, stay_text, stay_to_json

__all__ = [
    "NoStayError",
    "Request",
    "RequestError",
    "Segment",
    "Stay",
    "check",
    "compose_stay",
    "compose_stays",
    "find_segment",
    "load_segments",
    "read_request",
    "read_stay",
    "recompose_stays",
    "stay_from_json",
    "stay_text",
    "stay_to_json",
]
