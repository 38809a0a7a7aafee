"""Text as people read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.sources.plain import NAME_LENGTH, TEXT_LENGTH, plain_name, plain_text


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Café du canal", "Café du canal"),
        ("Caf&eacute; &amp; bar", "Café & bar"),
        ("L&#039;&eacute;cluse&nbsp;: 5&nbsp;€", "L'écluse : 5 €"),
        ("Un<br>deux<BR/>trois<br />quatre", "Un\ndeux\ntrois\nquatre"),
        ("<p>Un</p><p>Deux</p>", "Un\nDeux"),
        ("<ul><li>Un</li><li>Deux</li></ul>", "Un\nDeux"),
        ("<b>Gras</b> et <i>italique</i>", "Gras et italique"),
        ("Avant<script>alert(1)</script>Après", "AvantAprès"),
        ("<style>p{color:red}</style>Texte", "Texte"),
        ("Moins de 3 < 5 ans", "Moins de 3 < 5 ans"),
        ("a \t b  c", "a b c"),
        ("Un\n\n\n  Deux\r\nTrois", "Un\nDeux\nTrois"),
        ("Un\x00\x07\u200bdeux", "Un deux"),
        ("", ""),
        ("   \n ", ""),
        ('<img src=x onerror="alert(1)">Photo', "Photo"),
        ("<a href='javascript:alert(1)'>lien</a>", "lien"),
    ],
)
def test_markup_is_not_for_reading(raw: str, shown: str) -> None:
    """Tags, scripts, entities and control characters go; paragraphs and words stay."""
    assert plain_text(raw) == shown


def test_text_is_cut() -> None:
    """Ten megabytes, of text or of tags, end, and are kept short."""
    for raw in ("x" * 10_000_000, "<b>" * 3_000_000, "&amp;" * 2_000_000, "<" * 10_000_000):
        assert len(plain_text(raw)) <= TEXT_LENGTH


def test_name_is_one_short_line() -> None:
    """A break within a name is a space."""
    assert plain_name("Ferme<br>de  l&#39;écluse\n") == "Ferme de l'écluse"
    assert len(plain_name("x" * 1000)) == NAME_LENGTH


@given(raw=st.text(max_size=300), length=st.integers(1, 40))
def test_whatever_comes_is_printable_and_short(raw: str, length: int) -> None:
    """No character that cannot be shown, no empty line, nothing longer than asked for."""
    shown = plain_text(raw, length)
    assert len(shown) <= length
    assert all(c.isprintable() or c == "\n" for c in shown)
    assert "\n\n" not in shown
    assert shown == shown.strip()
