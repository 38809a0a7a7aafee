"""Writing files whole or not at all."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from offers.errors import DamagedFileError


def folder_faults(folder: Path, names: Iterable[str] = ()) -> list[str]:
    """
    Say what would keep a folder from being written to, without touching anything.

    Parameters
    ----------
    folder
        A folder, there or not.
    names
        What will be written into it.

    Returns
    -------
    list of str
        A fault, one for each name that a folder has already, or nothing.
    """
    there = next(p for p in (folder.absolute(), *folder.absolute().parents) if p.exists())
    if there.is_dir() and os.access(there, os.W_OK):
        taken = [folder / name for name in names if (folder / name).is_dir()]
        return [f"out: expected a file or none, got a folder at {str(path)!r}." for path in taken]
    return [f"out: expected a folder that can be written to, got {str(folder)!r}."]


def write_files(folder: Path, texts: Mapping[str, str | bytes | Iterable[str]]) -> tuple[Path, ...]:
    """
    Write several files into a folder, once all of them could be written beside it.

    Parameters
    ----------
    folder
        Made if it is not there.
    texts
        What each file holds, by its name: text, whole or piece by piece where it is long, or bytes. The
        ends of its lines are written as they are, on any system.

    Returns
    -------
    tuple of Path
        The files.

    Raises
    ------
    DamagedFileError
        If the folder cannot be written to; no file is then left half-written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder, prefix=".part-") as draft:
            taken = [name for name in texts if (folder / name).is_dir()]
            if taken:
                raise DamagedFileError(
                    folder / taken[0], "cannot be written", "a folder of that name is there"
                )
            for name, text in texts.items():
                _write(Path(draft, name), text)
            for name in texts:
                Path(draft, name).replace(folder / name)
    except UnicodeEncodeError as e:
        raise DamagedFileError(folder, "cannot be written", "a text of it is no Unicode") from e
    except OSError as e:
        raise DamagedFileError(folder, "cannot be written", e.strerror or str(e)) from e
    return tuple(folder / name for name in texts)


def _write(path: Path, text: str | bytes | Iterable[str]) -> None:
    if isinstance(text, bytes):
        path.write_bytes(text)
        return
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines((text,) if isinstance(text, str) else text)


def write_file(path: Path, text: str | bytes) -> None:
    """
    Write one file.

    Parameters
    ----------
    path
        Where; its folder is made if it is not there.
    text
        What.

    Raises
    ------
    DamagedFileError
        If it cannot be written.
    """
    write_files(path.absolute().parent, {path.name: text})
