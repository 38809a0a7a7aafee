"""What can go wrong when a stay is put on paper."""

PANGO_PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "fonts-liberation")
"""The packages of Debian that set type."""


class PdfUnavailableError(Exception):
    """
    The library that sets the type of a PDF is not installed.

    Parameters
    ----------
    reason
        What the system said.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(
            "A PDF needs Pango, which is not installed; on Debian: "
            f"apt-get install {' '.join(PANGO_PACKAGES)} ({reason})"
        )
