"""What waits in an office: a product of a stay, a lead, a review."""

from typing import Any

from apps.products.product import Product
from apps.service.service import Service
from apps.store.leads import add_lead
from apps.store.products import add_product
from apps.store.reviews import add_review
from apps.store.stays import keep_stays

STAY = "0123456789abcdef"
CONTENT = {
    "name": "Jeanne Martin",
    "email": "jeanne@example.org",
    "phone": "06 00 00 00 00",
    "message": "Bonjour, est-ce possible avec un tandem ?",
    "language": "fr",
}


def some_product(service: Service, office: str, title: str = "Deux jours sur l’eau") -> str:
    """Keep a draft of an office, of a stay that nobody looks into."""
    made = Product(id=f"product:{office}", office=office, stay=STAY, title={"fr": title}, languages=("fr",))
    with service.store.writing() as db:
        keep_stays(db, "asked", ("c", "n"), [f'{{"id": "{STAY}"}}'])
        add_product(db, made, None)
    return made.id


def some_lead(service: Service, office: str, product: str | None = None, **words: str) -> int:
    """Keep what somebody asked of an office."""
    content: dict[str, Any] = {**CONTENT, **words}
    with service.store.writing() as db:
        keep_stays(db, "asked", ("c", "n"), [f'{{"id": "{STAY}"}}'])
        return add_lead(db, office=office, stay=STAY, product=product, content=content, days=365)[0]


def some_review(service: Service, product: str, cause: str = "broken", **reasons: list[str]) -> int:
    """Put a product into the queue of its office."""
    told = reasons or {"fr": ["Le moulin ferme le samedi."], "en": ["The mill closes on Saturdays."]}
    with service.store.writing() as db:
        return add_review(db, product, cause, {"reasons": told})
