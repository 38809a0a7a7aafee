"""What tells two networks apart."""

import subprocess
import sys
from dataclasses import replace

from graphs import load_network
from graphs.version import network_version


def test_version_changes_with_an_edge():
    """Tests that one edge a metre longer is another network."""
    network = load_network()
    first, *others = network.edges
    longer = replace(network, edges=(replace(first, length_m=first.length_m + 1), *others))
    assert network_version(longer) != network_version(network)


def test_version_is_the_same_in_every_process():
    """Tests that the order of sets, which differs from process to process, does not matter."""
    script = (
        "from graphs import load_network\n"
        "from graphs.version import network_version\n"
        "print(network_version(load_network()))"
    )
    versions = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(versions) == 1
