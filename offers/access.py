"""Who can use something, for certain: three-valued, because absent is not no."""

from dataclasses import dataclass
from typing import Literal, get_args

Answer = Literal["yes", "partial", "no", "unknown"]
Need = Literal["wheelchair", "hearing", "visual", "mental", "buggy"]

FIELD_OF_NEED: dict[Need, str] = {
    "wheelchair": "motor",
    "buggy": "motor",
    "hearing": "hearing",
    "visual": "visual",
    "mental": "mental",
}
"""A buggy meets the same steps as a wheelchair; no feed says anything of buggies alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """
    Access by kind of disability.

    Parameters
    ----------
    motor, visual, hearing, mental
        ``yes``, ``partial``, ``no`` or ``unknown``.

    Raises
    ------
    ValueError
        If an answer is none of the four.
    """

    motor: Answer = "unknown"
    visual: Answer = "unknown"
    hearing: Answer = "unknown"
    mental: Answer = "unknown"

    def __post_init__(self) -> None:
        for field in ("motor", "visual", "hearing", "mental"):
            if getattr(self, field) not in get_args(Answer):
                msg = f"Expected access {field} one of {get_args(Answer)}, got {getattr(self, field)!r}."
                raise ValueError(msg)

    def answer(self, need: Need) -> Answer:
        """
        Say whether a need is met.

        Parameters
        ----------
        need
            One of the needs of a request.

        Returns
        -------
        Answer
            The answer of the field that the need looks at. A buggy can be carried where a wheelchair
            is only partly welcome: for it, partial is yes.
        """
        answer: Answer = getattr(self, FIELD_OF_NEED[need])
        return "yes" if need == "buggy" and answer == "partial" else answer


NOTHING_KNOWN = Access()
"""What no source speaks of."""
