"""The office's own pages in a real browser, on a phone and on a desk."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from apps.store.users import User
from tests.apps.workshop.desk import PASSWORD
from tests.apps.workshop.goods import some_lead, some_product, some_review

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "/office",
    "/office/comptes",
    "/demandes",
    "/demandes?liste=answered",
    "/a-revoir",
    "/mot-de-passe",
    "/office/comptes/0/role",
)


def test_one_signs_in_and_out_by_keyboard(page: Page, address: str, editor: User):
    """Without a mouse: the skip link, the two fields, Enter; a wrong password first; then out by the menu."""
    page.goto(f"{address}/bureau/demandes")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Courriel")).to_be_focused()
    page.keyboard.type(editor.email)
    page.keyboard.press("Tab")
    page.keyboard.type("wrong wrong wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Connexion impossible")
    page.get_by_label("Mot de passe").focus()
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Demandes", level=1)).to_be_visible()
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Vous êtes déconnecté.")).to_be_visible()


def test_pages_are_sound(page: Page, address: str, manager: User, bureau):
    """Axe finds nothing, nothing is wider than the window, the console says nothing, on each page."""
    product = some_product(bureau, manager.office)
    some_review(bureau, product)
    some_lead(bureau, manager.office, product)
    some_lead(bureau, manager.office, message="x" * 300)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{address}/bureau/connexion")
    sound(page)
    page.goto(f"{address}/bureau/rien")
    sound(page)
    said.clear()
    sign_in(page, address, manager)
    for path in PAGES:
        page.goto(f"{address}/bureau{path}")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        sound(page)
    # Chromium's hints for keepers of passwords are no faults; the last page is a refusal on purpose.
    assert [line for line in said if not line.startswith("[DOM]") and "status of 405" not in line] == []


def test_a_form_with_faults_is_sound(page: Page, address: str, manager: User):
    """What is wrong is told beside its field, and axe finds nothing."""
    sign_in(page, address, manager)
    page.goto(f"{address}/bureau/office")
    page.get_by_label("Numéro d'immatriculation").fill("IM12")
    page.get_by_label("Sites qui affichent").fill("example.org")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_label("Numéro d'immatriculation")).to_have_attribute("aria-invalid", "true")
    sound(page)


def test_a_colleague_is_hired(page: Page, address: str, manager: User):
    """A manager makes an account, and is told that it is made."""
    sign_in(page, address, manager)
    page.goto(f"{address}/bureau/office/comptes")
    page.get_by_label("Nom et prénom").fill("Zoé <b>")
    page.get_by_label("Courriel").fill(f"zoe@{manager.office}.example.org")
    page.get_by_label("Premier mot de passe").fill("un moulin au bord de la Lys")
    page.get_by_role("button", name="Créer le compte").click()
    expect(page.get_by_text("Le compte est créé.")).to_be_visible()
    expect(page.get_by_role("heading", name="Zoé <b>")).to_be_visible()
    sound(page)


def test_htmx_shows_a_refusal_where_messages_are(page: Page, address: str, reader: User):
    """A part of a page that is refused becomes a message; the page stays."""
    sign_in(page, address, reader)
    page.evaluate("htmx.ajax('POST', '/bureau/office', {target: 'main', source: 'body'})")
    expect(page.locator("#messages")).to_contain_text("réservé à la direction")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def sign_in(page: Page, address: str, user: User) -> None:
    """Fill in the form."""
    page.goto(f"{address}/bureau/connexion")
    page.get_by_label("Courriel").fill(user.email)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator(".menu summary")).to_be_visible()


def sound(page: Page) -> None:
    """Let axe look for faults, and measure whether anything is wider than the window."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wider) <= 0, page.url
