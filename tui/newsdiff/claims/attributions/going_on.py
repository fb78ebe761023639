"""Going on: whom a cue goes on with that has no subject of its own: ", saying …", "and added …", "Citing costs, …"."""

from bisect import bisect_left
from collections.abc import Set

from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clause_starts import ClauseStarts
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.attributions.speaking import Speaking
from newsdiff.claims.attributions.verb_groups import Group, Groups
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    PREPOSITION,
    QUOTE,
    SUBJECT,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span


class GoingOn:
    """Finds whom a cue goes on with; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, lexicon: Lexicon, phrases: Phrases, starts: ClauseStarts, speaking: Speaking
    ) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._starts_of = tokens.starts
        self._phrases = phrases
        self._starts = starts
        self._speaking = speaking
        self._groups = Groups(tokens, lexicon)
        self._before_gerunds = lexicon.words("gerund_openers") | {",", ""}
        self._governing = lexicon.words("governing")
        self._fronting, self._meanwhile = lexicon.words("fronting"), lexicon.words("meanwhile")
        self._plural_endings = tuple(lexicon.words("plural_endings"))
        self._who = lexicon.words("who")
        self._places = lexicon.words("place_relatives")

    def governed(self, low: int, group: Group) -> bool:
        """Say whether a gerund follows "began", "keeps" or "started"."""
        return group.gerund and group.first > low and self._words[group.first - 1] in self._governing

    def subject_of_governing(self, low: int, group: Group) -> Range | None:
        """Return the subject of "began", "keeps" or "started" before a gerund."""
        return self._before_verb(low, group.first - 1)

    def _before_verb(self, low: int, at: int) -> Range | None:
        """Return the subject of the verb that ends at token `at`."""
        while at > low and self._tags[at - 1] & (AUXILIARY | ADVERB | VERB):
            at -= 1
        return self._phrases.before(at, low)

    def edge(self, low: int, group: Group) -> int | None:
        """Return the token before which a cue goes on with what was before; None where it does not."""
        first = group.first
        if group.gerund:
            while first > low and self._tags[first - 1] & ADVERB and not self._tags[first - 1] & CAPITAL:
                first -= 1
            first = self._adjunct(low, first) or first
        before = self._words[first - 1] if first > low else ""
        if before and self._tags[group.first - 1] & CONJUNCTION:
            return group.first
        on = group.gerund and (before in self._before_gerunds or self.behind_quotation(first))
        return first if on else None

    def _adjunct(self, low: int, first: int) -> int | None:
        """Return where ", at one point" begins before a gerund."""
        words = self._phrases.before(first, low)
        if words is None or words[0] - 2 < low or not self._tags[words[0] - 1] & PREPOSITION:
            return None
        named = any(self._tags[at] & (CAPITAL | SUBJECT) or self._speaking.is_speaker(at) for at in range(*words))
        return None if named or self._words[words[0] - 2] != "," else words[0] - 1

    def subject(self, edge: int, group: Group, place: Place, last: Attribution | None) -> Range | Span | None:
        """Return whom a cue goes on with before token `edge`: the subject of the clause before, or the last source."""
        known = last is not None and last.source and (last.quotation == place.quotation or not place.inside)
        since = place.low
        if known and last is not None:
            since = max(since, bisect_left(self._starts_of, last.cue_span.end))
        nearest = self._nearest(since, edge) if group.gerund else None
        if nearest is not None:
            return nearest
        coordinated = bool(edge > place.low and self._tags[edge - 1] & CONJUNCTION)
        beside = self._of_clause(since, group, self._meanwhile) if known and coordinated else None
        if beside is not None and self._speaking.can_speak(beside):
            return beside
        if known and last is not None:
            return last.source
        if group.gerund and group.first == place.low:
            return self._behind(group, place)
        words = self._of_clause(place.low, group, self._fronting) if coordinated else None
        words = words or (self._starts.subject(place.low, edge - 1) if edge > place.low else None)
        begun = not coordinated and edge - 2 > place.low and self._tags[edge - 2] & VERB
        words = words or (self._before_verb(place.low, edge - 1) if begun else None)  # "he began by saying"
        if words is None or self._speaking.is_adverbial(words):
            return None
        if group.gerund and not self._speaking.can_speak(words):  # "The bill failed when Lee blocked it, saying …"
            words = self._of_clause(place.low, group, self._fronting) or words
        return words[0], self._behind_name(words[1], edge)

    def _behind_name(self, at: int, edge: int) -> int:
        """Return where ", Ann Karua," ends behind "His running mate"; `at` where no such name stands there."""
        comma = next((k for k in range(at + 2, edge) if self._words[k] == ","), at)
        if at >= edge or self._words[at] != "," or comma == at:
            return at
        return comma if all(self._tags[k] & CAPITAL for k in range(at + 1, comma)) else at

    def _nearest(self, low: int, edge: int) -> Range | None:
        """Return the subject of the last clause before a gerund: ", and the union has sued, saying …"."""
        for at in range(edge - 2, low, -1):
            if self._tags[at] & QUOTE:
                return None
            start = at + 1
            if self._words[at] == "," and self._tags[start] & CONJUNCTION:
                start += 1
            elif self._words[at] in self._places:
                pass
            elif not (self._words[at] == "," and self._tags[start] & SUBJECT):
                continue
            words = None if self._words[start] in self._who else self._phrases.after(start, edge, appositions=False)
            if words is None or words[1] >= edge - 1:
                continue
            several = self._words[words[1] - 1].endswith(self._plural_endings)
            if self._tags[words[1]] & (AUXILIARY | VERB | CUE) and (several or self._speaking.can_speak(words)):
                return words
        return None

    def _behind(self, group: Group, place: Place) -> Range | None:
        """Return the subject behind the comma that ends "Citing the costs, …"."""
        comma = next((at for at in range(group.end, place.high) if self._words[at] == ","), None)
        if comma is None:
            return None
        start = comma + 1
        if sum(1 for at in range(group.end, comma) if self._tags[at] & QUOTE) % 2:
            start += 1
        words = self._phrases.after(start, place.high, appositions=False) if start < place.high else None
        return words if words and self._speaking.can_speak(words) else None

    def _of_clause(self, low: int, group: Group, openers: Set[str]) -> Range | None:
        """Return the subject of a clause that some words open and a cue goes on with: "as he came and asked"."""
        for at in range(group.first - 2, low, -1):
            if self._words[at] == "," or self._tags[at] & QUOTE:
                return None
            if self._words[at] in openers:
                words = self._phrases.after(at + 1, group.first - 1, appositions=False)
                agrees = words is not None and words[1] < group.first - 1 and self._groups.agree(words, group)
                return words if agrees else None
        return None

    def behind_quotation(self, at: int) -> bool:
        """Say whether a quotation that ends with a comma stands right before token `at`."""
        return at > 1 and bool(self._tags[at - 1] & QUOTE) and self._words[at - 2] == ","
