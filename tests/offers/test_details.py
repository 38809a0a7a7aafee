"""Details that can be, and those that cannot."""

import pytest

from offers.details import NO_DETAILS, Details, Rate


@pytest.mark.parametrize(("low", "high"), [(None, None), (0, 0), (500, 800), (500, None), (None, 800)])
def test_amounts_in_order_make_a_rate(low: int | None, high: int | None) -> None:
    """Free, a price, a range, and a line without amounts."""
    assert (Rate(min_ct=low, max_ct=high).min_ct, Rate(min_ct=low, max_ct=high).max_ct) == (low, high)


@pytest.mark.parametrize(("low", "high"), [(-1, None), (None, -1), (800, 500)])
def test_amounts_that_cannot_be_are_refused(low: int | None, high: int | None) -> None:
    """Nobody is paid for coming, and no range runs backwards."""
    with pytest.raises(ValueError, match="min_ct <= max_ct"):
        Rate(min_ct=low, max_ct=high)


@pytest.mark.parametrize("wrong", [{"policy": "senior"}, {"unit": "kilogram"}])
def test_words_outside_the_list_are_refused(wrong: dict[str, str]) -> None:
    """Policies and units are those of the list, or unknown."""
    with pytest.raises(ValueError, match="policy and unit"):
        Rate(**wrong)


def test_nothing_said_is_nothing_known() -> None:
    """Pets are neither welcome nor unwelcome, and no value has an origin."""
    assert Details() == NO_DETAILS
    assert (NO_DETAILS.pets, NO_DETAILS.by_appointment, NO_DETAILS.track) == ("unknown", False, None)
