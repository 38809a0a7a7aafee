"""Links to the web."""

LONGEST = 2000


def is_link(text: str) -> bool:
    """
    Say whether a text is a link to the web.

    Parameters
    ----------
    text
        Anything.
    """
    return text[:8].lower().startswith(("http://", "https://")) and len(text) <= LONGEST and " " not in text
