"""Taking a product back to what it was."""

from dataclasses import replace

from apps.products.product import Product
from apps.products.terms import Terms
from apps.workshop.restore import changed_fields, restored

NOW = Product(
    id="product:deux-jours",
    office="bethune",
    stay="0123456789abcdef",
    status="published",
    languages=("fr",),
    title={"fr": "Deux jours"},
    text={"fr": "Au fil de l'eau"},
)


def test_only_a_note_leaves_it_published() -> None:
    """What visitors see is the same: it stays on sale."""
    then = replace(NOW, note="Ancienne note", status="draft")
    assert restored(NOW, then) == replace(then, status="published")


def test_anything_else_is_a_draft_again() -> None:
    """Nobody has looked at the old words since."""
    assert restored(NOW, replace(NOW, title={"fr": "Titre"})).status == "draft"


def test_changes_are_named() -> None:
    """The history says what each version touched."""
    after = replace(NOW, title={"fr": "Titre"}, terms=Terms(margin_permille=100))
    assert changed_fields(NOW, after) == ("title", "terms")
    assert changed_fields(NOW, NOW) == ()
