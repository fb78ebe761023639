"""Passives: "X is expected to …", "it is understood that …", "the court was told …", "was called “…” by Lee"."""

from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clauses import Clauses
from newsdiff.claims.attributions.contents import Contents
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.attributions.verb_groups import Group
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import ADVERB, CAPITAL, DETERMINER, OBJECT, SUBJECT, TIME
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Cue, Lexicon
from newsdiff.language.spans import Span

_OPENS_CLAUSE = SUBJECT | DETERMINER | CAPITAL
"""Tags of what a clause without "that" begins with."""
_NAMING = frozenset(("bare", "object", "as"))
"""Frames of verbs that somebody is called, described or praised with."""


class Passives:
    """Finds what verbs in the passive attribute; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, structure: Structure, lexicon: Lexicon, phrases: Phrases, clauses: Clauses,
        contents: Contents,
    ) -> None:  # fmt: skip
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._structure = structure
        self._phrases = phrases
        self._clauses = clauses
        self._contents = contents
        self._infinitive_markers = lexicon.words("infinitive_markers")
        self._complementizers = lexicon.words("complementizers")
        self._impersonal = lexicon.words("impersonal_passives")
        self._hearers = lexicon.words("hearers")
        self._agents, self._as = lexicon.words("agents"), lexicon.words("as")

    def find(self, group: Group, cue: Cue, place: Place) -> Attribution | None:
        """Return what a verb in the passive attributes: to nobody, or to whom "by" names."""
        subject = self._phrases.before(group.first, place.low)
        if subject is None:
            return None
        tail = self._tail(subject, group, cue, place)
        if tail is not None:
            return tail
        at = group.end
        while at < place.high and self._tags[at] & (ADVERB | TIME):
            at += 1
        if at + 1 >= place.high:
            return None
        return self._called(subject, at, group, cue, place) or self._introducing(subject, at, group, cue, place)

    def _introducing(self, subject: Range, at: int, group: Group, cue: Cue, place: Place) -> Attribution | None:
        """Find "X is expected to …", whose content is all of it, and "it is understood that …"."""
        agent = self._agent(at, cue, place.high)
        at = at if agent is None else agent[1]
        word = self._words[at]
        frame = f"passive-{word}"
        if frame not in cue.frames:
            return self._told(subject, at, agent, group, cue, place)
        start = at if word in self._infinitive_markers else at + 1
        content = self._clauses.clause(start, place)
        if content and word not in self._complementizers and agent is None:
            content = [Span(self._tokens.starts[subject[0]], content[0].end)]
        elif content and word not in self._complementizers:
            content = [self._tokens.span(*subject), *content]
        return self._made(group, cue, agent, content, frame, place)

    def _agent(self, at: int, cue: Cue, high: int) -> Range | None:
        """Return "prosecutors" of "was accused by prosecutors of …", whom a frame of the cue follows."""
        if self._words[at] not in self._agents or f"passive-{self._words[at]}" in cue.frames:
            return None
        words = self._phrases.after(at + 1, high, appositions=False)
        if words is None:
            return None
        end = next((k for k in range(words[0] + 1, words[1]) if f"passive-{self._words[k]}" in cue.frames), words[1])
        return (words[0], end) if end + 1 < high else None

    def _told(
        self, subject: Range, at: int, agent: Range | None, group: Group, cue: Cue, place: Place
    ) -> Attribution | None:
        """Find "jurors were told he lay in wait" and "it is feared the dam may fail", clauses without "that"."""
        impersonal = self._words[subject[0]] in self._impersonal
        opens = self._tags[at] & _OPENS_CLAUSE and "passive-that" in cue.frames
        opens = opens and ("addressee" in cue.frames or impersonal)
        if not opens or not self._clauses.has_verb(at + 1, place.high):
            return None
        frame = "passive-that" if impersonal else "bare"
        return self._made(group, cue, agent, self._clauses.clause(at, place), frame, place)

    def _tail(self, subject: Range, group: Group, cue: Cue, place: Place) -> Attribution | None:
        """Find "…, it is understood" and "…, the court was told", which follow what they attribute."""
        first, end = subject
        impersonal = end == first + 1 and self._words[first] in self._impersonal and "passive-that" in cue.frames
        told = "addressee" in cue.frames and any(self._words[at] in self._hearers for at in range(first, end))
        contents = self._contents
        if not (impersonal or told) or not contents.ends_before(first, place.low):
            return None
        stated = contents.quotation_before(first) is not None or not contents.is_fragment(place.low, first)
        if not contents.at_boundary(group.end, place.high) or not stated:
            return None
        content = contents.before(first, place)
        content += contents.going_on(content, group.end, place)
        return self._made(group, cue, None, content, "tail", place)

    def _called(self, subject: Range, at: int, group: Group, cue: Cue, place: Place) -> Attribution | None:
        """Find "the plan was called “reckless” by Berg" and "was denounced by Berg as “reckless”"."""
        if place.inside or "addressee" in cue.frames or not cue.frames & _NAMING:
            return None
        agent: Range | None = None
        if self._words[at] in self._agents:
            agent = self._phrases.after(at + 1, place.high, appositions=False)
            if agent is None:
                return None
            at = agent[1]
        if at < place.high and self._words[at] in self._as:
            at += 1
        if at >= place.high or not self._structure.opens_quotation(at):
            return None
        first, end = self._structure.quotations[self._structure.quotation_at[at]]
        if agent is None and end < place.high and self._words[end] in self._agents:
            agent = self._phrases.after(end + 1, place.high, appositions=True)
        if self._contents.is_title(first, end) and agent is None:
            return None
        pronoun = self._tags[subject[0]] & (SUBJECT | OBJECT) and not self._tags[subject[0]] & DETERMINER
        content = [] if pronoun and subject[1] == subject[0] + 1 else [self._tokens.span(*subject)]
        return self._made(group, cue, agent, [*content, self._tokens.span(first, end)], "object", place)

    def _made(
        self, group: Group, cue: Cue, source: Range | None, content: list[Span], frame: str, place: Place
    ) -> Attribution | None:
        words = (group.at, group.end)
        negated = group.negated and not group.noncommittal
        return place.attribution(
            self._tokens, cue, words, source, content, frame, negated=negated, noncommittal=group.noncommittal
        )  # fmt: skip
