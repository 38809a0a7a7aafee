"""The findings of a network as those who mend it read them: one fault together, the gravest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from maps.words import Words
from offers.finding import Finding, Level

LEVELS: tuple[Level, ...] = ("error", "warning", "info")
"""The gravest first."""

MOST_TOLD = 20
"""So many findings of a group are told one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingGroup:
    """
    The findings of one code and level.

    Parameters
    ----------
    level
        Of all of them.
    title
        What they are, in the reader's language; the code itself where it has no title.
    repair
        What to do about them, in half a sentence; empty if that is obvious.
    number
        How many there are.
    told
        The first of them.
    """

    level: Level
    title: str
    repair: str
    number: int
    told: tuple[Finding, ...]

    @property
    def left(self) -> int:
        """How many are not told."""
        return self.number - len(self.told)


def finding_groups(findings: Sequence[Finding], words: Words) -> tuple[FindingGroup, ...]:
    """
    Put the findings of a code together.

    Parameters
    ----------
    findings
        In any order.
    words
        The reader's language.

    Returns
    -------
    tuple of FindingGroup
        The gravest first, then those with most findings.
    """
    together: dict[tuple[Level, str], list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: (f.code, f.message, f.record)):
        together.setdefault((finding.level, finding.code), []).append(finding)
    ordered = sorted(together.items(), key=lambda item: (LEVELS.index(item[0][0]), -len(item[1])))
    return tuple(
        FindingGroup(
            level=level,
            title=_title(code, words),
            repair=_repair(code, words),
            number=len(members),
            told=tuple(members[:MOST_TOLD]),
        )
        for (level, code), members in ordered
    )


def _title(code: str, words: Words) -> str:
    short = _short(code)
    return words.code("network_findings", short) if words.knows("network_findings", short) else code


def _repair(code: str, words: Words) -> str:
    short = _short(code)
    return words.code("network_repairs", short) if words.knows("network_repairs", short) else ""


def _short(code: str) -> str:
    """Return a code without what it is of: ``island`` for ``network.island``."""
    return code.rpartition(".")[2]
