"""The workshop: all of its pages, put together."""

from fastapi import APIRouter, FastAPI

from apps.service.service import Service
from apps.workshop.account_pages import account_router
from apps.workshop.home_page import home_router
from apps.workshop.language_page import language_router
from apps.workshop.lead_pages import lead_router
from apps.workshop.observatory_pages import observatory_router
from apps.workshop.office_pages import office_router
from apps.workshop.review_pages import review_router
from apps.workshop.selling import selling_router
from apps.workshop.sign_in_pages import sign_in_router
from apps.workshop.signed_in import UnsignedError, ask_to_sign_in
from apps.workshop.static_files import static_router


def mount_workshop(app: FastAPI, service: Service) -> None:
    """
    Put the workshop into an application.

    Parameters
    ----------
    app
        The application.
    service
        What it stands on; ``app.state.service`` from now on.
    """
    app.state.service = service
    app.add_exception_handler(UnsignedError, ask_to_sign_in)  # type: ignore[arg-type]
    app.include_router(static_router())
    app.include_router(workshop_router(service))


def workshop_router(service: Service) -> APIRouter:
    """
    Make the pages of the workshop.

    Parameters
    ----------
    service
        What they stand on.

    Returns
    -------
    APIRouter
        To be mounted at the root; all of it is below ``/bureau``.
    """
    router = APIRouter(include_in_schema=False)
    for part in (
        language_router(),
        sign_in_router(service),
        home_router(service),
        selling_router(service),
        office_router(service),
        account_router(service),
        lead_router(service),
        review_router(service),
        observatory_router(service),
    ):
        router.include_router(part)
    return router
