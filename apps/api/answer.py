"""Answers that a browser may keep, and asks for again only when they have changed."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

JSON = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """
    An answer that is the same for everybody until something changes.

    Parameters
    ----------
    body
        Its bytes.
    media_type
        What they are.
    max_age_s
        How long nobody has to ask again.
    headers
        Others that go with it.
    etag
        Worked out from the body.
    """

    body: bytes
    media_type: str = JSON
    max_age_s: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str = field(init=False)

    def __post_init__(self) -> None:
        digest = hashlib.blake2b(self.body, digest_size=12).hexdigest()
        object.__setattr__(self, "etag", f'"{digest}"')

    def to(self, request: Request) -> Response:
        """
        Answer a request.

        Parameters
        ----------
        request
            Who asks, and perhaps what they have already.

        Returns
        -------
        Response
            The body, or 304 where they have it.
        """
        age = f"public, max-age={self.max_age_s}" if self.max_age_s else "no-cache"
        headers = {"ETag": self.etag, "Cache-Control": age, **self.headers}
        if _has(request.headers.get("if-none-match"), self.etag):
            return Response(status_code=304, headers=headers)
        return Response(self.body, media_type=self.media_type, headers=headers)


def _has(asked: str | None, etag: str) -> bool:
    """Compare weakly, as RFC 9110 (section 13.1.2) asks."""
    if asked is None:
        return False
    return asked.strip() == "*" or etag in (tag.strip().removeprefix("W/") for tag in asked.split(","))
