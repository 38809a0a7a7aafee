"""Products and their history."""

from dataclasses import replace
from threading import Barrier, Thread

import pytest

from apps.store.counters import counted
from apps.store.errors import AbsentError, ConflictError
from apps.store.open_store import Store
from apps.store.products import (
    CHANGED,
    add_product,
    change_product,
    find_product,
    list_products,
    product_history,
)
from tests.apps.store.conftest import PRODUCT


def test_product_is_found_as_it_was_kept(filled: Store) -> None:
    """Nothing of it changes on the way to the disk and back."""
    with filled.reading() as db:
        kept = find_product(db, PRODUCT.id)
    assert (kept.product, kept.version) == (PRODUCT, 1)


def test_every_change_is_remembered(filled: Store) -> None:
    """What a product was is there with who changed it, so that it can be undone."""
    changed = replace(PRODUCT, note="Hä?")
    with filled.writing() as db:
        change_product(db, changed, 1, 1, "changed")
    with filled.reading() as db:
        history = product_history(db, PRODUCT.id)
    assert [(c.version, c.product, c.action, c.user) for c in history] == [
        (2, changed, "changed", "Anne"),
        (1, PRODUCT, "made", ""),
    ]


def test_second_of_two_who_change_the_same_is_told(filled: Store) -> None:
    """Nobody overwrites what they have not seen."""
    with filled.writing() as db:
        change_product(db, replace(PRODUCT, note="first"), 1, 1, "changed")
    with pytest.raises(ConflictError, match="expected version 1, it is 2") as told, filled.writing() as db:
        change_product(db, replace(PRODUCT, note="second"), 1, 1, "changed")
    assert (told.value.known, told.value.now) == (1, 2)
    with filled.reading() as db:
        assert find_product(db, PRODUCT.id).product.note == "first"
        assert len(product_history(db, PRODUCT.id)) == 2


def test_one_of_many_who_change_at_once_succeeds(filled: Store) -> None:
    """The same holds where all of them begin before any has ended."""
    start, won, lost = Barrier(6), list[str](), list[str]()

    def change(note: str) -> None:
        start.wait()
        try:
            with filled.writing() as db:
                change_product(db, replace(PRODUCT, note=note), 1, 1, "changed")
            won.append(note)
        except ConflictError:
            lost.append(note)

    threads = [Thread(target=change, args=(str(n),)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(won), len(lost)) == (1, 5)
    with filled.reading() as db:
        assert find_product(db, PRODUCT.id).product.note == won[0]


def test_lists_are_of_one_office_and_one_status(filled: Store) -> None:
    """A filter lets through what it names."""
    with filled.writing() as db:
        add_product(db, replace(PRODUCT, id="product:a", status="withdrawn"), 1)
    with filled.reading() as db:
        assert [k.product.id for k in list_products(db)] == ["product:a", PRODUCT.id]
        assert [k.product.id for k in list_products(db, status="draft")] == [PRODUCT.id]
        assert list_products(db, office="lillers") == ()


def test_count_grows_with_every_change(filled: Store) -> None:
    """What is cached knows that it is old."""
    with filled.writing() as db:
        before = counted(db, CHANGED)
        change_product(db, replace(PRODUCT, note="x"), 1, None, "repaired")
        assert counted(db, CHANGED) == before + 1


def test_product_that_is_not_there(filled: Store) -> None:
    """A name that nothing bears is said so, also where it is meant to hurt."""
    with filled.reading() as db, pytest.raises(AbsentError, match="no product"):
        find_product(db, "product:'; DROP TABLE products; --")
    with filled.writing() as db, pytest.raises(AbsentError):
        change_product(db, replace(PRODUCT, id="product:b"), 1, None, "changed")
