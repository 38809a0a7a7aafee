"""What the pages are made up with."""

import pytest

from apps.workshop.static_files import static_url


@pytest.mark.parametrize("name", ["workshop.css", "htmx.min.js", "icon.svg", "htmx-LICENSE.txt"])
def test_files_are_ours_and_kept(desk, name):
    """A file is served by us, and kept by browsers as long as its address is the same."""
    answer = desk.get(static_url(name))
    assert answer.status_code == 200
    assert "max-age=31536000" in answer.headers["cache-control"]


@pytest.mark.parametrize("name", ["nothing.css", "..%2fpages.py", "%2e%2e/pages.py", "../router.py"])
def test_no_other_file_is_served(desk, name):
    """A name that is none leads nowhere, whatever dots and slashes it has."""
    assert desk.get(f"/bureau/static/{name}").status_code == 404
