"""The log is lines of JSON."""

import json
import logging
from collections.abc import Iterator

import pytest

from apps.logs import configure_logs, json_formatter


@pytest.fixture
def _loggers() -> Iterator[None]:
    """Leave the loggers of this process as they were."""
    names = ("", "fluvestre", "uvicorn", "uvicorn.error", "uvicorn.access")
    loggers = [logging.getLogger(name) for name in names]
    before = [(one, one.handlers[:], one.level, one.propagate, one.disabled) for one in loggers]
    yield
    for one, handlers, level, propagate, disabled in before:
        one.handlers[:] = handlers
        one.setLevel(level)
        one.propagate, one.disabled = propagate, disabled


@pytest.mark.usefixtures("_loggers")
def test_records_are_lines_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    """What the services and the server log is a line each; what is below the level is not."""
    configure_logs("info")
    logging.getLogger("uvicorn.error").info("started", extra={"color_message": "\x1b[1mstarted"})
    logging.getLogger("fluvestre.access").info("request", extra={"status": 200})
    logging.getLogger("fluvestre.access").debug("detail")
    logging.getLogger("uvicorn.access").info("127.0.0.1 GET /sejours?name=jeanne")
    logging.getLogger("sqlalchemy.engine").info("SELECT")
    said = capsys.readouterr()
    rows = [json.loads(line) for line in said.err.splitlines()]
    assert [(row["logger"], row["message"]) for row in rows] == [
        ("uvicorn.error", "started"),
        ("fluvestre.access", "request"),
    ]
    assert set(rows[0]) == {"time", "level", "logger", "message"}
    assert rows[1]["status"] == 200
    assert said.out == ""


@pytest.mark.usefixtures("_loggers")
def test_configuring_twice_logs_once(capsys: pytest.CaptureFixture[str]) -> None:
    """A second call changes the level and adds no second line."""
    configure_logs("error")
    configure_logs("warning")
    logging.getLogger("fluvestre").warning("once")
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_traceback_is_in_the_line() -> None:
    """A fault is one line with its traceback, whatever line breaks it has."""
    error = RuntimeError("first\nsecond")
    record = logging.LogRecord("fluvestre.fault", 40, "", 1, "fault", (), (RuntimeError, error, None))
    (line,) = json_formatter().format(record).splitlines()
    assert "RuntimeError: first" in json.loads(line)["exc_info"]
