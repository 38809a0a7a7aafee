"""Why there is no stay, for visitors without scripts."""

import re
from collections.abc import Iterator
from html import unescape

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect

from apps.texts import TEXT_LANGUAGES
from tests.apps.visitor.test_routes import TRIP
from tests.apps.widget.conftest import PHONE
from tests.apps.widget.running import Site
from tests.apps.widget.screen import overflow_px, violations

WHY = "/sejours/composer/pourquoi"
HURRIED = {**TRIP, "nights": "0", "leave": "10:20", "office": "bethune-bruay"}
LINK = re.compile(r'href="(/sejours/composer\?[^"]*)"')


@pytest.fixture
def pages(site: Site) -> Iterator[httpx2.Client]:
    """Ask the running application."""
    with httpx2.Client(base_url=site.api, timeout=60) as client:
        yield client


def test_a_refusal_leads_to_the_changes(pages: httpx2.Client) -> None:
    """The page without a stay has a link that machines do not follow; a page with faults has none."""
    refused = pages.get("/sejours/composer", params=HURRIED).text
    (link,) = re.findall(rf'rel="nofollow" href="({WHY}[^"]*)"', refused)
    assert httpx2.URL(unescape(link)).params == httpx2.QueryParams(HURRIED)
    assert WHY not in pages.get("/sejours/composer", params={**HURRIED, "adults": "0"}).text


def test_each_change_leads_to_stays(pages: httpx2.Client) -> None:
    """The page says what does not go together, and each link composes stays, for the same office."""
    answer = pages.get(WHY, params=HURRIED)
    assert answer.status_code == 200
    assert "noindex" in answer.headers["x-robots-tag"]
    assert "Arriver à 10:00" in answer.text
    links = [unescape(link) for link in LINK.findall(answer.text)]
    assert links
    for link in links:
        assert "office=bethune-bruay" in link
        composed = pages.get(link)
        assert (composed.status_code, "Composés pour vous" in composed.text) == (200, True)


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_it_is_told_in_the_visitors_language(pages: httpx2.Client, language: str) -> None:
    """The sentences of the engine and of the page are of one language."""
    words = {"fr": "Repartir", "en": "Leave", "nl": "Vertrekken", "de": "Abfahren"}
    html = pages.get(WHY, params={**HURRIED, "lang": language}).text
    assert f'<html lang="{language}">' in html
    assert re.search(words[language], html, re.IGNORECASE)


def test_what_is_possible_is_composed(pages: httpx2.Client) -> None:
    """Where there are stays there is nothing to explain: the page leads to them."""
    answer = pages.get(WHY, params=TRIP)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/sejours/composer?segment=")


def test_a_distance_stays_in_the_form(pages: httpx2.Client) -> None:
    """Who was led to a longer way sees it among the wishes, and may correct it."""
    html = pages.get("/sejours", params={**TRIP, "cycle_km": "48"}).text
    assert 'name="cycle_km" type="text" inputmode="numeric" value="48"' in html
    assert 'name="cycle_km"' not in pages.get("/sejours", params=TRIP).text
    refused = pages.get("/sejours/composer", params={**TRIP, "cycle_km": "<b>"})
    assert refused.status_code == 422
    assert '<a href="#cycle_km">' in refused.text


@pytest.mark.browser
def test_it_works_without_scripts(browser: Browser, site: Site) -> None:
    """From the refusal to the changes, and from a change to stays."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, locale="fr-FR")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{site.api}/sejours/composer?{httpx2.QueryParams(HURRIED)}")
    page.get_by_role("link", name="Que changer").click()
    page.get_by_role("link", name="Composer ainsi").first.click()
    expect(page.get_by_role("heading", name="Composés pour vous")).to_be_visible()
    context.close()


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_is_accessible_and_fits(page: Page, site: Site, width: int) -> None:
    """axe-core finds nothing, and nothing has to be scrolled sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("/sejours/composer", WHY):
        page.goto(f"{site.api}{path}?{httpx2.QueryParams(HURRIED)}")
        assert (violations(page), overflow_px(page) > 0) == ([], False)
