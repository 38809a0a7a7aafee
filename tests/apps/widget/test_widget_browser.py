"""The widget in a real browser, on the strict page of another site, against the real application."""

import re
from pathlib import Path
from urllib.parse import unquote

import httpx2
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from apps.store.leads import leads_of
from tests.apps.widget.conftest import PHONE
from tests.apps.widget.running import SOLD, Site
from tests.apps.widget.screen import (
    COMPOSING_MS,
    compose,
    open_form,
    open_stay,
    overflow_px,
    press_until,
    violations,
    widget,
)

pytestmark = pytest.mark.browser
LOOK = """at => {
  const { backgroundColor, color, fontSize, textTransform } = getComputedStyle(at);
  return [backgroundColor, color, fontSize, textTransform];
}"""
SANDBOX = "allow-scripts allow-same-origin allow-forms allow-downloads allow-popups"
NARROW = {"width": 320, "height": 640}


@pytest.fixture
def address(site: Site) -> str:
    """Address of the office's page."""
    return site.page(office="bethune-bruay", lang="fr", station="bethune")


def test_a_visitor_finds_a_product_and_takes_its_gpx(page: Page, address: str, site: Site) -> None:
    """On a strict page of another site a published stay is found, opened, drawn and saved."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    open_form(page, address)
    widget(page).get_by_role("button", name=re.compile(SOLD)).click()
    expect(widget(page).get_by_role("heading", name=SOLD)).to_be_focused()
    expect(widget(page).get_by_role("button", name=re.compile("^Recomposer sans"))).to_have_count(0)
    widget(page).get_by_role("button", name="Ouvrir la carte").click()
    widget(page).locator(".pin").first.wait_for()
    with page.expect_download() as download:
        widget(page).get_by_role("link", name="Traces GPX").click()
    assert "/products/product:au-fil-de-l-eau/gpx" in unquote(download.value.url)
    assert "<gpx" in Path(download.value.path()).read_text(encoding="utf-8")
    origins = {httpx2.URL(origin).netloc for origin in (site.api, site.host)}
    assert {httpx2.URL(url).netloc for url in asked} <= origins
    assert [text for text in said if "Security Policy" in text or "Error" in text] == []
    assert page.context.cookies() == []


def test_names_are_inert(page: Page, address: str) -> None:
    """Markup in the words of an office is shown, and does nothing."""
    open_form(page, address)
    expect(widget(page).get_by_role("heading", name=re.compile("<img src=x onerror"))).to_be_visible()
    assert page.title() == "Notre office"
    assert page.locator("fluvestre-sejour img, fluvestre-sejour script").count() == 0


@pytest.mark.parametrize("window", [PHONE, NARROW], ids=["390", "320"])
def test_every_state_is_accessible_and_fits(page: Page, address: str, window: dict[str, int]) -> None:
    """axe-core finds nothing in any state, and nothing has to be scrolled sideways."""

    def look(state: str) -> None:
        found.update({state: violations(page)} if violations(page) else {})
        found.update({f"{state} is too wide": [str(overflow_px(page))]} if overflow_px(page) > 0 else {})

    found: dict[str, list[str]] = {}
    page.set_viewport_size(window)  # type: ignore[arg-type]
    open_form(page, address)
    for summary in widget(page).locator("summary").all():
        summary.click()
    look("form")
    widget(page).get_by_label("Adultes", exact=True).fill("0")
    widget(page).get_by_label("Enfants", exact=True).fill("2")
    widget(page).get_by_role("button", name="Composer mes séjours").click()
    expect(widget(page).get_by_role("heading", name="2 points à corriger")).to_be_focused()
    look("errors")
    widget(page).get_by_label("Adultes", exact=True).fill("2")
    widget(page).get_by_label("Enfants", exact=True).fill("0")
    compose(page)
    look("results")
    open_stay(page)
    look("stay")
    widget(page).get_by_role("button", name="Ouvrir la carte").click()
    widget(page).locator(".pin").first.wait_for()
    look("map")
    widget(page).get_by_role("button", name="Envoyer ma demande").click()
    expect(widget(page).get_by_role("heading", name="3 points à corriger")).to_be_focused()
    look("lead errors")
    assert found == {}


def test_the_keyboard_is_enough(page: Page, address: str) -> None:
    """One composes, opens a stay, opens its map and asks the office without a mouse."""
    open_form(page, address)
    press_until(page, "À deux, en flânant")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    press_until(page, "Composer mes séjours")
    page.keyboard.press("Enter")
    widget(page).get_by_role("heading", name="Composés pour vous").wait_for(timeout=COMPOSING_MS)
    expect(widget(page).get_by_role("heading", level=2)).to_be_focused()
    press_until(page, "Voir ce séjour")
    page.keyboard.press("Enter")
    widget(page).locator("article.stay").wait_for()
    press_until(page, "Ouvrir la carte")
    page.keyboard.press("Enter")
    widget(page).locator(".pin").first.wait_for()
    press_until(page, "Envoyer ma demande")
    page.keyboard.press("Enter")
    expect(widget(page).get_by_role("heading", name="3 points à corriger")).to_be_focused()


def test_a_stay_is_adjusted_and_the_change_undone(page: Page, address: str) -> None:
    """A change composes the stay anew and says what it changed; one step back there is the first stay."""
    open_form(page, address)
    compose(page)
    open_stay(page)
    expect(widget(page).locator(".stop .kind", has_text="Installation").first).to_be_visible()
    before = page.url
    first = widget(page).get_by_role("button", name=re.compile("^Recomposer sans")).first
    name = (first.get_attribute("aria-label") or "").removeprefix("Recomposer sans ")
    first.click()
    said = widget(page).locator(".said")
    said.wait_for(timeout=COMPOSING_MS)
    expect(said).to_contain_text("Séjour recomposé.")
    expect(widget(page).get_by_role("heading", name=name, exact=True)).to_have_count(0)
    assert page.url != before
    widget(page).get_by_role("button", name="Revenir au séjour précédent").click()
    expect(said).to_contain_text("de retour")
    expect(widget(page).get_by_role("heading", name=name, exact=True).first).to_be_visible()
    assert page.url == before


def test_a_stay_is_made_shorter(page: Page, address: str) -> None:
    """A day less leaves the same station on the same day, and comes back the day before."""
    open_form(page, address)
    compose(page)
    open_stay(page)
    widget(page).get_by_role("button", name="Un jour de moins").click()
    widget(page).locator(".said").wait_for(timeout=COMPOSING_MS)
    expect(widget(page).get_by_role("heading", name="Jour 1")).to_be_visible()
    expect(widget(page).get_by_role("heading", name="Jour 2")).to_have_count(0)


def test_an_activity_is_searched_and_added(page: Page, address: str) -> None:
    """What a visitor searches among the offers comes into the stay."""
    open_form(page, address)
    compose(page)
    open_stay(page)
    widget(page).get_by_label("Ajouter une activité").fill("musee")
    page.keyboard.press("Enter")
    add = widget(page).get_by_role("button", name=re.compile("^Ajouter ")).first
    add.wait_for()
    name = (add.get_attribute("aria-label") or "").removeprefix("Ajouter ")
    add.click()
    told = widget(page).locator(".said, .trouble li")
    told.first.wait_for(timeout=COMPOSING_MS)
    expect(told.first).to_contain_text(name)


def test_a_link_opens_the_stay_in_another_language(page: Page, site: Site) -> None:
    """Who gets the link sees the stay day by day, in the language of their page."""
    page.goto(f"{site.page(lang='nl')}#sejour={site.stay['id']}")
    expect(widget(page).get_by_role("heading", name=re.compile("^Dag 1"))).to_be_visible()
    expect(widget(page).locator(".fluvestre")).to_have_attribute("lang", "nl")


def test_going_back_leads_to_the_proposals(page: Page, address: str) -> None:
    """The browser's own way back leads from a stay to the list it was chosen from."""
    open_form(page, address)
    compose(page)
    open_stay(page)
    page.go_back()
    expect(widget(page).get_by_role("heading", name="Composés pour vous")).to_be_visible()


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Plan your stay"),
        ("nl", "Stel uw verblijf samen"),
        ("de", "Stellen Sie Ihren Aufenthalt zusammen"),
    ],
)
def test_it_speaks_the_languages_of_the_neighbours(page: Page, site: Site, language: str, title: str) -> None:
    """The widget loads the words of its language and no others."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.page(lang=language))
    expect(widget(page).get_by_role("heading", name=title)).to_be_visible()
    assert [
        url.rpartition("/")[2] for url in asked if "/static/widget-" in url and url.endswith(".json")
    ] == [f"widget-{language}.json"]


def test_an_office_is_asked_with_consent(page: Page, address: str, site: Site) -> None:
    """Without consent nothing is sent; with it the office has the words, and says until when."""
    open_form(page, address)
    widget(page).get_by_role("button", name=re.compile(SOLD)).click()
    widget(page).get_by_label("Nom").fill("Zoé <b>D'Artois</b>")
    widget(page).get_by_label("Courriel").fill("zoe@example.org")
    widget(page).get_by_role("button", name="Envoyer ma demande").click()
    expect(widget(page).get_by_role("heading", name="1 point à corriger")).to_be_focused()
    widget(page).get_by_label(re.compile("^J'accepte")).check()
    widget(page).get_by_role("button", name="Envoyer ma demande").click()
    expect(widget(page).get_by_role("heading", name="Votre demande est envoyée")).to_be_focused()
    expect(widget(page).locator(".ask-office")).to_contain_text("zoe@example.org")
    with site.service.store.reading() as db:
        leads = [lead for lead in leads_of(db, "bethune-bruay") if lead.content["email"] == "zoe@example.org"]
    assert violations(page) == []
    assert [(lead.stay, lead.content["name"]) for lead in leads] == [(site.stay["id"], "Zoé <b>D'Artois</b>")]


def test_impossible_wishes_get_their_reasons(page: Page, address: str) -> None:
    """Where no stay exists the visitor reads why."""
    open_form(page, address)
    widget(page).get_by_text("À deux, en flânant").click()
    widget(page).get_by_label("Durée").select_option("0")
    widget(page).get_by_label("Départ du train").fill("10:20")
    widget(page).get_by_role("button", name="Composer mes séjours").click()
    heading = widget(page).get_by_role("heading", name=re.compile("Aucun séjour"))
    expect(heading).to_be_focused(timeout=COMPOSING_MS)
    assert widget(page).locator(".trouble li").count() >= 1
    assert violations(page) == []


def _ask_why(page: Page, address: str) -> None:
    """Ask for the impossible, and then for what would help."""
    open_form(page, address)
    widget(page).get_by_text("À deux, en flânant").click()
    widget(page).get_by_label("Durée").select_option("0")
    widget(page).get_by_label("Départ du train").fill("10:20")
    widget(page).get_by_role("button", name="Composer mes séjours").click()
    widget(page).get_by_role("button", name="Que changer").click(timeout=COMPOSING_MS)


def test_a_change_makes_wishes_possible(page: Page, address: str) -> None:
    """From the refusal the visitor learns what would help, and composes it with one press."""
    _ask_why(page, address)
    expect(widget(page).get_by_role("heading", name="Que changer")).to_be_focused(timeout=COMPOSING_MS)
    assert 1 <= widget(page).locator(".why li").count() <= 3
    assert re.search(r"\d{4}-\d\d-\d\d", widget(page).locator(".why").inner_text()) is None
    assert (violations(page), overflow_px(page)) == ([], 0)
    widget(page).get_by_role("button", name="Composer ainsi").first.click()
    widget(page).get_by_role("heading", name="Composés pour vous").wait_for(timeout=COMPOSING_MS)


def test_changes_are_closed_by_keyboard(page: Page, address: str) -> None:
    """Closing them leads back to the form, where the request was sent."""
    _ask_why(page, address)
    widget(page).get_by_role("heading", name="Que changer").wait_for(timeout=COMPOSING_MS)
    widget(page).get_by_role("button", name="Fermer").press("Enter")
    expect(widget(page).locator(".why")).to_have_count(0)
    expect(widget(page).get_by_role("button", name="Composer mes séjours")).to_be_focused()


def test_a_busy_server_is_asked_once_more(page: Page, address: str) -> None:
    """After the pause the server asks for the widget tries again, once, and then leaves it to the visitor."""
    tried: list[str] = []

    def busy(route: Route) -> None:
        tried.append(route.request.method)
        told = {
            "Access-Control-Allow-Origin": "*",
            "Access-Control-Expose-Headers": "Retry-After",
            "Retry-After": "1",
        }
        route.fulfill(status=503, headers=told, json={"status": 503, "title": "Occupé"})

    open_form(page, address)
    page.route(
        "**/api/v1/stays", lambda route: busy(route) if route.request.method == "POST" else route.continue_()
    )
    widget(page).get_by_text("À deux, en flânant").click()
    widget(page).get_by_role("button", name="Composer mes séjours").click()
    expect(widget(page).locator(".waiting")).to_contain_text("Nouvel essai dans 1 seconde.")
    expect(widget(page).get_by_role("heading", name=re.compile("très demandé"))).to_be_focused()
    page.wait_for_timeout(2500)
    assert tried == ["POST", "POST"]
    page.unroute_all()
    widget(page).get_by_role("button", name="Réessayer").click()
    widget(page).get_by_role("heading", name="Composés pour vous").wait_for(timeout=COMPOSING_MS)


def test_a_lost_connection_is_told_and_mended(page: Page, address: str) -> None:
    """Offline, the visitor is told so; the button tries again, and nothing written is lost."""
    open_form(page, address)
    widget(page).get_by_text("À deux, en flânant").click()
    page.context.set_offline(True)
    widget(page).get_by_role("button", name="Composer mes séjours").click()
    expect(widget(page).get_by_role("heading", name=re.compile("connexion a échoué"))).to_be_focused()
    assert widget(page).get_by_label("À deux, en flânant").is_checked()
    page.context.set_offline(False)
    widget(page).get_by_role("button", name="Réessayer").click()
    widget(page).get_by_role("heading", name="Composés pour vous").wait_for(timeout=COMPOSING_MS)


def test_a_dark_page_hands_down_nothing(page: Page, site: Site) -> None:
    """On a dark page with tiny capitals the widget keeps its own paper, ink and size."""
    open_form(page, site.page(office="bethune-bruay", lang="fr", dark="1"))
    look = widget(page).locator(".fluvestre").evaluate(LOOK)
    assert look == ["rgb(255, 255, 255)", "rgb(31, 42, 51)", "16px", "none"]
    assert violations(page) == []


def test_a_page_gives_it_its_colours(page: Page, site: Site) -> None:
    """The properties that a page sets reach the buttons, from a style sheet of its own."""
    open_form(page, site.page(office="bethune-bruay", lang="fr", dark="1"))
    main = widget(page).get_by_role("button", name="Composer mes séjours")
    assert main.evaluate("at => getComputedStyle(at).backgroundColor") == "rgb(122, 31, 74)"


def test_a_link_stands_in_where_the_widget_cannot(page: Page, address: str, site: Site) -> None:
    """Until the widget is there, and if it never comes, the page's own link leads to the plain pages."""
    page.route("**/static/widget-app.js", lambda route: route.abort())
    page.goto(address)
    link = page.get_by_role("link", name="Nos séjours")
    expect(link).to_be_visible()
    link.click()
    expect(page).to_have_url(f"{site.api}/sejours")


