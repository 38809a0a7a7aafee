"""The log is lines of JSON."""

import json
import logging
import subprocess
import sys
from typing import Any

from apps.logs import json_formatter

RECORDS = """
import logging
from apps.logs import configure_logs
configure_logs("info")
logging.getLogger("uvicorn.error").info("started", extra={"color_message": "started in red"})
logging.getLogger("fluvestre.access").info("request", extra={"status": 200})
logging.getLogger("fluvestre.access").debug("detail")
logging.getLogger("uvicorn.access").info("127.0.0.1 GET /sejours?name=jeanne")
logging.getLogger("sqlalchemy.engine").info("SELECT")
"""
TWICE = """
import logging
from apps.logs import configure_logs
configure_logs("error")
configure_logs("warning")
logging.getLogger("fluvestre").warning("once")
"""


def logged(program: str) -> list[dict[str, Any]]:
    """Run a program in a process of its own, as the log is the whole process's; return its lines."""
    ended = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert ended.stdout == ""
    return [json.loads(line) for line in ended.stderr.splitlines()]


def test_records_are_lines_on_stderr() -> None:
    """What the services and the server log is a line each; what is below the level is not."""
    rows = logged(RECORDS)
    assert [(row["logger"], row["message"]) for row in rows] == [
        ("uvicorn.error", "started"),
        ("fluvestre.access", "request"),
    ]
    assert set(rows[0]) == {"time", "level", "logger", "message"}
    assert rows[1]["status"] == 200


def test_configuring_twice_logs_once() -> None:
    """A second call changes the level and adds no second line."""
    assert [row["message"] for row in logged(TWICE)] == ["once"]


def test_traceback_is_in_the_line() -> None:
    """A fault is one line with its traceback, whatever line breaks it has."""
    error = RuntimeError("first\nsecond")
    record = logging.LogRecord("fluvestre.fault", 40, "", 1, "fault", (), (RuntimeError, error, None))
    (line,) = json_formatter().format(record).splitlines()
    assert "RuntimeError: first" in json.loads(line)["exc_info"]
