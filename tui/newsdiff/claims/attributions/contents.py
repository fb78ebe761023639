"""Contents: how far what somebody says runs, before, around and after the words that attribute it."""

from bisect import bisect_left

from newsdiff.claims.attributions.attribution import Place
from newsdiff.claims.attributions.clauses import Clauses
from newsdiff.claims.attributions.continuations import SHORTEST_STATEMENT, STOPS, Continuations
from newsdiff.claims.attributions.predicates import VERB_WITHIN
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NUMBER,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBORDINATOR,
    TIME,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_HEADLINES = 3
"""Dashes from which on a sentence of capitals is a list of headlines, not a statement with an aside."""
_OF_TITLES = CAPITAL | PUNCTUATION | PREPOSITION | DETERMINER | CONJUNCTION | NUMBER
"""Tags of the words of a title."""


class Contents:
    """Finds contents in one article; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, structure: Structure, lexicon: Lexicon, clauses: Clauses) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._inside = structure.quotation_at
        self.continuations = Continuations(tokens, structure, lexicon)
        self._clauses = clauses
        self._contrasts = lexicon.words("contrasts")
        self._framing = lexicon.words("framing")
        self._complementizers = lexicon.words("complementizers")
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))
        self._fronted = (*lexicon.words("fronted_suffixes"),)
        self._infinitive_markers = lexicon.words("infinitive_markers")
        self._going_on = lexicon.words("continuations")
        self._fronting = lexicon.words("fronting")
        self._openers = lexicon.words("clause_openers")

    # Before the source ---------------------------------------------------------------------------

    def ends_before(self, at: int, low: int) -> bool:
        """Say whether a content can end before token `at`: a comma or a mark that closes stands there."""
        return at - 1 > low and (self._words[at - 1] in (",", "?", "!") or bool(self._tags[at - 1] & QUOTE))

    def quotation_before(self, at: int) -> tuple[int, int] | None:
        """Return the quotation that ends right before token `at`, a comma between them aside."""
        found = self._structure.closed_before(at)
        if found is None and at > 1 and self._words[at - 1] == ",":
            found = self._structure.closed_before(at - 1)
        return found

    def is_left_behind(self, at: int, end: int, place: Place) -> bool:
        """Say whether "Lee said." is a sentence of its own behind the quotation it attributes."""
        before = self._structure.closed_before(at)
        index, paragraphs = place.index, self._structure.paragraphs
        same = index > 0 and paragraphs[index - 1] == paragraphs[index]
        if before is None or not same or place.inside:
            return False
        asked = self._words[before[1] - 2] in ("?", "!") and end < place.high and self._words[end] == ","
        return asked or self.ends_sentence(end, place.high)

    def before(self, at: int, place: Place) -> list[Span]:
        """Return the content that ends before token `at`: a whole quotation, or what the sentence has said so far."""
        low = place.low
        quotation = None if place.inside else self.quotation_before(at)
        if quotation is not None:
            first, end = quotation
            if first <= low:
                return [self._tokens.span(first, end)]
            start = self._content_start(low, first)
            apart = self._words[first - 1] in (":", ",") and self._has_cue(start, first)
            if apart or (self._tags[first + 1] & CAPITAL and self.continuations.speaks(first - 1)):
                start = first
            return [self._tokens.span(start, end)]
        start, end = self._content_start(low, at), at
        while end > start and self._words[end - 1] in (",", "-", "—"):
            end -= 1
        only_opens = self._opens_clause(end - 1, at)
        return [self._tokens.span(start, end)] if end - start >= 2 and not only_opens else []

    def _opens_clause(self, last: int, at: int) -> bool:
        """Say whether "because" or "when" is the last word before ", Lee said,": what follows is the statement."""
        if last + 1 == at:
            return self._words[last] in self._complementizers
        subordinator = self._words[last] in self._fronting and not self._tags[last] & (PREPOSITION | ADVERB)
        return subordinator and self._words[last - 1] != ","

    def is_lead(self, first: int, low: int) -> bool:
        """Say whether the quotation that begins at a token is a phrase's: "Holding signs that called it “…,” Lee"."""
        return self.is_fronted(low) and self._has_cue(low, first)

    def _content_start(self, low: int, end: int) -> int:
        """Return where a statement begins: behind a conjunction, and behind the other headlines of "— … — … — …"."""
        starts, ends = self._tokens.starts, self._tokens.ends
        dashes = [at for at in range(low + 1, end - 1) if self._words[at] == "-" and starts[at] > ends[at - 1]]
        capitals = sum(1 for at in range(low, end) if self._tags[at] & CAPITAL)
        if len(dashes) >= _HEADLINES and capitals * 2 > end - low:
            low = dashes[-1] + 1
        while low < end - 1 and self._tags[low] & CONJUNCTION:
            low += 1
        return low

    def _has_cue(self, first: int, end: int) -> bool:
        return any(self._tags[at] & CUE for at in range(first, end))

    def is_fronted(self, low: int) -> bool:
        """Say whether a sentence begins with a phrase that says when, where or why, not with a statement."""
        low += bool(self._tags[low] & CONJUNCTION and low + 1 < len(self._tags))
        return bool(self._tags[low] & (PREPOSITION | SUBORDINATOR | ADVERB)) or self._words[low].endswith(self._fronted)

    def ends_sentence(self, at: int, high: int) -> bool:
        """Say whether only the sentence's last mark follows."""
        return at >= high or (at == high - 1 and self._words[at] in (".", ":"))

    def ends_at(self, end: int, high: int) -> bool:
        """Say whether a content that ends at this offset ends its sentence, but for an apposition."""
        at = bisect_left(self._tokens.starts, end)
        apart = (at < high and self._words[at] == ",") or self._closes(end)
        return self.ends_sentence(at, high) or (apart and not self._clauses.has_verb(at, high))

    def is_fragment(self, low: int, at: int) -> bool:
        """Say whether only "Just hours before the meeting," stands before token `at`, a phrase that says when."""
        comma = any(self._words[k] == "," for k in range(low, at - 1))
        opens = bool(self._tags[low] & (PREPOSITION | ADVERB)) and not self._tags[low] & SUBORDINATOR
        return opens and not comma and not self._clauses.has_verb(low, at)

    def is_one_word(self, content: list[Span]) -> bool:
        """Say whether a content is a single word without marks."""
        return len(content) == 1 and self._tokens.text[slice(*content[0])].isalpha()

    # After the cue ---------------------------------------------------------------------------------

    def at_boundary(self, at: int, high: int) -> bool:
        """Say whether nothing that a cue could introduce follows at token `at`."""
        return (
            at >= high
            or self._words[at] in STOPS
            or bool(self._tags[at] & (QUOTE | CONJUNCTION))
            or self._words[at] in self._openers
        )

    def going_on(self, before: list[Span], at: int, place: Place) -> list[Span]:
        """Return what goes on after a cue in the middle: the rest of the sentence, or the next quotation.

        `before` is what the sentence said up to the source; after a quotation only a quotation goes on with it. `at` is
        the token after the cue's own words.
        """
        words, tags, high = self._words, self._tags, place.high
        if place.inside:
            return []
        for comma in range(at, high - 1):
            stops = words[comma] in (",", ":", "-", "—", ".") or (words[comma].endswith(".") and tags[comma] & CAPITAL)
            if stops and self._structure.opens_quotation(comma + 1):
                first, end = self._structure.quotations[self._inside[comma + 1]]
                return [] if self.continuations.is_anothers(end, high) else [self._tokens.span(first, end)]
            if tags[comma] & QUOTE or self.continuations.speaks(comma):
                break
        if at < high and before and self._structure.opens_quotation(at):
            first, end = self._structure.quotations[self._inside[at]]
            apart = tags[at - 1] & (CUE | ADVERB | TIME) and end - first > SHORTEST_STATEMENT
            if apart and self.ends_sentence(end, high):
                return [self._tokens.span(first, end)]
        quoted = bool(before) and self._closes(before[-1].end) and not self._is_broken_off(before, place)
        quoted = quoted and not (at + 1 < high and words[at] == "," and tags[at + 1] & AUXILIARY)
        if at < high and words[at] in (",", "-", "—") and at + 1 < high and not quoted:
            rest = at + 1
            if words[rest] in self._complementizers and rest + 1 < high:
                return self._clauses.clause(rest + 1, place)
            if not (
                tags[rest] & (SUBORDINATOR | CONJUNCTION)
                or (words[rest].endswith(self._gerund_suffixes) and not self._phrases_continue(rest))
                or words[rest] in self._contrasts
                or words[rest] in self._framing
            ) and (not tags[rest] & (PREPOSITION | ADVERB) or self._phrases_continue(rest) or self._is_predicate(rest)):
                return self._clauses.clause(rest, place)
        if self.continuations.is_interrupted(at, high):
            return []
        return self.continuations.next_quotation(place.index)

    def _is_broken_off(self, before: list[Span], place: Place) -> bool:
        """Say whether a content before its source is only a phrase: "Despite his “brash” manners, Lee wrote, …"."""
        end = bisect_left(self._tokens.starts, before[-1].end)
        first = bisect_left(self._tokens.starts, before[0].start)
        return first == place.low and bool(self._tags[first] & PREPOSITION) and not self._clauses.has_verb(first, end)

    def _is_predicate(self, at: int) -> bool:
        """Say whether "now have" or "to “make sure …”" goes on with what the sentence said before its source."""
        if at + 1 >= len(self._tags):
            return False
        verbal = self._tags[at] & ADVERB and self._tags[at + 1] & (AUXILIARY | VERB)
        return bool(verbal) or (self._words[at] in self._infinitive_markers and self.opens(at + 1))

    def _closes(self, end: int) -> bool:
        """Say whether a quotation ends at this offset."""
        at = bisect_left(self._tokens.starts, end)
        return self._structure.closed_before(at) is not None

    def _phrases_continue(self, at: int) -> bool:
        return self._words[at] in self._going_on

    def opening_after(self, right: int, skipped: int, high: int) -> int | None:
        """Return the token that opens a quotation a cue introduces; `skipped` is behind addressee and adverbials."""
        words = self._words
        for start in dict.fromkeys((right, skipped)):
            at = start + 1 if start < high and words[start] in (",", ":") else start
            if at < high and self._structure.opens_quotation(at):
                return at
        for at in range(skipped, min(high - 1, skipped + VERB_WITHIN)):
            if words[at] == ":" and self._structure.opens_quotation(at + 1):
                return at + 1
            if self._tags[at] & PUNCTUATION or self.continuations.speaks(at):
                return None
        return None

    def quotes(self, content: Span) -> bool:
        """Say whether words of a content are quoted that are no title and stand before any other cue in it."""
        at = bisect_left(self._tokens.starts, content.start)
        end = bisect_left(self._tokens.starts, content.end)
        while at < end:
            own = self._tags[at - 1] & (DETERMINER | POSSESSIVE)
            if self._words[at] in (".", ":") or (self._tags[at] & CUE and not self._tags[at] & CAPITAL and not own):
                return False
            if self._structure.opens_quotation(at):
                first, closing = self._structure.quotations[self._inside[at]]
                if not self.is_title(first, closing):
                    return True
                at = closing
            else:
                at += 1
        return False

    def is_title(self, first: int, end: int) -> bool:
        """Say whether all words of a quotation are capitalised as in a title."""
        return all(self._tags[at] & _OF_TITLES for at in range(first + 1, end))

    def opens(self, at: int) -> bool:
        """Say whether a quotation begins with token `at`."""
        return self._structure.opens_quotation(at)

    def far_quotation(self, at: int, high: int) -> int | None:
        """Return the token that opens the quotation that ends a sentence: "said in Halden, before the vote, “…”"."""
        for opening in range(at + 1, high):
            if self._structure.opens_quotation(opening):
                first, end = self._structure.quotations[self._inside[opening]]
                apart = self._words[opening - 1] in (",", ":") and end - first > SHORTEST_STATEMENT
                whole = apart and self._tags[first + 1] & CAPITAL and self.ends_sentence(end, high)
                return opening if whole else None
            if self.continuations.speaks(opening) and not self._tags[opening - 1] & (DETERMINER | POSSESSIVE):
                return None
        return None

    def quotation_from(self, at: int, place: Place, *, alone: bool = False) -> list[Span]:
        """Return the quotation that token `at` opens and its later parts, or the clause that it only begins.

        With `alone` no verb is part of it: "what he called “a trap” has lasted two years".
        """
        high = place.high
        first, end = self._structure.quotations[self._inside[at]]
        whole = self._words[end] in STOPS or self._tags[end] & CONJUNCTION if end < high else True
        alone = alone and end < high and bool(self._tags[end] & (AUXILIARY | VERB))
        if (
            not whole
            and not alone
            and not (self._tags[end - 1] & QUOTE and self._words[end - 2] in (",", ".", "?", "!"))
        ):
            return self._clauses.clause(at, place)
        while end + 2 < high:
            following = self._behind_joint(end, high)
            if not self._structure.opens_quotation(following) or following >= high:
                break
            end = self._structure.quotations[self._inside[following]][1]
        content = [self._tokens.span(first, end)]
        return (
            content + self.continuations.next_quotation(place.index)
            if end >= high - 1 and not place.inside
            else content
        )

    def _behind_joint(self, at: int, high: int) -> int:
        """Return the token behind what joins two quotations: a comma, "and" or dots; `at` where nothing does."""
        if self._words[at] == "," or self._tags[at] & CONJUNCTION:
            return at + 1
        while at < high and self._words[at] in (".", "...", "…"):
            at += 1
        return at
