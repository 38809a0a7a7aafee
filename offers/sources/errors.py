"""Why an object of a feed gives no offer; both stay inside the readers, as findings."""


class OutsideError(Exception):
    """It lies outside the destination."""


class UnusableError(ValueError):
    """
    It cannot be an offer.

    Parameters
    ----------
    code
        Of the finding.
    message
        What is wrong, with the value.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
