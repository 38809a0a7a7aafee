"""The pages on which an office composes, changes, prices and publishes, put together."""

from fastapi import APIRouter

from apps.service.service import Service
from apps.workshop.change_pages import change_router
from apps.workshop.history_pages import history_router
from apps.workshop.inclusion_pages import inclusion_page_router
from apps.workshop.product_list_pages import product_list_router
from apps.workshop.product_pages import product_router
from apps.workshop.publish_pages import publish_router
from apps.workshop.sheet_pages import sheet_router
from apps.workshop.stay_pages import stay_router
from apps.workshop.swap_pages import swap_router
from apps.workshop.terms_pages import terms_router
from apps.workshop.why_pages import why_router
from apps.workshop.words_pages import words_router


def selling_router(service: Service) -> APIRouter:
    """
    Put the pages together.

    Parameters
    ----------
    service
        What they stand on.

    Returns
    -------
    APIRouter
        To be mounted at the root; all of it is below ``/bureau/sejours`` and ``/bureau/produits``.
    """
    router = APIRouter(include_in_schema=False)
    for part in (
        stay_router(service),
        why_router(service),
        change_router(service),
        swap_router(service),
        inclusion_page_router(service),
        product_list_router(service),
        product_router(service),
        words_router(service),
        terms_router(service),
        publish_router(service),
        history_router(service),
        sheet_router(service),
    ):
        router.include_router(part)
    return router
