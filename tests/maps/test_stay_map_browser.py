"""Tests of the page of a stay in a real browser."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from itinerary.stay import Stay
from maps import Background, write_map
from maps.coverage_map import coverage_page
from maps.network_map import network_page
from maps.offers_map import offers_page
from tests.maps.test_coverage_map import MISSING, SPOTS
from tests.maps.test_network_map import VIEW
from tests.maps.test_offers_map import MUSEUM
from tests.maps.test_plan_b import rainy

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="chromium and chromedriver are not installed"),
]
WIDE, PHONE = (1200, 900), (390, 844)
MAP = "Object.values(window).find((v) => v && v.getZoom)"


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[webdriver.Chrome]:
    """Start a Chromium of its own, without a network to speak of."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for flag in (*FLAGS, f"--user-data-dir={tmp_path / 'profile'}", "--host-resolver-rules=MAP * ~NOTFOUND"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def page(browser: webdriver.Chrome, tmp_path: Path, stay: Stay, background: Background) -> webdriver.Chrome:
    """Open the stay from disk on a wide screen."""
    path = tmp_path / "stay.html"
    path.write_text(write_map(stay, background), encoding="utf-8")
    browser.set_window_size(*WIDE)
    browser.get(path.as_uri())
    return browser


def requests(page: webdriver.Chrome) -> list[str]:
    """List what the page has loaded beside itself."""
    return page.execute_script("return performance.getEntriesByType('resource').map(entry => entry.name)")


def boxes(page: webdriver.Chrome, selector: str) -> list[dict[str, float]]:
    """Measure the visible elements of a selector."""
    found = [e for e in page.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()]
    return [e.rect for e in found]


def overlap(a: dict[str, float], b: dict[str, float]) -> bool:
    """Say whether two boxes share a point."""
    across = a["x"] < b["x"] + b["width"] and b["x"] < a["x"] + a["width"]
    return across and a["y"] < b["y"] + b["height"] and b["y"] < a["y"] + a["height"]


def wait_for(page: webdriver.Chrome, selector: str) -> None:
    """Wait until an element is displayed."""
    WebDriverWait(page, 5).until(lambda p: boxes(p, selector))


def test_map_is_drawn_without_error_or_request(page: webdriver.Chrome) -> None:
    """Tests that Leaflet runs, lines and markers are there, and nothing was asked of anyone."""
    assert page.execute_script("return L.version") == "1.9.4"
    assert len(boxes(page, ".pin")) == 4 + 4
    assert len(page.find_elements(By.CSS_SELECTOR, "path.leg")) == 6
    assert page.find_element(By.CSS_SELECTOR, ".leaflet-control-scale").text.endswith("m")
    assert requests(page) == []
    assert page.get_log("browser") == []


def test_layer_control_has_days_and_tiles(page: webdriver.Chrome) -> None:
    """Tests that the reader can choose days, shown at first, and tiles, not shown."""
    labels = page.find_elements(By.CSS_SELECTOR, ".leaflet-control-layers label")
    chosen = {label.text: label.find_element(By.TAG_NAME, "input").is_selected() for label in labels}
    assert chosen == {
        "■ Jour 1 · samedi 15 mai 2027": True,
        "■ Jour 2 · dimanche 16 mai 2027": True,
        "Fond OpenStreetMap (en ligne)": False,
    }


def test_markers_do_not_cover_each_other(page: webdriver.Chrome) -> None:
    """Tests that all numbers can be read at once, also where two days share a place."""
    pins = boxes(page, ".pin")
    assert not any(overlap(a, b) for i, a in enumerate(pins) for b in pins[:i])


def test_markers_keep_clear_of_legend_and_controls(page: webdriver.Chrome) -> None:
    """Tests that the first view hides no stop."""
    panels = [*boxes(page, ".legend"), *boxes(page, ".leaflet-control-layers")]
    assert len(panels) == 2
    assert not any(overlap(panel, pin) for panel in panels for pin in boxes(page, ".pin"))


def test_click_on_a_marker_opens_its_popup(page: webdriver.Chrome) -> None:
    """Tests that a stop tells its name, its hours and its doubts."""
    page.find_elements(By.CSS_SELECTOR, ".stop-icon .pin")[1].click()
    wait_for(page, ".leaflet-popup")
    text = page.find_element(By.CSS_SELECTOR, ".leaflet-popup").text
    assert "Beffroi de Béthune" in text
    assert "10h30 – 11h45" in text
    assert "À confirmer : horaires, accès en fauteuil" in text


