"""``/api/v1/network``: waterways, signed routes and communes, as vector data."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import orjson
from fastapi import APIRouter, Request, Response

from apps.api.answer import Kept
from apps.service.destination import Destination
from graphs.drawing import lanes, route_lines, waterways
from offers.communes import load_communes

DAY_S = 86_400
DECIMALS = 5
"""Of degrees: a metre."""


def ground_router(here: Destination) -> APIRouter:
    """
    Make the route of the network.

    Parameters
    ----------
    here
        Whose network.

    Returns
    -------
    APIRouter
        To be mounted below ``/api/v1``.
    """
    router = APIRouter(tags=["lists"])
    drawn = cache(lambda: _drawn(here))

    @router.get("/network", summary="Waterways, signed routes and communes, as GeoJSON")
    def network(request: Request) -> Response:
        return drawn().to(request)

    return router


def _drawn(here: Destination) -> Kept:
    whole = {
        "type": "FeatureCollection",
        "features": list(_features(here)),
        "attribution": list(here.network.ways.source.credits),
    }
    return Kept(body=orjson.dumps(whole), media_type="application/geo+json", max_age_s=DAY_S)


def _features(here: Destination) -> Iterator[dict[str, Any]]:
    for name, line in waterways(here.network):
        yield _feature("waterway", "LineString", _rounded(line), name=name)
    for ref, name, line in route_lines(here.network):
        yield _feature("route", "LineString", _rounded(line), name=name, ref=ref)
    for line in lanes(here.network):
        yield _feature("lane", "LineString", _rounded(line))
    for commune in load_communes():
        at = [round(commune.lon, DECIMALS), round(commune.lat, DECIMALS)]
        yield _feature("commune", "Point", at, name=commune.name)


def _feature(kind: str, shape: str, coordinates: list[Any], **properties: str) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"kind": kind, **properties},
        "geometry": {"type": shape, "coordinates": coordinates},
    }


def _rounded(line: Sequence[tuple[float, float]]) -> list[list[float]]:
    return [[round(lon, DECIMALS), round(lat, DECIMALS)] for lon, lat in line]
