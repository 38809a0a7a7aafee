"""Keys of nodes that are worth keeping: numbered junctions, barriers, and what boats meet."""

from itertools import product

NETWORKS = tuple(f"{scope}{mode}n" for scope, mode in product("lrni", "cwpm"))
"""Networks of numbered junctions: local to international; for cycling, walking, canoes and motorboats."""

OBSTACLES = ("barrier", "ford", "kerb", "railway", "waterway", "lock")


def number_keys(network: str) -> tuple[str, ...]:
    """Return the keys that hold the number or name of a junction of a network, the best first."""
    return f"{network}_ref", f"{network}_name", f"{network}:name", f"name:{network}_ref"


NODE_KEYS = (*OBSTACLES, "network:type", *(key for network in NETWORKS for key in number_keys(network)))
