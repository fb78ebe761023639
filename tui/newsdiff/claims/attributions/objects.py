"""Objects: what a verbal cue has behind it that is no clause, and whether that tells anything."""

from collections.abc import Set

from newsdiff.claims.attributions.adverbials import Adverbials
from newsdiff.claims.attributions.contents import Contents
from newsdiff.claims.tags import CONJUNCTION, DETERMINER, OBJECT, PREPOSITION, PUNCTUATION, SUBJECT, SUBORDINATOR, TIME
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_NO_NOUN = DETERMINER | SUBORDINATOR | CONJUNCTION | SUBJECT | OBJECT | TIME
"""Tags of single words that are no noun."""


class Objects:
    """Judges objects; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon, contents: Contents, adverbials: Adverbials) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._contents = contents
        self._adverbials = adverbials
        self._complementizers = lexicon.words("complementizers")
        self._granted = lexicon.words("granted")

    def says_nothing(self, content: list[Span], frames: Set[str], begins: int) -> bool:
        """Say whether one word is all that "said no" tells, where "urged caution" tells something."""
        noun = "object" in frames and "wh" not in frames
        return self._contents.is_one_word(content) and not (noun and not self._tags[begins] & _NO_NOUN)

    def points(self, at: int, high: int) -> bool:
        """Say whether "that" of "disputed that on Monday" is all that is disputed, not what opens a clause."""
        if at >= high or self._words[at] not in self._complementizers:
            return False
        return self._contents.at_boundary(at + 1, high) or self._adverbials.skip_adverbials(at + 1, high) >= high - 1

    def is_granted(self, at: int, high: int) -> bool:
        """Say whether "the firm's motion" or "bail" begins here, what is denied but was never claimed."""
        while at < high and not self._tags[at] & (PREPOSITION | PUNCTUATION | CONJUNCTION):
            if self._words[at] in self._granted:
                return True
            at += 1
        return False
