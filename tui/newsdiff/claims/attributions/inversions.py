"""Inversions: "…, ha explicado Ruiz en rueda de prensa", "…, a-t-il ajouté", "…, teilte die Polizei am Montag mit".

English has one inversion, "…," said Lee. Where a verb stands before its source with its auxiliaries, whoever is
told and the time, where pronouns are left out or a verb's end comes last, more is between them.
"""

from newsdiff.claims.attributions.attribution import Attribution, Place
from newsdiff.claims.attributions.clause_starts import ClauseStarts
from newsdiff.claims.attributions.clauses import Clauses
from newsdiff.claims.attributions.contents import Contents
from newsdiff.claims.attributions.phrases import Phrases, Range
from newsdiff.claims.attributions.subjects import Subject, Subjects
from newsdiff.claims.attributions.verb_groups import Group
from newsdiff.claims.structure import Structure
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    CONJUNCTION,
    DETERMINER,
    NUMBER,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    RELATIVE,
    SUBJECT,
    SUBORDINATOR,
    TIME,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import Cue, Lexicon
from newsdiff.language.spans import Span

_SHORTEST = 2
"""Tokens that a statement without marks has at least before ", dijo Ruiz"."""
POINTING = "pointing"
"""The construction that attributes the sentence before its own."""
_ORIGIN = "origin"
"""The frame of a verb without a subject whose source is where it comes from: "hieß es bei der Polizei"."""


