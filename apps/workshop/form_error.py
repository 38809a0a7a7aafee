"""A field of a form that cannot be read."""

from apps.texts import Texts


class FormError(ValueError):
    """
    A field that cannot be read.

    Parameters
    ----------
    code
        Its text is ``sell_fault_<code>``.
    field
        The key of its name, ``sell_<field>``; empty where the page tells the fault beside the field.
    **values
        Names of that text.
    """

    def __init__(self, code: str, *, field: str = "", **values: object) -> None:
        self.code, self.field, self.values = code, field, values
        super().__init__(code)

    def say(self, texts: Texts) -> str:
        """
        Tell the fault.

        Parameters
        ----------
        texts
            The language.

        Returns
        -------
        str
            A sentence, after the name of the field where that is known.
        """
        fault = texts.text(f"sell_fault_{self.code}", **self.values)
        return name_field(texts.text(f"sell_{self.field}"), fault, texts) if self.field else fault


def name_field(field: str, fault: str, texts: Texts) -> str:
    """
    Put the name of a field before its fault.

    Parameters
    ----------
    field, fault
        In words.
    texts
        The language.

    Returns
    -------
    str
        For a list of faults that stands away from the fields.
    """
    return texts.text("sell_field_fault", field=field, fault=fault)
