"""``/api/v1/leads``: a visitor asks an office for a stay."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from apps.service.leads import Asked, ask_office
from apps.service.service import Service

Line = Annotated[str, Field(max_length=200)]


class LeadForm(BaseModel):
    """What a visitor writes."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    office: Line
    stay: Annotated[str, Field(pattern="^[0-9a-f]{16}$")]
    product: Annotated[str | None, Field(max_length=80)] = None
    name: Annotated[str, Field(min_length=1, max_length=200)]
    email: Annotated[str, Field(pattern=r"^[^@\s<>]{1,64}@[^@\s<>]+\.[^@\s<>]+$", max_length=254)]
    phone: Annotated[str, Field(max_length=40)] = ""
    message: Annotated[str, Field(max_length=4000)] = ""
    language: Literal["fr", "en", "nl", "de"] = "fr"
    consent: Literal[True]


def leads_router(service: Service) -> APIRouter:
    """
    Make the route of leads.

    Parameters
    ----------
    service
        Where they are kept, and how long.

    Returns
    -------
    APIRouter
        To be mounted below ``/api/v1``.
    """
    router = APIRouter(tags=["leads"])

    @router.post("/leads", status_code=201, summary="Ask an office for a stay, with consent")
    def ask(form: LeadForm) -> dict[str, Any]:
        words = form.model_dump(exclude={"office", "stay", "product", "consent"})
        asked = Asked(office=form.office, stay=form.stay, product=form.product, words=words)
        number, until_s = ask_office(service.store, asked, service.settings.lead_days)
        return {"id": number, "kept_until": datetime.fromtimestamp(until_s, UTC).date().isoformat()}

    return router
