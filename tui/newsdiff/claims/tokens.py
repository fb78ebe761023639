"""Tokens: an article's words and punctuation with the closed classes each word belongs to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsdiff.claims.namesakes import namesakes
from newsdiff.claims.tags import Tag
from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_PRONOUN = int(Tag.SUBJECT_PRONOUN | Tag.OBJECT_PRONOUN)
"""Written in capitals (US, WHO, IT), a pronoun is a name."""
_CLASSES = {
    "determiners": Tag.DETERMINER,
    "possessives": Tag.DETERMINER | Tag.POSSESSIVE,
    "prepositions": Tag.PREPOSITION,
    "np_prepositions": Tag.NP_PREPOSITION,
    "subject_pronouns": Tag.SUBJECT_PRONOUN,
    "object_pronouns": Tag.OBJECT_PRONOUN,
    "auxiliaries": Tag.AUXILIARY,
    "be": Tag.BE,
    "negations": Tag.NEGATION,
    "adverbs": Tag.ADVERB,
    "conjunctions": Tag.CONJUNCTION,
    "subordinators": Tag.SUBORDINATOR,
    "relatives": Tag.RELATIVE,
    "times": Tag.TIME,
    "verbs": Tag.VERB,
}


def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what a token is: initialisms (U.S.), money and numbers, the language's abbreviations (Gen.), words, marks.

    Words keep their inner apostrophes and hyphens and their possessive; a pronoun and its contracted verb ("he's"), a
    verb and the pronoun hyphened to it ("dit-elle") are two tokens.
    """
    short, elided = _either(lexicon.words("abbreviations")), _either(lexicon.words("elisions"))
    contracting, contracted = _either(lexicon.words("contracting")), _either(lexicon.words("contracted"))
    enclitics = _either(lexicon.words("enclitics"))
    return re.compile(
        r"[^\W\d_]++(?![\w.'\-&])"  # most words, which all that follows need not be tried on
        r"|(?:[^\W\d_]\.){2,}|\b(?-i:[A-HJ-Z])\.(?=\s(?-i:[A-Z]))"
        rf"|\b(?:{elided})'(?=\w)"
        r"|[$£€¥]?\d+(?:[.,]\d+)*(?:[^\W_]+)?(?:-[^\W_]+)*%?"
        rf"|\b(?:{short})\.(?=[\s,;)])"
        rf"|\b(?:{contracting})(?=(?:{contracted})\b)|(?:{contracted})\b"
        rf"|[^\W\d_]+(?=(?:{enclitics})(?![\w'\-]))|(?:{enclitics})(?![\w'\-])"
        r"|[^\W_]+(?:['\-&][^\W_]+)*(?:'(?!'))?"
        r"|\.\.\.|''(?!'(?!\w))|[^\w\s]|_",
        re.IGNORECASE,
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel sequences; `starts` and `ends` are offsets into that text."""

    text: str
    """With plain marks (`fold_marks`), as long as the original."""
    starts: Sequence[int]
    ends: Sequence[int]
    words: Sequence[str]
    """Folded to lower case; a name that is also a word of a closed class is left as written ("Will")."""
    tags: Sequence[int]
    """Tags as plain integers, which are several times quicker to test than flags."""

    def span(self, first: int, end: int) -> Span:
        """Return the span of the tokens [first, end)."""
        return Span(self.starts[first], self.ends[end - 1])


def tokenize(plain: str, lexicon: Lexicon, quotations: Sequence[Span] = ()) -> Tokens:
    """Return the tokens of an article's plain text; the marks of the given quotations are marks, single ones too."""
    text = fold_marks(plain)
    folded = fold(plain)
    tag_of: dict[str, int] = {}
    for name, class_tag in _CLASSES.items():
        for word in lexicon.words(name):
            tag_of[word] = tag_of.get(word, 0) | int(class_tag)
    for word in lexicon.verbs:
        tag_of[word] = tag_of.get(word, 0) | int(Tag.CUE)
    for word in (*lexicon.nouns, *lexicon.adverbs, *lexicon.prepositions, *lexicon.postpositions, *lexicon.closers):
        tag_of[word] = tag_of.get(word, 0) | int(Tag.OTHER_CUE)
    adverb, capital, punctuation, number, possessive, quote = (
        int(tag) for tag in (Tag.ADVERB, Tag.CAPITAL, Tag.PUNCTUATION, Tag.NUMBER, Tag.POSSESSIVE, Tag.QUOTE)
    )
    nouns_in_ly = lexicon.words("nouns_in_ly")
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    tags: list[int] = []
    known: dict[str, tuple[str, int]] = {}
    marks = {
        at for span in quotations for at in (span.start, span.end - 1)
        if text[at] == "'" and text[span.start : span.start + 2] != "''"
    }  # fmt: skip
    for match in _pattern(lexicon).finditer(text):
        start, end = match.span()
        shown = text[start:end]
        if shown in known:
            word, tag = known[shown]
        else:
            word = folded[start:end]
            tag = tag_of.get(word, 0)
            first = shown[0]
            if tag & _PRONOUN and shown.isupper() and len(shown) > 1:
                tag = 0
            if first.isalpha():
                if first.isupper():
                    tag |= capital
                if not tag and word.endswith("ly") and len(word) > 4 and word not in nouns_in_ly:
                    tag |= adverb
                if word.endswith(("'s", "'")) and not tag & int(Tag.AUXILIARY):
                    tag |= possessive
            elif first.isdigit() or (len(shown) > 1 and shown[1].isdigit()):
                tag |= number
            elif not tag & _PRONOUN:
                tag |= punctuation
                if shown in ('"', "''"):
                    tag |= quote
            known[shown] = word, tag
        starts.append(start)
        ends.append(end)
        words.append(word)
        tags.append(tag)
        if marks and end - 1 in marks:
            tags[-1] = punctuation | quote
            if start < end - 1:
                ends[-1], words[-1], tags[-1] = end - 1, folded[start : end - 1], tag & ~possessive
                starts.append(end - 1)
                ends.append(end)
                words.append("'")
                tags.append(punctuation | quote)
    for at in list(namesakes(words, tags, lexicon)):
        words[at], tags[at] = text[starts[at] : ends[at]], capital
    return Tokens(text, starts, ends, words, tags)
