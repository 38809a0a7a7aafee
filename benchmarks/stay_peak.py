"""
How much memory composing a generated stay takes: python -m benchmarks.stay_peak SIZE DAYS SEED EFFORT.

A process of its own, so that it counts what composing needs: Python, numba, OR-Tools, the problem and its
matrices.
"""

import subprocess
import sys
from pathlib import Path

from benchmarks.stay_instances.as_problem import problem_of
from benchmarks.stay_instances.generate import generate
from itinerary.params import Params
from itinerary.solve import solve


def peak_mb(size: int, days: int, seed: int, effort: str) -> int:
    """
    Return the peak memory of a process that composes a stay.

    Parameters
    ----------
    size, days, seed
        Of the instance.
    effort
        Name of the effort.

    Returns
    -------
    int
        Megabytes.
    """
    command = [sys.executable, "-m", "benchmarks.stay_peak", str(size), str(days), str(seed), effort]
    root = Path(__file__).parents[1]
    return int(subprocess.run(command, check=True, capture_output=True, cwd=root).stdout)


def main() -> None:
    """Compose, and print the megabytes of it all."""
    size, days, seed = map(int, sys.argv[1:4])
    solve(problem_of(generate(size, days, seed)), effort=dict(Params().efforts)[sys.argv[4]], seed=1)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(int(status.split("VmHWM:")[1].split()[0]) // 1024)


if __name__ == "__main__":
    main()
