"""The CSV report: the comparison as one table for a spreadsheet, a record a row.

The records are `article` (a fact of the two articles: title, name, SHA-256 of what was read …), `link` (two sentences),
`difference` (one label inside a link, with the words it rests on), `only` (a sentence of one article), `headline` (a
title and the sentence that reports it), `number` and `claim`. RFC 4180, UTF-8.
"""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article
from newsdiff.claims.model import Claim, Quantity
from newsdiff.comparison.model import Comparison, Link, Related
from newsdiff.language.spans import Span
from newsdiff.reports.contents import Contents
from newsdiff.reports.passages import passage_text
from newsdiff.reports.wording import source_words

COLUMNS = (
    "record",
    "label",
    "a",
    "b",
    "text_a",
    "text_b",
    "source_a",
    "source_b",
    "explanation",
    "certainty",
    "score",
    "moved",
)

_FORMULA = ("=", "+", "-", "@")

Row = dict[str, str]


def csv_report(comparison: Comparison) -> str:
    """Return the comparison as CSV with a head row of `COLUMNS`.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    output = StringIO()
    writer = csv.DictWriter(output, COLUMNS, restval="")
    writer.writeheader()
    for row in _rows(Contents(comparison)):
        writer.writerow({column: f"'{text}" if text.startswith(_FORMULA) else text for column, text in row.items()})
    return output.getvalue()


def _rows(contents: Contents) -> Iterator[Row]:
    comparison = contents.comparison
    yield from _articles(comparison.a, comparison.b)
    for link in comparison.links:
        yield from _link(contents, link)
    for sentence in comparison.only_a:
        yield {"record": "only", "label": "only_a", "a": sentence, "text_a": _sentence(contents, sentence)}
    for sentence in comparison.only_b:
        yield {"record": "only", "label": "only_b", "b": sentence, "text_b": _sentence(contents, sentence)}
    for headline in comparison.headlines:
        yield {"record": "headline", **_pair(contents, headline), "score": f"{headline.score:.4g}"}
    for row in comparison.numbers:
        a, b = (_figures(contents, figures) for figures in contents.figures(row))
        yield {
            "record": "number",
            "label": row.relation,
            "a": " ".join(row.a),
            "b": " ".join(row.b),
            "text_a": a,
            "text_b": b,
            "explanation": safe(row.what),
        }
    yield from _claims(contents)


def _articles(a: Article, b: Article) -> Iterator[Row]:
    """Yield what identifies the two articles: the one fact a row."""
    for label, one, other in (
        ("title", a.title, b.title),
        ("name", a.name, b.name),
        ("url", a.url, b.url),
        ("outlet", a.outlet, b.outlet),
        ("published", a.published, b.published),
        ("sha256", a.sha256, b.sha256),
    ):
        if one or other:
            yield {"record": "article", "label": label, "text_a": _cell(one), "text_b": _cell(other)}


def _cell(value: object) -> str:
    return safe(str(value)) if value else ""


def _link(contents: Contents, link: Link) -> Iterator[Row]:
    yield {
        "record": "link",
        "label": link.label,
        **_pair(contents, link),
        "explanation": "; ".join(dict.fromkeys(divergence.label for divergence in link.divergences)),
        "score": f"{link.score:.4g}",
        "moved": "yes" if link.moved else "no",
    }
    for divergence in link.divergences:
        yield {
            "record": "difference",
            "label": divergence.label,
            "a": link.a,
            "b": link.b,
            "text_a": _words(contents, link.a, divergence.a),
            "text_b": _words(contents, link.b, divergence.b),
            "explanation": safe(divergence.reason),
        }


def _pair(contents: Contents, pair: Link | Related) -> Row:
    a, b = (_sentence(contents, sentence) for sentence in (pair.a, pair.b))
    return {"a": pair.a, "b": pair.b, "text_a": a, "text_b": b}


def _claims(contents: Contents) -> Iterator[Row]:
    comparison = contents.comparison
    pairs = (*comparison.related_claims, *comparison.claim_pairs)
    relations = {claim: pair.relation for pair in pairs for claim in (*pair.a, *pair.b)}
    partners = contents.partners()
    for claim in contents.comparison.claims:
        side, other = ("a", "b") if claim.article == "A" else ("b", "a")
        yield {
            "record": "claim",
            "label": relations.get(claim.id, f"only_{side}"),
            side: claim.id,
            other: " ".join(partners.get(claim.id, ())),
            f"text_{side}": _words(contents, claim.id, claim.content),
            f"source_{side}": source_words(claim.source),
            "explanation": claim.kind,
            "certainty": claim.certainty,
        }


def _sentence(contents: Contents, sentence: str) -> str:
    return passage_text(contents.article(sentence), contents.sentence(sentence).span)


def _words(contents: Contents, sentence_or_claim: str, spans: Iterable[Span]) -> str:
    article = contents.article(sentence_or_claim)
    return " … ".join(passage_text(article, span) for span in spans)


def _figures(contents: Contents, figures: Iterable[tuple[Claim, Quantity]]) -> str:
    return "; ".join(passage_text(contents.article(claim.id), quantity.span) for claim, quantity in figures)
