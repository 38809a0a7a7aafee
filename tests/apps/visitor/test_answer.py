"""A page knows from which office a visitor comes, and in which language."""

import pytest
from starlette.requests import Request

from apps.visitor.answer import kept_office, texts_of


def asked(query: str, accepted: str = "") -> Request:
    """Ask for a page."""
    headers = [(b"accept-language", accepted.encode())]
    return Request({"type": "http", "path": "/sejours", "query_string": query.encode(), "headers": headers})


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("office=bethune-bruay", "&office=bethune-bruay"),
        ("office=", ""),
        ("lang=fr", ""),
        ("office=a%26lang%3Dnl%22%3E", "&office=a%26lang%3Dnl%22%3E"),
    ],
)
def test_the_office_goes_along_as_one_value(query: str, kept: str) -> None:
    """Whatever somebody put into the address stays what it was, and becomes nothing else."""
    assert kept_office(asked(query)) == kept


def test_the_address_wins_over_the_browser() -> None:
    """Without either it is French."""
    assert texts_of(asked("lang=nl", "de")).language == "nl"
    assert texts_of(asked("lang=xx", "de")).language == "de"
    assert texts_of(asked("")).language == "fr"
