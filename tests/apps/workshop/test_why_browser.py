"""An office asks why there is no stay, in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from apps.store.users import User
from tests.apps.serving import SATURDAY
from tests.apps.workshop.desk import PASSWORD

pytestmark = pytest.mark.browser
LONG_MS = 60_000
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def _sound(page: Page) -> None:
    """Find nothing against accessibility, and nothing wider than the window."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    faults = [
        (rule["id"], node["html"][:150]) for rule in found.response["violations"] for node in rule["nodes"]
    ]
    wide_px = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert (faults, wide_px) == ([], 0), page.url


def test_a_change_is_found_and_composed(page: Page, address: str, editor: User) -> None:
    """The answer comes into the page, above the form as it was typed, and leads to stays."""
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(f"{address}/bureau/connexion?suite=/bureau/sejours")
    page.get_by_label("Courriel").fill(editor.email)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_label("Arrivée du train").fill(f"{SATURDAY}T10:00")
    page.get_by_label("Départ du train").fill(f"{SATURDAY}T10:20")
    page.get_by_label("Soin").select_option("quick")
    page.get_by_role("button", name="Composer", exact=True).click()
    ask = page.get_by_role("button", name="Pourquoi, et que changer")
    ask.wait_for(timeout=LONG_MS)
    _sound(page)
    ask.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Pourquoi, et que changer")).to_be_visible(timeout=LONG_MS)
    assert page.url.endswith("/bureau/sejours")
    expect(page.get_by_label("Départ du train")).to_have_value(f"{SATURDAY}T10:20")
    _sound(page)
    page.get_by_role("button", name="Composer ainsi").first.click()
    page.wait_for_url("**/bureau/sejours/comparer?*", timeout=LONG_MS)
    assert said == []
