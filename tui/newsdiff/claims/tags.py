"""Tags: the closed classes that a word can belong to, and how it is written."""

from enum import IntFlag


class Tag(IntFlag):
    """What a token can be; the closed classes come from the lexicon, the rest from how it is written."""

    NONE = 0
    DETERMINER = 1 << 0
    PREPOSITION = 1 << 1
    SUBJECT_PRONOUN = 1 << 2
    OBJECT_PRONOUN = 1 << 3
    AUXILIARY = 1 << 4
    BE = 1 << 5
    NEGATION = 1 << 6
    ADVERB = 1 << 7
    CONJUNCTION = 1 << 8
    SUBORDINATOR = 1 << 9
    TIME = 1 << 10
    POSSESSIVE = 1 << 11
    CUE = 1 << 12
    NUMBER = 1 << 13
    CAPITAL = 1 << 14
    PUNCTUATION = 1 << 15
    QUOTE = 1 << 16
    NP_PREPOSITION = 1 << 17
    RELATIVE = 1 << 18
    VERB = 1 << 19
    OTHER_CUE = 1 << 20


DETERMINER, PREPOSITION, SUBJECT, OBJECT, AUXILIARY, BE, NEGATION, ADVERB, CONJUNCTION = (
    int(tag) for tag in (
        Tag.DETERMINER, Tag.PREPOSITION, Tag.SUBJECT_PRONOUN, Tag.OBJECT_PRONOUN, Tag.AUXILIARY, Tag.BE, Tag.NEGATION,
        Tag.ADVERB, Tag.CONJUNCTION,
    )
)  # fmt: skip
SUBORDINATOR, TIME, POSSESSIVE, CUE, NUMBER, CAPITAL, PUNCTUATION, QUOTE, NP_PREPOSITION, RELATIVE, OTHER_CUE, VERB = (
    int(tag) for tag in (
        Tag.SUBORDINATOR, Tag.TIME, Tag.POSSESSIVE, Tag.CUE, Tag.NUMBER, Tag.CAPITAL, Tag.PUNCTUATION, Tag.QUOTE,
        Tag.NP_PREPOSITION, Tag.RELATIVE, Tag.OTHER_CUE, Tag.VERB,
    )
)  # fmt: skip
"""Tags as plain integers, which are several times quicker to test than flags."""
