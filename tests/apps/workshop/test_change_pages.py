"""A stay, and one change after the other."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from apps.store.users import User
from tests.apps.serving import SATURDAY
from tests.apps.workshop.desk import HTML, Desk
from tests.apps.workshop.shop import draft, first_visit, names, two_stays

SignIn = Callable[[User], Desk]


def _after(app: FastAPI, answer: Any) -> dict[str, Any]:
    """Read the stay that a change leads to."""
    assert answer.status_code == 303
    stay_id = answer.headers["location"].partition("?")[0].rpartition("/")[2]
    stay: dict[str, Any] = TestClient(app).get(f"/api/v1/stays/{stay_id}").json()
    return stay


def test_a_stay_is_shown_day_by_day(workshop: FastAPI, signed: SignIn, reader: User) -> None:
    """Whoever may look sees the programme, but nothing to change it with."""
    stay = two_stays(workshop)[0]
    page = signed(reader).get(f"/bureau/sejours/{stay['id']}").text
    assert first_visit(stay)["name"].replace("'", "&#39;") in page
    assert "/changer" not in page


def test_an_offer_is_left_out_and_the_rest_kept(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """Banning one stop keeps the others where the office asks for it."""
    stay = two_stays(workshop)[1]
    gone, desk = first_visit(stay)["id"], signed(editor)
    path = f"/bureau/sejours/{stay['id']}/changer"
    answer = desk.post(path, action="ban", offer=gone, keep="on")
    after = _after(workshop, answer)
    assert names(stay) - {gone} <= names(after)
    assert gone not in names(after)
    page = desk.get(answer.headers["location"]).text
    assert "Ce qui a changé" in page
    assert f'href="/bureau/sejours/{stay["id"]}"' in page


def test_a_visit_is_moved_in_time(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """A visit begins when the office says."""
    stay = two_stays(workshop)[1]
    visit = first_visit(stay)["id"]
    answer = signed(editor).post(
        f"/bureau/sejours/{stay['id']}/changer", action="move", offer=visit, date=str(SATURDAY), start="15:00"
    )
    starts = [s["start"] for d in _after(workshop, answer)["days"] for s in d["stops"] if s["id"] == visit]
    assert starts == [f"{SATURDAY}T15:00"]


def test_a_time_that_is_none_is_told_in_plain_words(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """The reason names the offer and the field, not its id nor an option of the command line."""
    stay = two_stays(workshop)[1]
    visit = first_visit(stay)
    fields = {"action": "move", "offer": visit["id"], "date": str(SATURDAY), "start": "11:00"}
    answer = signed(editor).post(f"/bureau/sejours/{stay['id']}/changer", **fields)
    assert answer.status_code == 422
    told = answer.text.partition("Le séjour n&#39;a pas changé")[2].partition("</ul>")[0]
    assert visit["name"] in told
    assert "offer:" not in told
    assert "--" not in told


def test_free_time_is_asked_for_and_wishes_taken_back(
    workshop: FastAPI, signed: SignIn, editor: User
) -> None:
    """What was asked of the whole stay is in its request, and a wish can be lifted."""
    stay, desk = two_stays(workshop)[1], signed(editor)
    path = f"/bureau/sejours/{stay['id']}/changer"
    freer = _after(
        workshop,
        desk.post(path, action="wishes", free_min="30", max_cycle_km_day="40", max_walk_km_day="5"),
    )
    assert freer["request"]["free_min"] == 30
    gone = first_visit(stay)["id"]
    banned = _after(workshop, desk.post(path, action="ban", offer=gone))
    lifted = desk.post(f"/bureau/sejours/{banned['id']}/changer", action="release", offer=gone)
    assert _after(workshop, lifted)["request"]["ban"] == []


@pytest.mark.parametrize(
    "fields",
    [
        {"action": "explode"},
        {"action": "ban", "offer": HTML},
        {"action": "move", "offer": "offer:beffroi-de-bethune", "date": "never", "start": "11:00"},
        {"action": "move", "offer": "offer:beffroi-de-bethune", "date": "2100-01-01", "start": "11:00"},
        {"action": "wishes", "free_min": "x", "max_cycle_km_day": "40", "max_walk_km_day": "5"},
        {"action": "wishes", "free_min": "0", "max_cycle_km_day": "inf", "max_walk_km_day": "5"},
    ],
)
def test_a_change_that_cannot_be_read_is_refused(
    workshop: FastAPI, signed: SignIn, editor: User, fields: dict[str, str]
) -> None:
    """The stay stays as it is, and the page says why; nothing that was typed becomes a tag."""
    stay = two_stays(workshop)[1]
    answer = signed(editor).post(f"/bureau/sejours/{stay['id']}/changer", **fields)
    assert answer.status_code == 422
    assert "Le séjour n&#39;a pas changé" in answer.text
    assert "<script>alert" not in answer.text


def test_a_reader_changes_nothing(workshop: FastAPI, signed: SignIn, reader: User) -> None:
    """Who may only look cannot change a stay."""
    stay = two_stays(workshop)[1]
    answer = signed(reader).post(f"/bureau/sejours/{stay['id']}/changer", action="ban", offer="x")
    assert answer.status_code == 403


def test_only_a_stop_of_the_stay_has_a_page(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """The page of a stop offers what can be done; what is no stop has none."""
    stay, desk = two_stays(workshop)[1], signed(editor)
    path = f"/bureau/sejours/{stay['id']}/changer?offre="
    assert "Chercher des remplaçants" in desk.get(path + first_visit(stay)["id"]).text
    assert desk.get(path + "offer:nowhere").status_code == 404


def test_a_changed_stay_is_put_into_its_product(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """Whoever changes the stay of a product is offered to keep it there."""
    desk, stay = signed(editor), two_stays(workshop)[1]
    product = draft(workshop, desk).rpartition("/")[2]
    gone = first_visit(stay)["id"]
    path = f"/bureau/sejours/{stay['id']}/changer?produit={product}"
    answer = desk.post(path, action="ban", offer=gone, keep="on")
    page = desk.get(answer.headers["location"]).text
    assert f'action="/bureau/produits/{product}/sejour"' in page
    new = _after(workshop, answer)["id"]
    kept = desk.post(f"/bureau/produits/{product}/sejour", version="1", stay=new)
    assert kept.status_code == 303
    assert f'data-stay="{new}"' in desk.get(kept.headers["location"]).text
