"""Cues: every attribution of an article, found by the constructions that news attributes in.

There is no parser: a cue is taken as one where the words around it fit a construction its lexicon entry names, a source
is the noun phrase beside it, and a content runs to where its clause ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdiff.claims.according import According
from newsdiff.claims.attribution import Attribution, Place
from newsdiff.claims.clauses import Clauses
from newsdiff.claims.contents import Contents
from newsdiff.claims.phrases import Phrases, Range
from newsdiff.claims.structure import Structure
from newsdiff.claims.subjects import Subjects
from newsdiff.claims.tags import (
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    OTHER_CUE,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    SUBORDINATOR,
    VERB,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.claims.verbs import Verbs
from newsdiff.language.lexicon import Cue, Lexicon
from newsdiff.language.spans import Span

_CLOSED = PREPOSITION | DETERMINER | AUXILIARY | PUNCTUATION | CONJUNCTION | SUBORDINATOR | SUBJECT | VERB | CUE
_ADJECTIVES = 3
"""Words between whoever owns a claim and the claim."""
_LONGEST_OWNER = 5
_LONG_QUOTATION = 4
"""From so many words on, a quotation is a text of its own whose cues are the quoted speaker's."""
_NO_CUE = Cue("", "neutral", 3, frozenset())
"""What stands for a verb that no lexicon lists, before or after a quotation."""


def find_attributions(tokens: Tokens, structure: Structure, lexicon: Lexicon) -> list[Attribution]:
    """Return the attributions of every sentence, sentence by sentence.

    A paragraph that is one quotation, without a cue of its own, goes on with what the paragraph before it quoted.
    """
    finder = _Finder(tokens, structure, lexicon)
    found: list[Attribution] = []
    speaking: int | None = None
    paragraph = -1
    for index, current in enumerate(structure.paragraphs):
        here = list(finder.in_sentence(index, _speaker(found, index, structure)))
        here += finder.without_cue(index, here)
        if any(one.quotation is None for one in here):
            speaking = next((len(found) + at for at in reversed(range(len(here))) if _is_spoken(here[at])), speaking)
            paragraph = current
        elif current != paragraph and speaking is not None:
            quoted = finder.quoted_paragraph(index) if current == paragraph + 1 else None
            if quoted and quoted.start >= found[speaking].content[-1].end:
                found[speaking] = replace(found[speaking], content=(*found[speaking].content, quoted))
            if quoted:
                paragraph = current
            else:
                speaking = None
        found += here
    return found


def _is_spoken(one: Attribution) -> bool:
    """Say whether somebody says the content, so that a quotation can go on with it."""
    return one.quotation is None and one.source is not None and (one.cue is _NO_CUE or "quote" in one.cue.frames)


def _speaker(found: Sequence[Attribution], index: int, structure: Structure) -> Span | None:
    """Return the source that spoke last before a sentence, in its paragraph or the one before."""
    for one in reversed(found):
        if structure.paragraphs[index] - structure.paragraphs[one.sentence] > 1:
            return None
        if one.quotation is None and (one.antecedent or one.source):
            return one.antecedent or one.source
    return None


