"""How much work goes into a stay: in units of work, so that it is the same on every machine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """
    Work of a search and of what follows.

    Parameters
    ----------
    gaps
        Gaps that the search tries.
    starts
        Stays from different beds among which the search chooses the best few to go on with.
    rounds
        How many times the search goes on from what OR-Tools has assembled.
    columns
        The most day plans from which OR-Tools assembles.
    assembly
        Deterministic time of each assembly, in the solver's own units.
    labels
        Labels of the bound; 0 for none.
    """

    gaps: int
    starts: int
    rounds: int
    columns: int
    assembly: float
    labels: int


EFFORTS = (
    ("quick", Effort(gaps=15_000_000, starts=12, rounds=1, columns=250, assembly=0.2, labels=0)),
    ("normal", Effort(gaps=90_000_000, starts=24, rounds=2, columns=400, assembly=0.3, labels=0)),
    (
        "thorough",
        Effort(gaps=1_000_000_000, starts=48, rounds=3, columns=1500, assembly=4.0, labels=3_000_000),
    ),
)
"""By name."""
