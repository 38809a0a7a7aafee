"""What could take the place of a stop, and why an offer is not there."""

import html
import re
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


def test_why_not_tells_what_is_there_term_by_term(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """An offer of the stay: what it earns there, in the words of its own page, and the stay without it."""
    stay, desk = two_stays(workshop)[1], signed(editor)
    offer = first_visit(stay)["id"]
    page = desk.get(f"/bureau/sejours/{stay['id']}/pourquoi?offre={offer}").text
    assert "déjà dans le séjour" in page
    own = desk.get(f"/bureau/sejours/{stay['id']}/changer?offre={offer}").text
    terms = re.findall(r'<li class="row between">.*?</li>', own)
    assert terms
    assert all(term in page for term in terms)
    (other,) = set(re.findall(r'href="(/bureau/sejours/[0-9a-f]{16}\?fil=[^"]*)">Voir ce séjour', page))
    assert desk.get(html.unescape(other)).status_code == 200


def test_why_not_leads_to_the_change_that_brings_it_in(
    workshop: FastAPI, signed: SignIn, editor: User
) -> None:
    """A feast of another month: closed on days told as people tell them, and a stay in its own month."""
    stay, desk = two_stays(workshop)[1], signed(editor)
    page = desk.get(f"/bureau/sejours/{stay['id']}/pourquoi", params={"offre": "Gambrinus Fest"}).text
    assert "Fermé le samedi" in page
    assert not re.search(r"le \d{4}-\d\d-\d\d", page)
    change = re.search(r"Elle y entrerait avec ce changement : ([^<]*)", page)
    assert change is not None
    (other,) = set(re.findall(r'href="(/bureau/sejours/[0-9a-f]{16}\?fil=[^"]*)">Voir ce séjour', page))
    assert "Gambrinus" in desk.get(html.unescape(other)).text


def test_why_not_tells_the_reasons(workshop: FastAPI, signed: SignIn, editor: User) -> None:
    """What is no offer, and what cannot be, are told with the reason."""
    stay, desk = two_stays(workshop)[1], signed(editor)
    path = f"/bureau/sejours/{stay['id']}/pourquoi"
    unknown = desk.get(path, params={"offre": HTML}).text
    assert "Inconnu dans l&#39;offre" in unknown
    assert "<script>alert" not in unknown
    market = desk.get(path, params={"offre": "Marché de Noël de Béthune"}).text
    assert "Ce n&#39;est pas possible" in market
