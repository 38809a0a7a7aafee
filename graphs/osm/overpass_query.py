"""What to ask an Overpass server for, so that nothing is missing that `graphs.osm.read.read_osm` looks at."""

from graphs.osm.extract import Box
from graphs.osm.route_tags import ROUTE_MODES


def overpass_query(box: Box, timeout_s: int) -> str:
    """
    Return a query: https://wiki.openstreetmap.org/wiki/Overpass_API/Overpass_QL.

    Ways are asked for whole; of the members of a route, those outside the box do not come along.

    Parameters
    ----------
    box
        West, south, east, north in degrees.
    timeout_s
        How long the server may work on it.
    """
    west, south, east, north = (f"{side:.7f}" for side in box)
    routes = "|".join(sorted(ROUTE_MODES))
    return f"""[out:xml][timeout:{timeout_s}][bbox:{south},{west},{north},{east}];
(way["highway"]; way["waterway"]; way["route"="ferry"];)->.ways;
rel["type"="route"]["route"~"(^|;)({routes})($|;)"]->.routes;
(.routes; rel(br.routes)["type"~"^(route|superroute|network)$"];)->.first;
(.first; rel(br.first)["type"~"^(route|superroute|network)$"];)->.relations;
(.ways; way(r.routes); node["network:type"="node_network"];)->.found;
(.found; node(w.found);)->.all;
(.all; .relations;);
out body;
"""
