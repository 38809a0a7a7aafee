"""Processes, as Linux tells of them."""

from pathlib import Path


def children_of(parent: int) -> list[int]:
    """List the processes that one has started, in whichever of its threads."""
    tasks = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def alive(process: int) -> bool:
    """Say whether a process runs; what is dead and not yet buried does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def spawned_by(parent: int) -> list[int]:
    """List the workers among the processes that one has started."""
    found = [(child, Path(f"/proc/{child}/cmdline")) for child in children_of(parent)]
    return [child for child, line in found if "spawn_main" in line.read_text()]
