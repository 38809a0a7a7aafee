"""Reading a JSON file so that whatever is wrong with it is told with its place."""

import json
import math
import re
from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn

from offers.errors import DamagedFileError

FAULTS_TOLD = 20
ESCAPE = re.compile(
    r"\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}"
    r"|(?P<lone>\\u[dD][89a-fA-F][\da-fA-F]{2})"
    r"|\\."
)
"""An escape of JSON; `lone` is half of a pair of surrogates, which is no letter and cannot be written."""


def read_json(source: Path | Traversable) -> object:
    """
    Return what a JSON file holds.

    Parameters
    ----------
    source
        A file, of the disk or of a package.

    Raises
    ------
    DamagedFileError
        If it cannot be read, or is no JSON.
    """
    return parse_json(read_bytes(source), str(source))


def read_bytes(source: Path | Traversable) -> bytes:
    """
    Return the bytes of a file.

    Parameters
    ----------
    source
        A file, of the disk or of a package.

    Raises
    ------
    DamagedFileError
        If it cannot be read.
    """
    try:
        return source.read_bytes()
    except OSError as error:
        raise DamagedFileError(str(source), "the file", error.strerror or "cannot be read") from error
    except ValueError as error:
        raise DamagedFileError(str(source), "the file", str(error)) from error


def parse_json(raw: bytes, file: str) -> object:
    """
    Return what strict JSON says: numbers are finite, and text is text.

    Parameters
    ----------
    raw
        UTF-8, with or without a byte order mark.
    file
        Its name, for what is wrong in it.

    Raises
    ------
    DamagedFileError
        If it is no such JSON.
    """
    try:
        text = raw.decode("utf-8-sig")
        value: object = json.loads(text, parse_constant=_no_number, parse_float=_finite)
    except UnicodeDecodeError as error:
        raise DamagedFileError(file, f"byte {error.start}", "not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise DamagedFileError(file, _place(error.lineno, error.colno), error.msg) from error
    except RecursionError as error:
        raise DamagedFileError(file, "the file", "is nested too deeply") from error
    except ValueError as error:
        raise DamagedFileError(file, "the file", str(error).partition(";")[0]) from error
    for escape in ESCAPE.finditer(text):
        if escape["lone"]:
            raise DamagedFileError(file, _place_of(escape.start(), text), f"{escape[0]} is half a letter")
    return value


def schema_faults(value: object, schema: Traversable) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """
    Yield the path of each fault in a JSON value, and what is expected there.

    Parameters
    ----------
    value
        What `read_json` returned.
    schema
        A file of JSON Schema 2020-12; an ``integer`` is here written without a decimal
        point, and a ``number`` is finite.
    """
    # Only files that users bring are checked: the embedded ones load without this library.
    from jsonschema import Draft202012Validator, validators

    types = Draft202012Validator.TYPE_CHECKER.redefine_many(
        {
            "integer": lambda _, x: type(x) is int,
            "number": lambda _, x: type(x) is int or (type(x) is float and math.isfinite(x)),
        }
    )
    extend: Any = validators.extend  # its parameters are not typed
    strict = extend(Draft202012Validator, type_checker=types)
    try:
        for error in strict(read_json(schema)).iter_errors(value):
            yield tuple(error.absolute_path), _why(error)
    except RecursionError:
        yield (), "is nested too deeply"


def told(file: str, faults: Sequence[tuple[str, str]]) -> tuple[str, str, str]:
    """
    Return the arguments of one `DamagedFileError` for many faults: a line for each, up to twenty.

    Parameters
    ----------
    file
        The name of the file.
    faults
        Place and reason of each; at least one.
    """
    (where, why), *others = faults
    lines = [why, *(f"{file}: {place}: {reason}" for place, reason in islice(others, FAULTS_TOLD - 1))]
    if len(faults) > FAULTS_TOLD:
        lines.append(f"and {len(faults) - FAULTS_TOLD} more")
    return file, where, "\n".join(lines)


def _why(error: Any) -> str:
    limit, value = error.validator_value, error.instance
    match error.validator:
        case "required":
            missing: str = error.message
            return f"lacks {missing.removesuffix(' is a required property')}"
        case "additionalProperties":
            unknown = ", ".join(repr(name) for name in value if name not in error.schema["properties"])
            return f"does not know {unknown:.80}"
    wanted = error.schema.get("description") or _wanted(error.validator, limit)
    return f"expected {wanted}, got {value!r:.80}"


def _wanted(keyword: str, limit: Any) -> str:
    """Return in words what a keyword of JSON Schema asks for."""
    if keyword == "enum":
        return f"one of {', '.join(word or 'null' for word in limit)}"
    if keyword == "type":
        return limit if isinstance(limit, str) else " or ".join(limit)
    words = {
        "minimum": "at least {}", "maximum": "at most {}", "exclusiveMinimum": "more than {}",
        "minItems": "at least {} items", "maxItems": "at most {} items",
    }  # fmt: skip
    return words[keyword].format(limit)


def _place(line: int, column: int) -> str:
    return f"line {line}, column {column}"


def _place_of(index: int, text: str) -> str:
    return _place(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _no_number(word: str) -> NoReturn:
    msg = f"{word} is no number"
    raise ValueError(msg)


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        msg = f"{digits:.80} is too large a number"
        raise ValueError(msg)
    return number
