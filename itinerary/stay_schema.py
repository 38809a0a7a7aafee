"""What is wrong with the plain values of a stay, by the JSON Schema that is shipped."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib.resources import files
from math import isfinite
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import create

from itinerary.stay_json import SCHEMA

MOST_FAULTS = 20
"""As many as one reads; the rest is counted."""
VALUE_WIDTH = 80
UNWRITABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, and halves of characters that no file can hold."""
TELLING = ("required", "additionalProperties", "dependentRequired")
"""Keywords that name a field of what they refuse."""


def stay_faults(row: object) -> tuple[str, ...]:
    """
    List what keeps plain values from being a stay.

    Parameters
    ----------
    row
        Whatever a file may hold.

    Returns
    -------
    tuple of str
        A line each: the place, the value and what is accepted there; after twenty, how many more.
    """
    said = row.get("schema") if isinstance(row, dict) else row
    if not isinstance(row, dict) or said != SCHEMA:
        return (f"schema: got {_shown(said)}, expected {SCHEMA}",)
    try:
        faults = tuple(dict.fromkeys(_sentence(e) for e in _validator().iter_errors(row)))
    except (RecursionError, ValueError):
        return ("whole stay: is nested too deeply, or holds a number too long to be written",)
    faults = faults or tuple(_leg_counts(row))
    more = len(faults) - MOST_FAULTS
    return (*faults[:MOST_FAULTS], f"and {more} more") if more > 0 else faults


@cache
def _validator() -> Validator:
    """Take numbers that are finite, integers written as such, and text that can be written."""
    types = Draft202012Validator.TYPE_CHECKER.redefine_many(
        {
            "integer": lambda _, value: type(value) is int,
            "number": lambda _, value: type(value) is int or (type(value) is float and isfinite(value)),
            "string": lambda _, value: isinstance(value, str) and not UNWRITABLE.search(value),
        }
    )
    formats = FormatChecker(formats=["date"])
    formats.checks("local-date-time", raises=ValueError)(_is_moment)
    schema = json.loads(files("itinerary").joinpath("data/stay-1.schema.json").read_text(encoding="utf-8"))
    strict = create(Draft202012Validator.META_SCHEMA, Draft202012Validator.VALIDATORS, type_checker=types)
    return strict(schema, format_checker=formats)


def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value) is not None


def _leg_counts(row: dict[str, Any]) -> Iterator[str]:
    for i, day in enumerate(row["days"]):
        due = len(day["stops"]) - 1
        if len(day["legs"]) != due:
            yield f"days[{i}].legs: got {len(day['legs'])}, expected {due}: one from each stop to the next"


def _sentence(error: ValidationError) -> str:
    where = error.json_path.removeprefix("$").removeprefix(".") or "whole stay"
    if error.validator in TELLING:
        return f"{where}: {_cut(error.message, 2 * VALUE_WIDTH)}"
    return f"{where}: got {_shown(error.instance)}, expected {_accepted(error)}"


def _accepted(error: ValidationError) -> str:
    schema: dict[str, Any] = error.schema if isinstance(error.schema, dict) else {}
    if "title" in schema:
        return str(schema["title"])
    said = {
        "enum": f"one of {', '.join(map(json.dumps, schema.get('enum', ())))}",
        "const": json.dumps(schema.get("const")),
        "minItems": f"at least {schema.get('minItems')} items",
        "maxItems": f"at most {schema.get('maxItems')} items",
        "uniqueItems": "every item once",
        "anyOf": "arrive or leave in it",
    }
    return said.get(str(error.validator)) or _of_type(schema)


def _of_type(schema: dict[str, Any]) -> str:
    kinds = schema.get("type", "a value of another kind")
    names = " or ".join(kinds) if isinstance(kinds, list) else str(kinds)
    span = f" from {schema['minimum']} to {schema['maximum']}" if "maximum" in schema else ""
    return names + span


def _shown(value: object) -> str:
    try:
        return _cut(repr(value), VALUE_WIDTH)
    except (RecursionError, ValueError):
        return f"a {type(value).__name__} too long to be written"


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 3]}..."
