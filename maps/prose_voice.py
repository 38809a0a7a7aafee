"""How each segment is spoken to: what it hears of first, and which facts matter to it."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Fact = Literal["pace", "short_legs", "quiet", "tables", "nights", "musts", "free"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """
    How a segment is spoken to.

    Parameters
    ----------
    tone
        ``family``, ``work``, ``friends`` or nothing: some themes are said otherwise in a tone.
    themes
        What it hears of first; the other themes follow as the stay has them.
    facts
        What it is told besides, in order, where the stay has it.
    wish_for
        It is wished something if the stay has one of these themes, or tables; always if there are none.
    """

    tone: str = ""
    themes: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ("musts", "tables", "nights")
    wish_for: tuple[str, ...] = ()


PLAY = ("animals", "family", "festive")
PAST = ("memory", "heritage", "art-deco", "mining")
FAMILY_FACTS: tuple[Fact, ...] = ("short_legs", "quiet", "free", "nights")

VOICES = MappingProxyType(
    {
        "promeneurs-chaleureux": Voice(
            themes=("nature", "fluvial", "terroir"), facts=("pace", "quiet", "tables", "nights")
        ),
        "happy-family": Voice(
            tone="family", themes=("animals", "family", "nature"), facts=FAMILY_FACTS, wish_for=PLAY
        ),
        "grands-parents-petits-enfants": Voice(
            tone="family",
            themes=("family", "animals", "heritage"),
            facts=("short_legs", "pace", "nights"),
            wish_for=PLAY,
        ),
        "fun-family": Voice(
            tone="family", themes=("family", "festive", "fluvial"), facts=FAMILY_FACTS, wish_for=PLAY
        ),
        "green-seekers": Voice(
            tone="family",
            themes=("nature", "animals", "fluvial"),
            facts=("quiet", "short_legs", "nights"),
            wish_for=("nature",),
        ),
        "explorateurs-passionnes": Voice(
            themes=PAST, facts=("musts", "tables", "nights"), wish_for=(*PAST, "industry")
        ),
        "couples-gourmets": Voice(
            themes=("gastronomy", "terroir", "wellness"),
            facts=("tables", "nights", "musts"),
            wish_for=("tables",),
        ),
        "team-building": Voice(
            tone="work", themes=("festive", "nature", "business"), facts=("tables", "nights")
        ),
        "seminaires": Voice(
            tone="work",
            themes=("meeting", "nature", "gastronomy"),
            facts=("tables", "nights"),
            wish_for=("meeting",),
        ),
        "groupes-adultes": Voice(
            themes=("heritage", "terroir", "mining"), facts=("musts", "tables", "nights")
        ),
        "amis-seniors": Voice(
            tone="friends", themes=("heritage", "terroir", "fluvial"), facts=("pace", "tables", "nights")
        ),
        "amis-jeunes": Voice(
            tone="friends", themes=("festive", "fluvial", "nature"), facts=("free", "tables", "nights")
        ),
        "futurs-salaries": Voice(themes=("culture", "nature", "heritage"), facts=("free", "musts", "nights")),
        "tournage": Voice(themes=("heritage", "art-deco", "mining", "industry"), facts=("musts", "nights")),
    }
)
"""By segment."""


def voice_of(segment: str) -> Voice:
    """Return how a segment is spoken to; an unknown one plainly."""
    return VOICES.get(segment, Voice())
