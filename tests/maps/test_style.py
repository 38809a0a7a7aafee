"""Tests of maps.style."""

from itertools import combinations

import numpy as np
import pytest

from graphs.mode import Mode
from maps.style import DASHES, DAY_COLOURS, day_colour, line_weight

# Machado, Oliveira and Fernandes 2009, full severity, on linear RGB.
VISIONS = {
    "usual": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}


def linear(colour: str) -> np.ndarray:
    """Read a colour as linear RGB."""
    values = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray) -> np.ndarray:
    """Turn linear RGB into CIE Lab under D65."""
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = np.cbrt(to_xyz @ np.clip(rgb, 0, 1) / (0.9505, 1, 1.089))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("colour", DAY_COLOURS)
def test_day_colour_carries_white_text(colour: str) -> None:
    """Tests that white on the colour of a day has the contrast that WCAG AA asks of small text."""
    luminance = float(np.dot(linear(colour), (0.2126, 0.7152, 0.0722)))
    assert 1.05 / (luminance + 0.05) >= 4.5


@pytest.mark.parametrize("vision", VISIONS)
def test_day_colours_differ_for_every_vision(vision: str) -> None:
    """Tests that the colours of any two days stay apart for each common colour vision."""
    seen = [lab(np.array(VISIONS[vision]) @ linear(colour)) for colour in DAY_COLOURS]
    assert min(np.linalg.norm(a - b) for a, b in combinations(seen, 2)) > 20


def test_day_colours_return() -> None:
    """Tests that a long stay has a colour and a width for each of its days."""
    assert day_colour(len(DAY_COLOURS)) == day_colour(0)
    assert [line_weight(day) for day in range(4)] == [8, 5, 3, 8]


def test_each_mode_has_its_own_line() -> None:
    """Tests that modes can be told apart without colour."""
    assert len({DASHES[mode] for mode in Mode}) == len(Mode)
