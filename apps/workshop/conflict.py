"""Two people changed the same product: both versions side by side, and nothing lost."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from apps.products.product import Product
from apps.products.terms_form import terms_form
from apps.service.service import Service
from apps.store.products import product_history
from apps.texts import load_texts
from apps.workshop.pages import render
from apps.workshop.product_desk import find_own, title_of
from apps.workshop.signed_in import Signed

CONFLICT = 409


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """
    A field of a form that was filled in from an older version.

    Parameters
    ----------
    field
        Its name.
    typed
        What was typed.
    before, now
        What there was when the form was opened, and what there is.
    """

    field: str
    typed: str
    before: str
    now: str

    @property
    def same(self) -> bool:
        """Whether nothing has to be decided."""
        return self.typed == self.now

    @property
    def value(self) -> str:
        """What to propose: what was typed, but for fields that were left as they were."""
        return self.now if self.typed == self.before else self.typed


def words_in(language: str) -> Callable[[Product], Mapping[str, str]]:
    """Give what the form of words shows in a language."""
    return lambda product: {name: getattr(product, name).get(language, "") for name in ("title", "text")}


def terms_in(product: Product) -> Mapping[str, str]:
    """Give what the form of terms shows."""
    return terms_form(product.terms)


def note_in(product: Product) -> Mapping[str, str]:
    """Give what the form of the note shows."""
    return {"note": product.note}


def stay_in(product: Product) -> Mapping[str, str]:
    """Give the stay that is sold."""
    return {"stay": product.stay}


def conflict_page(
    request: Request,
    signed: Signed,
    service: Service,
    name: str,
    known: int,
    typed: Mapping[str, str],
    fields: Callable[[Product], Mapping[str, str]],
) -> Response:
    """
    Show both versions, with what was typed ready to be saved.

    Parameters
    ----------
    request
        What could not be saved.
    signed, service, name
        Who changes which product, kept where.
    known
        The version that their form was opened with.
    typed
        What they typed, by field.
    fields
        Gives what the same form shows of a product.

    Returns
    -------
    Response
        A page with status 409; what it saves is checked against the version that it shows.
    """
    with service.store.reading() as db:
        kept = find_own(db, signed, name)
        before, who = _before(db, kept.product, known)
    old, new = fields(before), fields(kept.product)
    clashes = [
        Clash(field=field, typed=typed.get(field, ""), before=old.get(field, ""), now=new[field])
        for field in new
    ]
    texts = load_texts(signed.language)
    return render(
        request,
        signed,
        "conflict.html",
        status=CONFLICT,
        title=title_of(kept.product, signed.language),
        product=kept.product,
        version=kept.version,
        who=who or texts.text("sell_engine"),
        clashes=clashes,
    )


def _before(db: Connection, product: Product, known: int) -> tuple[Product, str]:
    """Find what there was, and who has changed it last."""
    history = product_history(db, product.id)
    then = next((change.product for change in history if change.version == known), product)
    return then, history[0].user
