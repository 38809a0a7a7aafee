"""What a visitor without scripts asks an office, as it is read."""

import pytest

from apps.visitor.lead import LONGEST, read_lead

FORM = {
    "office": "bethune-bruay",
    "name": " Zoé ",
    "email": "zoe@example.org",
    "phone": "",
    "message": "Bonjour",
    "consent": "yes",
}


def test_a_form_becomes_a_lead() -> None:
    """Words are trimmed, and what is empty is left out."""
    raw, faults = read_lead(FORM, "0123456789abcdef", "nl")
    assert faults == ()
    assert raw == {
        "office": "bethune-bruay",
        "name": "Zoé",
        "email": "zoe@example.org",
        "message": "Bonjour",
        "stay": "0123456789abcdef",
        "language": "nl",
        "consent": True,
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [("office", ""), ("name", "  "), ("email", "zoe"), ("email", "zoe@<b>.org"), ("consent", "on")],
)
def test_what_is_missing_is_said_of_its_field(field: str, value: str) -> None:
    """Without office, name, address or consent nothing is sent."""
    assert [fault.field for fault in read_lead({**FORM, field: value}, "0" * 16, "fr")[1]] == [field]


def test_what_is_too_long_is_cut() -> None:
    """A message has an end."""
    raw, _ = read_lead({**FORM, "message": "x" * 100_000}, "0" * 16, "fr")
    assert len(raw["message"]) == LONGEST["message"]
