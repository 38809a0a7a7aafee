"""What can go wrong with the store; the whole tree stands in `offers.errors`."""

from sqlalchemy.exc import DBAPIError

from offers.errors import FluvestreError


def cause_of(error: DBAPIError) -> str:
    """
    Say in a line what a database refused.

    Parameters
    ----------
    error
        Of SQLAlchemy.

    Returns
    -------
    str
        The first line of what the database says itself, without the statement.
    """
    return str(error.orig).strip().partition("\n")[0]


class StoreError(FluvestreError):
    """
    A database that cannot be opened, or is of another version.

    Parameters
    ----------
    url
        Where, without its password.
    reason
        What is wrong.
    """

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}")


class ConflictError(FluvestreError):
    """
    A product that somebody else has changed in the meantime.

    Parameters
    ----------
    product
        Its id.
    known, now
        The version that the change was made from, and the one that is there.
    """

    def __init__(self, product: str, known: int, now: int) -> None:
        self.product, self.known, self.now = product, known, now
        super().__init__(f"{product}: expected version {known}, it is {now} by now.")


class AbsentError(FluvestreError, KeyError):
    """
    Something that is not there.

    Parameters
    ----------
    what, wanted
        What kind of thing, and its id.
    """

    def __init__(self, what: str, wanted: str) -> None:
        self.what, self.wanted = what, wanted
        super().__init__(f"no {what} {wanted!r:.80}.")

    def __str__(self) -> str:
        """Tell the message itself, where a KeyError would quote it."""
        return str(self.args[0])
