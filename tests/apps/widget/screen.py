"""How a visitor goes about in the widget: what tests of a browser say in one word."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COMPOSING_MS = 60_000
FOCUSED = """() => {
  let at = document.activeElement;
  while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement;
  return at ? (at.getAttribute("aria-label") || at.labels?.[0]?.innerText || at.innerText || "").trim() : "";
}"""


def widget(page: Page) -> Locator:
    """Find the widget of a page."""
    return page.locator("fluvestre-sejour")


def open_form(page: Page, address: str) -> None:
    """Open a page and wait for the form."""
    page.goto(address)
    widget(page).get_by_role("button", name="Composer mes séjours").wait_for()


def compose(page: Page) -> None:
    """Ask for stays as a couple, and wait for them."""
    widget(page).get_by_text("À deux, en flânant").click()
    widget(page).get_by_role("button", name="Composer mes séjours").click()
    widget(page).get_by_role("heading", name="Composés pour vous").wait_for(timeout=COMPOSING_MS)


def open_stay(page: Page) -> None:
    """Open the first stay that was composed."""
    section = widget(page).locator("section", has=page.get_by_role("heading", name="Composés pour vous"))
    section.get_by_role("button", name="Voir ce séjour").first.click()
    widget(page).locator("article.stay").wait_for()


def press_until(page: Page, wanted: str, key: str = "Tab", most: int = 120) -> None:
    """Press a key until what has the focus is called so."""
    for _ in range(most):
        page.keyboard.press(key)
        if wanted in page.evaluate(FOCUSED):
            return
    raise AssertionError(f"{wanted} is not reached by {key}")


def violations(page: Page) -> list[str]:
    """List what axe-core finds against WCAG 2.2 AA and good practice."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": AXE_TAGS}})
    return [
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


def overflow_px(page: Page) -> int:
    """Measure how far a page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
