"""The visitors' pages, asked for without a browser, and with one that runs no scripts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, expect

from apps.service.errors import BusyError
from apps.store.leads import leads_of
from apps.texts import TEXT_LANGUAGES
from apps.visitor.routes import visitor_router
from apps.visitor.service_door import ServiceDoor
from itinerary.stay import Stay
from tests.apps.widget.conftest import PHONE
from tests.apps.widget.running import SATURDAY, SOLD, UNTRUSTED, Site
from tests.apps.widget.screen import overflow_px, violations

TRIP = {
    "segment": "promeneurs-chaleureux",
    "adults": "2",
    "ages": "",
    "date": f"{SATURDAY}",
    "nights": "1",
    "arrive": "10:00",
    "leave": "18:00",
    "station": "station:bethune",
    "lang": "fr",
}
LEAD = {"office": "bethune-bruay", "name": "Ann", "email": "pages@example.org", "consent": "yes"}


@pytest.fixture
def pages(site: Site) -> Iterator[httpx2.Client]:
    """Ask the running application."""
    with httpx2.Client(base_url=site.api, timeout=60) as client:
        yield client


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_the_start_is_in_the_language_that_is_asked_for(pages: httpx2.Client, language: str) -> None:
    """The address wins over what the browser prefers; without either it is French."""
    answer = pages.get("/sejours", params={"lang": language}, headers={"Accept-Language": "fr"})
    assert f'<html lang="{language}">' in answer.text
    assert (
        pages.get("/sejours", headers={"Accept-Language": language}).headers["content-language"] == language
    )
    assert pages.get("/sejours", params={"lang": "xx"}).headers["content-language"] == "fr"


def test_published_products_are_listed_and_inert(pages: httpx2.Client) -> None:
    """What an office writes is text, whatever it writes."""
    answer = pages.get("/sejours", params={"office": "bethune-bruay"})
    assert SOLD.replace("'", "&#39;") in answer.text
    assert UNTRUSTED not in answer.text
    assert "&lt;script&gt;" in answer.text
    assert "set-cookie" not in answer.headers


def test_stays_are_composed_by_an_address(pages: httpx2.Client) -> None:
    """The form leads to a list that machines do not follow, and the list to stays."""
    answer = pages.get("/sejours/composer", params=TRIP)
    assert answer.status_code == 200
    assert "noindex" in answer.headers["x-robots-tag"]
    assert 'rel="nofollow"' in answer.text
    assert answer.text.count('class="card"') >= 3


def test_the_office_goes_along_from_page_to_page(pages: httpx2.Client, site: Site) -> None:
    """Whichever way a visitor takes, each of our pages knows from which office they came."""
    office = "office=bethune-bruay"
    paths = {
        "start": f"/sejours?lang=fr&{office}",
        "results": f"/sejours/composer?{httpx2.QueryParams(TRIP)}&{office}",
        "stay": f"/sejours/{site.stay['id']}?lang=fr&{office}",
        "missing": f"/sejours/nothing?lang=fr&{office}",
    }
    lost = {}
    for name, path in paths.items():
        links = re.findall(r'(?:href|action)="((?:/sejours|\?)[^"]*)"', pages.get(path).text)
        assert len(links) > 4
        lost[name] = [link for link in links if office not in link and link != "/sejours/composer"]
    assert lost == {name: [] for name in paths}
    assert '<input type="hidden" name="office" value="bethune-bruay">' in pages.get(paths["start"]).text


def test_the_address_alone_leads_to_the_stays(pages: httpx2.Client) -> None:
    """Nobody has to know a path, and browsers that ask for an icon get an answer."""
    answer = pages.get("/")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sejours")
    assert pages.head("/").status_code == 303
    assert [pages.get("/favicon.ico").status_code, pages.head("/favicon.ico").status_code] == [204, 204]


def test_products_that_do_not_fit_are_left_out(pages: httpx2.Client) -> None:
    """Who needs a step-free way is not offered what nobody has looked at for that."""
    given = {**TRIP, "need": "wheelchair", "accept_unconfirmed": "yes"}
    assert SOLD.replace("'", "&#39;") not in pages.get("/sejours/composer", params=given).text
    assert SOLD.replace("'", "&#39;") in pages.get("/sejours/composer", params=TRIP).text


def test_a_wrong_form_comes_back_with_what_was_written(pages: httpx2.Client) -> None:
    """Faults are listed, lead to their fields, and nothing that was written is lost or executed."""
    answer = pages.get("/sejours/composer", params={**TRIP, "adults": '"><script>', "nights": "9"})
    assert answer.status_code == 422
    assert '<a href="#adults">' in answer.text
    assert '<a href="#nights">' in answer.text
    assert "<script>" not in answer.text
    assert f'value="{SATURDAY}"' in answer.text


def test_what_the_engine_refuses_is_told(pages: httpx2.Client) -> None:
    """A need that does not exist is a fault like any other."""
    answer = pages.get("/sejours/composer", params={**TRIP, "need": "wings"})
    assert answer.status_code == 422
    assert "needs:" in answer.text


def test_impossible_wishes_get_their_reasons(pages: httpx2.Client) -> None:
    """Where no stay exists the page says why."""
    answer = pages.get("/sejours/composer", params={**TRIP, "nights": "0", "leave": "10:20"})
    assert answer.status_code == 422
    assert "Aucun séjour n&#39;est possible ainsi" in answer.text


class _Crowded(ServiceDoor):
    """A service at an hour when all places are taken."""

    async def stays_for(self, _: Mapping[str, Any]) -> tuple[Stay, ...]:
        raise BusyError(7)


def test_a_busy_service_says_when_to_come_back(site: Site) -> None:
    """The page is a page, and browsers are told when to try again."""
    app = FastAPI()
    app.include_router(visitor_router(_Crowded(service=site.service)))
    answer = TestClient(app).get("/sejours/composer", params=TRIP)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "7")
    assert "Le service est très demandé" in answer.text


@pytest.mark.parametrize("stay", ["0" * 16, "..%2f..%2fetc", "x", "ABCDEFABCDEFABCD"])
def test_an_unknown_stay_is_a_page_that_says_so(pages: httpx2.Client, stay: str) -> None:
    """No path leads anywhere but to a stay."""
    answer = pages.get(f"/sejours/{stay}")
    assert answer.status_code == 404
    assert "set-cookie" not in answer.headers


def test_a_product_shows_its_own_price(pages: httpx2.Client, site: Site) -> None:
    """The page of a stay that is sold says what the office asks, not what the parts cost."""
    answer = pages.get(f"/sejours/{site.stay['id']}")
    assert SOLD.replace("'", "&#39;") in answer.text
    assert "IM062110012" in answer.text
    assert "Détail du prix" not in answer.text
    for told in ("par adulte", "par enfant de moins de 12 ans", "De 2 à 8 personnes", "bonjour@example.org"):
        assert told in answer.text


def test_the_files_of_a_product_are_its_own(pages: httpx2.Client, site: Site) -> None:
    """The calendar to save from the page of a product bears the words of its office."""
    linked = re.findall(r'href="(/api/v1/[^"]*)"', pages.get(f"/sejours/{site.stay['id']}").text)
    assert linked
    assert all(link.startswith("/api/v1/products/product:au-fil-de-l-eau/") for link in linked)
    (calendar,) = (link for link in linked if "/ics" in link)
    assert "Deux jours au fil de l" in pages.get(calendar).text


def test_an_office_is_asked(pages: httpx2.Client, site: Site) -> None:
    """The words reach the office; loading the page again sends nothing again."""
    told = {"lang": "en", "office": "bethune-bruay"}
    answer = pages.post(f"/sejours/{site.stay['id']}", params=told, data=LEAD)
    assert answer.status_code == 303
    assert "office=bethune-bruay" in answer.headers["location"]
    html = pages.get(answer.headers["location"]).text
    assert "Your request is sent" in html
    assert "<form" not in html
    with site.service.store.reading() as db:
        emails = [lead.content["email"] for lead in leads_of(db, "bethune-bruay")]
    assert emails.count("pages@example.org") == 1


def test_without_consent_nothing_is_sent(pages: httpx2.Client, site: Site) -> None:
    """The form comes back with what was written, as text."""
    given = {**LEAD, "consent": "", "email": "no@example.org", "name": "<b>Ann</b>"}
    answer = pages.post(f"/sejours/{site.stay['id']}", data=given)
    assert answer.status_code == 422
    assert "&lt;b&gt;Ann&lt;/b&gt;" in answer.text
    with site.service.store.reading() as db:
        assert "no@example.org" not in [lead.content["email"] for lead in leads_of(db, "bethune-bruay")]


def test_a_machine_that_fills_in_everything_is_not_heard(pages: httpx2.Client, site: Site) -> None:
    """The field that people do not see is left empty by people; machines get the same answer, and no more."""
    given = {**LEAD, "email": "robot@example.org", "website": "https://spam.example"}
    assert pages.post(f"/sejours/{site.stay['id']}", data=given).status_code == 303
    with site.service.store.reading() as db:
        assert "robot@example.org" not in [lead.content["email"] for lead in leads_of(db, "bethune-bruay")]


def test_a_lead_for_another_office_is_refused_on_the_page(pages: httpx2.Client, site: Site) -> None:
    """An office that does not exist is a fault, not an error."""
    answer = pages.post(f"/sejours/{site.stay['id']}", data={**LEAD, "office": "nobody"})
    assert answer.status_code == 422


@pytest.mark.browser
def test_all_of_it_works_without_scripts(browser: Browser, site: Site) -> None:
    """A visitor without scripts composes, opens a stay and asks the office for it."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, locale="fr-FR")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{site.api}/sejours?lang=fr")
    page.fill("#date", str(SATURDAY))
    page.get_by_role("button", name="Composer mes séjours").click()
    page.locator("section", has=page.locator("#composed")).get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="Jour 2")).to_be_visible()
    page.get_by_label("Nom").fill("Ann")
    page.get_by_label("Courriel").fill("scriptless@example.org")
    page.get_by_label("J'accepte").check()
    page.get_by_role("button", name="Envoyer ma demande").click()
    expect(page.get_by_role("status")).to_contain_text("Votre demande est envoyée")
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_is_accessible_and_fits(page: Page, site: Site, width: int) -> None:
    """axe-core finds nothing on any page, and nothing has to be scrolled sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    query = httpx2.QueryParams(TRIP)
    paths = {
        "form": "/sejours?lang=fr",
        "faults": f"/sejours/composer?{query.set('nights', '9').set('adults', '0')}",
        "results": f"/sejours/composer?{query}",
        "stay": f"/sejours/{site.stay['id']}?lang=de&sent=2027-05-15",
        "missing": "/sejours/nothing",
    }
    found = {}
    for name, path in paths.items():
        page.goto(f"{site.api}{path}")
        found[name] = [*violations(page), *(["too wide"] if overflow_px(page) > 0 else [])]
    assert found == {name: [] for name in paths}


def test_the_link_to_share_is_the_address_that_people_know(site: Site) -> None:
    """Whatever host a client names, the link leads to the service."""
    settings = replace(site.service.settings, base_url="https://sejours.example.org")
    app = FastAPI()
    app.include_router(visitor_router(ServiceDoor(service=replace(site.service, settings=settings))))
    path = f"/sejours/{site.stay['id']}"
    html = TestClient(app, base_url="http://evil.example").get(path).text
    assert f'value="https://sejours.example.org{path}?lang=fr"' in html
    assert "evil" not in html
