"""A product, and what may become of it."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, get_args

from apps.products.faults import Fault, ProductError, text_fault
from apps.products.office import SLUG, language_faults
from apps.products.terms import Terms
from apps.texts import TEXT_LANGUAGES
from itinerary.stay import Stay

Status = Literal["draft", "published", "withdrawn"]
PRODUCT_ID = re.compile(r"product:[a-z0-9]+(?:-[a-z0-9]+)*")
STAY_ID = re.compile(r"[0-9a-f]{16}")
LONGEST_ID = 80
LONGEST_TITLE = 120
LONGEST_TEXT = 8000
LONGEST_NOTE = 8000
MOST_KEYS = 500
LONGEST_KEY = 1000
NOTED = ("acknowledged", "confirmed")
"""What holds keys that an office has ticked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """
    A stay that an office sells, or is about to.

    Parameters
    ----------
    id
        ``product:<slug>``.
    office, stay
        Ids of who sells it, and of the stay that is sold.
    status
        ``draft``, ``published`` or ``withdrawn``.
    languages
        In which it is published, or shall be.
    title, text
        By language, plain text exactly as typed: whoever shows it escapes it.
    terms
        On which it is sold.
    note
        For the office alone.
    acknowledged
        Keys of the warnings that the office has read and accepted.
    confirmed
        Keys of the facts that the office has confirmed with whoever makes the offer
        (`apps.products.facts.Fact.key`).

    Raises
    ------
    ProductError
        If a field is not of its form: all of them at once.
    """

    id: str
    office: str
    stay: str
    status: Status = "draft"
    languages: tuple[str, ...] = ()
    title: Mapping[str, str] = field(default_factory=dict)
    text: Mapping[str, str] = field(default_factory=dict)
    terms: Terms = field(default_factory=Terms)
    note: str = ""
    acknowledged: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        words = (
            *_word_faults("title", self.title, LONGEST_TITLE),
            *_word_faults("text", self.text, LONGEST_TEXT),
        )
        rest = (*language_faults(self.languages), *text_fault("note", self.note, LONGEST_NOTE))
        if faults := (*_id_faults(self), *rest, *words):
            raise ProductError(faults)


def draft_of(product_id: str, office: str, stay: Stay) -> Product:
    """
    Begin a product.

    Parameters
    ----------
    product_id
        ``product:<slug>``.
    office
        Id of who will sell it.
    stay
        What will be sold.

    Returns
    -------
    Product
        A draft for as many persons as the stay was composed for, with its title and summary, in its language.
    """
    terms = Terms(min_persons=stay.price.persons, max_persons=stay.price.persons)
    title = {stay.language: stay.title[:LONGEST_TITLE]}
    text = {stay.language: stay.summary[:LONGEST_TEXT]}
    languages = (stay.language,)
    return Product(
        id=product_id, office=office, stay=stay.id, languages=languages, title=title, text=text, terms=terms
    )


def with_stay(product: Product, stay: str, offers: Collection[str] = ()) -> Product:
    """
    Put another stay in the place of the one that is sold.

    Parameters
    ----------
    product
        In any state.
    stay
        Id of the other stay.
    offers
        Ids of what it stops at: what was confirmed of any other is no longer of use.

    Returns
    -------
    Product
        A draft, as nobody has looked at the other stay; the warnings have to be read again.

    Raises
    ------
    ProductError
        If the id is none.
    """
    if stay == product.stay:
        return product
    confirmed = tuple(key for key in product.confirmed if offer_of(key) in offers)
    return _changed(replace(product, stay=stay, confirmed=confirmed))


def with_terms(product: Product, terms: Terms) -> Product:
    """
    Change the terms.

    Parameters
    ----------
    product
        In any state.
    terms
        The terms to be.

    Returns
    -------
    Product
        A draft, as other terms may be in the way of publication; the warnings have to be read again.
    """
    return product if terms == product.terms else _changed(replace(product, terms=terms))


def with_words(product: Product, language: str, *, title: str, text: str) -> Product:
    """
    Change title and text in one language.

    Parameters
    ----------
    product
        In any state.
    language
        One of ``fr en nl de``.
    title, text
        Plain text, kept as typed.

    Returns
    -------
    Product
        In the same state: who corrects a word does not have to publish again.

    Raises
    ------
    ProductError
        If they are too long, the language is none, or nothing would be left of a published text.
    """
    words = {"title": {**product.title, language: title}, "text": {**product.text, language: text}}
    changed = replace(product, title=words["title"], text=words["text"])
    if product.status == "published" and language in product.languages:
        faults = tuple(
            Fault(field=name, code="blank") for name in ("title", "text") if not words[name][language].strip()
        )
        if faults:
            raise ProductError(faults)
    return changed


