"""Answers that a browser may keep."""

import pytest
from starlette.requests import Request

from apps.api.answer import Kept


def asked(tag: str | None) -> Request:
    """Make a request of somebody who has something already."""
    headers = [] if tag is None else [(b"if-none-match", tag.encode())]
    return Request({"type": "http", "headers": headers})


@pytest.mark.parametrize(
    ("tag", "status"),
    [
        (None, 200),
        ('"other"', 200),
        ("", 200),
        ("*", 304),
        ("{etag}", 304),
        ("W/{etag}", 304),
        ('"a", {etag}', 304),
    ],
)
def test_what_somebody_has_is_not_sent_again(tag: str | None, status: int) -> None:
    """Tags are compared weakly, as RFC 9110 asks of If-None-Match."""
    kept = Kept(body=b"{}")
    answer = kept.to(asked(tag and tag.format(etag=kept.etag)))
    assert answer.status_code == status
    assert answer.headers["etag"] == kept.etag


def test_tag_changes_with_the_body() -> None:
    """Another answer has another tag."""
    assert Kept(body=b"1").etag != Kept(body=b"2").etag
