"""What can be wrong with an account; the whole tree stands in `offers.errors`."""

from apps.texts import load_texts
from offers.errors import FluvestreError


class AccountError(FluvestreError, ValueError):
    """
    An account cannot be as asked.

    Parameters
    ----------
    faults
        All that is wrong: the field, and the key ``account_fault_<key>`` of its text.
    **values
        What the {names} of the texts stand for.
    """

    def __init__(self, *faults: tuple[str, str], **values: object) -> None:
        self.faults = faults
        self.values = values
        super().__init__(faults)

    def __str__(self) -> str:
        return "\n".join(said for _, said in self.said("en"))

    def said(self, language: str) -> tuple[tuple[str, str], ...]:
        """
        Say all that is wrong.

        Parameters
        ----------
        language
            ``fr`` or ``en``.

        Returns
        -------
        tuple
            Of each fault the field and a sentence.
        """
        texts = load_texts(language)
        return tuple((field, texts.text(f"account_fault_{key}", **self.values)) for field, key in self.faults)
