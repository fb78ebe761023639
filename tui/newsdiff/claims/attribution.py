"""Attribution: cues with their sources and contents, found by the constructions that news attributes in.

There is no parser: a cue is taken as one where the words around it fit a construction its lexicon entry names, a source
is the noun phrase beside it, and a content runs to where its clause ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from newsdiff.claims.quotations import Quotation
from newsdiff.claims.tokens import Tag, Tokens
from newsdiff.language.lexicon import Cue, Form, Lexicon
from newsdiff.language.spans import Span

_DETERMINER, _PREPOSITION, _SUBJECT, _OBJECT = (
    int(Tag.DETERMINER), int(Tag.PREPOSITION), int(Tag.SUBJECT_PRONOUN), int(Tag.OBJECT_PRONOUN),
)  # fmt: skip
_AUXILIARY, _BE, _NEGATION, _ADVERB = int(Tag.AUXILIARY), int(Tag.BE), int(Tag.NEGATION), int(Tag.ADVERB)
_CONJUNCTION, _SUBORDINATOR, _TIME = int(Tag.CONJUNCTION), int(Tag.SUBORDINATOR), int(Tag.TIME)
_CUE, _CAPITAL, _PUNCTUATION, _QUOTE = int(Tag.CUE), int(Tag.CAPITAL), int(Tag.PUNCTUATION), int(Tag.QUOTE)
_NP_PREPOSITION, _POSSESSIVE, _NUMBER, _RELATIVE = (
    int(Tag.NP_PREPOSITION), int(Tag.POSSESSIVE), int(Tag.NUMBER), int(Tag.RELATIVE),
)  # fmt: skip

_LONG_QUOTATION = 4
"""From so many words on, a quotation is a text of its own whose cues are the quoted speaker's."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with its source and content; spans are offsets into the article's text."""

    cue: Cue
    cue_span: Span
    source: Span | None
    content: tuple[Span, ...]
    frame: str
    """The construction it was found in."""
    sentence: int
    """Index of the sentence the cue stands in."""
    negated: bool = False
    noncommittal: bool = False
    quotation: int | None = None
    """Index of the quotation that the cue itself stands in."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where sentences and quotations begin and end, counted in tokens."""

    bounds: Sequence[tuple[int, int]]
    paragraphs: Sequence[int]
    quotations: Sequence[tuple[int, int]]
    quotation_at: Sequence[int]
    """For every token the index of the quotation it is in, -1 for none."""


def find_attributions(
    tokens: Tokens, sentences: Sentences, quotations: Sequence[Quotation], lexicon: Lexicon
) -> list[Attribution]:
    """Return the attributions of the given sentences, in the order of their cues."""
    finder = _Finder(tokens, sentences, lexicon)
    found: list[Attribution] = []
    for index in range(len(sentences.bounds)):
        found.extend(finder.in_sentence(index))
    return found


