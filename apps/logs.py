"""The log of the services: a line of JSON a record on stderr, those of the server included."""

import logging
import logging.config
from typing import Any

from pythonjsonlogger.core import RESERVED_ATTRS
from pythonjsonlogger.orjson import OrjsonFormatter

OF_TERMINALS = "color_message"
"""What uvicorn adds to its records for terminals."""


def configure_logs(level: str) -> None:
    """
    Send the log of this process to stderr; once, when the services start.

    Parameters
    ----------
    level
        The least that is logged: ``debug``, ``info``, ``warning`` or ``error``.
    """
    logging.config.dictConfig(log_config(level))


def log_config(level: str) -> dict[str, Any]:
    """
    Describe the log, as `logging.config.dictConfig` and uvicorn's ``log_config`` take it.

    Parameters
    ----------
    level
        As of `configure_logs`.

    Returns
    -------
    dict
        Ours and the server's loggers from that level on, all others from warnings on. The server's own line a
        request is left out, as it holds addresses and queries; ours does not.
    """
    told = {"level": level.upper(), "handlers": [], "propagate": True}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "apps.logs.json_formatter"}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}
        },
        "root": {"level": "WARNING", "handlers": ["stderr"]},
        "loggers": {
            "fluvestre": told,
            "uvicorn": told,
            "uvicorn.error": told,
            "uvicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
        },
    }


def json_formatter() -> logging.Formatter:
    """
    Make what writes a record as a line of JSON.

    Returns
    -------
    logging.Formatter
        Writes ``time`` (UTC), ``level``, ``logger``, ``message``, what the record adds, and a traceback as
        ``exc_info``.
    """
    return OrjsonFormatter(
        ("levelname", "name", "message"),
        rename_fields={"levelname": "level", "name": "logger"},
        timestamp="time",
        reserved_attrs=(*RESERVED_ATTRS, OF_TERMINALS),
    )