def test_a_refusal_is_closed_by_keyboard(page: Page, address: str) -> None:
    """What cannot be is told once; closed, the focus is back on what was pressed."""
    open_form(page, address)
    widget(page).get_by_text("À deux, en flânant").click()
    widget(page).get_by_label("Durée").select_option("0")
    widget(page).get_by_label("Départ du train").fill("10:20")
    compose_button = widget(page).get_by_role("button", name="Composer mes séjours")
    compose_button.click()
    widget(page).get_by_role("heading", name=re.compile("Aucun séjour")).wait_for(timeout=COMPOSING_MS)
    press_until(page, "Fermer")
    page.keyboard.press("Enter")
    expect(widget(page).locator(".trouble")).to_have_count(0)
    expect(compose_button).to_be_focused()


@pytest.mark.parametrize("rights", ["", f'sandbox="{SANDBOX}"'], ids=["frame", "sandbox"])
def test_it_lives_in_a_frame(page: Page, address: str, rights: str) -> None:
    """In a small frame of another page, sandboxed or not, a product is found, opened and saved."""
    frame = f'<iframe src="{address}" width="340" height="700" title="Séjours" {rights}></iframe>'
    page.set_content(f"<h1>Ville</h1>{frame}")
    inside = page.frame_locator("iframe").locator("fluvestre-sejour")
    inside.get_by_role("button", name=re.compile(SOLD)).click()
    expect(inside.get_by_role("heading", name="Jour 1")).to_be_visible()
    with page.expect_download() as download:
        inside.get_by_role("link", name="Agenda").click()
    assert download.value.suggested_filename.endswith(".ics")


def test_less_motion_is_less_motion(browser: Browser, address: str) -> None:
    """Who asked for less motion sees nothing turn while stays are composed."""
    context = browser.new_context(reduced_motion="reduce", locale="fr-FR")
    page = context.new_page()
    open_form(page, address)
    page.route("**/api/v1/stays", lambda _: None)
    widget(page).get_by_text("À deux, en flânant").click()
    widget(page).get_by_role("button", name="Composer mes séjours").click()
    wheel = widget(page).locator(".wheel")
    assert wheel.evaluate("at => getComputedStyle(at).animationName") == "none"
    widget(page).get_by_role("button", name="Annuler").click()
    expect(wheel).to_have_count(0)
    context.close()


def test_targets_are_large_enough(page: Page, address: str) -> None:
    """Whatever is pressed measures at least 24 pixels each way."""
    open_form(page, address)
    widget(page).get_by_role("button", name=re.compile(SOLD)).click()
    widget(page).locator("article.stay").wait_for()
    small = [
        control.inner_text()
        for control in widget(page).locator("button, a, select, input, summary").all()
        if (box := control.bounding_box()) and min(box["width"], box["height"]) < 24
    ]
    assert small == []
