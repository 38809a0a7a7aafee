"""Reading a JSON file so that whatever is wrong with it is told with its place."""

import json
from importlib.resources.abc import Traversable
from pathlib import Path

from offers.errors import DamagedFileError


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
    try:
        return json.loads(source.read_text(encoding="utf-8"))
    except OSError as error:
        raise DamagedFileError(str(source), "the file", error.strerror or "cannot be read") from error
    except json.JSONDecodeError as error:
        raise DamagedFileError(
            str(source), f"line {error.lineno}, column {error.colno}", error.msg
        ) from error
    except UnicodeDecodeError as error:
        raise DamagedFileError(str(source), f"byte {error.start}", "not UTF-8 text") from error
