"""Reads an instance from its file."""

import json
from pathlib import Path

from benchmarks.stay_instances.generate import SCHEMA, Instance


def read_stay_instance(path: Path) -> Instance:
    """
    Read an instance, generated here or by others.

    Parameters
    ----------
    path
        Its file.

    Returns
    -------
    dict
        As README.md describes it.

    Raises
    ------
    ValueError
        If it is not JSON, or not of this schema.
    """
    instance = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(instance, dict) or instance.get("schema") != SCHEMA:
        raise ValueError(f"{path}: expected the schema {SCHEMA}.")
    return instance
