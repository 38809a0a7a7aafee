"""Writing whole or not at all."""

import pytest

from apps.files import folder_faults, write_file, write_files
from offers.errors import DamagedFileError


def test_folder_is_made_and_holds_only_the_files(tmp_path):
    """Tests that no draft stays behind."""
    written = write_files(tmp_path / "a" / "b", {"x.txt": "é", "y.txt": ""})
    assert [path.read_text(encoding="utf-8") for path in written] == ["é", ""]
    assert {path.name for path in (tmp_path / "a" / "b").iterdir()} == {"x.txt", "y.txt"}


def test_bytes_and_ends_of_lines_are_written_as_they_are(tmp_path):
    """Tests that an archive is not taken for text, and that CRLF stays CRLF, whole or piece by piece."""
    made = {"a.zip": b"PK\x03\x04\r\n\xff", "a.ics": "BEGIN\r\nEND\r\n", "a.txt": iter(["é\n", "b\r\n"])}
    written = write_files(tmp_path, made)
    assert [path.read_bytes() for path in written] == [
        b"PK\x03\x04\r\n\xff",
        b"BEGIN\r\nEND\r\n",
        b"\xc3\xa9\nb\r\n",
    ]
    write_file(tmp_path / "b.pdf", b"%PDF\n")
    assert (tmp_path / "b.pdf").read_bytes() == b"%PDF\n"


def test_failure_leaves_what_was_there(tmp_path):
    """Tests that a text that cannot be encoded leaves every file as it was."""
    write_files(tmp_path, {"a.txt": "old"})
    with pytest.raises(DamagedFileError, match="no Unicode"):
        write_files(tmp_path, {"a.txt": "new", "b.txt": "\ud800"})
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"a.txt": "old"}


def test_folder_that_is_a_file_is_refused(tmp_path):
    """Tests that the fault names the folder."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(DamagedFileError, match="taken"):
        write_file(tmp_path / "taken" / "a.txt", "text")


def test_file_in_the_way_of_a_folder_leaves_all_as_it_was(tmp_path):
    """Tests that a folder named like one of the files is refused before any file is put in place."""
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(DamagedFileError, match="a folder of that name"):
        write_files(tmp_path, {"a.txt": "new", "b.txt": "new"})
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]


def test_folder_that_cannot_be_is_told_before_anything_is_done(tmp_path):
    """Tests that a file as folder is a fault, a folder that is not there yet is none, and nothing is made."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    assert folder_faults(tmp_path / "taken")
    assert folder_faults(tmp_path / "new" / "folder") == []


def test_folder_in_the_place_of_a_file_is_told(tmp_path):
    """Tests that it is known before anything is written."""
    (tmp_path / "a.html").mkdir()
    (tmp_path / "b.json").write_text("", encoding="utf-8")
    (fault,) = folder_faults(tmp_path, ("a.html", "b.json", "c.txt"))
    assert "a.html" in fault
    assert not (tmp_path / "new").exists()
