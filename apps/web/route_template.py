"""The route of a request as it is written in the program: ``/api/v1/stays/{id}``, whatever the id."""

from starlette.types import Scope

UNROUTED = "(none)"


def route_template(scope: Scope) -> str:
    """
    Name the route of a request that has been answered.

    Parameters
    ----------
    scope
        The request, after it went through the routes.

    Returns
    -------
    str
        The path of its route; below a mounted folder or page without routes ``<mount>/*``; ``(none)`` where
        nothing was found. It holds nothing that the client wrote.
    """
    mount = str(scope.get("root_path", "")).removeprefix(str(scope.get("app_root_path", "")))
    path = _path(scope)
    if path:
        return mount + path
    return f"{mount}/*" if mount and "app_root_path" in scope else UNROUTED


def _path(scope: Scope) -> str:
    """Find the whole path of an included route, which FastAPI keeps beside the route."""
    included = scope.get("fastapi", {}).get("effective_route_context")
    return str(getattr(included or scope.get("route"), "path", ""))
