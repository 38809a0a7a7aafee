"""Whether a tag lets somebody pass."""

import pytest

from graphs.osm.permission import BICYCLE, FOOT, allowed, verdict


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes", True),
        ("designated", True),
        ("customers", True),
        ("no", False),
        ("private", False),
        ("agricultural", False),
        ("agricultural;forestry", False),
        ("delivery;yes", True),
        ("who_knows", None),
        ("", None),
        (None, None),
    ],
)
def test_values(text: str | None, expected: bool | None) -> None:  # noqa: FBT001
    """A value allows, forbids, or says nothing."""
    assert verdict(text) is expected


def test_the_most_particular_tag_decides() -> None:
    """A bicycle may pass where all but bicycles are kept out."""
    tags = {"access": "no", "vehicle": "no", "bicycle": "yes"}
    assert allowed(tags, BICYCLE, usual=True)
    assert not allowed(tags, FOOT, usual=True)


def test_a_general_yes_opens_no_footway() -> None:
    """Where bicycles usually may not, only their own tag lets them in."""
    assert not allowed({"access": "yes"}, BICYCLE, usual=False)
    assert allowed({"bicycle": "permissive"}, BICYCLE, usual=False)


def test_an_unknown_value_is_passed_over() -> None:
    """What nobody understands leaves the word to the next tag."""
    assert not allowed({"bicycle": "maybe", "access": "private"}, BICYCLE, usual=True)
