"""Arrays in a file that is used where it lies."""

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphs.errors import DamagedNetworkError
from graphs.mapped_arrays import ALIGNMENT, read_arrays, write_arrays

ARRAYS = {
    "nodes.lon": np.arange(5, dtype=np.int32),
    "nodes.none": np.zeros(0, dtype=np.int64),
    "runs": np.arange(6, dtype=np.uint8).reshape(2, 3),
    "flags": np.array([True, False]),
    "share": np.array([0.5]),
}
TEXT = b'{"what": "a text"}'


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a sound file."""
    path = tmp_path_factory.mktemp("whole") / "whole.npz"
    write_arrays(path, TEXT, ARRAYS)
    return path.read_bytes()


def test_arrays_and_text_come_back(tmp_path: Path) -> None:
    """Types, shapes and values are those that were written."""
    write_arrays(tmp_path / "a.npz", TEXT, ARRAYS)
    text, arrays = read_arrays(tmp_path / "a.npz")
    assert text == TEXT
    assert arrays.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        assert (arrays[name].dtype, arrays[name].shape) == (array.dtype, array.shape)
        assert (arrays[name] == array).all()


def test_arrays_lie_aligned_in_the_file_and_cannot_be_written(tmp_path: Path) -> None:
    """Each is a piece of the mapped file, not a copy of it, at a multiple of 64 bytes."""
    write_arrays(tmp_path / "a.npz", TEXT, ARRAYS)
    _, arrays = read_arrays(tmp_path / "a.npz")
    for array in arrays.values():
        assert array.size == 0 or array.ctypes.data % ALIGNMENT == 0
        assert not array.flags.owndata
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0
    content = (tmp_path / "a.npz").read_bytes()
    assert content.index(ARRAYS["nodes.lon"].tobytes()) % ALIGNMENT == 0


def test_same_arrays_are_the_same_bytes(tmp_path: Path) -> None:
    """Whenever they are written, and whether or not they come from such a file."""
    write_arrays(tmp_path / "a.npz", TEXT, ARRAYS)
    write_arrays(tmp_path / "b.npz", *read_arrays(tmp_path / "a.npz"))
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_numpy_reads_the_file(tmp_path: Path) -> None:
    """It is an ordinary archive of numpy's."""
    write_arrays(tmp_path / "a.npz", TEXT, ARRAYS)
    with np.load(tmp_path / "a.npz") as archive:
        assert (archive["runs"] == ARRAYS["runs"]).all()


def test_file_is_replaced_while_it_is_in_use(tmp_path: Path) -> None:
    """Who has loaded the old file keeps it; who loads after that has the new one."""
    path = tmp_path / "a.npz"
    write_arrays(path, TEXT, ARRAYS)
    _, before = read_arrays(path)
    write_arrays(path, TEXT, {"nodes.lon": np.arange(5, 10, dtype=np.int32)})
    assert before["nodes.lon"].tolist() == [0, 1, 2, 3, 4]
    assert read_arrays(path)[1]["nodes.lon"].tolist() == [5, 6, 7, 8, 9]


def test_old_file_stays_when_writing_fails(tmp_path: Path) -> None:
    """Of an array that cannot be written nothing is left, and the file of before is whole."""
    path = tmp_path / "a.npz"
    write_arrays(path, TEXT, ARRAYS)
    before = path.read_bytes()
    with pytest.raises(ValueError, match=r"[Oo]bject arrays"):
        write_arrays(path, TEXT, ARRAYS | {"odd": np.array([{}, None])})
    assert path.read_bytes() == before
    assert [item.name for item in tmp_path.iterdir()] == ["a.npz"]


def test_nothing_is_left_where_a_folder_is_in_the_way(tmp_path: Path) -> None:
    """A folder of the name of the file is not replaced."""
    (tmp_path / "a.npz").mkdir()
    with pytest.raises(DamagedNetworkError, match=r"a\.npz: the file: cannot be written"):
        write_arrays(tmp_path / "a.npz", TEXT, ARRAYS)
    assert [item.name for item in tmp_path.iterdir()] == ["a.npz"]


def refused(path: Path, content: bytes) -> str:
    """Write bytes and return what is said of them: always one line with the name of the file."""
    path.write_bytes(content)
    with pytest.raises(DamagedNetworkError) as caught:
        read_arrays(path)
    line = str(caught.value)
    assert line.startswith(f"{path}: the file: ")
    assert "\n" not in line
    return line


