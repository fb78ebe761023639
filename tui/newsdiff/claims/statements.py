"""Statements: what the writer says, in a sentence without attributions and around those of another."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdiff.claims.asides import Asides, trimmed
from newsdiff.claims.attributions.attribution import Attribution
from newsdiff.claims.attributions.continuations import Continuations
from newsdiff.claims.attributions.predicates import has_verb
from newsdiff.claims.draft import Draft
from newsdiff.claims.speakers.carried import Carried
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    NUMBER,
    OTHER_CUE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBORDINATOR,
    VERB,
)
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Cue, Lexicon
from newsdiff.language.spans import Span

_SAID = Cue("", "neutral", 3, frozenset())
"""What goes on without a cue is said, also where the sentence before it denies something."""
_SHORTEST = 3
"""Words that make a claim of the writer's."""
_STATEMENT = 4
"""Words that make a statement beside an attribution."""


class Statements:
    """Finds the writer's statements in one article; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, structure: Structure, lexicon: Lexicon, carried: Carried) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._carried = carried
        self._asides = Asides(tokens, structure, lexicon)
        self._continuations = Continuations(tokens, structure, lexicon)
        self._contrasts = lexicon.words("contrasts")
        self._framing = lexicon.words("framing")
        self._provenance = lexicon.words("provenance_nouns")
        self._openers = lexicon.words("provenance_openers")
        self._report_verbs = lexicon.words("report_verbs")
        self._report_nouns = lexicon.words("report_nouns")
        self._absolute = lexicon.words("absolute")
        self._spoken_moods, self._first_person = lexicon.words("spoken_moods"), lexicon.words("first_person")
        self._fronting = lexicon.words("fronting")
        self._verb_first = bool(lexicon.words("verb_first"))
        """Whether who speaks stands behind the verb: "así lo confirmó Ferrer, quien …"."""
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))
        self._fronted_suffixes = tuple(lexicon.words("fronted_suffixes"))

    def around(self, index: int, here: Sequence[Attribution]) -> Iterator[Draft]:
        """Yield what the writer says before and after a sentence's attributions."""
        low, high = self._structure.sentences[index]
        last = max((span.end for one in here for span in (*one.content, one.cue_span)), default=0)
        rest = self._token(last)
        asides = list(self._asides.find(index, here))
        if rest + 1 < high and self._words[rest] == "," and not any(draft.content[-1].start > last for draft in asides):
            yield from self._tail(index, rest + 1, high)
        yield from asides
        first = min(here, key=lambda one: one.cue_span.start)
        if first.content and first.content[0].start < first.cue_span.start:
            return
        end = self._before(low, first)
        if end is not None:
            yield Draft(index, (self._tokens.span(self._opening(low, end), end),))
            return
        if first.source is None or first.frame == "according":
            return
        source = self._token(first.source.start)
        told = any(self._words[at] in self._provenance for at in range(low, source))
        fronted = self._words[low] in self._openers and self._words[source - 1] == ","
        if source - low > _SHORTEST and fronted and told:
            content = Span(self._tokens.starts[low], first.cue_span.end)
            yield Draft(index, (content,), cues=(first.cue_span,))

    def _token(self, offset: int) -> int:
        """Return the index of the first token at an offset or behind it."""
        return bisect_left(self._tokens.starts, offset)

    def _before(self, low: int, first: Attribution) -> int | None:
        """Return where a statement ends that stands before a sentence's first attribution.

        That is "The bank raised its rate" in "The bank raised its rate, saying that …" and "The bank raised its rate,
        and Lee said that …"; what only leads up to an attribution ("Asked about the rate, Lee said …") is none.
        """
        cue = self._token(first.cue_span.start)
        joint = self._participle(low, cue)
        if joint is None and first.antecedent is not None and first.source is not None and not self._verb_first:
            joint = self._token(first.source.start)  # "The mayor met Berg, who said that …"
        if joint is None and first.source is not None:
            joint = self._joint(low, self._token(first.source.start))
        if joint is None and first.source is not None and first.frame != "according":
            joint = self._second_predicate(self._token(first.source.end), cue)
        if joint is None:
            return None
        end = next((at for at in range(joint - 1, low, -1) if self._opens_last(at, joint)), joint)
        while end > low and self._tags[end - 1] & (PUNCTUATION | ADVERB) and not self._tags[end - 1] & QUOTE:
            end -= 1
        start = self._opening(low, end)
        told = any(self._tags[at] & NUMBER for at in range(start, end)) or not self._tags[end - 1] & OTHER_CUE
        if end - start < _STATEMENT or self._leads_up(start, end) or not told:
            return None  # "Lee issued a statement" says nothing besides
        if self._structure.quotation_at[start] >= 0 or self._is_cut(end):
            return None
        return end if has_verb(self._tokens, start + 1, end, self._verb_suffixes) else None

    def _is_cut(self, end: int) -> bool:
        """Say whether a quotation runs on behind the tokens up to `end`."""
        inside = self._structure.quotation_at[end - 1]
        return inside >= 0 and self._structure.quotations[inside][1] > end

    def _opens_last(self, at: int, end: int) -> bool:
        """Say whether ", with both of them" or ", who led the protest" begins here and runs to `end`, a participle."""
        opens = self._words[at + 1] in self._absolute or self._tags[at + 1] & RELATIVE
        return bool(opens) and self._words[at] == "," and all(self._words[k] != "," for k in range(at + 1, end))

    def _participle(self, low: int, cue: int) -> int | None:
        """Return where ", saying …" or "by saying …" begins whose cue this is."""
        if not self._words[cue].endswith(self._gerund_suffixes):
            return None
        while cue > low and self._tags[cue - 1] & ADVERB:
            cue -= 1
        if cue > low and self._tags[cue - 1] & AUXILIARY:
            return None
        return cue - 1 if cue > low and self._tags[cue - 1] & PREPOSITION else cue

    def _joint(self, low: int, source: int) -> int | None:
        """Return where ", and Lee …" or "as Lee …" begins whose source begins at a token."""
        if source - 1 <= low:
            return None
        word, comma = self._words[source - 1], self._words[source - 2] == ","
        joins = word in self._contrasts or word in self._fronting or (comma and self._tags[source - 1] & CONJUNCTION)
        return source - 1 if joins else None

    def _second_predicate(self, source: int, cue: int) -> int | None:
        """Return the conjunction of "held rates steady but signalled", two verbs of the source that ends at a token."""
        while cue > source and self._tags[cue - 1] & (ADVERB | AUXILIARY):
            cue -= 1
        joint = cue - 1
        if joint <= source or not self._tags[joint] & CONJUNCTION:
            return None
        if any(self._tags[at] & (RELATIVE | SUBORDINATOR | QUOTE) for at in range(source, joint)):
            return None
        return joint if has_verb(self._tokens, source, joint, self._verb_suffixes) else None

    def _opening(self, low: int, end: int) -> int:
        """Return where a statement begins: behind a conjunction and "However,"."""
        while low < end and (self._tags[low] & CONJUNCTION or self._is_linking(low)):
            low += 1
        return low

    def _leads_up(self, start: int, end: int) -> bool:
        """Say whether tokens only lead up to a clause: "Asked about it", "While he was there", "In Bonn on Monday"."""
        word = self._words[start]
        fronted = self._tags[start] & (PREPOSITION | SUBORDINATOR) or word in self._fronting
        if not fronted and not word.endswith(self._fronted_suffixes):
            return False
        commas = [at for at in range(start, end - 1) if self._words[at] == ","]
        if commas and self._tags[commas[0] + 1] & RELATIVE:
            del commas[0]
        return not commas or not has_verb(self._tokens, commas[0] + 2, end, self._verb_suffixes)

    def _tail(self, index: int, at: int, high: int) -> Iterator[Draft]:
        """Yield ", further underscoring …", ", though the figures remain unverified" and ", which cost 5 million"."""
        end = trimmed(self._tokens, at, high)
        verb = at + 1 if self._tags[at] & ADVERB else at
        if end - at < _SHORTEST:
            return
        if verb < end and self._words[verb] in self._framing:
            yield Draft(index, (self._tokens.span(at, end),), framing=True)
        elif self._words[at] in self._contrasts and not self._tags[at + 1] & (AUXILIARY | PREPOSITION | PUNCTUATION):
            yield Draft(index, (self._tokens.span(at + 1, end),))
        elif self._tells_besides(at, end):
            yield Draft(index, (self._tokens.span(at, end),))

    def _tells_besides(self, at: int, end: int) -> bool:
        """Say whether ", which cost 5 million" begins here and no predicate follows it."""
        goes_on = any(self._words[k] == "," and self._tags[k + 1] & AUXILIARY for k in range(at, end - 1))
        counts = any(self._tags[k] & NUMBER for k in range(at, end))
        verb = counts or has_verb(self._tokens, at + 1, end, self._verb_suffixes)
        return bool(self._tags[at] & RELATIVE) and verb and not goes_on

    def unattributed(self, index: int, last: Draft | None) -> Iterator[Draft]:
        """Yield what a sentence without an attribution says: the quotation it carries on, or the writer's statement."""
        low, high = self._structure.sentences[index]
        if high <= low:
            return
        inside = self._structure.quotation_at[low]
        if last and last.chain and inside >= 0 and self._structure.quotations[inside][1] >= high - 1:
            span = self._tokens.span(low, high)
            same = self._structure.paragraphs[last.sentence] == self._structure.paragraphs[index]
            chain = last.chain if same else self._carried.chain(last.chain, last.content, span)
            if same and self._is_interrupted(last, low):
                chain = (replace(chain[0], source=None, antecedent=None), *chain[1:])
            yield Draft(index, (span,), chain, carried=True)
            return
        if "?" in self._words[max(low, high - 2) : high]:
            return
        if last and last.chain and self._is_reported(low, high) and self._follows(last, index):
            end = trimmed(self._tokens, low, high)
            speaker = replace(last.chain[0], cue=_SAID, negated=False, noncommittal=False)
            yield Draft(index, (self._tokens.span(low, end),), (speaker,), carried=True)
            return
        end = trimmed(self._tokens, low, high)
        start = self._opening(low, end)
        if end - start < _SHORTEST:
            return
        tail = next(
            (at for at in range(start + _SHORTEST, end - 1) if self._words[at] == "," and self._frames(at + 1, end)),
            None,
        )
        yield Draft(index, (self._tokens.span(start, tail or end),), cues=self._reporting(start, tail or end))
        if tail:
            yield from self._tail(index, tail + 1, high)

    def _is_interrupted(self, last: Draft, low: int) -> bool:
        """Say whether a quotation opens at a token behind a sentence in which somebody else cut in on its speaker."""
        if not self._structure.opens_quotation(low) or not last.chain or last.carried:
            return False
        behind = self._token(last.chain[0].cue_span.end)
        return self._continuations.is_interrupted(behind, self._structure.sentences[last.sentence][1])

    def _is_reported(self, low: int, high: int) -> bool:
        """Say whether the mood of a sentence's first verb tells that somebody else says it: "Man habe gewartet"."""
        if self._spoken_moods.isdisjoint(self._words[low:high]):
            return False
        at = next(
            at for at in range(low, high)
            if self._words[at] in self._spoken_moods or self._tags[at] & (AUXILIARY | VERB | SUBORDINATOR)
        )  # fmt: skip
        return self._words[at] in self._spoken_moods and self._first_person.isdisjoint(self._words[low:high])

    def _follows(self, last: Draft, index: int) -> bool:
        """Say whether a sentence follows the one that a draft was made of, in its paragraph or the next."""
        paragraphs = self._structure.paragraphs
        return last.sentence >= index - 1 and paragraphs[index] - paragraphs[last.sentence] <= 1

    def _frames(self, at: int, end: int) -> bool:
        verb = at + 1 if self._tags[at] & ADVERB else at
        return verb < end and self._words[verb] in self._framing

    def _is_linking(self, at: int) -> bool:
        """Say whether "However," begins here, or is the comma after it."""
        if self._words[at] == ",":
            return True
        return bool(self._tags[at] & ADVERB) and at + 1 < len(self._words) and self._words[at + 1] == ","

    def _reporting(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the verb of "shared the figures", which tells where a report came from."""
        for at in range(start + 1, end - 2):
            reports = self._words[at] in self._report_verbs and self._tags[at + 1] & DETERMINER
            if reports and self._words[at + 2] in self._report_nouns:
                return (self._tokens.span(at, at + 1),)
        return ()
