"""Verb groups: a verbal cue with its auxiliaries, where its form can be a verb at all."""

from dataclasses import dataclass

from newsdiff.claims.attributions.attribution import Place
from newsdiff.claims.attributions.phrases import Range
from newsdiff.claims.tags import (
    ADVERB,
    AUXILIARY,
    BE,
    CAPITAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NEGATION,
    NUMBER,
    OTHER_CUE,
    POSSESSIVE,
    PREPOSITION,
    PUNCTUATION,
    QUOTE,
    SUBJECT,
    SUBORDINATOR,
)  # fmt: skip
from newsdiff.claims.tokens import Tokens
from newsdiff.language.lexicon import CueForm, Lexicon

_FRAME = 16
"""Words that may stand between a verb and its particle: "teilte die Polizei am Montag in Bonn mit"."""
_AFTER_PARTICLE = PUNCTUATION | CONJUNCTION


@dataclass(frozen=True, slots=True)
class Group:
    """A verbal cue with its auxiliaries and adverbs, tokens [first, end)."""

    first: int
    at: int
    end: int
    auxiliary: bool
    negated: bool
    noncommittal: bool
    gerund: bool
    passive: bool
    bare: bool
    """Whether it is the form that only a plural subject has."""
    infinitive: bool = False
    """Whether it is governed by another verb: "went on to say"."""
    apart: int | None = None
    """The token of its particle, where that stands apart: "teilte die Polizei mit"."""
    singular: bool = False
    """Whether it is the form that only a singular subject has, which looks like a plural noun ("states")."""
    pronoun: int | None = None
    """The token of a pronoun hyphened to its auxiliary: "a-t-il ajouté"."""