class _Finder:
    """Holds what every construction looks at; it keeps no state between sentences."""

    def __init__(self, tokens: Tokens, structure: Structure, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._lexicon = lexicon
        self._phrases = Phrases(tokens, lexicon)
        self._clauses = Clauses(tokens, structure, lexicon, self._phrases)
        self._contents = Contents(tokens, structure, lexicon, self._clauses)
        self._subjects = Subjects(tokens, lexicon, self._phrases)
        self._verbs = Verbs(
            tokens, structure, lexicon, self._phrases, self._subjects, self._clauses, self._contents
        )  # fmt: skip
        self._according = According(tokens, lexicon, self._phrases, self._subjects, self._clauses, self._contents)
        self._evidential = lexicon.words("evidential_verbs")
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))
        self._by = lexicon.words("by")
        self._complementizers = lexicon.words("complementizers")

    def in_sentence(self, index: int, speaker: Span | None) -> Iterator[Attribution]:
        """Yield the attributions that the cues of a sentence make, in the order of the cues.

        `speaker` is the source that spoke last before it.
        """
        words, tags, lexicon = self._words, self._tags, self._lexicon
        low, high = self._structure.sentences[index]
        last: Attribution | None = None
        for at in range(low, high):
            if not tags[at] & (CUE | OTHER_CUE):
                continue
            word = words[at]
            place = replace(self._place(at, index, low, high), speaker=speaker)
            found: Attribution | None = None
            if word in lexicon.adverbs:
                found = self._adverb(at, place)
            elif tags[at] & OTHER_CUE:
                found = self._according.find(at, place)
            for form in lexicon.verbs.get(word, ()):
                found = found or self._verbs.find(at, form, place, last)
            if found is None and word in lexicon.nouns:
                found = self._noun(at, place, last)
            if found is not None:
                yield found
                last = found if found.quotation is None and found.source else last

    def _place(self, at: int, index: int, low: int, high: int) -> Place:
        inside = self._structure.quotation_at[at]
        if inside < 0:
            return Place(index, low, high)
        first, end = self._structure.quotations[inside]
        if end - first - 2 < _LONG_QUOTATION:
            return Place(index, low, high)
        closing = 1 if self._tags[end - 1] & QUOTE else 0
        return Place(index, max(low, first + 1), min(high, end - closing), inside)

    def _adverb(self, at: int, place: Place) -> Attribution | None:
        """Find "reportedly", whose content is its sentence, and "the video purportedly shows", which names a source."""
        cue = self._lexicon.adverbs[self._words[at]]
        content = self._clauses.clause(place.low, place)
        verb = at + 1
        if verb < place.high and self._words[verb] in self._evidential:
            source = self._phrases.before(at, place.low)
            if source is not None:
                return place.attribution(self._tokens, cue, (at, verb + 1), source, content, "adverb")
        return place.attribution(self._tokens, cue, (at, at + 1), None, content, "adverb")

    def _noun(self, at: int, place: Place, last: Attribution | None) -> Attribution | None:
        """Find "the claim that …", "reports from Western analysts that …", "Lee's recent claim that …".

        `last` is the sentence's attribution before it: "said in a statement that" is one attribution.
        """
        words, tags, high = self._words, self._tags, place.high
        source: Range | None = None
        that = at + 1
        if that >= high:
            return None
        if words[that] in self._by:
            source = self._phrases.after(that + 1, high, appositions=False)
            if source is None:
                return None
            that = source[1]
        else:
            source = self._owner(at, place.low)
        if that + 1 >= high or words[that] not in self._complementizers or self._is_verb(that + 1):
            return None
        if source is None and not (at > place.low and tags[at - 1] & DETERMINER):
            return None
        content = self._clauses.clause(that + 1, place)
        if content and last is not None and any(span.overlaps(content[0]) for span in last.content):
            return None
        return place.attribution(self._tokens, self._lexicon.nouns[words[at]], (at, at + 1), source, content, "noun")

    def _is_verb(self, at: int) -> bool:
        """Say whether "that" is the subject of the verb that follows it, not what opens a content."""
        tag = self._tags[at]
        verbal = tag & (AUXILIARY | VERB | PUNCTUATION) or self._words[at].endswith(self._verb_suffixes)
        return bool(verbal) and not tag & QUOTE

    def _owner(self, noun: int, low: int) -> Range | None:
        """Return "Anna Berg's" before a noun and its adjectives; None where nobody owns it."""
        tags = self._tags
        end = noun
        while end > low and noun - end < _ADJECTIVES and not tags[end - 1] & (POSSESSIVE | _CLOSED):
            end -= 1
        if end <= low or not tags[end - 1] & POSSESSIVE:
            return None
        start = end - 1
        if tags[start] & DETERMINER:
            return start, end
        named = tags[start] & CAPITAL
        while start > low and end - start < _LONGEST_OWNER and not tags[start - 1] & _CLOSED:
            if named and not tags[start - 1] & CAPITAL:
                break
            start -= 1
        if not named and start > low and tags[start - 1] & DETERMINER:
            start -= 1
        return start, end

    def quoted_paragraph(self, index: int) -> Span | None:
        """Return the quotation that a sentence begins its paragraph with, where the whole paragraph is quotations."""
        low, high = self._structure.sentences[index]
        if low >= high or not self._structure.opens_quotation(low):
            return None
        end = self._structure.quotations[self._structure.quotation_at[low]][1]
        paragraphs, sentences = self._structure.paragraphs, self._structure.sentences
        last = index
        while last + 1 < len(paragraphs) and paragraphs[last + 1] == paragraphs[index]:
            last += 1
        return self._tokens.span(low, end) if end == sentences[last][1] else None

    # Quotations that punctuation alone attributes --------------------------------------------------

    def without_cue(self, index: int, found: Sequence[Attribution]) -> Iterator[Attribution]:
        """Yield what X resisted: "…" and "…," X thundered attribute, the verbs being in no lexicon."""
        low, high = self._structure.sentences[index]
        at = low
        while at < high:
            if not self._structure.opens_quotation(at):
                at += 1
                continue
            first, end = self._structure.quotations[self._structure.quotation_at[at]]
            at = end
            span = self._tokens.span(first, end)
            if end - first - 2 < _LONG_QUOTATION or any(span.overlaps(other) for one in found for other in one.content):
                continue
            place = Place(index, low, high)
            one = self._announced(first, end, place) or self._followed(first, end, place)
            if one is not None:
                yield one
        if high > low and self._words[high - 1] == ":":
            yield from self._heralded(Place(index, low, high), found)

    def _heralded(self, place: Place, found: Sequence[Attribution]) -> Iterator[Attribution]:
        """Find "To applause, X went further:" with the quotation that the next sentence is."""
        content = self._contents.next_quotation(place.index)
        if not content or any(content[0].overlaps(span) for one in found for span in one.content):
            return
        source = self._subjects.opening(place.low, place.high - 1)
        if source is None or not self._tags[source[0]] & (CAPITAL | SUBJECT | DETERMINER):
            return
        one = place.attribution(self._tokens, _NO_CUE, (place.high - 1, place.high), source, content, "quote")
        if one is not None:
            yield one

    def _announced(self, first: int, end: int, place: Place) -> Attribution | None:
        """Find X resisted: "…" and X: "…"."""
        if first - 1 <= place.low or self._words[first - 1] != ":":
            return None
        source = self._subjects.opening(place.low, first - 1)
        if source is None or (source[1] == first - 1 and not self._tags[source[0]] & CAPITAL):
            return None
        content = [self._tokens.span(first, end)]
        if end >= place.high:
            content += self._contents.next_quotation(place.index)
        return place.attribution(self._tokens, _NO_CUE, (source[1], source[1] + 1), source, content, "quote")

    def _is_reduced(self, at: int, last: int) -> bool:
        """Say whether "detailing the findings" stands before the sentence's last word, its verb."""
        gerund = self._words[at].endswith(self._gerund_suffixes) and not self._tags[at] & CAPITAL
        return gerund and at + 1 < last and not any(self._tags[k] & PUNCTUATION for k in range(at, last + 1))

    def _followed(self, first: int, end: int, place: Place) -> Attribution | None:
        """Find "…," X thundered."""
        if end >= place.high or self._words[end - 2] not in (",", "?", "!"):
            return None
        source = self._phrases.after(end, place.high, appositions=False)
        if source is None or source[1] >= place.high:
            return None
        last = place.high - 2
        if self._is_reduced(source[1], last):
            source = source[0], last
        elif not self._clauses.has_verb(source[1], source[1] + 1):
            return None
        verb = source[1]
        content = [self._tokens.span(first, end)]
        content += self._contents.going_on(content, verb + 1, place)
        return place.attribution(self._tokens, _NO_CUE, (verb, verb + 1), source, content, "quote")
