"""The style sheet and the script of the workshop, served by ourselves."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from fastapi import APIRouter, Request, Response

from apps.api.answer import Kept
from apps.store.errors import AbsentError

STATIC = "/bureau/static"
YEAR_S = 31_536_000
TYPES = MappingProxyType(
    {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8"}
)


@cache
def static_files() -> Mapping[str, Kept]:
    """
    Read the files.

    Returns
    -------
    Mapping
        By name; read once.
    """
    paths = (path for path in files("apps.workshop").joinpath("static").iterdir() if path.is_file())
    return MappingProxyType({path.name: _kept(path.name, path.read_bytes()) for path in paths})


def static_url(name: str) -> str:
    """
    Give the address of a file; it changes with its content, so that browsers may keep it.

    Parameters
    ----------
    name
        As ``workshop.css``.

    Returns
    -------
    str
        A path.
    """
    edition = static_files()[name].etag.strip('"')
    return f"{STATIC}/{name}?v={edition}"


def static_router() -> APIRouter:
    """
    Make the route of the files; names that are none lead nowhere.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(STATIC + "/{name}")
    async def static(request: Request, name: str) -> Response:
        if name not in static_files():
            raise AbsentError("file", name)
        return static_files()[name].to(request)

    return router


def _kept(name: str, content: bytes) -> Kept:
    return Kept(body=content, media_type=TYPES[name.rpartition(".")[2]], max_age_s=YEAR_S)