def test_keyboard_opens_a_popup(page: webdriver.Chrome) -> None:
    """Tests that a stop can be reached and read without a mouse."""
    marker = page.find_elements(By.CSS_SELECTOR, ".stop-icon")[1]
    page.execute_script("arguments[0].focus()", marker)
    marker.send_keys(Keys.ENTER)
    wait_for(page, ".leaflet-popup")
    assert marker.get_attribute("role") == "button"


def test_programme_shows_a_stop_of_a_hidden_day(page: webdriver.Chrome) -> None:
    """Tests that a day can be hidden, and that its stops can still be found from the programme."""
    page.find_elements(By.CSS_SELECTOR, ".leaflet-control-layers-selector")[1].click()
    assert len(page.find_elements(By.CSS_SELECTOR, ".pin")) == 4
    page.find_element(By.CSS_SELECTOR, '[data-stop="d1s1"]').click()
    wait_for(page, ".leaflet-popup")
    assert len(page.find_elements(By.CSS_SELECTOR, ".pin")) == 4 + 4
    assert (
        "Croisière <fluvestre> & guinguette {{ 6 * 7 }}"
        in page.find_element(By.CSS_SELECTOR, ".leaflet-popup").text
    )


def test_plan_b_is_shown_when_it_rains(
    browser: webdriver.Chrome, tmp_path: Path, stay: Stay, background: Background
) -> None:
    """Tests that the layer of plan B is off at first, and draws its place and line when turned on."""
    path = tmp_path / "rain.html"
    path.write_text(write_map(rainy(stay), background), encoding="utf-8")
    browser.set_window_size(*WIDE)
    browser.get(path.as_uri())
    assert not browser.find_elements(By.CSS_SELECTOR, ".rain-pin, path.rain")
    browser.find_elements(By.CSS_SELECTOR, ".leaflet-control-layers-selector")[2].click()
    assert len(browser.find_elements(By.CSS_SELECTOR, ".rain-pin")) == 1
    assert len(browser.find_elements(By.CSS_SELECTOR, "path.rain")) == 1


def test_strips_stand_under_the_map(page: webdriver.Chrome) -> None:
    """Tests that each day has its strip below the map, within the width of the map."""
    below = page.execute_script("return document.querySelector('.folium-map').getBoundingClientRect().bottom")
    tracks, marks = boxes(page, ".track"), boxes(page, ".track b")
    assert len(tracks) == 2
    assert all(track["y"] >= below for track in tracks)
    assert all(
        mark["x"] >= 0 and mark["x"] + mark["width"] <= tracks[0]["x"] + tracks[0]["width"] + 40
        for mark in marks
    )


def test_tiles_are_asked_for_only_when_turned_on(page: webdriver.Chrome) -> None:
    """Tests that the one request of the page is the reader's choice."""
    page.find_elements(By.CSS_SELECTOR, ".leaflet-control-layers-selector")[2].click()
    WebDriverWait(page, 5).until(requests)
    assert all(address.startswith("https://tile.openstreetmap.org/") for address in requests(page))
    assert "OpenStreetMap" in page.find_element(By.CSS_SELECTOR, ".leaflet-control-attribution").text


def test_phone_shows_the_map_uncovered(page: webdriver.Chrome) -> None:
    """Tests that legend and layers are folded on a phone, and that nothing is wider than it."""
    page.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": PHONE[0], "height": PHONE[1], "deviceScaleFactor": 2, "mobile": True},
    )
    page.refresh()
    assert boxes(page, ".legend")[0]["height"] < 50
    assert boxes(page, ".leaflet-control-layers")[0]["height"] < 60
    assert page.execute_script("return document.documentElement.scrollWidth") <= PHONE[0]
    pins = boxes(page, ".pin")
    assert all(pin["x"] >= 0 and pin["x"] + pin["width"] <= PHONE[0] for pin in pins)


def test_map_of_coverage_is_drawn_without_error_or_request(browser: webdriver.Chrome, tmp_path: Path) -> None:
    """Tests that its circles are there, its popup opens, and nothing was asked of anyone."""
    path = tmp_path / "coverage.html"
    path.write_text(coverage_page(SPOTS, MISSING, Background(), "fr"), encoding="utf-8")
    browser.set_window_size(*WIDE)
    browser.get(path.as_uri())
    circles = browser.find_elements(By.CSS_SELECTOR, "path.leaflet-interactive")
    assert len(circles) == 2 + 1
    circles[0].click()
    wait_for(browser, ".leaflet-popup .spot")
    assert "Béthune" in browser.find_element(By.CSS_SELECTOR, ".leaflet-popup").text
    assert requests(browser) == []
    assert browser.get_log("browser") == []