class Groups:
    """Finds verb groups; it keeps no state between calls."""

    def __init__(self, tokens: Tokens, lexicon: Lexicon) -> None:
        self._words = tokens.words
        self._tags = tokens.tags
        self._noun_followers = lexicon.words("noun_followers")
        """Words after which a form that could be a noun is one ("reports of")."""
        self._alternatives = lexicon.words("alternatives")
        self._pronominal = lexicon.words("pronominal_determiners")
        self._complementizers = lexicon.words("complementizers")
        self._speech_particles = lexicon.words("speech_particles")
        self._nouns = lexicon.nouns
        self._like, self._quoted = lexicon.words("as"), lexicon.words("quoted_as")
        self._unreal = lexicon.words("unreal")
        self._gerund_openers = lexicon.words("gerund_openers")
        self._gerund_suffixes = tuple(lexicon.words("gerund_suffixes"))
        self._verb_suffixes = tuple(lexicon.words("verb_suffixes"))
        self._pointing = lexicon.words("pointing")
        self._governing = lexicon.words("governing")
        self._infinitive_markers = lexicon.words("infinitive_markers")
        self._pointing_objects = lexicon.words("pointing_objects")
        self._as = lexicon.words("as_said")
        self._verb_first = bool(lexicon.words("verb_first"))
        self._plural_endings = tuple(lexicon.words("plural_endings"))
        self._plural_determiners = lexicon.words("plural_determiners")
        self._coordinating = lexicon.words("and")
        self._numbers = lexicon.table("numbers")
        self._singular_pronouns = lexicon.words("singular_subjects")
        self._persons = lexicon.words("persons")
        self._mass = lexicon.words("mass_nouns")
        self._clitics, self._enclitics = lexicon.words("clitics"), lexicon.words("enclitics")
        self._reflexives = lexicon.words("reflexives")
        self._durations = lexicon.words("durations")
        """Adjectives that are adverbs behind an auxiliary: "have long suspected"."""
        self._perfect = lexicon.words("perfect")
        self._splits_verbs = bool(lexicon.words("splits_verbs"))

    def find(self, at: int, form: CueForm, place: Place) -> Group | None:
        """Return the cue with its auxiliaries where its form can be a verb here."""
        words, tags, low, high = self._words, self._tags, place.low, place.high
        particle = self._particle(form.cue.particle, at, high)
        if particle is None:
            return None
        end, apart = particle
        if not form.cue.particle and end < high and words[end] in self._speech_particles and "quote" in form.cue.frames:
            end += 1
        first = at
        auxiliary = be = negated = unreal = reflexive = False
        pronoun: int | None = None
        while first > low and (
            (tags[first - 1] & (AUXILIARY | ADVERB | NEGATION) and words[first - 1] not in self._alternatives)
            or (words[first - 1] in self._durations and tags[first - 2] & AUXILIARY)
            or self._is_clitic(first - 1)
        ):
            first -= 1
            if words[first] in self._enclitics:
                pronoun = first
            reflexive = reflexive or words[first] in self._reflexives
            auxiliary = auxiliary or bool(tags[first] & AUXILIARY)
            be = be or bool(tags[first] & BE)
            negated = negated or bool(tags[first] & NEGATION)
            unreal = unreal or words[first] in self._unreal
        if self._splits_verbs and apart is None and end < high and tags[end] & NEGATION:
            end, negated = end + 1, True
        opened = self._opened(at, first, low) if "participle" in form.forms and not auxiliary else None
        if opened is not None:
            first, auxiliary = opened, True
        before = words[first - 1] if first > low else ""
        if before in self._alternatives or (unreal and not negated):
            return None
        if before in self._infinitive_markers:
            governed = (first - 2 > low and words[first - 2] in self._governing) or self._opens_quotation(end, high)
            governed = governed and "infinitive" in form.forms
            return Group(first - 1, at, end, True, negated, False, False, False, False, True) if governed else None
        quoted = self._quoted_as(first, low) if "gerund" in form.forms else None
        if quoted is not None:
            start, first = quoted
            return Group(start, first, end, True, negated, False, False, False, False)
        having = auxiliary and words[first].endswith(self._gerund_suffixes)
        gerund = ("gerund" in form.forms and not be) or (having and first > low and words[first - 1] == ",")
        passive = be and not reflexive and "participle" in form.forms and "gerund" not in form.forms
        noncommittal = negated and end + 1 < high and words[end] in self._alternatives and bool(tags[end + 1] & CUE)
        if noncommittal:
            end += 2
        noun = tags[first - 1] & (PREPOSITION | DETERMINER | POSSESSIVE)  # "Berg's showing"
        if gerund and noun and before not in self._gerund_openers | {""}:
            return None
        if not auxiliary and not gerund and not self._is_finite(at, first, end, form, place):
            return None
        bare = "finite" not in form.forms
        singular = not bare and words[at].endswith(self._plural_endings) and "infinitive" not in form.forms
        return Group(
            first, at, end, auxiliary, negated, noncommittal, gerund, passive, bare, apart=apart, pronoun=pronoun,
            singular=singular,
        )  # fmt: skip

    def _opened(self, at: int, first: int, low: int) -> int | None:
        """Return the auxiliary of "Berg hatte am Montag in Bonn gesagt", whose participle ends the clause."""
        if not self._perfect:
            return None
        for auxiliary in range(first - 1, max(low, at - _FRAME) - 1, -1):
            if self._words[auxiliary] in self._perfect:
                return auxiliary
            if self._tags[auxiliary] & (PUNCTUATION | SUBORDINATOR):
                return None
        return None

    def _particle(self, particle: str | None, at: int, high: int) -> tuple[int, int | None] | None:
        """Return the token after a cue and its particle, and where that stands apart; None where it does not follow."""
        if particle is None:
            return at + 1, None
        wanted = particle.split()
        end = at + 1 + len(wanted)
        if list(self._words[at + 1 : end]) == wanted and end <= high:
            return end, None
        if not self._splits_verbs:
            return None
        for apart in range(at + 2, min(high, at + _FRAME)):
            tag = self._tags[apart]
            if self._words[apart] == particle and (apart + 1 == high or self._tags[apart + 1] & _AFTER_PARTICLE):
                return at + 1, apart
            if tag & (QUOTE | SUBORDINATOR) or (tag & PUNCTUATION and self._words[apart] in ".;:!?"):
                break
        return None

    def _is_clitic(self, at: int) -> bool:
        """Say whether an object or a hyphened pronoun stands here that goes with the verb: "se", "s'", "-t-il"."""
        word = self._words[at]
        if word in self._enclitics:
            return bool(at > 0 and self._tags[at - 1] & AUXILIARY)
        return word in self._clitics and (not self._tags[at] & DETERMINER or bool(self._tags[at + 1] & AUXILIARY))

    def _is_finite(self, at: int, first: int, end: int, form: CueForm, place: Place) -> bool:
        """Say whether a form without an auxiliary can be a finite verb here, not a noun or an adjective."""
        words, tags = self._words, self._tags
        if (first == place.low and not self._verb_first) or form.forms.isdisjoint(("finite", "infinitive")):
            return False
        if tags[at] & CAPITAL and not self._is_headline(place):
            return False
        before = tags[first - 1] if first > place.low else 0
        may_be_noun = "infinitive" in form.forms or words[at].endswith("s")
        alone = (
            first > place.low
            and words[first - 1] in self._pronominal | self._complementizers
            and self._is_verbal(end, may_be_noun, place)
        )
        governed = before & (DETERMINER | PREPOSITION) and not before & SUBJECT and not alone
        if (governed and words[first - 1] not in self._as | self._pointing_objects) or before & POSSESSIVE:
            return False
        if may_be_noun and before & NUMBER and "tail" not in form.cue.frames:
            return False
        if self._is_adjective(at, first, form, place):
            return False
        if may_be_noun and self._is_object(at, place.low):
            return False
        follows = words[end] if end < place.high else ""
        noun = may_be_noun and not before & SUBJECT and ("tail" not in form.cue.frames or words[at] in self._nouns)
        if noun and end < place.high and self._is_past(end):
            return False
        return not may_be_noun or follows not in self._noun_followers or follows in form.cue.frames

    def _is_adjective(self, at: int, first: int, form: CueForm, place: Place) -> bool:
        """Say whether "pledged" is an adjective in "300 pledged delegates": between a number and a plain noun."""
        spoken = "participle" not in form.forms or "tail" in form.cue.frames
        counted = self._tags[first - 1] & NUMBER or self._words[first - 1] in self._pronominal
        if spoken or not counted or at + 1 >= place.high:
            return False
        behind = self._tags[at + 1]
        return not behind or bool(behind & OTHER_CUE and not behind & (CUE | QUOTE))

    def _is_verbal(self, end: int, may_be_noun: bool, place: Place) -> bool:
        """Say whether a form behind "another" is a verb: no noun looks like it, or what is said follows it."""
        if not may_be_noun:
            return True
        at = end + 1 if end + 1 < place.high and self._words[end] in (",", ":") else end
        return at < place.high and (bool(self._tags[at] & QUOTE) or self._words[at] in self._complementizers)

    def _opens_quotation(self, at: int, high: int) -> bool:
        """Say whether a mark, or "that" and a mark, follows: "leading Berg to announce, “…”"."""
        behind = (
            at + 1 if at < high and (self._words[at] in (",", ":") or self._words[at] in self._complementizers) else at
        )
        return behind < high and bool(self._tags[behind] & QUOTE)

    def _quoted_as(self, gerund: int, low: int) -> tuple[int, int] | None:
        """Return where "was quoted" and "quoted" of "was quoted in the Post as saying" stand before a gerund."""
        if gerund <= low or self._words[gerund - 1] not in self._like:
            return None
        quoted = next((at for at in range(gerund - 2, low, -1) if self._words[at] in self._quoted), None)
        if quoted is None or not self._tags[quoted - 1] & (AUXILIARY | ADVERB):
            return None
        start = quoted
        while start > low and self._tags[start - 1] & (AUXILIARY | ADVERB):
            start -= 1
        return start, quoted

    def _is_past(self, at: int) -> bool:
        """Say whether a verb of its own follows a form that can be a noun: "the press accused", "hopes were"."""
        return bool(self._tags[at] & AUXILIARY) or (
            bool(self._tags[at] & CUE) and self._words[at].endswith(self._verb_suffixes)
        )

    def _is_object(self, at: int, low: int) -> bool:
        """Say whether "calls" is what "Berg rebuffed" stands before, not a verb of its own."""
        verb = at - 1
        if verb <= low or not self._words[verb].endswith(self._verb_suffixes) or self._tags[verb] & CAPITAL:
            return False
        return bool(self._tags[verb - 1] & CAPITAL) or self._words[verb - 1] in self._pointing

    def _is_headline(self, place: Place) -> bool:
        """Say whether most words are capitalised, as in a title."""
        capitals = sum(1 for at in range(place.low, place.high) if self._tags[at] & CAPITAL)
        return capitals * 2 > place.high - place.low

    def agree(self, words: Range, group: Group) -> bool:
        """Say whether a bare form ("show") has a plural subject; other forms, and other languages', agree with any."""
        if group.auxiliary or group.gerund or not self._plural_endings:
            return True
        first, end = words
        if group.singular:
            return not ((self._words[first] in self._plural_determiners and end == first + 1) or self._is_count(words))
        if not group.bare:
            return True
        if any(self._words[at] in self._coordinating for at in range(first, end)):
            return True
        last = self._words[end - 1]
        if any(self._words[at].endswith("%") for at in range(first, end)):
            return True
        if self._tags[end - 1] & SUBJECT:
            return last not in self._singular_pronouns
        many = self._words[first] in self._plural_determiners
        of = next((at for at in range(first + 1, end - 1) if self._tags[at] & PREPOSITION), None)
        heads = range(first, of) if of is not None else ()
        many = many or any(self._is_plural(head) for head in heads)
        return many or last.endswith(self._plural_endings) or last in self._mass or last in self._persons

    def _is_plural(self, at: int) -> bool:
        word = self._words[at]
        return word in self._persons or (word.endswith(self._plural_endings) and not self._tags[at] & POSSESSIVE)

    def _is_count(self, words: Range) -> bool:
        """Say whether a number or a word for many ends a phrase: "two", "10 battleground"."""
        first, end = words
        plain = [at for at in range(first, end) if not self._tags[at] & (CAPITAL | PUNCTUATION)]
        return len(plain) == end - first and any(
            self._words[at].isdigit() or self._words[at] in self._numbers for at in plain
        )
