"""Serves the widget to the pages of others."""

import gzip
from collections.abc import Callable
from hashlib import sha256

from fastapi import APIRouter, Request, Response

from apps.widget.files import content_type, widget_files

CACHE = "public, max-age=300"
"""Short, for the files of the widget belong together and have no version in their names."""


def widget_router() -> APIRouter:
    """
    Serve ``/widget.js`` and its files below ``/static``, to any site.

    Returns
    -------
    APIRouter
        A route a file, read once and kept, plain and compressed; no other path leads to a file.
    """
    router = APIRouter(include_in_schema=False)
    for path, content in widget_files().items():
        router.add_api_route(f"/{path}", _endpoint(content, content_type(path)), methods=["GET", "HEAD"])
    return router


def _endpoint(content: bytes, media_type: str) -> Callable[[Request], Response]:
    """Make what answers with one file; a browser that has it already is told so."""
    etag = f'"{sha256(content).hexdigest()[:24]}"'
    packed = gzip.compress(content, mtime=0)
    headers = {
        "Access-Control-Allow-Origin": "*",
        "Cache-Control": CACHE,
        "Cross-Origin-Resource-Policy": "cross-origin",
        "ETag": etag,
        "Vary": "Accept-Encoding",
        "X-Content-Type-Options": "nosniff",
    }

    def answer(request: Request) -> Response:
        if etag in request.headers.get("if-none-match", "").replace("W/", "").split(", "):
            return Response(status_code=304, headers=headers)
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(packed, media_type=media_type, headers={**headers, "Content-Encoding": "gzip"})
        return Response(content, media_type=media_type, headers=headers)

    return answer
