"""The way back from stay to stay."""

from apps.workshop.trail import MOST_STEPS, Trail, read_trail

ONE, TWO = "0" * 16, "1" * 16


def test_a_way_is_read_as_it_is_written() -> None:
    """An address holds the whole way, and the product it is for."""
    trail = Trail(steps=(ONE,), product="deux-jours").onwards(TWO)
    assert trail.query() == f"?fil={ONE}.{TWO}&produit=deux-jours"
    assert read_trail(f"{ONE}.{TWO}", "deux-jours") == trail


def test_one_goes_back_step_by_step() -> None:
    """The way back leads to the last stay, with one step less."""
    assert Trail(steps=(ONE, TWO)).back() == f"/bureau/sejours/{TWO}?fil={ONE}"
    assert Trail(steps=(ONE,)).back() == f"/bureau/sejours/{ONE}"
    assert Trail().back() is None


def test_what_is_no_step_is_left_out() -> None:
    """Nothing that somebody writes into an address gets into another."""
    assert read_trail('"><script>.../x', "//evil") == Trail()


def test_a_long_way_forgets_its_beginning() -> None:
    """Addresses stay short."""
    trail = Trail()
    for number in range(MOST_STEPS + 5):
        trail = trail.onwards(f"{number:016x}")
    assert len(trail.steps) == MOST_STEPS
    assert trail.steps[0] == f"{5:016x}"
