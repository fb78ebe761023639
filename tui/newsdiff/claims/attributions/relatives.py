"""Relatives: subjects that are a relative pronoun, or have a relative clause between them and their verb."""

from newsdiff.claims.attributions.clause_starts import ClauseStarts
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.attributions.speaking import Speaking
from newsdiff.claims.attributions.verb_groups import Group, Groups
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    NUMBER,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_DASHES = ("-", "—", "–")


class Relatives:
    """Finds such subjects; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, lexicon: Lexicon, phrases: Phrases, starts: ClauseStarts, speaking: Speaking
    ) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._phrases = phrases
        self._starts = starts
        self._speaking = speaking
        self._groups = Groups(tokens, lexicon)
        self._complementizers = lexicon.words("complementizers")
        self._who = lexicon.words("who")

    def quoting(self, low: int, group: Group) -> Range | None:
        """Return "which" of "a sign, which read “…”" and "the firm, which said", "that" of "a sign that read “…”"."""
        at, end = group.first - 1, group.end
        if at <= low + 1 or end + 1 >= len(self._tags) or not self._tags[at] & (RELATIVE | SUBORDINATOR):
            return None
        pronoun = self._tags[at] & RELATIVE or self._words[at] in self._complementizers
        mark = end + 1 if self._words[end] in (",", ":") and end + 1 < len(self._tags) else end
        quoted = self._tags[mark] & QUOTE and not self._tags[at - 1] & (CUE | AUXILIARY)
        if not pronoun or not (quoted or self._is_told_by(at, low)):
            return None
        return at, at + 1

    def _is_told_by(self, relative: int, low: int) -> bool:
        """Say whether "which" follows a comma and who can speak: "the firm, which", not "the talks, which"."""
        if self._words[relative - 1] != "," or self._words[relative] in self._complementizers:
            return False
        behind = self._phrases.before(relative - 1, low)
        return behind is not None and not self._tags[behind[0]] & SUBJECT and self._speaking.can_speak(behind)

    def whose(self, low: int, group: Group) -> Range | None:
        """Return "the officials whose law was overturned" before a cue; None for any other clause."""
        words = self._starts.subject(low, group.first)
        if words is None or words[1] >= group.first or not self._groups.agree(words, group):
            return None
        relative = self._tags[words[1]] & RELATIVE and not self._tags[words[0]] & SUBJECT
        return (words[0], group.first) if relative and "," not in self._words[words[1] : group.first] else None

    def who(self, low: int, group: Group) -> Range | None:
        """Return "the man who saw the crash" of "the man who saw the crash said", not of "who said the crash was"."""
        words = self._starts.subject(low, group.first)
        if words is None or words[1] + 2 >= group.first or not self._groups.agree(words, group):
            return None
        verb = words[1] + 1
        while verb < group.first and self._tags[verb] & (AUXILIARY | ADVERB):
            verb += 1
        told = self._words[words[1]] in self._complementizers and not self._tags[words[1] + 1] & (AUXILIARY | VERB)
        if told or not self._relates(words[1]) or verb >= group.first or self._tags[verb] & SUBJECT:
            return None
        object_ = self._phrases.before(group.first, low) if self._tags[verb] & CUE else None
        plain = not self._tags[verb] & CUE or (object_ is not None and not self._speaking.can_speak(object_))
        stops = PUNCTUATION | SUBORDINATOR | RELATIVE | CONJUNCTION | SUBJECT
        return (words[0], group.first) if plain and not self._any(stops, verb, group.first) else None

    def _relates(self, at: int) -> bool:
        """Say whether "who" or "that" stands here."""
        return self._words[at] in self._who or self._words[at] in self._complementizers

    def _any(self, tags: int, first: int, end: int) -> bool:
        return any(self._tags[at] & tags for at in range(first, end))

    def behind_aside(self, low: int, group: Group) -> Range | None:
        """Return "Berg" of "Berg, who backed Sen. Olaf Brandt, R-Halden, and nobody else, said"."""
        words = self._starts.subject(low, group.first)
        if words is None or words[1] + 1 >= group.first or self._words[words[1]] != ",":
            return None
        return words if self._tags[words[1] + 1] & RELATIVE and self._groups.agree(words, group) else None

    def antecedent(self, relative: int, low: int) -> Span | None:
        """Return whom a relative pronoun stands for."""
        apart = relative > low and self._words[relative - 1] in (",", "(", *_DASHES)
        end = relative - 1 if apart else relative
        if apart and end - 2 > low and self._tags[end - 1] & NUMBER and self._words[end - 2] == ",":
            end -= 2  # "Anna Berg, 58, who denied it"
        found = self._phrases.before(end, low)
        return self._tokens.span(*found) if found else None
