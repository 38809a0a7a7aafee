"""Tests of finding meanings by words."""

from offers.sources.wording import chosen, told


def test_the_first_entry_whose_words_stand_in_a_text():
    """Order tells, accents and case do not, and words count whole."""
    table = {"tarif réduit": "reduced", "tarif": "other", "an": "never"}
    assert told(table, "TARIF REDUIT (étudiants)") == "reduced"
    assert told(table, "Tarif de groupe") == "other"
    assert told(table, "Animaux") is None


def test_the_first_entry_that_is_a_word():
    """A word counts as a whole, and the order of the table decides."""
    table = {"Musée": "museum", "Château": "castle"}
    assert chosen(table, ["chateau", "musee"]) == "museum"
    assert chosen(table, ["Musée de la mine"]) is None