def with_languages(product: Product, languages: tuple[str, ...]) -> Product:
    """
    Choose the languages of publication.

    Parameters
    ----------
    product
        In any state.
    languages
        Of ``fr en nl de``.

    Returns
    -------
    Product
        A draft if a published product gains a language or loses its last.

    Raises
    ------
    ProductError
        If one is no language of visitors.
    """
    changed = replace(product, languages=languages)
    less = bool(languages) and set(languages) <= set(product.languages)
    return changed if less or product.status != "published" else replace(changed, status="draft")


def with_note(product: Product, note: str) -> Product:
    """
    Change the office's own note.

    Parameters
    ----------
    product
        In any state.
    note
        As typed.

    Returns
    -------
    Product
        In the same state.

    Raises
    ------
    ProductError
        If it is too long.
    """
    return replace(product, note=note)


def acknowledge(product: Product, keys: tuple[str, ...]) -> Product:
    """
    Note that the office has read warnings and accepts them.

    Parameters
    ----------
    product
        In any state.
    keys
        Of the warnings (`apps.products.publication.Obstacle.key`).

    Returns
    -------
    Product
        In the same state.

    Raises
    ------
    ProductError
        If there are more than anybody can have read.
    """
    return replace(product, acknowledged=tuple(dict.fromkeys((*product.acknowledged, *keys))))


def confirm(product: Product, keys: tuple[str, ...]) -> Product:
    """
    Note that the office has confirmed facts with whoever makes the offer.

    Parameters
    ----------
    product
        In any state.
    keys
        Of the facts (`apps.products.facts.Fact.key`).

    Returns
    -------
    Product
        In the same state.

    Raises
    ------
    ProductError
        If there are more than anybody can have confirmed.
    """
    return replace(product, confirmed=tuple(dict.fromkeys((*product.confirmed, *keys))))


def take_back(product: Product, keys: Collection[str]) -> Product:
    """
    Take back that warnings were read or facts confirmed.

    Parameters
    ----------
    product
        In any state.
    keys
        Of warnings and facts.

    Returns
    -------
    Product
        Without them; a published product as it is, as it was published on them.
    """
    if product.status == "published":
        return product
    acknowledged = tuple(key for key in product.acknowledged if key not in keys)
    return replace(
        product, acknowledged=acknowledged, confirmed=tuple(k for k in product.confirmed if k not in keys)
    )


def offer_of(key: str) -> str:
    """Name the offer that the key of a fact is of."""
    return key.rpartition(":")[0]


def withdraw(product: Product) -> Product:
    """
    Take a product from sale.

    Parameters
    ----------
    product
        That is published.

    Returns
    -------
    Product
        Withdrawn; `apps.products.publication.publish` brings it back.

    Raises
    ------
    ProductError
        If it is not published.
    """
    if product.status != "published":
        raise ProductError((Fault(field="status", code="published", got=product.status),))
    return replace(product, status="withdrawn")


def on_sale(product: Product, first_day: date, today: date) -> bool:
    """
    Say whether a visitor can buy a product.

    Parameters
    ----------
    product
        The product.
    first_day
        Of its stay.
    today
        When it is asked.

    Returns
    -------
    bool
        Whether it is published, within its days of sale, and not begun.
    """
    first, last = product.terms.valid_from, product.terms.valid_to
    begun, early = first_day <= today, first is not None and today < first
    late = last is not None and today > last
    return product.status == "published" and not (begun or early or late)


def _changed(product: Product) -> Product:
    return replace(product, status="draft", acknowledged=())


def _id_faults(product: Product) -> tuple[Fault, ...]:
    forms = (
        ("product_id", "product_id", PRODUCT_ID, product.id),
        ("office_id", "slug", SLUG, product.office),
        ("stay", "stay_id", STAY_ID, product.stay),
    )
    wrong = [
        Fault(field=f, code=code, got=value) for f, code, form, value in forms if not form.fullmatch(value)
    ]
    wrong += text_fault("product_id", product.id, LONGEST_ID)
    if product.status not in get_args(Status):
        allowed = (("allowed", ", ".join(get_args(Status))),)
        wrong.append(Fault(field="status", code="one_of", got=product.status, limits=allowed))
    return (*wrong, *(fault for name in NOTED for fault in _key_faults(name, getattr(product, name))))


def _key_faults(name: str, keys: tuple[str, ...]) -> tuple[Fault, ...]:
    limits = (("high", MOST_KEYS),)
    many = () if len(keys) <= MOST_KEYS else (Fault(field=name, code="many", got=len(keys), limits=limits),)
    return (*many, *(fault for key in keys for fault in text_fault(name, key, LONGEST_KEY)))


def _word_faults(name: str, words: Mapping[str, str], longest: int) -> tuple[Fault, ...]:
    faults = [f for text in words.values() for f in text_fault(name, text, longest)]
    return (*(f for f in language_faults(tuple(words)) if f.got not in TEXT_LANGUAGES), *faults)
