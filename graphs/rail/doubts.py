"""What is wrong in a timetable, counted: one finding a fault, however many rows have it."""

from collections import Counter

from offers.finding import Finding, Level

EXAMPLES = 3


class Doubts:
    """The faults found so far."""

    def __init__(self) -> None:
        self._times: Counter[tuple[str, Level, str]] = Counter()
        self._examples: dict[tuple[str, Level, str], list[str]] = {}

    def add(self, code: str, level: Level, what: str, example: str) -> None:
        """
        Note a fault.

        Parameters
        ----------
        code, level
            As in `Finding`.
        what
            What such records are, in the plural.
        example
            The record.
        """
        key = (code, level, what)
        self._times[key] += 1
        examples = self._examples.setdefault(key, [])
        if len(examples) < EXAMPLES and example not in examples:
            examples.append(example)

    def findings(self) -> tuple[Finding, ...]:
        """Return one finding a fault, in the order in which they were met."""
        return tuple(
            Finding(code=code, level=level, message=self._told((code, level, what)), feed="gtfs")
            for code, level, what in self._times
        )

    def _told(self, key: tuple[str, Level, str]) -> str:
        examples = self._examples[key]
        shown = ", ".join(f"{example!r:.80}" for example in examples)
        more = ", ..." if self._times[key] > len(examples) else ""
        return f"{key[2]} ({self._times[key]}): {shown}{more}"
