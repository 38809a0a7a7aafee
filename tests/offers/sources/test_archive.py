"""Files within ZIPs and folders, hostile ones included."""

import stat
import struct
import zipfile
from pathlib import Path
from time import process_time

import pytest

from offers.errors import DamagedFileError
from offers.sources import archive
from offers.sources.archive import open_archive


def _zip(path: Path, entries: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in entries.items():
            file.writestr(name, data)
    return path


def test_files_are_read_in_order(tmp_path: Path) -> None:
    """Names keep their order, folders are none of them, and each gives its bytes."""
    path = _zip(tmp_path / "a.zip", {"b/": b"", "b/z.json": b"{}", "a.json": b"[]"})
    with open_archive(path) as found:
        assert found.names == ("b/z.json", "a.json")
        assert [found.read(name) for name in found.names] == [b"{}", b"[]"]


@pytest.mark.parametrize("name", ["../a.json", "x/../../a.json", "/a.json", "C:/a.json", "x\\..\\a.json"])
def test_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    """Such a name is told apart, and the others stay."""
    with open_archive(_zip(tmp_path / "a.zip", {name: b"1", "good.json": b"2"})) as found:
        assert found.unsafe == (name,)
        assert found.names == ("good.json",)


def test_symbolic_links_are_refused(tmp_path: Path) -> None:
    """A link within a ZIP or a folder is not followed."""
    link = zipfile.ZipInfo("link.json")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as file:
        file.writestr(link, "/etc/passwd")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.json").symlink_to("/etc/passwd")
    for path in (tmp_path / "a.zip", folder):
        with open_archive(path) as found:
            assert (found.names, found.unsafe) == ((), ("link.json",))


def test_a_folder_is_an_archive(tmp_path: Path) -> None:
    """A folder with the same files gives the same names and bytes."""
    (tmp_path / "objects" / "a").mkdir(parents=True)
    (tmp_path / "objects" / "a" / "1.json").write_bytes(b"{}")
    with open_archive(tmp_path) as found:
        assert found.names == ("objects/a/1.json",)
        assert found.read("objects/a/1.json") == b"{}"


def test_what_is_no_zip_is_told_in_one_line(tmp_path: Path) -> None:
    """A text, an empty file, a truncated ZIP and a missing file are damaged files."""
    whole = _zip(tmp_path / "a.zip", {"a.json": b"x" * 1000}).read_bytes()
    for number, data in enumerate((b"not a zip", b"", whole[:-30], whole[: len(whole) // 2])):
        path = tmp_path / f"{number}.zip"
        path.write_bytes(data)
        with pytest.raises(DamagedFileError) as error, open_archive(path):
            pass
        assert "\n" not in str(error.value)
    with pytest.raises(DamagedFileError), open_archive(tmp_path / "missing.zip"):
        pass


def test_a_damaged_entry_costs_only_itself(tmp_path: Path) -> None:
    """A wrong byte in one entry is a ValueError, and the next entry is read."""
    path = _zip(tmp_path / "a.zip", {"a.json": bytes(range(256)) * 9, "b.json": b"{}"})
    data = bytearray(path.read_bytes())
    data[60] ^= 0xFF
    path.write_bytes(data)
    with open_archive(path) as found:
        with pytest.raises(ValueError, match=r"a\.json"):
            found.read("a.json")
        assert found.read("b.json") == b"{}"


def test_an_encrypted_entry_is_a_value_error(tmp_path: Path) -> None:
    """An entry whose header says that it is encrypted cannot be read."""
    path = _zip(tmp_path / "a.zip", {"a.json": b"{}"})
    data = bytearray(path.read_bytes())
    data[6] |= 1
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    path.write_bytes(data)
    with open_archive(path) as found, pytest.raises(ValueError, match="encrypted"):
        found.read("a.json")


def test_an_entry_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit counts what comes out."""
    monkeypatch.setattr(archive, "ENTRY_BYTES", 1000)
    path = _zip(tmp_path / "a.zip", {"big.json": b"0" * 1001, "good.json": b"0" * 1000})
    with open_archive(path) as found:
        with pytest.raises(ValueError, match="larger"):
            found.read("big.json")
        assert len(found.read("good.json")) == 1000


def test_a_header_that_lies_gives_no_more_than_it_tells(tmp_path: Path) -> None:
    """An entry that is larger than its header tells is damaged, not inflated."""
    path = _zip(tmp_path / "a.zip", {"a.json": b"0" * 100_000})
    data = path.read_bytes().replace(struct.pack("<I", 100_000), struct.pack("<I", 10))
    path.write_bytes(data)
    with open_archive(path) as found, pytest.raises(ValueError, match=r"a\.json"):
        found.read("a.json")


def test_a_bomb_is_refused_before_anything_is_inflated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ZIP that would inflate to far more than its size is a damaged file."""
    monkeypatch.setattr(archive, "INFLATED_BYTES", 1000)
    path = _zip(tmp_path / "bomb.zip", {f"{n}.json": b"0" * 100_000 for n in range(9)})
    with pytest.raises(DamagedFileError, match="inflate"), open_archive(path):
        pass


def test_an_entry_is_read_piece_by_piece(tmp_path: Path) -> None:
    """Whatever its size; damage in its middle is a ValueError when it is reached."""
    data = bytes(range(256)) * 9000
    path = _zip(tmp_path / "a.zip", {"a.bin": data})
    with open_archive(path) as found, found.stream("a.bin") as stream:
        assert found.sizes == {"a.bin": len(data)}
        assert (stream.read(300), stream.read()) == (data[:300], data[300:])
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 0xFF
    path.write_bytes(damaged)
    with (
        open_archive(path) as found,
        found.stream("a.bin") as stream,
        pytest.raises(ValueError, match=r"a\.bin"),
    ):
        stream.read()


def test_own_limit_of_a_reader(tmp_path: Path) -> None:
    """It counts for one entry."""
    with open_archive(_zip(tmp_path / "a.zip", {"a": b"0" * 11})) as found:
        assert len(found.read("a", 11)) == 11
        with pytest.raises(ValueError, match="larger"):
            found.read("a", 10)


def test_overlapping_entries_count_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand names of one packed piece are a bomb, though the file is small."""
    monkeypatch.setattr(archive, "INFLATED_BYTES", 1_000_000)
    path = _zip(tmp_path / "a.zip", {"a": b"0" * 10_000})
    data = path.read_bytes()
    start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    entry = data[start:end]
    listed = b"".join(entry.replace(b"a", bytes([n])) for n in range(48, 58)) * 100
    closing = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1000, 1000, len(listed), start, 0)
    path.write_bytes(data[:start] + listed + closing)
    with pytest.raises(DamagedFileError, match="inflate"), open_archive(path):
        pass


def test_many_entries_take_little_time(tmp_path: Path) -> None:
    """As many as a national feed has, each of them empty."""
    path = tmp_path / "many.zip"
    with zipfile.ZipFile(path, "w") as file:
        for number in range(60_000):
            file.writestr(zipfile.ZipInfo(f"objects/{number}.json"), b"")
    start = process_time()
    with open_archive(path) as found:
        assert sum(len(found.read(name)) for name in found.names[::20]) == 0
    assert process_time() - start < 10


def test_a_device_is_no_archive() -> None:
    """Its end would be looked for until the memory is full."""
    with pytest.raises(DamagedFileError, match="neither"), open_archive(Path("/dev/zero")):
        pass
