"""An office composes, changes, prices, writes and publishes, in a real browser."""

import re

import httpx2
import pytest
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI
from playwright.sync_api import Page, expect

from apps.store.users import User
from tests.apps.serving import ON_SALE, SATURDAY, SUNDAY
from tests.apps.workshop.desk import PASSWORD
from tests.apps.workshop.shop import first_visit, two_stays

pytestmark = pytest.mark.browser
LONG_MS = 60_000
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def _sign_in(page: Page, address: str, user: User) -> list[str]:
    """Sign in, and note from then on what goes wrong in the browser."""
    said: list[str] = []
    page.goto(f"{address}/bureau/connexion?suite=/bureau/sejours")
    page.get_by_label("Courriel").fill(user.email)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Composer des séjours")).to_be_visible()
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def _sound(page: Page) -> None:
    """Find nothing against accessibility, and nothing wider than the window."""
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    faults = [
        (rule["id"], node["html"][:150]) for rule in found.response["violations"] for node in rule["nodes"]
    ]
    wide_px = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert (faults, wide_px) == ([], 0), page.url


def _press(page: Page, name: str) -> None:
    """Reach a button or a link by the keyboard, and press it."""
    found = (
        page.locator("main")
        .get_by_role("button", name=name)
        .or_(page.locator("main").get_by_role("link", name=name))
    )
    found.first.focus()
    page.keyboard.press("Enter")


def _compose(page: Page) -> None:
    """Ask for stays of a weekend, and wait until they are there."""
    page.get_by_label("Arrivée du train").fill(f"{SATURDAY}T10:00")
    page.get_by_label("Départ du train").fill(f"{SUNDAY}T18:00")
    page.get_by_label("Soin").select_option("quick")
    _sound(page)
    _press(page, "Composer")
    expect(page.get_by_role("heading", level=1)).to_have_text("3 séjours proposés", timeout=LONG_MS)
    expect(page.locator(".stay-map.drawn").first).to_be_visible()


def _swap_a_stop(page: Page) -> None:
    """Take the best replacement of the first stop that leaves the rest as it is."""
    expect(page.get_by_role("heading", name="Programme")).to_be_visible()
    _sound(page)
    _press(page, "Changer")
    expect(page.get_by_role("link", name="Chercher des remplaçants")).to_be_visible()
    _sound(page)
    _press(page, "Chercher des remplaçants")
    page.locator(".swaps").wait_for(timeout=LONG_MS)
    _sound(page)
    page.locator(".swaps > li", has_text="mêmes autres étapes").first.get_by_role(
        "link", name="Prendre"
    ).click()
    expect(page.get_by_role("heading", name="Ce qui a changé")).to_be_visible()
    _sound(page)


def _tab(page: Page, name: str) -> None:
    """Open another page of the product."""
    page.locator(".tabs").first.get_by_role("link", name=name).click()
    expect(page.locator(".tabs").first.locator("[aria-current]")).to_have_text(name)


def _price(page: Page, fields: dict[str, str]) -> None:
    """Fill in terms, see the prices follow, and save."""
    _tab(page, "Conditions et prix")
    for label, value in fields.items():
        page.get_by_label(label).fill(value)
        page.keyboard.press("Tab")
    expect(page.locator("#prices")).to_contain_text("€")
    _sound(page)
    _press(page, "Enregistrer")
    expect(page.get_by_text("C'est enregistré.")).to_be_visible()


def _write(page: Page, title: str) -> None:
    """Give the product a title."""
    _tab(page, "Textes")
    page.get_by_label("Titre en français").fill(title)
    _sound(page)
    _press(page, "Enregistrer")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def _publish(page: Page) -> None:
    """Accept the warnings, and publish."""
    _tab(page, "Publication")
    for box in page.locator("[name=accepted]").all():
        box.check()
    _press(page, "Publier")
    expect(page.get_by_text("Le produit est publié.")).to_be_visible()
    _sound(page)


def test_an_office_sells_a_stay(page: Page, address: str, manager: User) -> None:
    """From the request to what visitors see: composed, changed, priced, written, obstructed, published."""
    said = _sign_in(page, address, manager)
    _compose(page)
    _sound(page)
    page.locator("li.card", has_text="Exemples à remplacer0 étape").get_by_role("link", name="Ouvrir").click()
    _swap_a_stop(page)
    _press(page, "En faire un produit")
    expect(page.get_by_text("Le brouillon est créé.")).to_be_visible()
    _sound(page)
    product = page.url
    _price(page, {"Marge": "15", "En vente du": str(ON_SALE["valid_from"])})
    _write(page, "Deux jours <au fil> de l'eau")
    _tab(page, "Publication")
    _press(page, "Publier")
    expect(page.get_by_role("alert")).to_contain_text("Les dates de vente ne sont pas fixées")
    _sound(page)
    _price(page, {"En vente jusqu'au": str(ON_SALE["valid_to"])})
    _publish(page)
    for path in (f"{product}/historique", f"{product}/fiche", f"{address}/bureau/produits"):
        page.goto(path)
        _sound(page)
    page.wait_for_timeout(1200)  # the shelf looks once a second
    wanted = f"product:{product.rpartition('/')[2]}"
    rows = {row["id"]: row for row in httpx2.get(f"{address}/api/v1/products").json()["products"]}
    assert rows[wanted]["title"] == {"fr": "Deux jours <au fil> de l'eau"}
    assert [line for line in said if "422" not in line] == []


def test_one_asks_why_not(page: Page, address: str, workshop: FastAPI, editor: User) -> None:
    """The answer comes into the page, and leads to the stay with the offer, and back again."""
    said = _sign_in(page, address, editor)
    first, second = two_stays(workshop)
    page.goto(f"{address}/bureau/sejours/{second['id']}")
    missing = next(
        s for d in first["days"] for s in d["stops"] if s["kind"] == "visit" and s not in second["days"]
    )
    page.get_by_label("Offre", exact=True).fill(missing["name"])
    _press(page, "Essayer")
    page.locator("#why-answer h3").wait_for(timeout=LONG_MS)
    _sound(page)
    page.get_by_label("Offre", exact=True).fill(first_visit(second)["name"])
    _press(page, "Essayer")
    expect(page.locator("#why-answer")).to_contain_text("déjà dans le séjour")
    assert said == []


def test_two_writers_meet(page: Page, address: str, manager: User) -> None:
    """What the second one typed is on the page of the conflict, ready to be saved."""
    _sign_in(page, address, manager)
    _compose(page)
    page.get_by_role("button", name=re.compile("En faire un produit")).first.click()
    page.get_by_role("link", name="Textes").first.click()
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_label("Titre en français").fill("Le premier")
    _press(other, "Enregistrer")
    expect(other.get_by_text("C'est enregistré.")).to_be_visible()
    page.get_by_label("Texte en français").fill("Le mien")
    _press(page, "Enregistrer")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deux modifications à la fois")
    _sound(page)
    _press(page, "Enregistrer ainsi")
    expect(page.get_by_label("Titre en français")).to_have_value("Le premier")
    expect(page.get_by_label("Texte en français")).to_have_value("Le mien")
