"""Bodies: the full names of what an article calls by an acronym or another short name."""

import re
from collections.abc import Collection

from newsdiff.claims.speakers.acronyms import acronyms
from newsdiff.language.lexicon import Lexicon


class Bodies:
    """Expands the short names of some texts; it keeps no state between calls."""

    def __init__(self, texts: Collection[str], lexicon: Lexicon) -> None:
        self._texts = texts
        self.explained = {short: long for text in texts for short, long in acronyms(text).items()}
        """What the texts explain themselves: "National Intelligence Service (NIS)"."""
        self._known = {short: str(long) for short, long in lexicon.table("known_bodies").items()}
        shorts = sorted(self._known, key=len, reverse=True)
        self._shorts = {
            long: [short for short in shorts if self._known[short] == long] for long in self._known.values()
        }

    def full(self, name: str) -> str:
        """Return the full name of a body that the texts use too, or the first of its short names that they use."""
        plain = name.replace(".", "") if name.isupper() else name
        if plain in self.explained:
            return self.explained[plain]
        long = self._known.get(plain, name)
        if long not in self._shorts:
            return plain if plain != name and self._says(plain) else name
        if self._says(long):
            return long
        return next((short for short in self._shorts[long] if self._says(short)), plain)

    def _says(self, name: str) -> bool:
        word = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
        return any(word.search(text) for text in self._texts)
