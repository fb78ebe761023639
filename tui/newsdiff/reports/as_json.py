"""The JSON report, schema "newsdiff/1": everything a Comparison holds, with offsets into the articles' texts.

Keys may be added; none is renamed or removed within a schema version. The layout is one item a line, so that two
reports can be compared with a line diff.
"""

import json
import math
import re
from collections.abc import Iterable

from newsdiff.articles.model import Article
from newsdiff.claims.model import Claim
from newsdiff.comparison.model import Comparison, Evidence, Link, Related
from newsdiff.language.spans import Span
from newsdiff.version import __version__

SCHEMA = "newsdiff/1"

Json = dict[str, object]

# Raw in JSON they are legal, and on a terminal or in a page they steer: C1 controls and DEL, line and paragraph
# separators, bidirectional controls, lone surrogates.
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def json_report(comparison: Comparison) -> str:
    """Return the comparison as JSON text."""
    document: Json = {
        "schema": SCHEMA,
        "newsdiff": __version__,
        "articles": {"A": _article(comparison.a), "B": _article(comparison.b)},
        "notes": list(comparison.notes),
        "links": [_link(link) for link in comparison.links],
        "related": [_related(related) for related in comparison.related],
        "headlines": [_related(related) for related in comparison.headlines],
        "only": {"A": list(comparison.only_a), "B": list(comparison.only_b)},
        "claims": [_claim(claim) for claim in comparison.claims],
        "claim_pairs": [
            {
                "relation": pair.relation,
                "differ": pair.differ,
                "a": list(pair.a),
                "b": list(pair.b),
                "shared": {"a": _spans(pair.shared_a), "b": _spans(pair.shared_b)},
            }
            for pair in comparison.claim_pairs
        ],
        "related_claims": [{"a": list(pair.a), "b": list(pair.b)} for pair in comparison.related_claims],
        "numbers": [
            {
                "what": row.what,
                "relation": row.relation,
                "a": list(row.a),
                "b": list(row.b),
                "figures": {"a": _spans(row.figures_a), "b": _spans(row.figures_b)},
            }
            for row in comparison.numbers
        ],
        "speakers": [
            {
                "source": speaker.source,
                "role": speaker.role,
                "named": speaker.named,
                "quoted": list(speaker.quoted),
                "claims": {"A": speaker.claims_a, "B": speaker.claims_b},
            }
            for speaker in comparison.speakers
        ],
    }
    return "{\n" + ",\n".join(f"{_dumps(key)}: {_laid_out(value)}" for key, value in document.items()) + "\n}\n"


def _dumps(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _STEERING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def _laid_out(value: object) -> str:
    """Return a value of the document, its items on lines of their own."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"  {_dumps(item)}" for item in value) + "\n]"
    if isinstance(value, dict) and value:
        return "{\n" + ",\n".join(f"  {_dumps(key)}: {_dumps(item)}" for key, item in value.items()) + "\n}"
    return _dumps(value)


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _article(article: Article) -> Json:
    return {
        "name": article.name,
        "kind": article.kind,
        "sha256": article.sha256,
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "language": article.language,
        "text_of": article.text_of,
        "notes": list(article.notes),
        "text": article.text,
        "hidden": _spans(article.hidden),
        "blocks": [{"role": block.role.value, "span": list(block.span)} for block in article.blocks],
        "sentences": [
            {
                "id": sentence.id,
                "role": sentence.role.value,
                "paragraph": sentence.paragraph,
                "span": list(sentence.span),
            }
            for sentence in article.sentences
        ],
    }


def _evidence(evidence: Evidence) -> Json:
    return {"kind": evidence.kind, "text": evidence.text, "a": _spans(evidence.a), "b": _spans(evidence.b)}


def _link(link: Link) -> Json:
    return {
        "a": link.a,
        "b": link.b,
        "label": link.label,
        "score": link.score,
        "moved": link.moved,
        "divergences": [
            {"label": each.label, "reason": each.reason, "a": _spans(each.a), "b": _spans(each.b)}
            for each in link.divergences
        ],
        "words": {"a": _spans(link.words.a), "b": _spans(link.words.b)},
        "why": [_evidence(evidence) for evidence in link.why],
    }


def _related(related: Related) -> Json:
    return {
        "a": related.a,
        "b": related.b,
        "score": related.score,
        "why": [_evidence(evidence) for evidence in related.why],
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "article": claim.article,
        "sentence": claim.sentence,
        "content": _spans(claim.content),
        "form": claim.form,
        "kind": claim.kind,
        "source": claim.source,
        "source_span": list(claim.source_span) if claim.source_span else None,
        "role": claim.role,
        "named": claim.named,
        "candidates": list(claim.candidates),
        "chain": list(claim.chain),
        "cues": _spans(claim.cues),
        "stance": claim.stance,
        "certainty": claim.certainty,
        "strength": claim.strength,
        "polarity": claim.polarity,
        "hedges": _spans(claim.hedges),
        "quotations": _spans(claim.quotations),
        "quantities": [
            {
                "span": list(quantity.span),
                "value": _number(quantity.value),
                "comparator": quantity.comparator,
                "low": _number(quantity.low),
                "high": _number(quantity.high),
                "unit": quantity.unit,
                "what": quantity.what,
                "status": quantity.status,
            }
            for quantity in claim.quantities
        ],
        "times": [{"span": list(time.span), "value": time.value, "basis": time.basis} for time in claim.times],
        "mentions": _spans(claim.mentions),
    }


def _number(value: float | None) -> float | int | None:
    """Return a whole number without its ".0", so that 1000 reads as it was written; what is not finite is null."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if float(value).is_integer() else value