class Inversions:
    """Finds what verbs attribute that stand before their source; it keeps no state between calls."""

    def __init__(
        self, tokens: Tokens, structure: Structure, lexicon: Lexicon, phrases: Phrases, subjects: Subjects,
        clauses: Clauses, contents: Contents,
    ) -> None:  # fmt: skip
        self._tokens = tokens
        self._structure = structure
        self._words = tokens.words
        self._tags = tokens.tags
        self._phrases = phrases
        self._subjects = subjects
        self._clauses = clauses
        self._contents = contents
        self._starts = ClauseStarts(tokens, lexicon, phrases)
        self._as = lexicon.words("as_said")
        self._origins = lexicon.words("origins")
        self._pointing = lexicon.words("pointing_objects")
        self._impersonal = lexicon.words("impersonal")
        self._in_quotations = bool(lexicon.words("asides_in_quotations"))
        self._drops_pronouns = bool(lexicon.words("drops_pronouns"))
        self.known = bool(lexicon.words("verb_first"))
        """Whether the language has them."""

    def find(self, group: Group, cue: Cue, place: Place, last: Attribution | None) -> Attribution | None:
        """Return what a verb attributes to the source after it, or after "as" before it; None where it does not."""
        if group.gerund or group.infinitive or "tail" not in cue.frames:
            return None
        if place.inside and self._in_quotations:
            return self._in_quotation(group, cue, place, last)
        if self._words[place.low] in self._pointing and group.first <= place.low + 1 and not place.inside:
            return self._pointed(group, cue, place, last)
        said = self._said(group, place.low)
        start = group.first if said is None else said
        fronted = said is not None and self._opens(said, place.low)
        if not fronted and not self._contents.ends_before(start, place.low):
            return None
        found = self._before(said, group) or self._after(group, cue, place, last, fronted=fronted)
        if found is None:
            return None
        source, end = found
        if fronted:
            comma = next((k for k in range(end, place.high) if self._words[k] == ","), None)
            content = [] if comma is None else self._clauses.clause(comma + 1, place)
        else:
            quoted = None if place.inside else self._contents.quotation_before(start)
            if quoted is None and not self._is_tail(source, start, end, place):
                return None
            content = self._contents.before(start, place)
            content += self._contents.going_on(content, end, place)
        return place.attribution(
            self._tokens, cue, (group.at, group.end), source, content, "tail",
            negated=group.negated and not group.noncommittal, noncommittal=group.noncommittal,
        )  # fmt: skip

    def _pointed(self, group: Group, cue: Cue, place: Place, last: Attribution | None) -> Attribution | None:
        """Find "Das teilte die Polizei mit" and "Así lo confirmó el juez", which attribute the sentence before."""
        sentences, paragraphs = self._structure.sentences, self._structure.paragraphs
        before = place.index - 1
        found = self._after(group, cue, place, last) if before >= 0 else None
        if found is None or found[0] is None or paragraphs[place.index] - paragraphs[before] > 1:
            return None
        ends = self._contents.at_boundary(found[1], place.high)
        first, end = sentences[before]
        while end > first and self._tags[end - 1] & PUNCTUATION and not self._tags[end - 1] & QUOTE:
            end -= 1
        content = [self._tokens.span(first, end)] if ends and end > first else []
        return place.attribution(self._tokens, cue, (group.at, group.end), found[0], content, POINTING)

    def _in_quotation(self, group: Group, cue: Cue, place: Place, last: Attribution | None) -> Attribution | None:
        """Find "« C'est long, explique Morel. Il faut du temps. »", where the source stands within the marks."""
        if place.quotation is None or self._words[group.first - 1] not in (",", "?", "!"):
            return None
        found = self._after(group, cue, place, last)
        if (
            found is None
            or found[0] is None
            or not (found[1] >= place.high or self._words[found[1]] in (",", ".", ":", ";"))
        ):
            return None
        first, closing = self._structure.quotations[place.quotation]
        comma = group.first - 1 if self._words[group.first - 1] == "," else group.first
        if comma - first <= _SHORTEST:
            return None
        content = [self._tokens.span(first, comma)]
        if found[1] + 1 < closing - 1:
            content.append(self._tokens.span(found[1] + 1, closing))
        outer = Place(place.index, place.low, place.high)
        return outer.attribution(self._tokens, cue, (group.at, group.end), found[0], content, "tail")

    def speaker(self, place: Place, last: Attribution | None) -> Span | None:
        """Return who spoke last, in the sentence or before it."""
        return last.source if last is not None and last.source is not None else place.speaker

    def _said(self, group: Group, low: int) -> int | None:
        """Return the token of "según" or "wie" that the verb goes with."""
        for at in range(group.first - 1, low - 1, -1):
            if self._words[at] in self._as:
                return at
            if self._tags[at] & PUNCTUATION or not self._verb_last:
                return None
        return None

    @property
    def _verb_last(self) -> bool:
        return bool(self._as) and not self._drops_pronouns

    def _opens(self, at: int, low: int) -> bool:
        return all(self._tags[k] & (CONJUNCTION | ADVERB) for k in range(low, at))

    def _is_tail(self, source: Range | Span | None, start: int, end: int, place: Place) -> bool:
        """Say whether a source ends the clause and a statement stands before it."""
        if start - place.low <= _SHORTEST or not self._contents.at_boundary(end, place.high):
            return False
        opening = self._starts.subject(place.low, start - 1)
        named = opening is not None and (opening[1] >= start - 1 or self._words[opening[1]] == ",")
        if named and opening is not None and not self._clauses.has_verb(opening[1] + 1, start - 1):
            return False  # "The minister, Pedro Solana, said": only a name stands before the verb
        if source is None or isinstance(source, Span) or not self._subjects.is_bare_singular(source):
            return True
        return self._subjects.can_speak(Subject(source))

    def _before(self, said: int | None, group: Group) -> tuple[Range, int] | None:
        """Return "das Ministerium" of "wie das Ministerium am Montag mitteilte" and the token after the verb."""
        if said is None or said + 1 >= group.first:
            return None
        begins = said + 2 if self._words[said + 1] in self._origins else said + 1  # "wie aus dem Papier hervorgeht"
        source = self._phrases.after(begins, group.first, appositions=False)
        return None if source is None else (source, group.end)

    def _after(
        self, group: Group, cue: Cue, place: Place, last: Attribution | None, *, fronted: bool = False
    ) -> tuple[Range | Span | None, int] | None:
        """Return the source after a verb, and the token behind it and what goes with it."""
        high = place.high
        source: Range | Span | None
        if group.pronoun is not None:
            source, end = (group.pronoun, group.pronoun + 1), group.end
        elif _ORIGIN in cue.frames:
            source, end = None, group.end
        else:
            begins = self.skip(group.end, high)
            source = self._phrases.after(begins, high, appositions=not fronted or self._phrases.names(begins, high))
            ends = begins >= high or bool(self._tags[begins] & (PUNCTUATION | CONJUNCTION))
            if source is None and self._drops_pronouns and ends:
                source, end = self.speaker(place, last), begins
            elif source is None:
                return None
            else:
                source = self._without_clause(source, high)
                end = source[1]
        if source is None or (not isinstance(source, Span) and self._words[source[0]] in self._impersonal):
            return self._origin(end, high) or ((None, self.skip(end, high)) if _ORIGIN in cue.frames else None)
        end = self.skip(end, high)
        if group.apart is not None:
            end = max(end, group.apart + 1)
        return source, end

    def _without_clause(self, source: Range, high: int) -> Range:
        """Cut off what is no apposition but the rest of a clause: "…, dit Morel, le gouvernement « devra … »"."""
        comma = next((k for k in range(*source) if self._words[k] == ","), None)
        if comma is None or self._tags[comma + 1] & RELATIVE:
            return source
        end = next((k for k in range(comma + 1, high) if self._tags[k] & PUNCTUATION), high)
        quotes = end < high and self._tags[end] & QUOTE
        return (source[0], comma) if quotes or self._clauses.has_verb(comma + 1, end) else source

    def _origin(self, at: int, high: int) -> tuple[Range, int] | None:
        """Return "der Polizei" of "hieß es am Montag bei der Polizei"."""
        for opener in range(at, high):
            if self._words[opener] in self._origins:
                source = self._phrases.after(opener + 1, high, appositions=False)
                if source is not None:
                    return source, self.skip(source[1], high)
            if self._tags[opener] & PUNCTUATION:
                break
        return None

    def skip(self, at: int, high: int) -> int:
        """Return the token after adverbs, times and phrases with a preposition ("a la agencia EFE")."""
        tags = self._tags
        while at < high:
            tag = tags[at]
            if tag & (ADVERB | TIME) and not tag & (SUBJECT | AUXILIARY | CONJUNCTION):
                at += 1
            elif tag & (DETERMINER | PREPOSITION) and at + 1 < high and tags[at + 1] & TIME:
                at += 2
            elif tag & NUMBER and at > 0 and (tags[at - 1] & TIME or (at + 1 < high and tags[at + 1] & TIME)):
                at += 1
            elif tag & PREPOSITION and self._prepositional(at, high) > at + 1:
                at = self._prepositional(at, high)
            else:
                break
        return at

    def _prepositional(self, at: int, high: int) -> int:
        """Return where a phrase that a preposition opens ends: before the next determiner, or a name that may speak."""
        tags = self._tags
        end = at + 1
        while end < high and tags[end] & (DETERMINER | PREPOSITION):
            end += 1
        bare = not tags[end - 1] & DETERMINER
        start = end
        while end < high:
            tag = tags[end]
            if tag & (PUNCTUATION | AUXILIARY | SUBORDINATOR | TIME | CONJUNCTION | SUBJECT | RELATIVE):
                break
            if tag & DETERMINER and not tags[end - 1] & PREPOSITION:
                break
            if tag & CAPITAL and end > start and not tags[end - 1] & (PREPOSITION | DETERMINER):
                run = end
                while run < high and tags[run] & CAPITAL:
                    run += 1
                followed = run < high and tags[run] & DETERMINER
                if not followed and not self._is_acronym(end) and (bare or not tags[end - 1] & CAPITAL):
                    break
                if self._is_acronym(end - 1) and not followed:
                    break
            end += 1
        return end

    def _is_acronym(self, at: int) -> bool:
        shown = self._tokens.text[self._tokens.starts[at] : self._tokens.ends[at]]
        return len(shown) > 1 and shown.isupper()
