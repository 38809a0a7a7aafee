"""Where the next page lies, and who may be told a key."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.sources.next_page import next_page, objects_of_page, same_origin

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@pytest.mark.parametrize(
    ("target", "url", "same"),
    [
        ("https://a.test/x", "https://a.test/y", True),
        ("https://a.test:443/x", "https://a.test", True),
        ("https://A.test/x", "https://a.test", True),
        ("https://a.test", "http://a.test", True),
        ("http://a.test", "https://a.test", False),
        ("https://a.test:8443", "https://a.test", False),
        ("https://a.test:81", "http://a.test:81", False),
        ("https://a.test", "http://a.test:8080", False),
        ("http://a.test:8080", "http://a.test:8081", False),
        ("https://b.test", "https://a.test", False),
        ("ftp://a.test", "https://a.test", False),
    ],
)
def test_key_stays_with_its_server(target: str, url: str, *, same: bool) -> None:
    """Scheme, host and port; from open to secret is no loss where both are the usual ports."""
    assert same_origin(target, url) is same


def test_address_that_is_none() -> None:
    """Its port is no number."""
    with pytest.raises(ValueError, match="ort"):
        next_page({"meta": {"next": "https://a.test:x/"}}, "https://a.test")


@given(
    st.fixed_dictionaries({}, optional=dict.fromkeys(("numFound", "query", "objetsTouristiques"), ANYTHING)),
    st.sampled_from(["", "?query={}", "?query=[1]", "?query=5", '?query={"first":1}', "?query=%ff"]),
)
def test_no_page_does_harm(answer: Any, query: str) -> None:
    """It is the last, or names one on the same server."""
    following = next_page(answer, f"https://a.test/x{query}")
    assert following is None or same_origin(following, "https://a.test")
    assert objects_of_page(answer) is None or isinstance(objects_of_page(answer), list)
