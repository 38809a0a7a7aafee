"""Tests of what something is."""

import pytest

from offers.sources.kind_rules import kind_of, themes_of
from offers.sources.profile import load_profile

PROFILE = load_profile("tourinsoft")


@pytest.mark.parametrize(
    ("base", "classes", "kind"),
    [
        ("site", ["Château"], "castle"),
        ("site", ["Chose"], "site"),
        ("hotel", ["Spa", "Restaurant"], "hotel"),
        ("self-catering", ["Roulotte"], "unusual-lodging"),
        ("event", ["Concert"], "show"),
        ("event", ["Château"], "event"),
        ("trail", ["Musée"], "trail"),
        (None, ["Office de tourisme"], "tourist-office"),
        (None, [], None),
    ],
)
def test_a_class_makes_a_type_more_exact(base, classes, kind):
    """But it never turns a bed into a visit, nor an event into a place."""
    assert kind_of(base, classes, PROFILE) == kind


def test_themes_come_from_words():
    """All that fit, each once."""
    assert themes_of(["Patrimoine minier", "Culturel"], PROFILE) == ("heritage", "mining", "culture")
