"""What was made last and may be wanted again: kept up to a number, the oldest forgotten first."""

from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Kept(dict[Key, Value]):
    """A dictionary that `keep` never lets grow past a number."""

    def __init__(self, most: int) -> None:
        """Take how many are kept at most, one or more."""
        super().__init__()
        self._most = most

    def keep(self, key: Key, value: Value) -> Value:
        """Keep a value under a key, in place of the one that was kept first where there is no room; return it."""
        if len(self) >= self._most and key not in self:
            del self[next(iter(self))]
        self[key] = value
        return value
