"""What could be the same thing under two names of its kind."""

from typing import get_args

import pytest

from offers.family import family, plain_words
from offers.offer import Kind


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("museum", "site", True),
        ("restaurant", "bar", True),
        ("hotel", "guesthouse", True),
        ("event", "market", True),
        ("museum", "restaurant", False),
        ("hotel", "restaurant", False),
        ("producer", "museum", False),
        ("shop", "producer", False),
        ("trail", "site", False),
        ("bike-rental", "tourist-office", False),
    ],
)
def test_kinds_of_one_family_can_be_one_thing(one: str, other: str, *, same: bool) -> None:
    """A belfry can be filed as a museum; the hotel and its restaurant are two offers."""
    assert (family(one) == family(other)) is same


def test_every_kind_has_a_family() -> None:
    """No kind is left out."""
    assert all(family(kind) for kind in get_args(Kind))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'Estaminet du Canal", "estaminet canal"),
        ("Le Beffroi de Béthune", "BEFFROI DE BETHUNE"),
        ("Ferme de l’Écluse", "Ferme  de l'écluse"),
        ("Musée du Lin - Béthune", "Musée du lin (Béthune)"),
    ],
)
def test_names_that_people_read_alike(one: str, other: str) -> None:
    """Accents, case, articles and punctuation do not tell names apart."""
    assert plain_words(one) == plain_words(other)


@pytest.mark.parametrize(("one", "other"), [("Hôtel du Lac", "Hôtel du Bac"), ("Gîte 1", "Gîte 2")])
def test_names_that_differ(one: str, other: str) -> None:
    """A letter or a number does."""
    assert plain_words(one) != plain_words(other)


def test_name_of_small_words_is_not_empty() -> None:
    """A place called L'A is not the same as any other of such a name."""
    assert plain_words("L'À") == "l-a"
