"""Noun phrases and what stands around a cue, found by closed word classes and capitals; there is no parser."""

from newsdiff.claims.attributions.appositions import Appositions
from newsdiff.claims.attributions.joints import Joints
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NP_PREPOSITION,
    NUMBER,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

Range = tuple[int, int]
"""Tokens [first, end)."""

_LONGEST_PARENTHESIS = 12


class Phrases:
    """Finds phrases beside a token; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._contrasts = lexicon.words("contrasts")
        self._name_prepositions = lexicon.words("name_prepositions")
        self._and, self._who = lexicon.words("and"), lexicon.words("who")
        self._capital_nouns = bool(lexicon.words("capital_nouns"))
        self._complementizers = lexicon.words("complementizers")
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._numbers = lexicon.table("numbers")
        self._agents = lexicon.words("agents")
        self._directions = lexicon.words("directions")
        self._joints = Joints(tokens, lexicon)
        adjectival = lexicon.verbs.items() if lexicon.words("heads_first") else ()
        self._participles = frozenset(
            word for word, cues in adjectival if all(one.forms == {"participle"} for one in cues)
        )  # fmt: skip
        """Forms of cues that follow a noun as adjectives: "les chiffres publiés"."""
        self.appositions = Appositions(tokens, lexicon)

    def before(self, end: int, low: int) -> Range | None:
        """Return the noun phrase that ends before token `end`, an apposition between commas included."""
        words, tags = self._words, self._tags
        end = self._before_time(end, low)
        if end <= low:
            return None
        last = end - 1
        if words[last] == ",":
            return self._with_apposition(last, low)
        if tags[last] & SUBJECT:
            return (last, end)
        if tags[last] & PUNCTUATION and words[last] != ")":
            return None
        start = self._start(end, low)
        if start is not None and low < start < last and self._is_governed(start):
            start += 1
            while start < last and tags[start] & PREPOSITION:
                start += 1
        return None if start is None or start >= end else (start, end)

    def head_end(self, words: Range) -> int:
        """Return the token after the head of a noun phrase: where what a preposition adds to it begins."""
        first, end = words
        return next((at for at in range(first + 1, end) if self._tags[at] & PREPOSITION), end)

    def _is_governed(self, at: int) -> bool:
        """Say whether a verb begins here: "sway" in "didn't sway lawmakers"."""
        plain = not self._tags[at] & (CAPITAL | DETERMINER | SUBJECT | NUMBER)
        return plain and (bool(self._tags[at - 1] & AUXILIARY) or self._words[at - 1] in self._directions)

    def _before_time(self, end: int, low: int) -> int:
        """Return where "Lee on Thursday" or "Lee this week" ends without its time."""
        tags = self._tags
        at = end
        while at - 1 > low and tags[at - 1] & TIME:
            at -= 1
        if at < end and at - 1 > low and tags[at - 1] & (PREPOSITION | DETERMINER):
            at -= 1
        return at if at > low and not tags[at - 1] & PREPOSITION else end

    def _with_apposition(self, last: int, low: int) -> Range | None:
        """Return "X, a Y," or, where what stands between the commas is an aside, "X"."""
        words, tags = self._words, self._tags
        comma = None
        for at in range(last - 1, low, -1):
            if words[at] == "," and not (tags[at - 1] & NUMBER and tags[at + 1] & NUMBER):
                comma = at
                break
            if words[at] in (";", ":") or tags[at] & QUOTE:
                return None
        if comma is None or last - comma < 2:
            return None
        start = self._start(comma, low)
        if start is None:
            return None
        first = comma + 1
        aside = bool(tags[first] & (PREPOSITION | ADVERB | CONJUNCTION)) or words[first] in self._contrasts
        return (start, comma) if aside else (start, last)

    def _start(self, end: int, low: int) -> int | None:
        """Return where the noun phrase that ends before token `end` begins."""
        words, tags = self._words, self._tags
        at = end
        while at > low:
            tag, word = tags[at - 1], words[at - 1]
            if tag & PUNCTUATION:
                if word == ")":
                    opening = self._joints.opening(at - 1, low)
                    if opening is None:
                        break
                    at = opening
                    continue
                if self._joints.joins(at - 1) and not tag & QUOTE:
                    at -= 1
                    continue
                break
            if word in self._and and low < at - 1 and at < end and tags[at - 2] & CAPITAL and tags[at] & CAPITAL:
                at -= 1
                continue
            if tag & DETERMINER and tag & CAPITAL and word in self._numbers and low < at - 1:
                at -= 1
                continue
            joined = tag & NP_PREPOSITION and low < at - 1 and at < end and self._joints.can_end_noun(at - 2)
            if tag & DETERMINER and not tag & SUBORDINATOR and not joined:
                at -= 1
                if words[at] in self._numbers and low < at and tags[at - 1] & DETERMINER:
                    at -= 1  # "the two"
                if self._joints.is_genitive(at, low):
                    continue
                if at - 2 >= low and self._joints.attaches(at - 1) and self._joints.can_end_noun(at - 2):
                    at -= 1
                    continue
                if at - 2 >= low and words[at - 1] in self._agents and self._joints.is_reduced(at - 2, low):
                    at -= 3
                    continue
                break
            if tag & SUBJECT and not tag & DETERMINER:
                return at - 1 if at == end else self._trimmed(at, end)
            if tag & (SUBORDINATOR | AUXILIARY | CONJUNCTION) or (tag & VERB and not tag & CAPITAL):
                break
            if word in self._agents and self._joints.is_reduced(at - 2, low):
                at -= 3
                continue
            if tag & PREPOSITION:
                if self._joints.attaches(at - 1) and low < at - 1 and at < end and self._joints.can_end_noun(at - 2):
                    at -= 1
                    continue
                break
            if tag & CUE and not tag & CAPITAL and at < end and not self._joints.is_modifier(at - 1):
                break
            if at < end and not tag & (CAPITAL | POSSESSIVE) and tags[at] & (DETERMINER | SUBJECT):
                break
            at -= 1
        return self._trimmed(at, end)

    def _trimmed(self, at: int, end: int) -> int | None:
        """Drop a fronted preposition, adverb or time ("On Monday Lee")."""
        tags = self._tags
        while at < end - 1 and tags[at] & (PREPOSITION | ADVERB | TIME | CONJUNCTION) and not tags[at] & DETERMINER:
            at += 1
        if at >= end or (tags[end - 1] & (PREPOSITION | CONJUNCTION | ADVERB) and not tags[end - 1] & CAPITAL):
            return None
        return at

    def after(self, start: int, high: int, *, appositions: bool) -> Range | None:
        """Return the noun phrase that begins at token `start`; with appositions, "X, who is a Y," too."""
        words, tags = self._words, self._tags
        at = start
        if at >= high or (tags[at] & (QUOTE | AUXILIARY | SUBORDINATOR) and not tags[at] & SUBJECT):
            return None
        if tags[at] & (SUBJECT | OBJECT) and not tags[at] & DETERMINER:
            return (at, at + 1)
        if tags[at] & (PREPOSITION | TIME | PUNCTUATION) or words[at] in self._complementizers:
            return None
        while at < high:
            tag, word = tags[at], words[at]
            if tag & PUNCTUATION:
                if word == "(":
                    close = next((k for k in range(at, min(high, at + _LONGEST_PARENTHESIS)) if words[k] == ")"), None)
                    if close is None:
                        break
                    at = close + 1
                    continue
                if self._capital_nouns and tag & QUOTE and at == start + 1 and tags[start] & DETERMINER:
                    close = self._joints.closing(at, high)
                    if close is not None:
                        at = close + 1
                        continue
                if (self._joints.joins(at) and not tag & QUOTE) or (
                    word == "." and at + 1 < high and tags[at + 1] & CAPITAL
                ):
                    at += 1
                    continue
                named = self.appositions.name_end(start, at, high) if word == "," and appositions else None
                if named is not None:
                    return (start, named)
                if word == "," and appositions and self.appositions.follows(at, high):
                    return (start, self.appositions.end(at + 1, high))
                break
            if word in self._who and appositions:
                return (start, self.appositions.end(at, high))
            if tag & (AUXILIARY | SUBORDINATOR) or (tag & SUBJECT and not tag & DETERMINER):
                break
            if at > start and self._joints.has_object(at, high):
                break
            if tag & PREPOSITION and (not self._joints.attaches(at) or (at + 1 < high and tags[at + 1] & TIME)):
                break
            if tag & PREPOSITION and tags[at - 1] & CAPITAL and word not in self._name_prepositions:
                break
            if tag & TIME and at > start and not tags[at - 1] & (DETERMINER | PREPOSITION) and not tag & CAPITAL:
                break
            if tag & TIME and tag & CAPITAL and at > start and not tags[at - 1] & (CAPITAL | DETERMINER):
                break
            if tag & DETERMINER and at > start and at + 1 < high and tags[at + 1] & TIME:
                break
            if at > start and self._joints.is_genitive(at, start):
                common = at - 2 >= start and not tags[at - 2] & CAPITAL
                if not (common or self._joints.has_genitive(at - 1)):
                    break
                if at + 1 < high and tags[at + 1] & CAPITAL:
                    at += 1
                    continue
            if self._capital_nouns and at > start and tags[at - 1] & CAPITAL and not tag & (CAPITAL | NP_PREPOSITION):
                break
            if tag & CONJUNCTION and not (
                at + 1 < high and tags[at + 1] & CAPITAL and tags[at - 1] & CAPITAL and word in self._and
            ):
                break
            if at > start and tag & ADVERB and not tag & CAPITAL and not tags[at - 1] & (DETERMINER | ADVERB):
                break
            if (
                at > start
                and not tag & CAPITAL
                and "-" not in word
                and (
                    tag & VERB
                    or (
                        ((tag & CUE and word not in self._participles) or word.endswith(self._verb_suffixes))
                        and not tags[at - 1] & (DETERMINER | POSSESSIVE | ADVERB | PREPOSITION)
                        and not (tags[at - 1] & CAPITAL and self._joints.is_modifier(at))
                    )
                )
            ):
                break
            at += 1
        return (start, at) if at > start else None

    def names(self, at: int, high: int) -> bool:
        """Say whether a name follows the office that begins here, behind a comma: "la directora, Isabel Mora"."""
        office = self.after(at, high, appositions=False)
        ends = office is not None and office[1] < high and self._words[office[1]] == ","
        return ends and office is not None and self.appositions.name_end(*office, high) is not None