def archive_of(**members: bytes) -> bytes:
    """Return an uncompressed archive with these members."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, member in members.items():
            archive.writestr(name.replace("_", "."), member)
    return content.getvalue()


def npy(header: str, data: bytes = bytes(24)) -> bytes:
    """Return an array with a header of one's own."""
    line = header.encode().ljust(117) + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(line)) + line + data


def pickled() -> bytes:
    """Return an array of objects, which would run whatever it likes."""
    content = io.BytesIO()
    np.save(content, np.array([{}, None]), allow_pickle=True)
    return content.getvalue()


def saved(array: np.ndarray, *, compressed: bool = False) -> bytes:
    """Return what numpy writes."""
    content = io.BytesIO()
    (np.savez_compressed if compressed else np.savez)(content, a=array)
    return content.getvalue()


ODD: dict[str, Callable[[], bytes]] = {
    "empty": bytes,
    "text": lambda: b"<osm version='0.6'></osm>",
    "old network": lambda: b'{"nodes": [], "edges": []}',
    "another archive": lambda: archive_of(readme_txt=b"hello"),
    "numpy's": lambda: saved(np.arange(9)),
    "compressed": lambda: saved(np.arange(9), compressed=True),
    "no array": lambda: archive_of(meta_json=b"{}", a_npy=b"no array at all"),
    "empty array": lambda: archive_of(meta_json=b"{}", a_npy=b""),
    "pickled": lambda: archive_of(meta_json=b"{}", a_npy=pickled()),
    **{
        f"header {header!r}": lambda header=header: archive_of(meta_json=b"{}", a_npy=npy(header))
        for header in (
            "{'descr': '<i4', 'fortran_order': False, 'shape': (99999999,), }",
            "{'descr': '<i4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }",
            "{'descr': '<i4', 'fortran_order': False, 'shape': (99999999999999999999999999,), }",
            "{'descr': '<i4', 'fortran_order': False, 'shape': (-6,), }",
            "{'descr': '<i4', 'fortran_order': True, 'shape': (6,), }",
            "{'descr': '<V0', 'fortran_order': False, 'shape': (6,), }",
            "{'descr': '|O', 'fortran_order': False, 'shape': (3,), }",
            "{'descr': ',', 'fortran_order': False, 'shape': (6,), }",
            "{'descr': '<i4', 'fortran_order': False, 'shape': (6,",
            "{'descr': '<i4', 'fortran_order': False, }",
            "((((((",
            "[",
        )
    },
}


@pytest.mark.parametrize("name", ODD)
def test_other_files_are_refused_in_one_line(tmp_path: Path, name: str) -> None:
    """Whatever else is given instead of a network, or made to look like one."""
    assert "it is no network" in refused(tmp_path / "odd.npz", ODD[name]())


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """A name without a file, and a folder, are told as such."""
    with pytest.raises(DamagedNetworkError, match=r"none\.npz: the file: No such file"):
        read_arrays(tmp_path / "none.npz")
    with pytest.raises(DamagedNetworkError, match="the file: Is a directory"):
        read_arrays(tmp_path)


def test_truncated_file_is_refused(whole: bytes, tmp_path: Path) -> None:
    """Wherever it is cut off."""
    for size in range(0, len(whole), 7):
        refused(tmp_path / "cut.npz", whole[:size])


def test_member_that_lies_before_the_file_is_refused(whole: bytes, tmp_path: Path) -> None:
    """Whichever bit of the archive's directory flips: a negative place is no fault of the disk."""
    for at in range(len(whole) - 200, len(whole)):
        for bit in range(8):
            damaged = bytearray(whole)
            damaged[at] ^= 1 << bit
            (tmp_path / "damaged.npz").write_bytes(damaged)
            assert read_or_refused(tmp_path / "damaged.npz")[0] == TEXT


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_damaged_bytes_are_refused_or_change_nothing(
    whole: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """A bit that flips is found, unless it lies in what pads the file: then all is as it was."""
    damaged, at = bytearray(whole), data.draw(st.integers(0, len(whole) - 1))
    damaged[at] ^= 1 << data.draw(st.integers(0, 7))
    path = tmp_path_factory.getbasetemp() / "damaged.npz"
    path.write_bytes(damaged)
    text, arrays = read_or_refused(path)
    assert text == TEXT
    assert all((arrays[name] == array).all() for name, array in ARRAYS.items() if name in arrays)


def read_or_refused(path: Path) -> tuple[bytes, dict[str, np.ndarray]]:
    """Return what is in a file, or the text and no array if it is refused, in one line."""
    try:
        return read_arrays(path)
    except DamagedNetworkError as error:
        (line,) = str(error).splitlines()
        return (TEXT if "the file: it is no network" in line else b"told otherwise"), {}
