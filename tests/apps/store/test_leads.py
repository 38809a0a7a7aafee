"""Those who ask for a stay."""

import pytest

from apps.store import leads
from apps.store.errors import AbsentError
from apps.store.leads import add_lead, answer_lead, forget_leads, leads_of
from apps.store.open_store import Store

STAY = "0123456789abcdef"
WHO = {"name": "<script>", "email": "a@b.fr", "message": "'; DROP TABLE leads; --"}


def test_lead_is_kept_as_it_was_written(filled: Store) -> None:
    """Whatever somebody writes is text."""
    with filled.writing() as db:
        number, until_s = add_lead(db, office="bethune-bruay", stay=STAY, product=None, content=WHO, days=365)
        (lead,) = leads_of(db, "bethune-bruay")
    assert (lead.id, lead.content, lead.until_s, lead.answered_at_s) == (number, WHO, until_s, None)
    assert until_s - lead.at_s == 365 * 86_400


def test_answered_by_its_office_alone(filled: Store) -> None:
    """An office has no hand in what another was asked."""
    with filled.writing() as db:
        number, _ = add_lead(db, office="bethune-bruay", stay=STAY, product=None, content=WHO, days=1)
        with pytest.raises(AbsentError):
            answer_lead(db, "lillers", number)
        answer_lead(db, "bethune-bruay", number)
        assert leads_of(db, "bethune-bruay")[0].answered_at_s is not None


def test_forgotten_in_time(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept longer than was said."""
    with filled.writing() as db:
        add_lead(db, office="bethune-bruay", stay=STAY, product=None, content=WHO, days=1)
        assert forget_leads(db) == 0
        later = leads.now_s() + 86_401
        monkeypatch.setattr(leads, "now_s", lambda: later)
        assert forget_leads(db) == 1
        assert leads_of(db, "bethune-bruay") == ()
