"""HEAD is answered wherever GET is, with its headers alone (RFC 9110, section 9.3.2)."""

from collections.abc import Awaitable

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class HeadMiddleware:
    """
    Lets routes that know GET answer HEAD; it stands innermost, and the server leaves the body out.

    Parameters
    ----------
    app
        Answers the requests.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Pass a request on, as a GET until it is answered."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            return self.app(scope, receive, send)
        scope["method"] = "GET"

        def send_as_head(message: Message) -> Awaitable[None]:
            # From here on it is HEAD again: to the server, the log and the figures.
            scope["method"] = "HEAD"
            return send(message)

        return self.app(scope, receive, send_as_head)
