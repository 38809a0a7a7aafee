"""Fragments of pages from the templates of the package."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("maps"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def template(name: str) -> Template:
    """
    Find a template of the package.

    Parameters
    ----------
    name
        Its file, below ``maps/templates``.

    Returns
    -------
    Template
        It escapes what is put into it.
    """
    return _environment().get_template(name)


def fragment(name: str, **values: object) -> str:
    """
    Fill in a template.

    Parameters
    ----------
    name
        Its file, below ``maps/templates``.
    values
        What is put into it; text is escaped.

    Returns
    -------
    str
        HTML.
    """
    return template(name).render(**values)


ENTITIES = str.maketrans({letter: f"&#{ord(letter)};" for letter in "{}`\\$"})
"""What a template engine, or a template literal of JavaScript, would not read as text."""


def inert(html: str) -> str:
    """
    Write the braces of some HTML as entities, for folium reads its parts as templates of its own.

    Parameters
    ----------
    html
        Without scripts and styles.

    Returns
    -------
    str
        The same to a browser, and text to a template engine.
    """
    return html.translate(ENTITIES)


def asset(name: str) -> str:
    """
    Read a script or style sheet of the package.

    Parameters
    ----------
    name
        Its file, below ``maps/assets``.

    Returns
    -------
    str
        Its text.
    """
    return files("maps").joinpath("assets", name).read_text(encoding="utf-8")
