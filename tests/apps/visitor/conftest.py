"""The application, running, and a browser for its visitors' pages."""

from tests.apps.widget.conftest import browser, page, site

__all__ = ["browser", "page", "site"]
"""Fixtures of the tests here."""
