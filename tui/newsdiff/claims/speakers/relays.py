"""Relays: who stands behind a source, where that is told in another sentence or in another phrase.

"In a video, Berg claimed …. The video shows …": Berg is behind the video. "Within the union, complaints have reportedly
emerged": the union is behind the report. "They are seen as a burden," after that: it is the union that sees them so.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdiff.claims.attributions.attribution import Attribution
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.draft import Draft
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import DETERMINER
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Lexicon

_NEAR = 3
"""Sentences after which "the video" is no longer the one just named."""
_PERCEIVED = 4
"""Words after "are seen" among which "as" stands."""


def with_relays(drafts: Sequence[Draft], tokens: Tokens, structure: Structure, lexicon: Lexicon) -> Iterator[Draft]:
    """Yield the drafts, each with whoever stands behind its source."""
    relays = _Relays(tokens, structure, lexicon)
    for draft in drafts:
        yield relays.completed(draft)


class _Relays:
    """What has been named so far: statements with who made them, and the group that the last complaints come from."""

    def __init__(self, tokens: Tokens, structure: Structure, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._phrases = Phrases(tokens, lexicon)
        self._indefinite = lexicon.words("indefinite") | lexicon.words("possessives")
        self._statements = lexicon.words("statement_nouns")
        self._within, self._complaints = lexicon.words("within"), lexicon.words("complaint_nouns")
        self._seen, self._as = lexicon.words("seen_as"), lexicon.words("as")
        self._agents = lexicon.words("agents")
        self._made: dict[str, Attribution] = {}
        self._group: tuple[int, Range] | None = None

    def completed(self, draft: Draft) -> Draft:
        """Return the draft with whoever stands behind its source, and note whom it names."""
        if not draft.chain:
            return draft
        outer = draft.chain[0]
        if outer.source is None:
            return self._from_group(draft, outer)
        first, end = self._range(outer.source.start), self._range(outer.source.end)
        maker = next((self._made[word] for word in self._words[first:end] if word in self._made), None)
        if maker is not None and outer.sentence - maker.sentence <= _NEAR and self._tags[first] & DETERMINER:
            return replace(draft, behind=maker)
        self._note(outer, first)
        if self._group and self._group[0] == outer.sentence - 1 and self._is_perceived(draft):
            return self._with(draft, outer, self._group[1])
        return draft

    def _note(self, outer: Attribution, end: int) -> None:
        """Note "a video" of "In a video, Berg claimed"."""
        low = self._structure.sentences[outer.sentence][0]
        for at in range(low + 1, end):
            if self._words[at] in self._statements and self._words[at - 1] in self._indefinite:
                self._made[self._words[at]] = outer

    def _from_group(self, draft: Draft, outer: Attribution) -> Draft:
        """Add "the union" of "Within the union, complaints have reportedly emerged"."""
        low, high = self._structure.sentences[outer.sentence]
        if self._words[low] not in self._within or self._complaints.isdisjoint(self._words[low:high]):
            return draft
        group = self._phrases.after(low + 1, high, appositions=False)
        if group is None or group[1] >= high or self._words[group[1]] != ",":
            return draft
        self._group = outer.sentence, group
        return self._with(draft, outer, group)

    def _is_perceived(self, draft: Draft) -> bool:
        """Say whether somebody is "seen as" something, by whom is not said."""
        for span in draft.content:
            first, end = self._range(span.start), self._range(span.end)
            for at in range(first, end):
                if self._words[at] in self._seen and not self._as.isdisjoint(self._words[at + 1 : at + 1 + _PERCEIVED]):
                    return self._agents.isdisjoint(self._words[at:end])
        return False

    def _with(self, draft: Draft, outer: Attribution, group: Range) -> Draft:
        return replace(draft, chain=(*draft.chain, replace(outer, source=self._tokens.span(*group))))

    def _range(self, offset: int) -> int:
        return bisect_left(self._tokens.starts, offset)
