"""What somebody typed into a form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends
from starlette.requests import Request

from apps.workshop.signed_in import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """
    The texts of a form.

    Parameters
    ----------
    fields
        By name: all that came under it; lines end in a line feed alone.
    """

    fields: Mapping[str, tuple[str, ...]]

    def one(self, name: str, default: str = "") -> str:
        """Give the last text of a name."""
        return self.fields.get(name, (default,))[-1]

    def all(self, name: str) -> tuple[str, ...]:
        """Give all texts of a name."""
        return self.fields.get(name, ())

    def whole(self, name: str) -> int:
        """Give a number that a page of ours has put there; -1 where it is none."""
        text = self.one(name)
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else -1


async def read_typed(request: Request, _: Reader) -> Typed:
    """
    Read a form, of somebody who is signed in.

    Parameters
    ----------
    request
        With the form; files that come along are left out.

    Returns
    -------
    Typed
        Its texts.
    """
    form = await request.form()
    fields: dict[str, tuple[str, ...]] = {}
    for name, value in form.multi_items():
        if isinstance(value, str):
            fields[name] = (*fields.get(name, ()), value.replace("\r\n", "\n"))
    return Typed(fields=fields)


Form = Annotated[Typed, Depends(read_typed)]
"""For an endpoint that takes a form."""
