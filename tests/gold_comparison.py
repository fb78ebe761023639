"""The gold annotation of the sample pair as a Comparison, so that reports are tested apart from the engine."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from newsdiff.articles.model import Article, Block, Role, Sentence, Side, digest
from newsdiff.articles.read import read
from newsdiff.claims.model import WRITER, Claim, ClaimPair, NumberRelation, NumberRow, Quantity, Speaker, Time
from newsdiff.comparison.compare import compare
from newsdiff.comparison.model import (
    Comparison,
    Divergence,
    DivergenceLabel,
    Evidence,
    Link,
    Related,
    WordDifferences,
)
from newsdiff.language.spans import Span

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "sample_articles"

_LABELS: Mapping[str, DivergenceLabel] = {
    "certainty_raised": "firmer",
    "certainty_lowered": "softer",
    "quote_extent": "quote_extended",
    "split_merged": "split",
    "reworded": "reworded",
    "source_dropped": "source_dropped",
    "source_changed": "source_changed",
    "source_relabelled": "source_relabelled",
    "quote_identical": "quote_identical",
    "quote_paraphrased": "quote_paraphrased",
    "detail_added": "detail_added",
    "detail_changed": "detail_changed",
    "term_changed": "term_changed",
    "framing": "framing",
    "rival_figure": "rival_figure",
}


def gold_comparison() -> Comparison:
    """Return the Comparison that a careful reader annotated."""
    gold = json.loads((ROOT / "tests" / "gold" / "north-korea-casualties.json").read_text(encoding="utf-8"))
    a, b = (_article(gold, side) for side in ("A", "B"))
    links = tuple(_link(row) for row in gold["links"] if row["required"])
    linked = {end for link in links for end in (link.a, link.b)}
    claims = tuple(_claim(gold, row) for row in gold["claims"])
    known = {claim.id for claim in claims}
    return Comparison(
        a=a,
        b=b,
        links=links,
        related=(Related("A9", "B9", 0.21),),
        only_a=tuple(sentence.id for sentence in a.sentences if sentence.id not in linked),
        only_b=tuple(sentence.id for sentence in b.sentences if sentence.id not in linked),
        claims=claims,
        claim_pairs=tuple(_pairs(gold, known)),
        numbers=tuple(_numbers(claims)),
        speakers=tuple(_speakers(gold)),
        headlines=(Related("A1", "BT", 0.93),),
    )


def _span(row: Mapping[str, Any]) -> Span:
    return Span(row["start"], row["end"])


def _spans(rows: Iterable[Mapping[str, Any]]) -> tuple[Span, ...]:
    return tuple(_span(row) for row in rows)


@cache
def made_up_comparison() -> Comparison:
    """Return the engine's own comparison of the made-up sample pair, which has a difference of nearly every kind."""
    a, b = (read(SAMPLES / f"lindhaven-ferry-{name}.md") for name in ("courier", "northline"))
    return compare(a, b)


def _article(gold: Mapping[str, Any], side: Side) -> Article:
    about = gold["articles"][side]
    content = (SAMPLES / about["file"]).read_bytes()
    return Article(
        name=about["file"],
        kind="file",
        text=content.decode("utf-8"),
        blocks=tuple(Block(Role(row["role"]), _span(row)) for row in gold["blocks"] if row["article"] == side),
        sentences=tuple(
            Sentence(row["id"], Role(row["role"]), row.get("paragraph") or 0, _span(row))
            for row in sorted(
                (row for row in gold["sentences"] if row["article"] == side), key=lambda row: int(row["start"])
            )
        ),
        sha256=digest(content),
        title=about["title"],
        byline=about["byline"],
        outlet=about.get("publisher"),
        published=date.fromisoformat(about["date"]) if about["date"] else None,
        url=about["url"],
        side=side,
    )


def _link(row: Mapping[str, Any]) -> Link:
    divergences = tuple(
        Divergence(
            _LABELS[each["label"]],
            each.get("why", each["label"]),
            _spans([each["a"]] if "a" in each else []),
            _spans([each["b"]] if "b" in each else []),
        )
        for each in row["divergence"]
        if each["label"] in _LABELS
    )
    return Link(
        a=row["a"],
        b=row["b"],
        label=row["label"],
        score=0.9,
        moved=any(each["label"] == "moved" for each in row["divergence"]),
        divergences=divergences,
        words=WordDifferences(
            tuple(span for each in divergences for span in each.a),
            tuple(span for each in divergences for span in each.b),
        ),
        why=(Evidence("words", row.get("reason", ""), (), ()),),
    )


def _source(gold: Mapping[str, Any], key: str) -> str:
    return WRITER if key == "writer" else str(gold["sources"][key]["name"])


def _claim(gold: Mapping[str, Any], row: Mapping[str, Any]) -> Claim:
    source = gold["sources"].get(row["source"], {})
    return Claim(
        id=row["id"],
        article="A" if row["article"] == "A" else "B",
        sentence=row["sentence"],
        content=_spans(row["content"]),
        form=row["form"],
        kind=row["kind"],
        source=_source(gold, row["source"]),
        source_span=_span(row["source_surface"]) if row.get("source_surface") else None,
        role=source.get("role"),
        named=bool(source.get("named")),
        chain=tuple(_source(gold, key) for key in row["source_chain"]),
        cues=_spans(row["cues"]),
        stance="distancing" if row["cue_stance"] == "tentative" else row["cue_stance"],
        certainty=row["certainty"],
        strength=row["strength"],
        polarity=row["polarity"],
        hedges=_spans(row["hedges"]),
        quotations=_spans(row["quotes"]),
        quantities=tuple(
            Quantity(
                span=_span(each),
                value=each["value"],
                comparator=each["comparator"],
                low=each["low"],
                high=each["high"],
                unit=each["unit"],
                what=each["what"],
                status=each["status"],
            )
            for each in row["quantities"]
        ),
        times=tuple(Time(_span(each), each["value"], "dateline") for each in row["times"]),
    )


def _pairs(gold: Mapping[str, Any], known: set[str]) -> Iterable[ClaimPair]:
    for cluster in gold["clusters"]:
        a = tuple(claim for claim in cluster["claims"] if claim.startswith("A") and claim in known)
        b = tuple(claim for claim in cluster["claims"] if claim.startswith("B") and claim in known)
        if a and b:
            yield ClaimPair("rival" if cluster["id"] == "K10" else "both", a, b)


def _numbers(claims: tuple[Claim, ...]) -> Iterable[NumberRow]:
    holders: dict[str, dict[str, Span]] = {}
    for claim in claims:
        for quantity in claim.quantities:
            holders.setdefault(quantity.what, {}).setdefault(claim.id, quantity.span)
    for what, figures in holders.items():
        a = {claim: span for claim, span in figures.items() if claim.startswith("A")}
        b = {claim: span for claim, span in figures.items() if claim.startswith("B")}
        relation: NumberRelation = "same" if a and b else "only_a" if a else "only_b"
        yield NumberRow(what, relation, tuple(a), tuple(b), tuple(a.values()), tuple(b.values()))


def _speakers(gold: Mapping[str, Any]) -> Iterable[Speaker]:
    for row in gold["speakers"]:
        if row["source"] == "writer":
            continue
        source = gold["sources"][row["source"]]
        sides: tuple[Side, ...] = ("A", "B")
        yield Speaker(
            source["name"],
            source.get("role"),
            bool(source.get("named")),
            tuple(side for side in sides if side in row["quoted_in"]),
            len(row["A"]),
            len(row["B"]),
        )
