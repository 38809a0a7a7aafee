"""
How much memory a process needs that loads a hierarchy and travels: python -m benchmarks.resident FOLDER.

The folder holds arrays, one a file: those of the topology, and what `resident_mb` adds. Python, numba and the
answers are included; making the graph is not.
"""

import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from graphs.hierarchy import Terminals, Topology, customise, travel


def resident_mb(topology: Topology, **arrays: NDArray[np.int32]) -> int:
    """
    Return the peak memory of a process that maps a topology, makes a metric of it and travels.

    Parameters
    ----------
    topology
        The topology.
    arrays
        ``cost`` and ``carried`` of the arcs, ``sources`` and ``targets`` of the trips.
    """
    with TemporaryDirectory() as folder:
        columns = {field.name: getattr(topology, field.name) for field in fields(topology)}
        for name, array in (columns | arrays).items():
            np.save(Path(folder, name), array)
        command = [sys.executable, "-m", "benchmarks.resident", folder]
        return int(subprocess.run(command, check=True, capture_output=True).stdout)


def main() -> None:
    """Load, make, travel, and print the megabytes of it all."""
    names = [field.name for field in fields(Topology)] + ["cost", "carried", "sources", "targets"]
    arrays = {name: np.load(Path(sys.argv[1], f"{name}.npy"), mmap_mode="r") for name in names}
    cost, carried, sources, targets = (arrays.pop(name) for name in names[-4:])
    metric = customise(Topology(**arrays), cost, carried)
    count = carried.shape[1]
    travel(metric, Terminals.at(sources, count), Terminals.at(targets, count))
    # Unlike the ru_maxrss of getrusage, this does not remember the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(int(status.split("VmHWM:")[1].split()[0]) // 1024)


if __name__ == "__main__":
    main()
