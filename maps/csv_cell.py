"""Cells of a table that a spreadsheet takes for text, whatever a name begins with."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet run a cell, in the letters of a keyboard and in their wide form."""


def cell(value: object) -> str:
    """
    Write a value as a cell.

    Parameters
    ----------
    value
        A text, a number, or None for nothing.

    Returns
    -------
    str
        Its text; with an apostrophe before it, as spreadsheets mark text, where it would be run.

    References
    ----------
    .. [1] https://owasp.org/www-community/attacks/CSV_Injection
    """
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
