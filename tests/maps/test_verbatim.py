"""Tests of maps.verbatim."""

import pytest
from branca.element import Element, Figure
from hypothesis import given
from hypothesis import strategies as st

from maps.verbatim import Call, Verbatim


@given(st.text())
def test_text_is_written_as_it_stands(text: str) -> None:
    """Tests that no text is read as a template."""
    assert Verbatim(text).render() == text


def test_call_names_the_layer_it_is_added_to() -> None:
    """Tests that the call is written once, with its layer and its argument."""
    page, layer = Figure(), Element()
    page.add_child(layer)
    layer.add_child(Call("stayMap.popup", "<b>{{ 6 * 7 }}</b>"))
    html = page.render()
    expected = f'stayMap.popup({layer.get_name()}, "\\u003cb\\u003e{{{{ 6 * 7 }}}}\\u003c/b\\u003e");'
    assert html.count(expected) == 1


def test_call_outside_a_page_is_refused() -> None:
    """Tests that a call that could not be written anywhere is an error."""
    with pytest.raises(TypeError, match="added to a layer of a page"):
        Call("stayMap.start", {}).render()
