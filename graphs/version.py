"""What tells two networks apart."""

import hashlib
import json

from graphs.encoding import encode
from graphs.network import Network


def network_version(network: Network) -> str:
    """
    Digest a network.

    Parameters
    ----------
    network
        The network.

    Returns
    -------
    str
        16 hexadecimal digits: the same for the same nodes, edges and routes.
    """
    parts = encode(network.nodes, network.edges, network.routes, {})
    text = json.dumps(parts, ensure_ascii=False)
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
