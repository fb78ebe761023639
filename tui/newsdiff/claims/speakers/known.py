"""Known: the sources of an article met so far, the latest last."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_RECENT = 40
"""How many sources back a pronoun or a description may reach."""


@dataclass(slots=True)
class Known:
    """One source as known so far."""

    name: str
    role: str | None
    head: str | None
    owner: str | None
    named: bool
    plural: bool
    person: bool
    pronoun: str | None
    """The subject pronoun that alone can stand for it; None where any can."""
    sentence: int
    """Where it spoke last."""
    sure: bool = True
    """Whether a person is known for one, by title, role or given name."""
    members: tuple[str, ...] = ()
    """Who speaks together."""


class Memory:
    """The sources met so far."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}

    def get(self, name: str) -> Known | None:
        return self._known.get(name)

    def recent(self) -> Iterator[Known]:
        """Yield the sources, the one that spoke last first."""
        return (self._known[name] for name in islice(reversed(self._known), _RECENT))

    def note(self, entry: Known, sentence: int, *, inner: bool = False) -> Known:
        """Note that a source speaks in a sentence and return it with all that is known of it.

        An inner one, whom another source tells of, is not the one who spoke last.
        """
        if inner and entry.name not in self._known:
            self._known = {entry.name: entry, **self._known}
        if inner:
            return self._known[entry.name]
        old = self._known.pop(entry.name, None)
        if old is not None and old is not entry:
            old.role, old.head, old.owner = old.role or entry.role, old.head or entry.head, old.owner or entry.owner
            old.pronoun, old.named = old.pronoun or entry.pronoun, old.named or entry.named
            entry = old
        entry.sentence = sentence
        self._known[entry.name] = entry
        return entry
