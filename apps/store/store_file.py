"""Notices that the file of a database was taken away, which SQLite itself does not."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError

MEMORY = ":memory:"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreFile:
    """
    The file of an open database.

    Parameters
    ----------
    path
        Where it is.
    identity
        The device and the number by which the system knows it.
    """

    path: Path
    identity: tuple[int, int]

    @classmethod
    def of(cls, url: URL) -> Self | None:
        """
        Remember the file of a database that was just opened.

        Parameters
        ----------
        url
            Of the database.

        Returns
        -------
        StoreFile or None
            None where it is no file: in memory, or on a server.
        """
        name = url.database or MEMORY
        if url.get_backend_name() != "sqlite" or name == MEMORY or name.startswith("file:"):
            return None
        path = Path(name).absolute()
        return cls(path=path, identity=_identity(path))

    def ask(self) -> None:
        """
        Make sure that the file is where it was.

        Raises
        ------
        OperationalError
            If it is gone or another one is in its place: what is written would be lost with it.
        """
        try:
            now = _identity(self.path)
        except OSError as e:
            gone = FileNotFoundError(f"unable to open database file: {e.strerror}")
            raise OperationalError(None, None, gone) from e
        if now != self.identity:
            raise OperationalError(None, None, FileExistsError(f"{self.path}: another file is in its place"))


def _identity(path: Path) -> tuple[int, int]:
    told = path.stat()
    return told.st_dev, told.st_ino
