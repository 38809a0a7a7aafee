"""A product, and what becomes of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from apps.products.faults import ProductError
from apps.products.product import (
    Product,
    acknowledge,
    confirm,
    draft_of,
    on_sale,
    take_back,
    with_languages,
    with_note,
    with_stay,
    with_terms,
    with_words,
    withdraw,
)
from apps.products.terms import Terms
from itinerary.stay import Stay

OTHER = "fedcba9876543210"
FIRST_DAY = date(2027, 5, 15)


@pytest.fixture
def published(product: Product) -> Product:
    """Give a product on sale, of which a warning was read."""
    return replace(product, status="published", acknowledged=("price_estimated",))


def test_a_draft_begins_with_its_stay(stay_of: Callable[..., Stay]) -> None:
    """It is for as many as the stay was composed for, and bears its title."""
    product = draft_of("product:lys", "bethune", stay_of("museum", adults=3))
    assert (product.status, product.terms.min_persons, product.terms.max_persons) == ("draft", 3, 3)
    assert product.title == {"fr": "Deux jours sur la Lys"}


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("id", "lys", "product_id"),
        ("id", "product:../etc", "product_id"),
        ("id", "product:" + "a" * 100, "long"),
        ("office", "Béthune", "slug"),
        ("stay", "../../secret", "stay_id"),
        ("stay", "0123456789ABCDEF", "stay_id"),
        ("status", "sold", "one_of"),
        ("languages", ("pt",), "one_of"),
        ("title", {"fr": "x" * 121}, "long"),
        ("title", {"xx": "x"}, "one_of"),
        ("text", {"en": "x" * 8001}, "long"),
        ("note", "x" * 8001, "long"),
    ],
)
def test_what_is_not_of_its_form_is_refused(product: Product, field: str, value: Any, code: str) -> None:
    """Ids have no tricks, texts have an end, languages have readers."""
    with pytest.raises(ProductError) as caught:
        replace(product, **{field: value})
    assert [fault.code for fault in caught.value.faults] == [code]


def test_text_is_kept_as_typed(product: Product) -> None:
    """Markup is text: it is kept letter by letter, for whoever shows it to escape."""
    typed = "<script>alert('x')</script> ' OR 1=1 -- \u202e\n"
    assert with_words(product, "en", title="<b>", text=typed).text["en"] == typed


def test_another_stay_makes_a_draft(published: Product) -> None:
    """Nobody has looked at the other stay, and its warnings are others."""
    changed = with_stay(published, OTHER)
    assert (changed.stay, changed.status, changed.acknowledged) == (OTHER, "draft", ())


def test_the_same_stay_changes_nothing(published: Product) -> None:
    """Who puts a stay in its own place has done nothing."""
    assert with_stay(published, published.stay) is published


def test_other_terms_make_a_draft(published: Product) -> None:
    """A price may be below cost: it has to be looked at again."""
    changed = with_terms(published, Terms(adult_ct=100))
    assert (changed.status, changed.acknowledged) == ("draft", ())
    assert with_terms(published, published.terms) is published


def test_a_corrected_word_stays_on_sale(published: Product) -> None:
    """A mended spelling needs no publication."""
    changed = with_words(published, "fr", title="La Lys", text="Deux beaux jours.")
    assert (changed.status, changed.text["fr"]) == ("published", "Deux beaux jours.")


def test_published_words_cannot_be_emptied(published: Product) -> None:
    """A product on sale keeps a title and a text in each of its languages; a draft need not."""
    with pytest.raises(ProductError) as caught:
        with_words(published, "fr", title=" ", text="")
    assert [f.field for f in caught.value.faults] == ["title", "text"]
    assert with_words(published, "en", title="", text="").status == "published"


def test_another_language_has_to_be_published(published: Product) -> None:
    """One language less stays on sale; one more is a draft, and so is none."""
    both = replace(published, languages=("fr", "en"))
    assert with_languages(both, ("en",)).status == "published"
    assert with_languages(published, ("fr", "en")).status == "draft"
    assert with_languages(published, ()).status == "draft"


def test_a_note_touches_nothing(published: Product) -> None:
    """The office's note is no part of what is sold."""
    assert with_note(published, "rappeler l'hôtel") == replace(published, note="rappeler l'hôtel")


def test_a_warning_is_read_once(product: Product) -> None:
    """Reading it twice is reading it once."""
    assert acknowledge(acknowledge(product, ("a", "b")), ("b", "c")).acknowledged == ("a", "b", "c")


def test_warnings_without_end_are_refused(product: Product) -> None:
    """Nobody has read a thousand warnings."""
    with pytest.raises(ProductError):
        acknowledge(product, tuple(str(i) for i in range(1000)))


def test_what_is_published_can_be_withdrawn(published: Product) -> None:
    """Once: what is not on sale cannot be taken from it."""
    gone = withdraw(published)
    assert gone.status == "withdrawn"
    with pytest.raises(ProductError, match="withdrawn"):
        withdraw(gone)


@pytest.mark.parametrize(
    ("today", "sold"),
    [("2026-12-31", False), ("2027-01-01", True), ("2027-04-15", True), ("2027-04-16", False)],
)
def test_a_sale_has_its_days(published: Product, today: str, *, sold: bool) -> None:
    """First and last day of sale are days of sale."""
    assert on_sale(published, FIRST_DAY, date.fromisoformat(today)) is sold


def test_what_has_begun_is_not_sold(published: Product) -> None:
    """On the morning of the stay it is too late, whatever the terms say."""
    late = replace(published, terms=Terms())
    assert on_sale(late, FIRST_DAY, date(2027, 5, 14))
    assert not on_sale(late, FIRST_DAY, FIRST_DAY)
    assert not on_sale(replace(late, status="draft"), FIRST_DAY, date(2027, 5, 14))


def test_what_is_confirmed_is_noted_once(product: Product) -> None:
    """Ticking a box again changes nothing; whoever confirms thousands of facts is refused."""
    assert confirm(confirm(product, ("a:x", "b:x")), ("b:x",)).confirmed == ("a:x", "b:x")
    with pytest.raises(ProductError):
        confirm(product, tuple(str(i) for i in range(1000)))


def test_another_stay_keeps_what_was_confirmed_of_its_stops(product: Product) -> None:
    """The hours of a museum that is still visited need not be asked again."""
    known = confirm(product, ("offer:museum:hours", "offer:park:access.motor"))
    assert with_stay(known, OTHER, {"offer:museum"}).confirmed == ("offer:museum:hours",)
    assert with_terms(known, Terms(margin_permille=100)).confirmed == known.confirmed


def test_ticks_are_taken_back_until_it_is_published(product: Product) -> None:
    """What it was published on stays; a draft gives back the keys that are named, and no other."""
    ticked = acknowledge(confirm(product, ("a:x", "b:x")), ("w", "v"))
    back = take_back(ticked, {"a:x", "w", "unknown"})
    assert (back.confirmed, back.acknowledged) == (("b:x",), ("v",))
    sold = replace(ticked, status="published")
    assert take_back(sold, {"a:x", "w"}) is sold
