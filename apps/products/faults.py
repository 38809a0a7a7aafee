"""What is wrong with a product, its terms or its office: all of it at once, in the reader's language."""

import re
from dataclasses import dataclass

from apps.texts import Texts, load_texts
from offers.errors import FluvestreError

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
SHOWN = 80
"""Characters of a wrong value that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """
    One thing that is wrong.

    Parameters
    ----------
    field
        Which field, as forms name it; its text is ``product_field_<field>``.
    code
        What was expected; its text is ``product_fault_<code>``.
    got
        What was there instead, as it was typed.
    limits
        Names and values that the text of the code speaks of.
    """

    field: str
    code: str
    got: object = ""
    limits: tuple[tuple[str, object], ...] = ()

    def say(self, texts: Texts) -> str:
        """
        Say what was expected and what was there.

        Parameters
        ----------
        texts
            The language.

        Returns
        -------
        str
            A sentence that begins with the name of the field.
        """
        field = texts.text(f"product_field_{self.field}")
        shown = f"{self.got!s:.{SHOWN}}"
        return texts.text(f"product_fault_{self.code}", field=field, got=shown, **dict(self.limits))


class ProductError(FluvestreError, ValueError):
    """
    A product, its terms or its office cannot be as asked.

    Parameters
    ----------
    faults
        All that is wrong.
    """

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__(faults)

    def __str__(self) -> str:
        return "\n".join(self.reasons("en"))

    def reasons(self, language: str) -> tuple[str, ...]:
        """
        Say all that is wrong.

        Parameters
        ----------
        language
            ``fr`` or ``en``.

        Returns
        -------
        tuple of str
            A sentence a fault.
        """
        texts = load_texts(language)
        return tuple(fault.say(texts) for fault in self.faults)


def range_fault(field: str, value: int | None, low: int, high: int) -> tuple[Fault, ...]:
    """
    Check that a number lies between two others.

    Parameters
    ----------
    field
        Whose number it is.
    value
        The number; None passes.
    low, high
        The least and the greatest that will do.

    Returns
    -------
    tuple of Fault
        None or one.
    """
    if value is None or low <= value <= high:
        return ()
    return (Fault(field=field, code="whole", got=value, limits=(("low", low), ("high", high))),)


def text_fault(field: str, text: str, longest: int) -> tuple[Fault, ...]:
    """
    Check that a text is not too long, and can be stored and sent.

    Parameters
    ----------
    field
        Whose text it is.
    text
        The text.
    longest
        Characters that will do.

    Returns
    -------
    tuple of Fault
        None or one. The character zero and halves of a surrogate pair are in no text that a person types;
        PostgreSQL refuses the one, UTF-8 the others.
    """
    if len(text) > longest:
        return (Fault(field=field, code="long", got=len(text), limits=(("high", longest),)),)
    if UNSTORABLE.search(text):
        return (Fault(field=field, code="character", got=ascii(text)),)
    return ()
