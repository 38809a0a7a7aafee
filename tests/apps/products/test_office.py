"""The office that sells."""

from dataclasses import replace
from typing import Any

import pytest

from apps.products.faults import ProductError
from apps.products.office import Office


def test_an_office_may_have_little(office: Office) -> None:
    """A name and an id make an office; the rest may follow."""
    assert Office(id=office.id, name=office.name).registration == ""


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("id", "Béthune Bruay", "slug"),
        ("id", "", "slug"),
        ("name", " ", "blank"),
        ("registration", "IM06210001", "registration"),
        ("registration", "im062100001", "registration"),
        ("registration", "IM062100001\n", "registration"),
        ("email", "accueil@bethune", "email"),
        ("website", "javascript:alert(1)", "website"),
        ("website", "https://example.org/<script>", "website"),
        ("sites", ("https://example.org/page",), "origin"),
        ("sites", ("*",), "origin"),
        ("sites", ("https://...",), "origin"),
        ("sites", ("https://-",), "origin"),
        ("sites", ("https://example.org:0",), "origin"),
        ("sites", ("https://example.org:65536",), "origin"),
        ("languages", (), "blank"),
        ("languages", ("fr", "xx"), "one_of"),
        ("languages", ("fr", "fr"), "one_of"),
        ("insurer", "x" * 301, "long"),
    ],
)
def test_what_is_not_of_its_form_is_refused(office: Office, field: str, value: Any, code: str) -> None:
    """An origin has no path, a registration nine digits, a language texts."""
    with pytest.raises(ProductError) as caught:
        replace(office, **{field: value})
    assert [fault.code for fault in caught.value.faults] == [code]


def test_a_good_office_stands(office: Office) -> None:
    """Sites with and without a port are origins."""
    sites = ("https://www.example.org", "http://localhost:8000")
    assert replace(office, sites=sites, website="https://example.org/a?b=c").sites == sites


def test_an_origin_is_kept_as_browsers_write_it(office: Office) -> None:
    """The port that goes without saying is left out, and an origin stands there once."""
    sites = (
        "https://example.org:443",
        "https://example.org",
        "http://example.org:80",
        "http://example.org:443",
    )
    kept = ("https://example.org", "http://example.org", "http://example.org:443")
    assert replace(office, sites=sites).sites == kept
