"""Tests of maps.carnet_pdf and of the error it raises."""

import sys

import pytest

from maps.carnet_pdf import pdf_of
from maps.errors import PdfUnavailableError


class NoPango:
    """An import that fails as it does where Pango is missing."""

    def find_spec(self, name: str, *_: object) -> None:
        """Fail for the library that sets type."""
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0': no such file\nand more")


def test_without_pango_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests that the packages of Debian are named, on one line."""
    for name in [n for n in sys.modules if n.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    with pytest.raises(PdfUnavailableError) as caught:
        pdf_of("<html lang='fr'><title>x</title></html>", "carnet.css", "x")
    message = str(caught.value)
    assert "libpango-1.0-0 libpangoft2-1.0-0 fonts-liberation" in message
    assert "\n" not in message


def test_page_that_asks_for_something_gets_nothing() -> None:
    """Tests that a picture of somewhere else is not fetched when a page is set in type."""
    html = "<html lang='fr'><title>x</title><body><p>seul</p><img src='{}' alt=''></body></html>"
    try:
        asked = pdf_of(html.format("file:///etc/hostname"), "carnet.css", "x")
    except PdfUnavailableError as error:
        pytest.skip(str(error))
    assert asked == pdf_of(html.format("https://example.org/a.png"), "carnet.css", "x")
    assert b"/Subtype /Image" not in asked
