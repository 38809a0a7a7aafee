"""The source of chance: the published generator, and fair."""

from itertools import pairwise

import pytest

from itinerary.ruin.chance import below, make_chance, unit

PUBLISHED = (
    6457827717110365317,
    3203168211198807973,
    9817491932198370423,
    4593380528125082431,
    16408922859458223821,
)
"""First outputs of SplitMix64 for the seed 1234567."""


def test_draws_are_those_of_the_published_generator() -> None:
    """Fractions are the 53 highest bits of the outputs that are known."""
    chance = make_chance(1234567)
    assert [unit(chance) for _ in PUBLISHED] == [(z >> 11) / 2**53 for z in PUBLISHED]


@pytest.mark.parametrize(("seed", "same"), [(-1, 2**64 - 1), (2**64 + 5, 5)])
def test_any_integer_is_a_seed(seed: int, same: int) -> None:
    """Negative ones and long ones count by their lowest 64 bits."""
    assert [unit(make_chance(seed)) for _ in range(3)] == [unit(make_chance(same)) for _ in range(3)]


def test_fractions_are_uniform() -> None:
    """Of 100,000 draws each tenth has a tenth, within five standard deviations; none is 1 or below 0."""
    chance, tenths = make_chance(7), [0] * 10
    for _ in range(100_000):
        drawn = unit(chance)
        assert 0.0 <= drawn < 1.0
        tenths[int(drawn * 10)] += 1
    assert all(abs(n - 10_000) < 5 * 95 for n in tenths)


@pytest.mark.parametrize("n", [1, 2, 3, 7, 1000])
def test_integers_are_below(n: int) -> None:
    """All from 0 to n - 1 come, and nothing else does."""
    chance = make_chance(11)
    assert {below(chance, n) for _ in range(20 * n)} == set(range(n))


def test_neighbouring_draws_and_seeds_have_nothing_to_do_with_each_other() -> None:
    """Products of neighbours average a quarter, whether they follow in a series or from seed to seed."""
    chance = make_chance(1)
    series = [unit(chance) for _ in range(20_000)]
    seeds = [unit(make_chance(seed)) for seed in range(20_000)]
    for drawn in (series, seeds):
        mean = sum(a * b for a, b in pairwise(drawn)) / (len(drawn) - 1)
        assert abs(mean - 0.25) < 0.01
