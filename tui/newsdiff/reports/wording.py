"""The words and marks by which a report names what the comparison found; it compares and never judges."""

from collections.abc import Mapping
from pathlib import PurePath

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article, Role
from newsdiff.claims.attributions.introductions import introduction
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim, NumberRelation
from newsdiff.comparison.model import DivergenceLabel, Link, LinkLabel
from newsdiff.reports.passages import passage_text

LINK_MARKS: Mapping[LinkLabel, str] = {"same": "=", "partial": "~", "contradicts": "!"}
ONLY_MARK = "+"
HEADLINE_MARK = "≈"

LINK_MEANINGS: Mapping[LinkLabel, str] = {
    "same": "both report it",
    "partial": "both report a part of it",
    "contradicts": "the two cannot both hold",
}
ONLY_MEANING = "only here"
HEADLINE_MEANING = "a headline whose story the other article tells"

_NUMBERS: Mapping[NumberRelation, str] = {
    "same": "same",
    "changed": "another figure",
    "rival": "rival figures",
    "only_a": "only in A",
    "only_b": "only in B",
}

_SOURCES: Mapping[str, str] = {WRITER: "no source", UNSPECIFIED: "source not given"}


def label_words(label: DivergenceLabel) -> str:
    """Return a divergence label in words: "number changed"."""
    return label.replace("quote_", "quotation ").replace("_", " ")


def link_name(link: Link) -> str:
    """Return what a link is called by: "A8↔B3"."""
    return f"{link.a}↔{link.b}"


def number_words(relation: NumberRelation, equal: bool = True) -> str:
    """Return how the figures of a row relate, in words; `equal` says whether those that may be one are equal."""
    return _NUMBERS[relation] if equal or relation != "same" else "may be one"


def source_name(article: Article) -> str:
    """Return what an article was called, without the folders of this machine: a report is sent to others."""
    return PurePath(article.name).name or article.name if article.kind == "file" else article.name


def source_words(source: str) -> str:
    """Return a source as a person would name it, fit to be shown."""
    return _SOURCES.get(source) or safe(source)


def claim_source(claim: Claim) -> str:
    """Return who says a claim and on whom they rely: "Ana Silva, citing Ministry of Health"; "she? (Ana Silva)"."""
    names = [source_words(name) for name in claim.chain if name != WRITER] or [source_words(claim.source)]
    perhaps = " or ".join(safe(name) for name in claim.candidates if name != claim.source)
    doubt = f"? ({perhaps})" if perhaps else "?"
    return ", citing ".join(names) + (doubt if claim.candidates else "")


def attribution(article: Article, claim: Claim) -> str:
    """Return who says a claim and with which words: "Ana Silva “accused the firm of”"; without a cue only who."""
    words = " … ".join(passage_text(article, span) for span in introduction(article, claim))
    who = claim_source(claim)
    return f"{who} “{words}”" if any(map(str.isalnum, words)) else who


def article_facts(article: Article) -> str:
    """Return an article's byline, outlet, date and length as one line, behind its name where it has no title."""
    day = article.published.isoformat() if article.published else None
    known = [safe(fact) for fact in (article.byline, article.outlet, day) if fact]
    bodies = sum(sentence.role is Role.BODY for sentence in article.sentences)
    name = [] if safe(article.title or "") else [safe(source_name(article))]
    return " · ".join([*name, *(known or ["no byline, no date"]), counted(bodies, "sentence")])


def counted(count: int, noun: str) -> str:
    """Return a count with its noun: "1 sentence", "2 sentences"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
