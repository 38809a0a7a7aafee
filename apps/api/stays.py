"""``/api/v1/stays``: composes, changes, says why not, and gives stays and their files."""

from typing import Annotated, Any, Literal

import orjson
from fastapi import APIRouter, Body, Path, Query, Request, Response

from apps.api.answer import JSON, Kept
from apps.api.forms import FORMS
from apps.service.composer import Composer
from apps.service.limits import Limits

StayId = Annotated[str, Path(pattern="^[0-9a-f]{16}$")]
FormName = Literal[
    "map",
    "carnet-html",
    "carnet-pdf",
    "roadbook",
    "gpx",
    "gpx-days",
    "geojson",
    "ics",
    "schema-org",
    "datatourisme",
    "weekend-csv",
    "weekend-json",
]
Language = Annotated[Literal["fr", "en", "nl", "de"] | None, Query()]
Asked = Annotated[
    dict[str, Any],
    Body(
        description="A request under the names of its file format; see docs/cli.md.",
        examples=[
            {
                "segment": "promeneurs-chaleureux",
                "from": "bethune",
                "arrive": "2027-05-15T10:00",
                "leave": "2027-05-16T18:00",
                "alternatives": 3,
                "effort": "quick",
            }
        ],
    ),
]
Changes = Annotated[dict[str, Any], Body(description="Some fields of a request.", examples=[{"ban": []}])]
YEAR_S = 31_536_000
"""A stay never changes: what its id names stays as it is."""


def stays_router(composer: Composer, limits: Limits) -> APIRouter:
    """
    Make the routes of stays.

    Parameters
    ----------
    composer
        Composes them.
    limits
        What a visitor may ask for.

    Returns
    -------
    APIRouter
        To be mounted below ``/api/v1``.
    """
    router = APIRouter(prefix="/stays", tags=["stays"])

    @router.post("", summary="Compose stays")
    async def compose(asked: Asked) -> Response:
        return _together(await composer.compose(asked, limits))

    @router.post("/why", summary="Why a request has no stay, and what would give it one")
    async def why(asked: Asked) -> Response:
        told = await composer.explain(asked, limits)
        return Response(orjson.dumps(told), media_type=JSON, headers={"Cache-Control": "no-store"})

    @router.post("/{stay_id}/changes", summary="Compose a stay again around a change")
    async def change(stay_id: StayId, changes: Changes) -> Response:
        return _together(await composer.change(stay_id, changes, limits))

    @router.get("/{stay_id}", summary="A stay, as its file")
    async def stay(request: Request, stay_id: StayId) -> Response:
        file = await composer.file(stay_id)
        return Kept(body=file.encode(), max_age_s=YEAR_S).to(request)

    @router.get("/{stay_id}/{form}", summary="A stay as a map, a carnet, a track or a calendar")
    async def export(request: Request, stay_id: StayId, form: FormName, lang: Language = None) -> Response:
        file = await composer.export(stay_id, form, lang)
        known = FORMS[form]
        kept = Kept(body=file, media_type=known.media_type, max_age_s=YEAR_S, headers=known.headers(stay_id))
        return kept.to(request)

    return router


def _together(files: tuple[str, ...]) -> Response:
    """Join the files of stays as they are: no byte of them changes."""
    body = '{"stays": [' + ",".join(files) + "]}"
    return Response(body, media_type=JSON, headers={"Cache-Control": "no-store"})
