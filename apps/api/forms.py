"""The forms in which a stay leaves by HTTP: what each file is, and what it is called."""

from dataclasses import dataclass

PAGE_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; "
    "font-src data:; sandbox allow-scripts allow-popups allow-modals"
)
"""A page with everything in it: it runs its own script, knows no other origin, and is none itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """
    A kind of file.

    Parameters
    ----------
    media_type, ending
        What it is, and the end of its name.
    inline
        Whether a browser shows it rather than saves it.
    """

    media_type: str
    ending: str
    inline: bool = False

    def headers(self, stay_id: str) -> dict[str, str]:
        """
        Say how a browser takes the file.

        Parameters
        ----------
        stay_id
            Of which stay it is.

        Returns
        -------
        dict
            Headers.
        """
        how = "inline" if self.inline else "attachment"
        named = {"Content-Disposition": f'{how}; filename="fluvestre-{stay_id}.{self.ending}"'}
        return {**named, "Content-Security-Policy": PAGE_POLICY} if self.ending == "html" else named


PAGE = Form(media_type="text/html; charset=utf-8", ending="html", inline=True)
LINKED = "application/ld+json"
FORMS = {
    "map": PAGE,
    "carnet-html": PAGE,
    "carnet-pdf": Form(media_type="application/pdf", ending="pdf"),
    "roadbook": PAGE,
    "gpx": Form(media_type="application/gpx+xml", ending="gpx"),
    "gpx-days": Form(media_type="application/zip", ending="zip"),
    "geojson": Form(media_type="application/geo+json", ending="geojson"),
    "ics": Form(media_type="text/calendar; charset=utf-8", ending="ics"),
    "schema-org": Form(media_type=LINKED, ending="jsonld"),
    "datatourisme": Form(media_type=LINKED, ending="jsonld"),
    "weekend-csv": Form(media_type="text/csv; charset=utf-8", ending="csv"),
    "weekend-json": Form(media_type="application/json", ending="json"),
}
"""By the names of ``fluvestre export``."""
