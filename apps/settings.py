"""The settings of the services: one table of names, defaults and meanings, and how they are read."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from apps.errors import SettingsError
from apps.setting_kinds import DATABASE, FILE, HOST, PROXIES, SITE, Kind, one_of, whole

PREFIX = "FLUVESTRE_"
READ_ELSEWHERE = frozenset({"FLUVESTRE_DATATOURISME_KEY"})
"""Variables with our prefix that are no settings of the services."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """
    One setting.

    Parameters
    ----------
    name
        The field of `Settings` that it becomes.
    default
        Its value where nobody says another, as text.
    kind
        How the text is read.
    help
        What it does, in a sentence.
    """

    name: str
    default: str
    kind: Kind
    help: str

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return PREFIX + self.name.upper()


def _row(name: str, default: object, kind: Kind, told: str) -> Setting:
    return Setting(name=name, default=str(default), kind=kind, help=told)


SETTINGS = (
    _row("database_url", "sqlite:///fluvestre.sqlite", DATABASE, "Where products, stays and users are kept."),
    _row("host", "127.0.0.1", HOST, "The address to listen on; 0.0.0.0 for every one of the machine."),
    _row("port", 8000, whole(1, 65535), "The port to listen on."),
    _row("workers", 1, whole(1, 64), "Processes that answer; each keeps its own cache, budgets and figures."),
    _row("composers", 0, whole(0, 64), "Processes that compose; 0 for one a processor but one."),
    _row("queue_places", 16, whole(1, 1000), "Requests that may wait to be composed; more are sent away."),
    _row("compose_seconds", 60, whole(1, 3600), "A composing that lasts longer is stopped."),
    _row("visitor_days", 4, whole(1, 10), "Days a visitor's stay may have."),
    _row("visitor_alternatives", 3, whole(1, 10), "Stays a visitor's request may compose."),
    _row("requests_per_minute", 240, whole(1, 1_000_000), "Requests a minute of a client, in each worker."),
    _row("composes_per_minute", 20, whole(1, 1_000_000), "Composings and messages a minute of a client."),
    _row("exports_per_minute", 60, whole(1, 1_000_000), "Files of stays a minute of a client."),
    _row("body_bytes", 65536, whole(1024, 100_000_000), "Bytes the body of a request may have."),
    _row("cache_mb", 64, whole(1, 100_000), "Memory for answers that were given before, in each worker."),
    _row("stay_days", 90, whole(1, 3650), "Days a stay is kept that became no product."),
    _row("lead_days", 365, whole(1, 1095), "Days a visitor's message to an office is kept."),
    _row("session_hours", 12, whole(1, 720), "Hours after which an office signs in anew."),
    _row("sign_in_tries", 5, whole(1, 100), "Wrong passwords after which an account is locked."),
    _row("lockout_minutes", 15, whole(1, 1440), "Minutes an account stays locked."),
    _row("base_url", "", SITE, "The address people know the service by, for links in what they keep."),
    _row("proxies", "127.0.0.1", PROXIES, "Proxies whose word is taken for the client's address and scheme."),
    _row("log_level", "info", one_of("debug", "info", "warning", "error"), "The least that is logged."),
    _row("catalogue", "", FILE, "A catalogue; without it, the embedded Lys-Artois."),
    _row("network", "", FILE, "A network; without it, the embedded Lys-Artois."),
)  # fmt: skip
"""All settings, in the order they are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """
    What the services are told; each field is a row of `SETTINGS`.

    Parameters
    ----------
    database_url
        Holds a password perhaps: `shown_settings` writes it without.
    host, port, workers, composers, queue_places, compose_seconds
        The processes.
    visitor_days, visitor_alternatives, requests_per_minute, composes_per_minute,
    exports_per_minute, body_bytes
        What a client may ask for.
    cache_mb, stay_days, lead_days
        What is kept.
    session_hours, sign_in_tries, lockout_minutes
        The accounts of offices.
    base_url, proxies, log_level
        The surroundings.
    catalogue, network
        Files, or None for the embedded ones.
    """

    database_url: str
    host: str
    port: int
    workers: int
    composers: int
    queue_places: int
    compose_seconds: int
    visitor_days: int
    visitor_alternatives: int
    requests_per_minute: int
    composes_per_minute: int
    exports_per_minute: int
    body_bytes: int
    cache_mb: int
    stay_days: int
    lead_days: int
    session_hours: int
    sign_in_tries: int
    lockout_minutes: int
    base_url: str
    proxies: str
    log_level: str
    catalogue: Path | None
    network: Path | None

    @property
    def composing_processes(self) -> int:
        """How many processes compose: as said, or one a processor but one, at least one."""
        return self.composers or max(1, (os.cpu_count() or 1) - 1)


def read_settings(environ: Mapping[str, str], **given: object) -> Settings:
    """
    Read the settings.

    Parameters
    ----------
    environ
        The environment; only what begins with ``FLUVESTRE_`` is looked at.
    **given
        What the command line says, by name; it wins over the environment, and None says nothing.

    Returns
    -------
    Settings
        The settings.

    Raises
    ------
    SettingsError
        With all that is wrong.
    TypeError
        If something is given that is no setting.
    """
    said = {name: str(value) for name, value in given.items() if value is not None}
    if unknown := given.keys() - {setting.name for setting in SETTINGS}:
        raise TypeError(f"Expected names of settings, got {', '.join(sorted(unknown))}.")
    values: dict[str, Any] = {}
    faults: list[str] = []
    for setting in SETTINGS:
        where, text = _text(setting, environ, said)
        try:
            values[setting.name] = setting.kind.read(text)
        except ValueError:
            faults.append(f"{where}: expected {setting.kind.expected}, got {setting.kind.show(text)!r}.")
    faults += _unknown(environ)
    if faults:
        raise SettingsError(tuple(faults))
    return Settings(**values)


def shown_settings(settings: Settings) -> dict[str, str]:
    """
    Write settings so that anybody may see them.

    Parameters
    ----------
    settings
        The settings.

    Returns
    -------
    dict
        A text by name; passwords are masked.
    """
    values = {setting.name: getattr(settings, setting.name) for setting in SETTINGS}
    return {
        setting.name: "" if values[setting.name] is None else setting.kind.show(str(values[setting.name]))
        for setting in SETTINGS
    }


def _text(setting: Setting, environ: Mapping[str, str], said: Mapping[str, str]) -> tuple[str, str]:
    """Find what is said of a setting, and where: on the command line, in the environment, or nowhere."""
    if setting.name in said:
        return setting.name, said[setting.name]
    return setting.variable, environ.get(setting.variable, setting.default).strip()


def _unknown(environ: Mapping[str, str]) -> Iterator[str]:
    known = {setting.variable for setting in SETTINGS} | READ_ELSEWHERE
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known:
            near = get_close_matches(name, sorted(known), n=3, cutoff=0.8)
            hint = f"Did you mean {', '.join(near)}?" if near else "See fluvestre settings."
            yield f"{name}: no such setting. {hint}"
