"""Writing whole or not at all."""

import pytest

from apps.files import folder_faults, write_file, write_files
from offers.errors import DamagedFileError


def test_folder_is_made_and_holds_only_the_files(tmp_path):
    """Tests that no draft stays behind."""
    written = write_files(tmp_path / "a" / "b", {"x.txt": "é", "y.txt": ""})
    assert [path.read_text(encoding="utf-8") for path in written] == ["é", ""]
    assert {path.name for path in (tmp_path / "a" / "b").iterdir()} == {"x.txt", "y.txt"}


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
    assert not (tmp_path / "new").exists()
