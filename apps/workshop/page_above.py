"""The page that an address which only takes forms belongs to."""

from starlette.requests import Request
from starlette.routing import Match

from apps.workshop.paths import HOME


def page_above(request: Request) -> str:
    """
    Find the nearest page above an address.

    Parameters
    ----------
    request
        For an address of the workshop, such as one that a refused form has left in the address bar.

    Returns
    -------
    str
        The address of a page that can be looked at; at last, that of the first one.
    """
    path = request.url.path
    while path.startswith(f"{HOME}/"):
        path = path.rpartition("/")[0]
        if _can_be_read(request, path):
            return path
    return HOME


def _can_be_read(request: Request, path: str) -> bool:
    scope = {**request.scope, "method": "GET", "path": path, "raw_path": path.encode(), "path_params": {}}
    return any(route.matches(scope)[0] is Match.FULL for route in request.app.router.routes)
