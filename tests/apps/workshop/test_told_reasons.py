"""Reasons in the words of the forms."""

from apps.texts import load_texts
from apps.workshop.told_reasons import tell_reasons
from offers.load import load_catalogue


def test_ids_become_names_and_options_fields() -> None:
    """An office knows neither ids nor the command line."""
    told = tell_reasons(
        ("offer:beffroi-de-bethune est fermé ; retirer --must offer:nowhere ou --max-km-day.", "--unheard"),
        load_catalogue(None),
        load_texts("fr"),
    )
    assert told[0] == (
        "« Beffroi de Béthune » est fermé ; retirer « À inclure » « offer:nowhere » "
        "ou « Vélo par jour, au plus (km) »."
    )
    assert told[1] == "--unheard"


def test_dates_are_words() -> None:
    """A day is told as people say it."""
    told = tell_reasons(("Pas de lit le 2027-05-15.",), load_catalogue(None), load_texts("fr"))
    assert told == ("Pas de lit le samedi 15 mai 2027.",)
