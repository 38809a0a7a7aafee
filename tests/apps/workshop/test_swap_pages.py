"""What could take the place of a stop, and why an offer is not there."""

from collections.abc import Callable

from fastapi import FastAPI

from apps.store.users import User
from tests.apps.workshop.desk import HTML, Desk
from tests.apps.workshop.shop import first_visit, names, two_stays

SignIn = Callable[[User], Desk]


def test_swaps_are_ranked_by_what_they_gain(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """Each candidate comes with the points and the money that it gains or costs, and leads to its stay."""
    stay, desk = two_stays(workshop)[1], signed(editor)
    path = f"/bureau/sejours/{stay['id']}/remplacer?offre={first_visit(stay)['id']}"
    whole = desk.get(path).text
    assert f"?fil={stay['id']}" in whole
    assert "mêmes autres étapes" in whole
    alone = desk.get(path, headers={"HX-Request": "true"}).text
    assert "<html" not in alone
    assert alone.strip() in whole


def test_a_reader_has_nothing_tried_out(workshop: FastAPI, signed: SignIn, reader: User) -> None:
    """Trying out is work; who may only look cannot ask for it."""
    stay = two_stays(workshop)[1]
    path = f"/bureau/sejours/{stay['id']}"
    desk = signed(reader)
    assert desk.get(f"{path}/remplacer?offre={first_visit(stay)['id']}").status_code == 403
    assert desk.get(f"{path}/pourquoi?offre=x").status_code == 403


def test_why_not_tells_what_an_offer_pushes_out(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """An offer that is not there: what would leave for it, and what it would cost."""
    first, second = two_stays(workshop)
    other = min(names(first) - names(second))
    page = signed(editor).get(f"/bureau/sejours/{second['id']}/pourquoi?offre={other}").text
    assert "C&#39;est possible" in page
    assert "Points" in page


def test_why_not_knows_what_is_there(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """An offer of the stay needs no trial."""
    stay = two_stays(workshop)[1]
    page = signed(editor).get(f"/bureau/sejours/{stay['id']}/pourquoi?offre={first_visit(stay)['id']}").text
    assert "déjà dans le séjour" in page


def test_why_not_tells_the_reasons(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """What is no offer, and what cannot be, are told with the reason."""
    stay, desk = two_stays(workshop)[1], signed(editor)
    path = f"/bureau/sejours/{stay['id']}/pourquoi"
    unknown = desk.get(path, params={"offre": HTML}).text
    assert "Inconnu dans l&#39;offre" in unknown
    assert "<script>alert" not in unknown
    market = desk.get(path, params={"offre": "Marché de Noël de Béthune"}).text
    assert "Ce n&#39;est pas possible" in market
