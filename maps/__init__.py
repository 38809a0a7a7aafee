"""What a person sees of a stay: a map, tracks for navigation, a list of alternatives."""

from maps.background import Background
from maps.gpx import write_gpx
from maps.index_page import write_index
from maps.stay_map import draw_stay, write_map

__all__ = ["Background", "draw_stay", "write_gpx", "write_index", "write_map"]
