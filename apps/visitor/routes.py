"""``/sejours``: stays for visitors whose browser runs no scripts."""

import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse

from apps.service.errors import BusyError, OverrunError
from apps.store.errors import AbsentError
from apps.texts import Texts
from apps.today import today
from apps.told_dates import tell_dates
from apps.visitor.answer import NOT_LISTED, answer_page, kept_office, texts_of
from apps.visitor.asked import read_asked
from apps.visitor.changed import why_values
from apps.visitor.door import Door
from apps.visitor.error_page import answer_visitors
from apps.visitor.lead import read_lead
from apps.visitor.pages import form_values, product_card, stay_card, stay_values, style, told
from apps.visitor.sale import sale_lines
from apps.web.problem import Problem
from itinerary.errors import NoStayError, RequestError

Answer = Callable[[Request, dict[str, Any], Texts], Awaitable[Response]]
"""Answers a request that was read from a form."""
COMPOSER = "/sejours/composer"
STAY_ID = re.compile("[0-9a-f]{16}")
STYLE_AGE_S = 300
ICON_AGE_S = 86_400
OVERRUN_S = 30
"""When to try again what took too long."""


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
        ``/sejours``, ``/sejours/composer``, ``/sejours/composer/pourquoi``, ``/sejours/<stay>`` and their
        style sheet; ``/`` leads to them.
    """
    router = APIRouter(include_in_schema=False)
    pages = _Pages(door)
    router.add_api_route("/", _to_start, methods=["GET", "HEAD"])
    router.add_api_route("/favicon.ico", _no_icon, methods=["GET", "HEAD"])
    router.add_api_route("/static/visitor.css", _style, methods=["GET", "HEAD"])
    router.add_api_route("/sejours", pages.start, methods=["GET", "HEAD"])
    router.add_api_route(COMPOSER, pages.compose, methods=["GET"])
    router.add_api_route(f"{COMPOSER}/pourquoi", pages.why, methods=["GET"])
    router.add_api_route("/sejours/{stay_id}", pages.show, methods=["GET", "HEAD"])
    router.add_api_route("/sejours/{stay_id}", pages.ask, methods=["POST"])
    return router


class _Pages:
    """The pages; each answers in the language that is asked for."""

    def __init__(self, door: Door) -> None:
        self.door = door

    def start(self, request: Request) -> Response:
        return self._form(request, texts_of(request))

    async def compose(self, request: Request) -> Response:
        return await self._tried(request, self._composed)

    async def why(self, request: Request) -> Response:
        return await self._tried(request, self._explained)

    async def _tried(self, request: Request, answer: Answer) -> Response:
        """Read the form, and say in the page what stands against answering it."""
        texts = texts_of(request)
        asked = read_asked(request.query_params, self._stations(), today(), texts.language)
        if asked.faults:
            return self._form(request, texts, faults=told(asked.faults, texts), status=422)
        try:
            return await answer(request, asked.raw, texts)
        except RequestError as e:
            said = [_refused(fault, texts) for fault in e.faults]
            return self._form(request, texts, faults=said, status=422)
        except NoStayError as e:
            return self._form(request, texts, reasons=e.reasons, status=422)
        except (BusyError, OverrunError) as e:
            wait_s = e.retry_s if isinstance(e, BusyError) else OVERRUN_S
            return answer_visitors(request, Problem(code="busy", retry_after_s=wait_s), {})

    async def _composed(self, request: Request, raw: dict[str, Any], texts: Texts) -> Response:
        stays = await self.door.stays_for(raw)
        filters = {"office": request.query_params.get("office", ""), "segment": raw["segment"]}
        needs = {*raw["needs"]}
        values: dict[str, Any] = {
            "products": [
                product_card(row, texts) for row in self.door.products(filters) if needs <= {*row["needs"]}
            ],
            "stays": [stay_card(stay, texts) for stay in stays],
            "back": f"/sejours?{request.query_params}",
        }
        return answer_page("results.html", request, texts, headers=NOT_LISTED, **values)

    async def _explained(self, request: Request, raw: dict[str, Any], texts: Texts) -> Response:
        query = request.query_params
        known = await self.door.why(raw)
        if known["possible"]:
            return RedirectResponse(f"{COMPOSER}?{query}", status_code=303, headers=NOT_LISTED)
        why = why_values(known, raw, query, self._stations(), today(), texts)
        return self._form(request, texts, reasons=tuple(known["reasons"]), why=why)

    def _stations(self) -> list[str]:
        return [row["id"] for row in self.door.stations()]

    async def show(self, request: Request, stay_id: str) -> Response:
        return await self._stay(request, stay_id, texts_of(request))

    async def ask(self, request: Request, stay_id: str) -> Response:
        texts = texts_of(request)
        async with request.form(max_files=0, max_fields=20) as form:
            fields = {name: value for name, value in form.items() if isinstance(value, str)}
        raw, faults = read_lead(fields, stay_id, texts.language)
        if faults:
            return await self._stay(request, stay_id, texts, faults=told(faults, texts), fields=fields)
        if fields.get("website"):
            return _sent(request, stay_id, texts, today().isoformat())
        try:
            kept = await run_in_threadpool(self.door.add_lead, raw)
        except RequestError as e:
            said = [_refused(fault, texts) for fault in e.faults]
            return await self._stay(request, stay_id, texts, faults=said, fields=fields)
        return _sent(request, stay_id, texts, kept["kept_until"])

    def _form(
        self,
        request: Request,
        texts: Texts,
        *,
        faults: list[dict[str, str]] | None = None,
        reasons: tuple[str, ...] = (),
        why: dict[str, Any] | None = None,
        status: int = 200,
    ) -> Response:
        query = request.query_params
        filters = {"office": query.get("office", ""), "segment": query.get("segment", "")}
        values = {
            **form_values(texts, today(), self.door.stations()),
            "products": [product_card(row, texts) for row in self.door.products(filters)],
            "query": query,
            "faults": faults or [],
            "reasons": [tell_dates(reason, texts) for reason in reasons],
            "why": why,
        }
        headers = NOT_LISTED if status != 200 or why else {}
        return answer_page("ask.html", request, texts, status=status, headers=headers, **values)

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
            return answer_visitors(request, Problem(code="not-found"), {})
        try:
            stay = await self.door.stay(stay_id)
        except AbsentError:
            return answer_visitors(request, Problem(code="not-found"), {})
        product = next((row for row in self.door.products({}) if row["stay"] == stay_id), None)
        if product is not None:
            stay = self.door.sold(product["id"], texts.language)
        offices = [o for o in self.door.offices() if product is None or o["id"] == product["office"]]
        wanted = request.query_params.get("office", "")
        # Without an address of our own, the one that was asked: any client can make that one up.
        address = self.door.address() or str(request.base_url).rstrip("/")
        values = {
            **stay_values(stay, texts),
            "product": product,
            **({"files_at": f"products/{product['id']}"} if product else {}),
            "sale": product and sale_lines(product, offices[0], texts),
            "card": product and product_card(product, texts),
            "offices": [o for o in offices if o["id"] == wanted] or offices,
            "sent": _date_of(request.query_params.get("sent", ""), texts),
            "faults": faults or [],
            "fields": fields or {},
            "office": wanted,
            "link": f"{address}/sejours/{stay_id}?lang={texts.language}{kept_office(request)}",
        }
        headers = {} if product else NOT_LISTED
        return answer_page(
            "stay.html", request, texts, status=422 if faults else 200, headers=headers, **values
        )


def _sent(request: Request, stay_id: str, texts: Texts, until: str) -> Response:
    query = f"lang={texts.language}{kept_office(request)}&sent={until}"
    return RedirectResponse(f"/sejours/{stay_id}?{query}#sent", status_code=303)


def _refused(reason: str, texts: Texts) -> dict[str, str]:
    return {"field": "", "text": texts.text("visitor_error_refused", reason=reason)}


def _date_of(text: str, texts: Texts) -> str:
    try:
        return texts.words.day(date.fromisoformat(text))
    except ValueError:
        return ""


def _to_start() -> Response:
    return RedirectResponse("/sejours", status_code=303)


def _no_icon() -> Response:
    """Answer what every browser asks for: there is none, and no need to ask again today."""
    return Response(status_code=204, headers={"Cache-Control": f"public, max-age={ICON_AGE_S}"})


def _style() -> Response:
    headers = {"Cache-Control": f"public, max-age={STYLE_AGE_S}"}
    return Response(style(), media_type="text/css", headers=headers)
