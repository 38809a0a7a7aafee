"""Publication: what stands in the way, and taking a product from sale."""

import re
from collections.abc import Callable
from html import unescape
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from apps.store.users import User
from tests.apps.workshop.desk import Desk
from tests.apps.workshop.shop import TERMS, accepted, draft, on_sale, send, version

SignIn = Callable[[User], Desk]


def test_a_manager_publishes(workshop: FastAPI, signed: SignIn, manager: User) -> None:
    """A published product is where machines find it, and withdrawn it is not."""
    desk = signed(manager)
    path = on_sale(workshop, desk)
    machine, wanted = TestClient(workshop), f"product:{path.rpartition('/')[2]}"
    assert wanted in _listed(machine, workshop)
    page = desk.get(f"{path}/publication").text
    assert "Retirer de la vente" in page
    known = version(desk, f"{path}/publication")
    assert desk.post(f"{path}/publication/retirer", version=known).status_code == 303
    assert wanted not in _listed(machine, workshop)
    assert "Retiré" in desk.get(path).text


def _listed(machine: TestClient, app: FastAPI) -> set[str]:
    """List what is on sale, as the shelf is after its second of rest."""
    app.state.service.shelf._looked_s = float("-inf")  # noqa: SLF001 (no test waits for a clock)
    return {row["id"] for row in machine.get("/api/v1/products").json()["products"]}


def test_obstacles_are_told(workshop: FastAPI, signed: SignIn, manager: User) -> None:
    """Examples, missing days of sale and warnings nobody has read: nothing is published."""
    desk = signed(manager)
    path = draft(workshop, desk, stay=0)
    page = desk.get(f"{path}/publication").text
    assert "est un exemple" in page
    assert "Les dates de vente ne sont pas fixées" in page
    answer = send_publication(desk, path)
    assert answer.status_code == 422
    assert "Le produit n&#39;est pas publié" in answer.text
    assert "Brouillon" in desk.get(path).text


def send_publication(desk: Desk, path: str) -> Any:
    """Press the button that publishes."""
    known = version(desk, f"{path}/publication")
    return desk.post(f"{path}/publication/publier", version=known, languages=["fr"])


def test_an_editor_prepares_but_does_not_publish(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """Languages and read warnings are an editor's; the sale is a manager's."""
    desk = signed(editor)
    path = draft(workshop, desk)
    send(desk, f"{path}/conditions", **TERMS)
    keys = accepted(desk, path)
    saved = send(desk, f"{path}/publication", languages=["fr", "en"], accepted=[*keys, "<script>"])
    assert saved.status_code == 303
    page = desk.get(f"{path}/publication").text
    assert page.count(" checked>") == len(keys) + 2
    assert "disabled" not in page
    assert "Le titre manque en anglais" in page
    assert send_publication(desk, path).status_code == 403
    assert 'formaction="' not in page


def test_a_stale_page_publishes_nothing(workshop: FastAPI, signed: SignIn, manager: User) -> None:
    """Whoever looks at an older version is shown the new one first."""
    desk = signed(manager)
    path = draft(workshop, desk)
    send(desk, f"{path}/conditions", **TERMS)
    answer = desk.post(f"{path}/publication/publier", version="1", languages=["fr"])
    assert answer.status_code == 409
    assert "entre-temps" in answer.text


def test_without_the_secret_nothing_is_published(workshop: FastAPI, signed: SignIn, manager: User) -> None:
    """A form of another site is refused."""
    desk = signed(manager)
    path = draft(workshop, desk)
    desk.csrf = "forged"
    assert desk.post(f"{path}/publication", version="1", languages=["en"]).status_code == 403


def test_a_fact_is_confirmed_or_accepted_and_taken_back(
    workshop: FastAPI, signed: SignIn, manager: User
) -> None:
    """A draft gives back what is no longer ticked; what was published is fixed, and may be added to."""
    desk = signed(manager)
    path = draft(workshop, desk)
    send(desk, f"{path}/conditions", **TERMS)
    page = f"{path}/publication"
    (first, second, *_), accepts = boxes(desk, page, "confirmed"), accepted(desk, path)
    assert "Confirmé auprès du prestataire" in desk.get(page).text
    shown = boxes(desk, page, "shown")
    send(desk, page, languages=["fr"], confirmed=[first, second, "<script>"], shown=shown)
    assert ticked(desk, page) == [first, second]
    send(desk, page, languages=["fr"], confirmed=[second], accepted=accepts, shown=shown)
    assert ticked(desk, page) == [second, *accepts]
    known = version(desk, page)
    more = {"confirmed": [second], "accepted": accepts, "shown": shown, "languages": ["fr"]}
    assert desk.post(f"{page}/publier", version=known, **more).status_code == 303
    send(desk, page, languages=["fr"], confirmed=[first], shown=shown)
    assert {first, second, *accepts} == {*ticked(desk, page)}
    assert "checked disabled" in desk.get(page).text


def boxes(desk: Desk, page: str, name: str) -> list[str]:
    """Read the values of the fields of a name."""
    return [unescape(key) for key in re.findall(f'name="{name}" value="([^"]*)"', desk.get(page).text)]


def ticked(desk: Desk, page: str) -> list[str]:
    """Read which facts and warnings are ticked: what is confirmed first."""
    found = re.findall(r'name="(confirmed|accepted)" value="([^"]*)" checked', desk.get(page).text)
    return [unescape(key) for _, key in sorted(found, key=lambda one: one[0] != "confirmed")]
