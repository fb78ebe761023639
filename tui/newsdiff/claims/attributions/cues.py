"""Cues: every attribution of an article, found by the constructions that news attributes in.

There is no parser: a cue is taken as one where the words around it fit a construction its lexicon entry names, a source
is the noun phrase beside it, and a content runs to where its clause ends.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdiff.claims.attributions.according import According
from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clause_starts import ClauseStarts
from newsdiff.claims.attributions.clauses import Clauses
from newsdiff.claims.attributions.contents import Contents
from newsdiff.claims.attributions.headings import NO_CUE, Headings, last_names
from newsdiff.claims.attributions.inversions import POINTING
from newsdiff.claims.attributions.nouns import Nouns
from newsdiff.claims.attributions.phrases import Phrases
from newsdiff.claims.attributions.quoted import LONG_QUOTATION, Quoted
from newsdiff.claims.attributions.subjects import Subjects
from newsdiff.claims.attributions.verbs import Verbs
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import ADVERB, AUXILIARY, CONJUNCTION, CUE, OTHER_CUE, QUOTE, RELATIVE
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_RIGHT_BEHIND = 3
"""Characters between a cue and the quotation that is its own."""


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
        if any(one.sentence == index - 1 and one.quotation is None for one in found[-1:]):
            here = [one for one in here if one.frame != POINTING]  # the sentence before has a source
        here = _without_repeats(here)
        here += finder.quoted.without_cue(index, here)
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
    return _with_headings(found, finder, structure, tokens)


def _with_headings(
    found: list[Attribution], finder: "_Finder", structure: Structure, tokens: Tokens
) -> list[Attribution]:
    """Return the attributions with those of sentences that have none and begin with a speaker and a colon."""
    known = {one.sentence for one in found}
    speakers = last_names(found, tokens)
    others = [at for at in range(len(structure.sentences)) if at not in known]
    headed = [finder.headings.find(at, speakers) or finder.headings.signed(at, speakers) for at in others]
    told = [span for one in found if one.quotation is None for span in one.content]
    made = [one for one in headed if one and not any(span.overlaps(one.content[0]) for span in told)]
    return sorted([*found, *made], key=lambda one: one.sentence) if made else found


def _without_repeats(here: Sequence[Attribution]) -> list[Attribution]:
    """Return a sentence's attributions, each quotation that two of them go on with left to one of them.

    It is the later one's where it stands right behind that one's cue, else the earlier one's: whoever is quoted goes on
    behind "…," Lee said, adding that …. "…".
    """
    kept = list(here)
    for at, later in enumerate(here):
        for before in range(at):
            earlier = kept[before]
            repeated = [span for span in earlier.content if span in later.content] if earlier.quotation is None else []
            if later.quotation is not None or not repeated or repeated[0].covers(earlier.cue_span):
                continue  # "X is expected to go, officials said": the later tells what the earlier does
            own = 0 <= repeated[0].start - later.cue_span.end <= _RIGHT_BEHIND
            loser, index = (earlier, before) if own else (kept[at], at)
            rest = tuple(span for span in loser.content if span not in repeated)
            kept[index] = replace(loser, content=rest)
    return [one for one in kept if one.content]


def _is_spoken(one: Attribution) -> bool:
    """Say whether somebody says the content, so that a quotation can go on with it."""
    return one.quotation is None and one.source is not None and (one.cue is NO_CUE or "quote" in one.cue.frames)


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
        self._starts = ClauseStarts(tokens, lexicon, self._phrases)
        self._subjects = Subjects(tokens, lexicon, self._phrases, self._starts)
        self._verbs = Verbs(
            tokens, structure, lexicon, self._phrases, self._subjects, self._clauses, self._contents
        )  # fmt: skip
        self._according = According(tokens, lexicon, self._phrases, self._subjects, self._clauses, self._contents)
        self._nouns = Nouns(tokens, lexicon, self._phrases, self._starts, self._clauses, self._contents)
        self.quoted = Quoted(
            tokens, structure, lexicon, self._phrases, self._starts, self._subjects, self._clauses, self._contents
        )  # fmt: skip
        self.headings = Headings(tokens, structure, lexicon, self._starts, self._clauses)
        self._evidential = lexicon.words("evidential_verbs")

    def in_sentence(self, index: int, speaker: Span | None) -> Iterator[Attribution]:
        """Yield the attributions that the cues of a sentence make, in the order of the cues.

        `speaker` is the source that spoke last before it.
        """
        words, tags, lexicon = self._words, self._tags, self._lexicon
        low, high = self._structure.sentences[index]
        last: Attribution | None = None
        around: list[Attribution] = []  # those that `last` is told inside, the outermost first
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
            goes_on = around[0] if around and self._goes_on_apart(at, low) else last
            for form in lexicon.verbs.get(word, ()):
                found = found or self._verbs.find(at, form, place, goes_on)
            if found is None and word in lexicon.nouns:
                found = self._nouns.find(at, place, last)
            if found is not None:
                yield found
                if found.quotation is None and found.source:
                    before = around if last is None else [*around, last]
                    around = [one for one in before if any(span.covers(found.cue_span) for span in one.content)]
                    last = found

    def _goes_on_apart(self, at: int, low: int) -> bool:
        """Say whether ", but declined" stands here: a comma parts the verb from the clause that it would else go on."""
        while at > low and self._tags[at - 1] & (ADVERB | AUXILIARY):
            at -= 1
        return at - 1 > low and bool(self._tags[at - 1] & CONJUNCTION) and self._words[at - 2] == ","

    def _place(self, at: int, index: int, low: int, high: int) -> Place:
        low, high = self._parenthesis(at, low, high)
        inside = self._structure.quotation_at[at]
        if inside < 0:
            return Place(index, low, high)
        first, end = self._structure.quotations[inside]
        if end - first - 2 < LONG_QUOTATION:
            return Place(index, low, high)
        closing = 1 if self._tags[end - 1] & QUOTE else 0
        return Place(index, max(low, first + 1), min(high, end - closing), inside)

    def _parenthesis(self, at: int, low: int, high: int) -> tuple[int, int]:
        """Return the tokens between the parentheses that a cue stands in, or the sentence it is given where in none.

        "(who denied it)" begins with the sentence: it is told of whoever stands before it.
        """
        opening = next((k for k in range(at - 1, low - 1, -1) if self._words[k] in "()"), None)
        if opening is None or self._words[opening] == ")":
            return low, high
        first = low if self._tags[opening + 1] & RELATIVE else opening + 1
        return first, next((k for k in range(at, high) if self._words[k] == ")"), high)

    def _adverb(self, at: int, place: Place) -> Attribution | None:
        """Find "reportedly", whose content is its sentence, and "the video purportedly shows", which names a source."""
        cue = self._lexicon.adverbs[self._words[at]]
        content = self._clauses.clause(place.low, place)
        if content and content[0].end <= self._tokens.starts[at]:  # "When it was over, the crowd reportedly …"
            comma = next((k for k in range(at - 1, place.low, -1) if self._words[k] in (",", ";", "(")), None)
            content = content if comma is None else self._clauses.clause(comma + 1, place)
        verb = at + 1
        if verb < place.high and self._words[verb] in self._evidential:
            source = self._phrases.before(at, place.low)
            if source is not None:
                return place.attribution(self._tokens, cue, (at, verb + 1), source, content, "adverb")
        return place.attribution(self._tokens, cue, (at, at + 1), None, content, "adverb")

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
