"""Gets an extract of OpenStreetMap for a place from an Overpass server: the whole file or none."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import osmnx
import requests

from graphs.osm.extract import Box
from graphs.osm.overpass_query import overpass_query
from offers.errors import FluvestreError

_PIECE_BYTES = 1 << 20
_TAIL_BYTES = 4096
_BUSY = (429, 503, 504)
_MARGIN_DEG = 0.01


class DownloadError(FluvestreError):
    """An extract that could not be got: the place is unknown, or a server is away, busy, or breaks off."""


def download(place: str, target: Path) -> Path:
    """
    Return the path of an extract of OpenStreetMap around a place, as OSM XML.

    Parameters
    ----------
    place
        A commune, a region: what Nominatim finds. It is asked, as Overpass is, at its address in
        ``osmnx.settings``.
    target
        The file to write, or to replace.

    Raises
    ------
    DownloadError
        If it could not be got; an older file then stays as it was.
    """
    query = overpass_query(_box_of(place), int(osmnx.settings.requests_timeout))
    draft = None
    try:
        with NamedTemporaryFile(dir=target.parent, prefix=".part-", suffix=".osm", delete=False) as file:
            draft = Path(file.name)
            tail = b""
            for piece in _pieces(query):
                file.write(piece)
                tail = (tail + piece)[-_TAIL_BYTES:]
        _check_end(tail)
        draft.replace(target)
    except OSError as error:
        raise DownloadError(f"{target}: cannot be written: {error.strerror or error}") from error
    finally:
        if draft is not None:
            draft.unlink(missing_ok=True)
    return target


def _box_of(place: str) -> Box:
    """Return the box around a place, with a margin of about a kilometre."""
    with _without_cache():
        try:
            west, south, east, north = osmnx.geocode_to_gdf(place).total_bounds.tolist()
        except requests.RequestException as error:
            raise DownloadError(
                f"{osmnx.settings.nominatim_url} cannot be reached: {_cause(error)}"
            ) from error
        except (ValueError, TypeError, KeyError) as error:
            raise DownloadError(f"no outline of {place!r} was found: {_cause(error)}") from error
    return west - _MARGIN_DEG, south - _MARGIN_DEG, east + _MARGIN_DEG, north + _MARGIN_DEG


@contextmanager
def _without_cache() -> Iterator[None]:
    """Keep osmnx from leaving a folder of answers wherever one happens to work."""
    usual = osmnx.settings.use_cache
    osmnx.settings.use_cache = False
    try:
        yield
    finally:
        osmnx.settings.use_cache = usual


def _pieces(query: str) -> Iterator[bytes]:
    server = f"{osmnx.settings.overpass_url.rstrip('/')}/interpreter"
    agent = {"User-Agent": osmnx.settings.http_user_agent}
    more: dict[str, Any] = {"headers": agent} | osmnx.settings.requests_kwargs
    limit_s = osmnx.settings.requests_timeout
    try:
        with requests.post(server, data={"data": query}, timeout=limit_s, stream=True, **more) as answer:
            if answer.status_code in _BUSY:
                raise DownloadError(f"{server} is busy ({answer.status_code}): try again in a few minutes")
            if not answer.ok:
                raise DownloadError(f"{server} refuses: {answer.status_code} {answer.reason}")
            yield from answer.iter_content(_PIECE_BYTES)
    except requests.RequestException as error:
        raise DownloadError(f"{server} cannot be reached: {_cause(error)}") from error


def _check_end(tail: bytes) -> None:
    """Make sure that the answer is whole: what went wrong Overpass says at its end, with status 200."""
    text = tail.decode("utf-8", errors="replace")
    if "<remark>" in text:
        remark = " ".join(text.rpartition("<remark>")[2].partition("</remark>")[0].split())
        raise DownloadError(f"{osmnx.settings.overpass_url} gave up: {remark}")
    if not text.rstrip().endswith("</osm>"):
        raise DownloadError(f"{osmnx.settings.overpass_url} broke off in the middle, or sent no OSM XML")


def _cause(error: Exception) -> str:
    return " ".join(str(error).split())[:160] or type(error).__name__