class _Finder:
    """Holds what every construction needs to look at; it keeps no state between sentences."""

    def __init__(self, tokens: Tokens, sentences: Sentences, lexicon: Lexicon) -> None:
        self._tokens = tokens
        self._words = tokens.words
        self._tags = tokens.tags
        self._sentences = sentences
        self._inside = sentences.quotation_at
        self._lexicon = lexicon
        self._speaker_pronouns = lexicon.words("speaker_pronouns")
        self._contrasts = lexicon.words("contrasts")
        self._framing = lexicon.words("framing")
        self._interrogatives = lexicon.words("interrogatives")
        self._alternatives = lexicon.words("alternatives")

    # One sentence ------------------------------------------------------------------------------

    def in_sentence(self, index: int) -> list[Attribution]:
        low, high = self._sentences.bounds[index]
        found: list[Attribution] = []
        last_source: Span | None = None
        for at in range(low, high):
            tag = self._tags[at]
            word = self._words[at]
            if (
                not tag & _CUE
                and word != "according"
                and word not in self._lexicon.adverbs
                and word not in self._lexicon.nouns
            ):
                continue
            region_low, region_high, quotation = self._region(at, low, high)
            if word == "according":
                one = self._according(at, region_low, region_high, index, quotation)
            elif word in self._lexicon.adverbs:
                one = self._adverb(at, region_low, region_high, index, quotation)
            else:
                one = None
                if tag & _CUE:
                    for form in self._lexicon.verbs[word]:
                        one = self._verb(
                            at, form.cue, form.forms, region_low, region_high, index, quotation, last_source
                        )
                        if one:
                            break
                if one is None and word in self._lexicon.nouns:
                    one = self._noun(at, region_low, region_high, index, quotation)
            if one is not None:
                if one.source and quotation is None:
                    last_source = one.source
                found.append(one)
        return found

    def _region(self, at: int, low: int, high: int) -> tuple[int, int, int | None]:
        """Return the tokens a cue's construction may reach, and the long quotation it is in."""
        inside = self._inside[at]
        if inside < 0:
            return low, high, None
        start, end = self._sentences.quotations[inside]
        if end - start - 2 < _LONG_QUOTATION:
            return low, high, None
        return max(low, start + 1), min(high, end - (1 if self._tags[end - 1] & _QUOTE else 0)), inside

    # Verbs ---------------------------------------------------------------------------------------

    def _verb(
        self, at: int, cue: Cue, forms: frozenset[Form], low: int, high: int, index: int, quotation: int | None,
        last_source: Span | None,
    ) -> Attribution | None:  # fmt: skip
        words, tags = self._words, self._tags
        right = at + 1
        if cue.particle:
            if right >= high or words[right] != cue.particle:
                return None
            right += 1
        group = at
        auxiliary = be = negated = False
        while (
            group > low
            and tags[group - 1] & (_AUXILIARY | _ADVERB | _NEGATION)
            and not tags[group - 1] & _POSSESSIVE
            and words[group - 1] not in self._alternatives
        ):
            group -= 1
            auxiliary = auxiliary or bool(tags[group] & _AUXILIARY)
            be = be or bool(tags[group] & _BE)
            negated = negated or bool(tags[group] & _NEGATION)
        before = words[group - 1] if group > low else ""
        if before == "to" or (before in ("and", "or", "nor") and not auxiliary and forms == {"gerund"}):
            return None
        if before in self._alternatives and group - 2 > low and tags[group - 2] & _CUE:
            return None
        # "has neither confirmed nor denied": one cue of two verbs
        noncommittal = (
            negated and right + 1 < high and words[right] in self._alternatives and bool(tags[right + 1] & _CUE)
        )
        if noncommittal:
            right += 2
        gerund = "gerund" in forms and not be
        if gerund and group > low and tags[group - 1] & (_PREPOSITION | _DETERMINER):
            return None
        passive = be and "participle" in forms and "gerund" not in forms
        if passive:
            return None
        if not auxiliary and not gerund and not noncommittal and not self._can_be_verb(at, group, forms, low, high):
            return None
        cue_start = at
        while noncommittal and cue_start > group and tags[cue_start - 1] & _NEGATION:
            cue_start -= 1
        span = self._tokens.span(cue_start, right)

        def made(source: tuple[int, int] | Span | None, content: list[Span], frame: str) -> Attribution | None:
            if not content:
                return None
            if isinstance(source, tuple) and not isinstance(source, Span):
                source = self._tokens.span(*source)
            return Attribution(
                cue, span, source, tuple(content), frame, index, negated and not noncommittal, noncommittal, quotation
            )

        # "…," said Lee
        if (
            not auxiliary
            and group == at
            and at > low
            and self._ends_clause(at - 1, low)
            and "tail" in cue.frames
            and not gerund
        ):
            after = self._noun_phrase_right(right, high, appositions=True)
            if after and self._at_boundary(after[1], high):
                content = self._before(at - 1, low, index, quotation) + self._after(after[1], high, index, quotation)
                return made(after, content, "tail")
        subject: tuple[int, int] | Span | None
        if gerund:
            subject = last_source
            if subject is None and group > low and words[group - 1] == ",":
                subject = self._main_subject(low, group - 1)
        else:
            subject = self._noun_phrase_left(group, low)
        if subject is None:
            return None
        left = subject[0] if not isinstance(subject, Span) else group
        skipped = self._skip_addressee(right, high) if "addressee" in cue.frames else right
        skipped = self._skip_adverbials(skipped, high)
        # a quotation right after the cue
        if "quote" in cue.frames:
            quoted = self._quote_right(right, skipped, high)
            if quoted is not None:
                return made(subject, self._quotation_from(quoted, index, quotation, high), "quote")
        # "…," Lee said / Lee told reporters on Thursday
        if (
            "tail" in cue.frames
            and not gerund
            and left > low
            and self._ends_clause(left - 1, low)
            and self._at_boundary(skipped, high)
        ):
            content = self._before(left - 1, low, index, quotation) + self._after(skipped, high, index, quotation)
            return made(subject, content, "tail")
        if skipped >= high:
            return None
        word = words[skipped]
        if word == "that" and "that" in cue.frames and skipped + 1 < high:
            return made(subject, self._clause(skipped + 1, high, index, quotation), "that")
        if word in self._interrogatives and "wh" in cue.frames:
            return made(subject, self._clause(skipped, high, index, quotation), "wh")
        if word == "to" and "to" in cue.frames:
            return made(subject, self._clause(skipped, high, index, quotation), "to")
        if word in cue.frames and tags[skipped] & _PREPOSITION:
            return made(subject, self._clause(skipped + 1, high, index, quotation), word)
        if "accuse" in cue.frames:
            for k in range(right, min(high, right + 12)):
                if words[k] == "of":
                    return made(subject, self._clause(k + 1, high, index, quotation), "accuse")
            return None
        if tags[skipped] & (_PUNCTUATION & ~_QUOTE) and not tags[skipped] & _QUOTE and words[skipped] not in "[($":
            return None
        if tags[skipped] & _PREPOSITION and words[skipped] not in (
            "during",
            "in",
            "after",
            "since",
            "by",
            "over",
            "about",
            "around",
        ):
            return None
        if words[skipped] == "to":
            return None
        if "bare" in cue.frames or "object" in cue.frames:
            if high - skipped < 2:
                return None
            return made(subject, self._clause(skipped, high, index, quotation), "bare")
        return None

    def _can_be_verb(self, at: int, group: int, forms: frozenset[Form], low: int, high: int) -> bool:
        """Say whether a form without an auxiliary can be a finite verb here and not a noun or an adjective."""
        if "finite" not in forms and "infinitive" not in forms:
            return False
        if group == low:
            return False
        if self._tags[at] & _CAPITAL and not self._is_headline(low, high):
            return False
        tag = self._tags[group - 1]
        if (tag & (_DETERMINER | _PREPOSITION) and not tag & _SUBJECT) or (tag & _POSSESSIVE):
            return False
        return not (at + 1 < high and self._words[at + 1] in ("of", "from"))

    def _is_headline(self, low: int, high: int) -> bool:
        """Say whether most words are capitalised, as in a title."""
        capitals = sum(1 for at in range(low, high) if self._tags[at] & _CAPITAL)
        return capitals * 2 > high - low

    # Other cues ------------------------------------------------------------------------------------

    def _according(self, at: int, low: int, high: int, index: int, quotation: int | None) -> Attribution | None:
        if at + 2 >= high or self._words[at + 1] != "to":
            return None
        source = self._noun_phrase_right(at + 2, high, appositions=True)
        if source is None:
            return None
        if at == low or (at - 1 == low and self._tags[low] & (_CONJUNCTION | _ADVERB)):
            start = source[1] + 1 if source[1] < high and self._words[source[1]] == "," else source[1]
            content = self._clause(start, high, index, quotation) if start < high else []
        else:
            comma = self._words[at - 1] in (",", '"')
            content = self._before(at - 1 if comma else at, low, index, quotation) + (
                self._after(source[1], high, index, quotation) if comma else []
            )
        if not content:
            return None
        cue = Cue("according to", "neutral", 3, frozenset())
        return Attribution(
            cue, self._tokens.span(at, at + 2), self._tokens.span(*source), tuple(content), "according", index,
            quotation=quotation,
        )  # fmt: skip

    def _adverb(self, at: int, low: int, high: int, index: int, quotation: int | None) -> Attribution | None:
        cue = self._lexicon.adverbs[self._words[at]]
        end = self._trim(low, high)
        if end - low < 3:
            return None
        return Attribution(
            cue,
            self._tokens.span(at, at + 1),
            None,
            (self._tokens.span(low, end),),
            "adverb",
            index,
            quotation=quotation,
        )

    def _noun(self, at: int, low: int, high: int, index: int, quotation: int | None) -> Attribution | None:
        """A claim that …; reports from Western analysts that …; Lee's claim that …"""
        words, tags = self._words, self._tags
        cue = self._lexicon.nouns[words[at]]
        if at + 1 >= high:
            return None
        source: tuple[int, int] | None = None
        that = at + 1
        if words[that] in ("from", "by"):
            source = self._noun_phrase_right(that + 1, high, appositions=False)
            if source is None:
                return None
            that = source[1]
        elif at > low and tags[at - 1] & _POSSESSIVE:
            source = self._noun_phrase_left(at, low)
        if that + 1 >= high or words[that] != "that":
            return None
        if tags[that + 1] & (_AUXILIARY | _CUE) and not tags[that + 1] & _DETERMINER:
            return None
        content = self._clause(that + 1, high, index, quotation)
        if not content or (source is None and not (at > low and tags[at - 1] & _DETERMINER)):
            return None
        return Attribution(
            cue, self._tokens.span(at, at + 1), self._tokens.span(*source) if source else None, tuple(content),
            "noun", index, quotation=quotation,
        )  # fmt: skip

    # Noun phrases ----------------------------------------------------------------------------------

    def _noun_phrase_left(self, end: int, low: int) -> tuple[int, int] | None:
        """Return the noun phrase that ends before token `end`, with an apposition between commas."""
        words, tags = self._words, self._tags
        if end <= low:
            return None
        last = end - 1
        if words[last] == ",":
            comma = next(
                (k for k in range(last - 1, low, -1) if words[k] == "," and not self._between_numbers(k)), None
            )
            if comma is None or last - comma < 2:
                return None
            start = self._noun_phrase_start(comma, low)
            if start is None:
                return None
            first = tags[comma + 1]
            aside = (
                bool(first & _PREPOSITION)
                or words[comma + 1] in self._contrasts
                or bool(first & (_ADVERB | _CONJUNCTION))
            )
            return (start, comma) if aside else (start, last)
        if words[last] == ")":
            opening = next((k for k in range(last - 1, low, -1) if words[k] == "("), None)
            if opening is None:
                return None
            start = self._noun_phrase_start(opening, low)
            return None if start is None else (start, end)
        if tags[last] & _PUNCTUATION:
            return None
        if tags[last] & _SUBJECT:
            return (last, end)
        start = self._noun_phrase_start(end, low)
        return None if start is None or start >= end else (start, end)

    def _between_numbers(self, at: int) -> bool:
        return at + 1 < len(self._tags) and bool(self._tags[at + 1] & _NUMBER and self._tags[at - 1] & _NUMBER)

    def _noun_phrase_start(self, end: int, low: int) -> int | None:
        words, tags = self._words, self._tags
        at = end
        while at > low:
            tag, word = tags[at - 1], words[at - 1]
            if tag & _PUNCTUATION:
                if word in ("&", "-", "/", "'"):
                    at -= 1
                    continue
                break
            if word == "and" and at < end:
                if at - 2 >= low and tags[at - 2] & _CAPITAL and tags[at] & _CAPITAL:
                    at -= 1
                    continue
                break
            if tag & _DETERMINER and not tag & _SUBORDINATOR:
                at -= 1
                if (
                    at - 2 >= low
                    and tags[at - 1] & _NP_PREPOSITION
                    and not tags[at - 2]
                    & (_PUNCTUATION | _AUXILIARY | _ADVERB | _SUBORDINATOR | _PREPOSITION | _CUE | _TIME)
                ):
                    at -= 1
                    continue
                break
            if tag & _SUBJECT:
                if at == end:
                    return at - 1
                break
            if tag & (_SUBORDINATOR | _AUXILIARY | _CONJUNCTION):
                break
            if tag & _PREPOSITION:
                if (
                    tag & _NP_PREPOSITION
                    and at < end
                    and at - 2 >= low
                    and not tags[at - 2] & (_PUNCTUATION | _AUXILIARY | _ADVERB | _SUBORDINATOR | _PREPOSITION | _TIME)
                    and (not tags[at - 2] & _CUE or tags[at - 2] & _CAPITAL)
                ):
                    at -= 1
                    continue
                break
            if tag & _CUE and not tag & _CAPITAL and at < end and not self._is_modifier(at - 1):
                break
            at -= 1
        while (
            at < end - 1
            and (tags[at] & (_PREPOSITION | _ADVERB | _TIME | _CONJUNCTION))
            and not (tags[at] & _CAPITAL and tags[at] & _TIME and at + 1 == end)
        ):
            at += 1
        if at >= end or tags[end - 1] & (_PREPOSITION | _CONJUNCTION):
            return None
        return at

    def _is_modifier(self, at: int) -> bool:
        """Say whether a cue form stands as a noun or adjective inside a noun phrase."""
        return at > 0 and bool(self._tags[at - 1] & (_DETERMINER | _POSSESSIVE | _NUMBER))

    def _noun_phrase_right(self, start: int, high: int, *, appositions: bool) -> tuple[int, int] | None:
        """Return the noun phrase that begins at token `start`."""
        words, tags = self._words, self._tags
        at = start
        if at >= high or (tags[at] & (_QUOTE | _AUXILIARY | _SUBORDINATOR) and not tags[at] & _SUBJECT):
            return None
        if tags[at] & (_SUBJECT | _OBJECT):
            return (at, at + 1)
        if tags[at] & (_PREPOSITION | _TIME | _PUNCTUATION) or words[at] == "that":
            return None
        while at < high:
            tag, word = tags[at], words[at]
            if tag & _PUNCTUATION:
                if word == "(":
                    close = next((k for k in range(at + 1, min(high, at + 6)) if words[k] == ")"), None)
                    if close is None:
                        break
                    at = close + 1
                    continue
                if word in ("&", "-", "/", "'", "."):
                    if word == "." and at + 1 >= high:
                        break
                    at += 1
                    continue
                if word == "," and appositions and self._apposition(at + 1, high):
                    at += 1
                    continue
                break
            if tag & (_AUXILIARY | _SUBJECT) and not (tag & _SUBJECT and word == "who" and appositions):
                break
            if tag & _SUBORDINATOR and not (tag & _RELATIVE and appositions and word == "who"):
                break
            if tag & _PREPOSITION and not tag & _NP_PREPOSITION:
                break
            if tag & _PREPOSITION and at + 1 < high and tags[at + 1] & _TIME:
                break
            if tag & _TIME and at > start and not tags[at - 1] & (_DETERMINER | _PREPOSITION):
                break
            if tag & _CONJUNCTION and not (
                at + 1 < high and tags[at + 1] & _CAPITAL and tags[at - 1] & _CAPITAL and word == "and"
            ):
                break
            if tag & _CUE and at > start and not tag & _CAPITAL and not tags[at - 1] & (_DETERMINER | _POSSESSIVE):
                break
            at += 1
        return (start, at) if at > start else None

    def _apposition(self, at: int, high: int) -> bool:
        if at >= high:
            return False
        tag, word = self._tags[at], self._words[at]
        if word == "who" or (tag & _DETERMINER and not tag & _SUBORDINATOR):
            return True
        return not tag & (
            _PUNCTUATION | _CUE | _PREPOSITION | _ADVERB | _CONJUNCTION | _SUBORDINATOR | _AUXILIARY | _SUBJECT | _TIME
        ) and (word.endswith(("or", "er", "man", "woman", "ist", "ent", "chief", "head", "ry")))

    def _main_subject(self, low: int, end: int) -> tuple[int, int] | None:
        """Return the first noun phrase of a clause, which a participle after a comma takes as its own."""
        for at in range(low, end):
            if self._tags[at] & _AUXILIARY and at > low:
                return self._noun_phrase_left(at, low)
        return None

    # Contents --------------------------------------------------------------------------------------

    def _ends_clause(self, at: int, low: int) -> bool:
        """Say whether token `at` can end a content that stands before its source."""
        return at > low and (self._words[at] in (",", "?", "!") or bool(self._tags[at] & _QUOTE))

    def _at_boundary(self, at: int, high: int) -> bool:
        return (
            at >= high
            or self._words[at] in (",", ".", ";", ":", "?", "!", ")", "—", "-")
            or bool(self._tags[at] & (_QUOTE | _CONJUNCTION))
            or bool(
                self._tags[at] & _SUBORDINATOR and self._words[at] in ("as", "after", "before", "while", "when", "who")
            )
        )

    def _before(self, end: int, low: int, index: int, quotation: int | None) -> list[Span]:
        """Return the content that ends before token `end`: a whole quotation, or what the sentence has said so far."""
        if end > low and self._tags[end - 1] & _QUOTE:
            end += 0
        inside = self._inside[end] if self._inside[end] >= 0 else self._inside[end - 1] if end > 0 else -1
        if quotation is None and inside >= 0:
            start, stop = self._sentences.quotations[inside]
            if start <= low:
                return [self._tokens.span(start, stop)]
            return [self._tokens.span(self._content_start(low, start), stop)]
        start = self._content_start(low, end)
        stop = end
        while stop > start and self._words[stop - 1] in (",", "-", "—"):
            stop -= 1
        return [self._tokens.span(start, stop)] if stop - start >= 2 else []

    def _content_start(self, low: int, end: int) -> int:
        at = low
        while at < end - 1 and self._tags[at] & _CONJUNCTION:
            at += 1
        return at

    def _after(self, at: int, high: int, index: int, quotation: int | None) -> list[Span]:
        """Return what goes on after a cue in the middle: the rest of the sentence, or of the quotation."""
        words, tags = self._words, self._tags
        if quotation is not None:
            return []
        if at < high and words[at] in (",", ":", "-", "—"):
            rest = at + 1
            if rest < high and tags[rest] & _QUOTE and self._inside[rest] >= 0:
                start, stop = self._sentences.quotations[self._inside[rest]]
                return [self._tokens.span(start, stop)]
            if (
                rest >= high
                or tags[rest] & (_SUBORDINATOR | _CUE | _ADVERB)
                or words[rest] in self._contrasts
                or words[rest] in ("and", "who")
            ):
                return []
            return self._clause(rest, high, index, quotation)
        if at < high and words[at] != ".":
            return []
        following = index + 1
        if (
            following < len(self._sentences.bounds)
            and self._sentences.paragraphs[following] == self._sentences.paragraphs[index]
        ):
            start = self._sentences.bounds[following][0]
            inside = self._inside[start]
            if inside >= 0 and self._sentences.quotations[inside][0] == start:
                stop = self._sentences.quotations[inside][1]
                if self._closes_sentence(stop):
                    return [self._tokens.span(start, stop)]
        return []

    def _closes_sentence(self, stop: int) -> bool:
        """Say whether a quotation's end is a sentence's end, so that no cue of its own follows."""
        return stop >= len(self._words) or any(end == stop for _, end in self._bounds_near(stop))

    def _bounds_near(self, stop: int) -> Sequence[tuple[int, int]]:
        from bisect import bisect_left

        at = bisect_left(self._sentences.bounds, (stop, stop))
        return self._sentences.bounds[max(0, at - 2) : at + 1]

    def _quote_right(self, right: int, skipped: int, high: int) -> int | None:
        """Return the token that opens a quotation introduced by a cue."""
        words, tags = self._words, self._tags
        for at in (right, skipped):
            if at < high and words[at] in (",", ":"):
                at += 1
            if (
                at < high
                and tags[at] & _QUOTE
                and self._inside[at] >= 0
                and self._sentences.quotations[self._inside[at]][0] == at
            ):
                return at
        for at in range(skipped, min(high - 1, skipped + 12)):
            if (
                words[at] == ":"
                and tags[at + 1] & _QUOTE
                and self._sentences.quotations[self._inside[at + 1]][0] == at + 1
            ):
                return at + 1
            if tags[at] & _PUNCTUATION:
                return None
        return None

    def _quotation_from(self, at: int, index: int, quotation: int | None, high: int) -> list[Span]:
        start, stop = self._sentences.quotations[self._inside[at]]
        if stop < high and not (self._words[stop] in (",", ".", ";", "-", "—", ")") or self._tags[stop] & _CONJUNCTION):
            return self._clause(at, high, index, quotation)
        content = [self._tokens.span(start, stop)]
        if stop >= high:
            content += self._after(high, high, index, quotation)
        return content

    def _skip_addressee(self, at: int, high: int) -> int:
        """Return the token after whoever is told."""
        words, tags = self._words, self._tags
        if at < high and tags[at] & (_OBJECT | _SUBJECT):
            return at + 1
        start = at
        while at < high and at - start < 8:
            tag = tags[at]
            if tag & (_PUNCTUATION | _SUBORDINATOR | _AUXILIARY | _CONJUNCTION | _TIME | _SUBJECT) and words[
                at
            ] not in ("&", "-"):
                break
            if tag & _PREPOSITION and words[at] != "of":
                break
            if tag & _DETERMINER and at > start:
                break
            at += 1
        return at

    def _skip_adverbials(self, at: int, high: int) -> int:
        """Return the token after adverbs, times and short prepositional phrases that go with the cue."""
        words, tags = self._words, self._tags
        while at < high:
            tag = tags[at]
            if tag & (_ADVERB | _TIME) and not tag & _SUBJECT and words[at] != "not":
                at += 1
                continue
            if tag & _NUMBER and at > 0 and tags[at - 1] & _TIME:
                at += 1
                continue
            if tag & _PREPOSITION and words[at] != "of":
                end = at + 1
                while (
                    end < high
                    and end - at < 9
                    and not tags[end] & (_PUNCTUATION | _SUBORDINATOR | _AUXILIARY | _SUBJECT)
                    and not (tags[end] & _CONJUNCTION)
                ):
                    end += 1
                if (
                    end >= high
                    or words[end] in (",", ".", ":", ";", "that")
                    or tags[end] & _SUBJECT
                    or words[end] == "as"
                ):
                    at = end
                    continue
            break
        return at

    def _clause(self, start: int, high: int, index: int, quotation: int | None) -> list[Span]:
        """Return the content that begins at token `start` and runs to the end of its clause."""
        words, tags = self._words, self._tags
        end = self._trim(start, high)
        at = start + 1
        while at < end - 1:
            if (words[at] == "," and self._inside[at] < 0) or (words[at] == "," and quotation is not None):
                following = words[at + 1]
                forms = self._lexicon.verbs.get(following)
                if (
                    (forms and "gerund" in forms[0].forms)
                    or following in self._contrasts
                    or following in self._framing
                    or following == "according"
                    or (tags[at + 1] & _ADVERB and at + 2 < end and words[at + 2] in self._framing)
                    or self._is_parenthetical_cue(at + 1, end)
                ):
                    end = at
            at += 1
        end = self._attributed_tail(start, end)
        if end - start < 1:
            return []
        if quotation is None and end < high and self._inside[end - 1] >= 0:
            stop = self._sentences.quotations[self._inside[end - 1]][1]
            if stop > end and words[end - 1] != '"':
                end = min(stop, high)
        return [self._tokens.span(start, end)]

    def _is_parenthetical_cue(self, at: int, end: int) -> bool:
        """Say whether ", Lee added, " begins here."""
        for cue in range(at + 1, min(end, at + 7)):
            if self._tags[cue] & (_PUNCTUATION | _SUBORDINATOR | _AUXILIARY) and not self._tags[cue] & _CUE:
                return False
            if self._tags[cue] & _CUE:
                return (
                    "tail" in self._lexicon.verbs[self._words[cue]][0].cue.frames
                    and cue + 1 < end
                    and self._words[cue + 1] == ","
                )
        return False

    def _attributed_tail(self, start: int, end: int) -> int:
        """Cut ", said Lee" or ", Lee said" off the end of a content: the outer cue's own words."""
        words, tags = self._words, self._tags
        for at in range(end - 1, max(start, end - 8), -1):
            named = at + 1 < end and tags[at + 1] & (_CUE | _CAPITAL | _SUBJECT)
            if tags[at] & _QUOTE and named and any(tags[k] & _CUE for k in range(at + 1, end)):
                return at + 1
            if (
                words[at] == ","
                and at + 1 < end
                and any(
                    tags[k] & _CUE and "tail" in self._lexicon.verbs[words[k]][0].cue.frames for k in (at + 1, end - 1)
                )
            ):
                return at
        return end

    def _trim(self, start: int, high: int) -> int:
        end = high
        while end > start and self._words[end - 1] in (".", ",", ";", ":", "!", "?", "—", "-"):
            end -= 1
        return end
