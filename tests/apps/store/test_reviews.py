"""What waits for a person of an office."""

import pytest

from apps.store.errors import AbsentError
from apps.store.reviews import add_review, close_review, closed_reviews, open_reviews
from tests.apps.store.conftest import PRODUCT

REASONS = {"reasons": {"fr": ["Fermé le samedi <b>."]}}


def test_what_waits_is_listed_until_it_is_closed(filled):
    """The one that waits longest stands first; closed, the last one closed does."""
    with filled.writing() as db:
        first, second = (add_review(db, PRODUCT.id, cause, REASONS) for cause in ("broken", "repaired"))
    with filled.writing() as db:
        assert [(r.id, r.cause, r.content, r.title) for r in open_reviews(db, "bethune-bruay")] == [
            (first, "broken", REASONS, {"fr": "Été"}),
            (second, "repaired", REASONS, {"fr": "Été"}),
        ]
        for number in (first, second):
            close_review(db, "bethune-bruay", number)
        close_review(db, "bethune-bruay", first)
        assert open_reviews(db, "bethune-bruay") == ()
        assert [r.id for r in closed_reviews(db, "bethune-bruay", 1)] == [second]
        assert [r.id for r in closed_reviews(db, "bethune-bruay", 5)] == [second, first]


def test_another_office_sees_and_closes_nothing(filled):
    """A review is that of the office that sells the product."""
    with filled.writing() as db:
        number = add_review(db, PRODUCT.id, "broken", REASONS)
        assert open_reviews(db, "lillers") == ()
        with pytest.raises(AbsentError):
            close_review(db, "lillers", number)
        assert len(open_reviews(db, "bethune-bruay")) == 1