def test_map_of_a_network_is_drawn_without_error(browser: webdriver.Chrome, tmp_path: Path) -> None:
    """Tests that a junction and a warning are there, that the map is fitted, and asks nothing of anyone."""
    path = tmp_path / "network.html"
    path.write_text(network_page(VIEW, "fr"), encoding="utf-8")
    browser.set_window_size(*WIDE)
    browser.get(path.as_uri())
    assert browser.find_element(By.CSS_SELECTOR, ".sign-place .sign").text == "17"
    assert browser.execute_script(f"return {MAP}.getZoom()") > 10
    assert "ODbL" in browser.find_element(By.CSS_SELECTOR, ".leaflet-control-attribution").text
    browser.find_element(By.CSS_SELECTOR, ".leaflet-warning-pane path").click()
    wait_for(browser, ".leaflet-popup")
    popup = browser.find_element(By.CSS_SELECTOR, ".leaflet-popup").text
    assert "Liaison sans point-nœud à un bout" in popup
    assert "cut off" in popup
    assert requests(browser) == []
    assert browser.get_log("browser") == []


def test_layers_of_a_network_wait_or_are_shown(browser: webdriver.Chrome, tmp_path: Path) -> None:
    """Tests that only informations are off at first, and that links lie above trains and routes."""
    path = tmp_path / "network.html"
    path.write_text(network_page(VIEW, "fr"), encoding="utf-8")
    browser.set_window_size(*WIDE)
    browser.get(path.as_uri())
    labels = browser.find_elements(By.CSS_SELECTOR, ".leaflet-control-layers label")
    off = [e.text for e in labels if not e.find_element(By.TAG_NAME, "input").is_selected()]
    assert off == ["Informations"]
    panes = ("rails", "overlay", "links", "info", "warning", "marker")
    heights = [
        browser.execute_script(
            f"return getComputedStyle({MAP}.getPane('{name}Pane') || {MAP}.getPane('{name}')).zIndex"
        )
        for name in panes
    ]
    assert heights == sorted(heights)
    assert browser.find_elements(By.CSS_SELECTOR, ".leaflet-links-pane path")


def test_signs_of_junctions_are_dots_from_afar(browser: webdriver.Chrome, tmp_path: Path) -> None:
    """Tests that a sign hides little of the ways beneath it while many of them are in sight."""
    path = tmp_path / "network.html"
    path.write_text(network_page(VIEW, "fr"), encoding="utf-8")
    browser.set_window_size(*WIDE)
    browser.get(path.as_uri())
    for zoom, narrowest, widest in ((9, 4, 10), (14, 16, 30)):
        browser.execute_script(f"{MAP}.setView([50.6, 2.6], {zoom}, {{ animate: false }})")
        (box,) = boxes(browser, ".sign-place .sign")
        assert narrowest <= box["width"] <= widest


def test_what_is_too_near_stands_together(
    browser: webdriver.Chrome, tmp_path: Path, background: Background
) -> None:
    """Tests that dots near each other are a number; a click tells them apart, or tells all at one place."""
    places = (("a", 2.6, 50.5), ("b", 2.601, 50.5), ("c", 2.9, 50.6), ("d", 2.9, 50.6))
    offers = tuple(replace(MUSEUM, name=name, lon=lon, lat=lat) for name, lon, lat in places)
    path = tmp_path / "offers.html"
    path.write_text(offers_page(offers, background, "fr"), encoding="utf-8")
    browser.set_window_size(*WIDE)
    browser.get(path.as_uri())
    assert [b.text for b in browser.find_elements(By.CSS_SELECTOR, ".cluster")] == ["2", "2"]
    browser.find_elements(By.CSS_SELECTOR, ".cluster")[1].click()
    wait_for(browser, ".leaflet-popup")
    assert len(browser.find_elements(By.CSS_SELECTOR, ".leaflet-popup .stop-popup")) == 2
    browser.refresh()
    browser.find_elements(By.CSS_SELECTOR, ".cluster")[0].click()
    WebDriverWait(browser, 5).until(lambda page: len(page.find_elements(By.CSS_SELECTOR, ".dot")) == 2)
