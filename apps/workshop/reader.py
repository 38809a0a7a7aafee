"""In which language somebody reads the workshop: the one they chose, or else that of their browser."""

from starlette.requests import Request

from apps.web.language import wanted_language

LANGUAGES = ("fr", "en")
LANGUAGE_COOKIE = "fluvestre_langue"


def reader_language(request: Request) -> str:
    """
    Choose a language.

    Parameters
    ----------
    request
        With the cookie of a choice, or what the browser accepts.

    Returns
    -------
    str
        ``fr`` or ``en``.
    """
    chosen = request.cookies.get(LANGUAGE_COOKIE, "")
    return (
        chosen
        if chosen in LANGUAGES
        else wanted_language(request.headers.get("accept-language", ""), LANGUAGES)
    )
