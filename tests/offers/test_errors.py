"""What fluvestre refuses on purpose."""

import pytest

from offers.errors import DamagedFileError, FluvestreError, UnknownNameError


def test_damaged_file_says_where_and_why() -> None:
    """The message names the file, the place in it and the fault; it is a ValueError too."""
    error = DamagedFileError("a.json", "record 3", "no name")
    assert str(error) == "a.json: record 3: no name"
    assert isinstance(error, FluvestreError)
    assert isinstance(error, ValueError)


@pytest.mark.parametrize(
    ("nearest", "hint"),
    [(("bethune", "beuvry"), "Did you mean bethune, beuvry?"), ((), "See fluvestre stations.")],
)
def test_unknown_name_helps(nearest: tuple[str, ...], hint: str) -> None:
    """The nearest names are offered, or the command that lists them; it is a LookupError too."""
    error = UnknownNameError("station", "betune", nearest)
    assert str(error) == f"Unknown station 'betune'. {hint}"
    assert error.nearest == nearest
    assert isinstance(error, FluvestreError)
    assert isinstance(error, LookupError)
