"""Publication of a product: what stands in the way, the languages, and taking it from sale again."""

from collections.abc import Callable, Collection

from fastapi import APIRouter, Request, Response
from sqlalchemy import Connection

from apps.products.facts import facts_to_confirm
from apps.products.faults import ProductError
from apps.products.product import Product, acknowledge, confirm, take_back, with_languages, withdraw
from apps.products.publication import Obstacle, fact_warning, obstacles, publish
from apps.service.service import Service
from apps.store.errors import ConflictError
from apps.store.offices import office
from apps.store.products import Kept
from apps.texts import TEXT_LANGUAGES, load_texts
from apps.today import today
from apps.workshop.pages import redirect, render
from apps.workshop.product_desk import ONE_PRODUCT, PRODUCTS, ProductName, find_own, save
from apps.workshop.product_shown import head_values, obstacle_values, package_values, show_product
from apps.workshop.signed_in import Editor, Manager, Reader, Signed
from apps.workshop.stays import stay_of
from apps.workshop.typed import Form, Typed

PUBLICATION = f"{ONE_PRODUCT}/publication"
INVALID, CONFLICT = 422, 409


def publish_router(service: Service) -> APIRouter:
    """
    Make the page of publication.

    Parameters
    ----------
    service
        Keeps the product.

    Returns
    -------
    APIRouter
        To be mounted at the root. An editor prepares, a manager publishes and withdraws.
    """
    router = APIRouter(include_in_schema=False)

    @router.get(PUBLICATION)
    def page(request: Request, signed: Reader, name: ProductName) -> Response:
        return _page(request, signed, service, name)

    @router.post(PUBLICATION)
    def prepared(request: Request, signed: Editor, name: ProductName, typed: Form) -> Response:
        def do() -> None:
            _prepare(service, signed, name, typed)

        return _answer(request, signed, service, name, do, "product_saved")

    @router.post(f"{PUBLICATION}/publier")
    def published(request: Request, signed: Manager, name: ProductName, typed: Form) -> Response:
        def do() -> None:
            known = _prepare(service, signed, name, typed).version
            with service.store.writing() as db:
                save(db, signed, name, known, "published", lambda p: publish(p, _found(service, db, p)))

        return _answer(request, signed, service, name, do, "product_published")

    @router.post(f"{PUBLICATION}/retirer")
    def withdrawn(request: Request, signed: Manager, name: ProductName, typed: Form) -> Response:
        def do() -> None:
            with service.store.writing() as db:
                save(db, signed, name, typed.whole("version"), "withdrawn", withdraw)

        return _answer(request, signed, service, name, do, "product_withdrawn")

    return router


def _answer(
    request: Request, signed: Signed, service: Service, name: str, do: Callable[[], None], said: str
) -> Response:
    """Do something, and tell of it on the page: that it was done, or why it was not."""
    try:
        do()
    except ConflictError:
        return _page(request, signed, service, name, stale=True, status=CONFLICT)
    except ProductError as e:
        return _page(request, signed, service, name, refused=e.reasons(signed.language), status=INVALID)
    return redirect(request, f"{PRODUCTS}/{name}/publication", said=said)


def _prepare(service: Service, signed: Signed, name: str, typed: Typed) -> Kept:
    """Keep the languages that were chosen, the warnings that were accepted and the facts confirmed."""
    chosen = tuple(code for code in TEXT_LANGUAGES if code in typed.all("languages"))
    with service.store.writing() as db:

        def prepared(product: Product) -> Product:
            facts = facts_to_confirm(stay_of(db, product.stay))
            warned = {o.key for o in _found(service, db, product) if o.level == "warning"}
            accepted = _ticked(typed, "accepted", {*warned, *(fact_warning(fact).key for fact in facts)})
            confirmed = _ticked(typed, "confirmed", {fact.key for fact in facts})
            fresh = take_back(product, {*typed.all("shown")} - {*accepted, *confirmed})
            return confirm(acknowledge(with_languages(fresh, chosen), accepted), confirmed)

        return save(db, signed, name, typed.whole("version"), "prepared", prepared)


def _ticked(typed: Typed, name: str, known: Collection[str]) -> tuple[str, ...]:
    return tuple(key for key in typed.all(name) if key in known)


def _found(service: Service, db: Connection, product: Product) -> tuple[Obstacle, ...]:
    stay, seller = stay_of(db, product.stay), office(db, product.office)
    return obstacles(product, stay, seller, service.destination.catalogue, today())


def _page(
    request: Request,
    signed: Signed,
    service: Service,
    name: str,
    *,
    refused: tuple[str, ...] = (),
    stale: bool = False,
    status: int = 200,
) -> Response:
    texts, catalogue = load_texts(signed.language), service.destination.catalogue
    with service.store.reading() as db:
        shown = show_product(db, find_own(db, signed, name), catalogue, today())
    return render(
        request,
        signed,
        "product_publication.html",
        status=status,
        **head_values(shown, signed, "publication"),
        **obstacle_values(shown, texts),
        package=package_values(shown.check, texts),
        tongues=[(code, texts.text(f"product_language_{code}")) for code in TEXT_LANGUAGES],
        refused=refused,
        stale=stale,
    )
