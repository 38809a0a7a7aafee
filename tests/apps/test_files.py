"""Writing whole or not at all."""

import pytest

from apps.files import write_file, write_files
from offers.errors import DamagedFileError


def test_folder_is_made_and_holds_only_the_files(tmp_path):
    """Tests that no draft stays behind."""
    written = write_files(tmp_path / "a" / "b", {"x.txt": "é", "y.txt": ""})
    assert [path.read_text(encoding="utf-8") for path in written] == ["é", ""]
    assert {path.name for path in (tmp_path / "a" / "b").iterdir()} == {"x.txt", "y.txt"}


def test_failure_leaves_what_was_there(tmp_path):
    """Tests that a text that cannot be encoded leaves every file as it was."""
    write_files(tmp_path, {"a.txt": "old"})
    with pytest.raises(UnicodeEncodeError):
        write_files(tmp_path, {"a.txt": "new", "b.txt": "\ud800"})
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {"a.txt": "old"}


def test_folder_that_is_a_file_is_refused(tmp_path):
    """Tests that the fault names the folder."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(DamagedFileError, match="taken"):
        write_file(tmp_path / "taken" / "a.txt", "text")
