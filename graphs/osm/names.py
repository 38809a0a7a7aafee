"""Texts that columns refer to by number."""


class Names:
    """Texts in the order they are first met; the first is empty."""

    def __init__(self) -> None:
        self._numbers = {"": 0}

    def number(self, text: str) -> int:
        """Return the number of a text, a new one if it has none yet."""
        return self._numbers.setdefault(text, len(self._numbers))

    def texts(self) -> tuple[str, ...]:
        """Return the texts, by number."""
        return tuple(self._numbers)
