"""``/sejours``: stays for visitors whose browser runs no scripts."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse

from apps.service.errors import BusyError, OverrunError
from apps.store.errors import AbsentError
from apps.texts import TEXT_LANGUAGES, Texts, load_texts
from apps.today import today
from apps.visitor.asked import read_asked
from apps.visitor.door import Door
from apps.visitor.lead import read_lead
from apps.visitor.pages import form_values, page, product_card, stay_card, stay_values, style, told
from apps.web.language import wanted_language
from itinerary.errors import NoStayError, RequestError

STAY_ID = re.compile("[0-9a-f]{16}")
STYLE_AGE_S = 300
NOT_LISTED = {"X-Robots-Tag": "noindex, nofollow"}


def visitor_router(door: Door) -> APIRouter:
    """
    Make the visitors' pages.

    Parameters
    ----------
    door
        Where stays and products come from.

    Returns
    -------
    APIRouter
        ``/sejours``, ``/sejours/composer``, ``/sejours/<stay>`` and their style sheet.
    """
    router = APIRouter(include_in_schema=False)
    pages = _Pages(door)
    router.add_api_route("/static/visitor.css", _style, methods=["GET", "HEAD"])
    router.add_api_route("/sejours", pages.start, methods=["GET", "HEAD"])
    router.add_api_route("/sejours/composer", pages.compose, methods=["GET"])
    router.add_api_route("/sejours/{stay_id}", pages.show, methods=["GET", "HEAD"])
    router.add_api_route("/sejours/{stay_id}", pages.ask, methods=["POST"])
    return router


class _Pages:
    """The pages; each answers in the language that is asked for."""

    def __init__(self, door: Door) -> None:
        self.door = door

    def start(self, request: Request) -> Response:
        return self._form(request, _texts(request))

    async def compose(self, request: Request) -> Response:
        texts = _texts(request)
        stations = [row["id"] for row in self.door.stations()]
        asked = read_asked(request.query_params, stations, today(), texts.language)
        if asked.faults:
            return self._form(request, texts, faults=told(asked.faults, texts), status=422)
        try:
            stays = await self.door.stays_for(asked.raw)
        except RequestError as e:
            said = [_refused(fault, texts) for fault in e.faults]
            return self._form(request, texts, faults=said, status=422)
        except NoStayError as e:
            return self._form(request, texts, reasons=e.reasons, status=422)
        except (BusyError, OverrunError) as e:
            return _busy(request, texts, e)
        filters = {"office": request.query_params.get("office", ""), "segment": asked.raw["segment"]}
        needs = {*asked.raw["needs"]}
        values: dict[str, Any] = {
            "products": [
                product_card(row, texts) for row in self.door.products(filters) if needs <= {*row["needs"]}
            ],
            "stays": [stay_card(stay, texts) for stay in stays],
            "back": f"/sejours?{request.query_params}",
        }
        return _answer("results.html", request, texts, headers=NOT_LISTED, **values)

    async def show(self, request: Request, stay_id: str) -> Response:
        return await self._stay(request, stay_id, _texts(request))

    async def ask(self, request: Request, stay_id: str) -> Response:
        texts = _texts(request)
        async with request.form(max_files=0, max_fields=20) as form:
            fields = {name: value for name, value in form.items() if isinstance(value, str)}
        raw, faults = read_lead(fields, stay_id, texts.language)
        if faults:
            return await self._stay(request, stay_id, texts, faults=told(faults, texts), fields=fields)
        if fields.get("website"):
            return _sent(stay_id, texts, today().isoformat())
        try:
            kept = await run_in_threadpool(self.door.add_lead, raw)
        except RequestError as e:
            said = [_refused(fault, texts) for fault in e.faults]
            return await self._stay(request, stay_id, texts, faults=said, fields=fields)
        return _sent(stay_id, texts, kept["kept_until"])

    def _form(
        self,
        request: Request,
        texts: Texts,
        *,
        faults: list[dict[str, str]] | None = None,
        reasons: tuple[str, ...] = (),
        status: int = 200,
    ) -> Response:
        query = request.query_params
        filters = {"office": query.get("office", ""), "segment": query.get("segment", "")}
        values = {
            **form_values(texts, today(), self.door.stations()),
            "products": [product_card(row, texts) for row in self.door.products(filters)],
            "query": query,
            "faults": faults or [],
            "reasons": reasons,
        }
        headers = NOT_LISTED if status != 200 else {}
        return _answer("ask.html", request, texts, status=status, headers=headers, **values)

    async def _stay(
        self,
        request: Request,
        stay_id: str,
        texts: Texts,
        *,
        faults: list[dict[str, str]] | None = None,
        fields: Mapping[str, str] | None = None,
    ) -> Response:
        if not STAY_ID.fullmatch(stay_id):
            return _missing(request, texts)
        try:
            stay = await self.door.stay(stay_id)
        except AbsentError:
            return _missing(request, texts)
        product = next((row for row in self.door.products({}) if row["stay"] == stay_id), None)
        offices = [o for o in self.door.offices() if product is None or o["id"] == product["office"]]
        wanted = request.query_params.get("office", "")
        # Without an address of our own, the one that was asked: any client can make that one up.
        address = self.door.address() or str(request.base_url).rstrip("/")
        values = {
            **stay_values(stay, texts),
            "product": product,
            "card": product and product_card(product, texts),
            "offices": [o for o in offices if o["id"] == wanted] or offices,
            "sent": _date_of(request.query_params.get("sent", ""), texts),
            "faults": faults or [],
            "fields": fields or {},
            "office": wanted,
            "link": f"{address}/sejours/{stay_id}?lang={texts.language}",
        }
        headers = {} if product else NOT_LISTED
        return _answer("stay.html", request, texts, status=422 if faults else 200, headers=headers, **values)


def _answer(
    name: str,
    request: Request,
    texts: Texts,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **values: Any,
) -> Response:
    others = {code: f"?{request.url.include_query_params(lang=code).query}" for code in TEXT_LANGUAGES}
    html = page(name, texts, others=others, **values)
    lines = {"Content-Language": texts.language, "Vary": "Accept-Language", "Cache-Control": "no-store"}
    return HTMLResponse(html, status_code=status, headers={**lines, **(headers or {})})


def _busy(request: Request, texts: Texts, error: BusyError | OverrunError) -> Response:
    wait_s = error.retry_s if isinstance(error, BusyError) else 30
    headers = {"Retry-After": str(wait_s), **NOT_LISTED}
    values = {"title": texts.text("visitor_busy"), "text": texts.text("visitor_busy_text")}
    return _answer("message.html", request, texts, status=503, headers=headers, **values)


def _missing(request: Request, texts: Texts) -> Response:
    values = {"title": texts.text("visitor_not_found"), "text": texts.text("visitor_not_found_text")}
    return _answer("message.html", request, texts, status=404, headers=NOT_LISTED, **values)


def _sent(stay_id: str, texts: Texts, until: str) -> Response:
    return RedirectResponse(f"/sejours/{stay_id}?lang={texts.language}&sent={until}#sent", status_code=303)


def _refused(reason: str, texts: Texts) -> dict[str, str]:
    return {"field": "", "text": texts.text("visitor_error_refused", reason=reason)}


def _date_of(text: str, texts: Texts) -> str:
    try:
        return texts.words.day(date.fromisoformat(text))
    except ValueError:
        return ""


def _style() -> Response:
    headers = {"Cache-Control": f"public, max-age={STYLE_AGE_S}"}
    return Response(style(), media_type="text/css", headers=headers)


def _texts(request: Request) -> Texts:
    asked = request.query_params.get("lang", "")
    accepted = request.headers.get("accept-language", "")
    return load_texts(asked if asked in TEXT_LANGUAGES else wanted_language(accepted, TEXT_LANGUAGES))
