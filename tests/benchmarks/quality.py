"""Prints newsdiff's scores on annotated data in one table: `make quality DATA=path/to/data`.

The data is not part of the project. Beside it lies `scorers/score.py`, which reads and scores it; each part below
gives that scorer the program's own functions.
"""

import importlib.util
import random
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

Table = dict[str, object]
Part = Callable[[Path, ModuleType], Table]


def load_scorer(data: Path) -> ModuleType:
    """Return the scorer module that lies beside the data folder."""
    spec = importlib.util.spec_from_file_location("score", data.parent / "scorers" / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{data}: no scorers/score.py beside it")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def sentences(data: Path, score: ModuleType) -> Table:
    """Boundary F1 on GUM news and EWT, and the Golden Rules."""
    import newsdiff

    folder = data / "segmentation"
    news = [
        row
        for name in ("gum_train", "gum_dev")
        for row in score.rows(folder / f"{name}.jsonl")
        if row["genre"] == "news"
    ]
    return {
        "GUM news": score.segmentation(newsdiff.split, news),
        "Golden Rules": score.golden_rules(newsdiff.split, score.rows(folder / "golden_rules.jsonl")),
    }


def words(data: Path, score: ModuleType) -> Table:
    """Corresponding words against human word alignments (MTRef and wiki of MultiMWA)."""
    from collections.abc import Iterator

    from newsdiff.comparison.words import match_words
    from newsdiff.language.relations import relations
    from newsdiff.language.terms import load_terms
    from newsdiff.language.words import Stems

    stems, function_words = Stems("en"), load_terms("en").function_words

    def match(a: list[str], b: list[str]) -> Iterator[tuple[int, int]]:
        one, other = [stems.stem(word) for word in a], [stems.stem(word) for word in b]
        matched = match_words(one, other, function_words, relations("en", {*one, *other}))
        yield from matched.placed + matched.moved + matched.replaced

    return {name: score.words(match, score.rows(data / "words" / f"{name}_dev.jsonl")) for name in ("mtref", "wiki")}


def annotated(row: dict[str, Any]) -> Any:
    """Return a row of annotated news as what `diverge` takes: articles, the links of its readers, claims."""
    from datetime import date

    import newsdiff
    from newsdiff.claims.extract import claims
    from newsdiff.claims.speakers.unify import unify_sources
    from newsdiff.comparison.model import Link

    def article(side: str) -> newsdiff.Article:
        sentences = [sentence if sentence.strip() else "…" for sentence in row[side]]
        published = date.fromisoformat(row[f"{side}_date"]) if row[f"{side}_date"] else None
        return newsdiff.from_sentences(sentences, row[f"{side}_paragraph"], published=published)

    a, b = article("a").on_side("A"), article("b").on_side("B")
    links = [Link(f"A{i + 1}", f"B{j + 1}", "partial", 1.0) for i, j, *_ in row["links"]]
    return a, b, links, *unify_sources(a, claims(a), b, claims(b))


def link_labels(data: Path, score: ModuleType) -> Table:
    """Same against partial on the labelled links: the best thresholds on train, the shipped ones on train and dev."""
    from newsdiff.comparison.divergences.diverge import divergences_of, linked_sentences
    from newsdiff.comparison.divergences.labels import SAME, Shares, changes, link_label, shares

    def cases(name: str) -> list[tuple[Any, bool, Shares, bool]]:
        found = []
        for row in score.rows(data / "alignment" / f"news_pairs_{name}.jsonl"):
            for (_, context), (*_, label) in zip(linked_sentences(*annotated(row)), row["links"], strict=True):
                given = divergences_of(context)
                found.append((given, changes(given, context), shares(context), label == "same"))
        return found

    def balanced(given: list[tuple[Any, bool, Shares, bool]], same: Shares) -> dict[str, float]:
        right = {True: 0, False: 0}
        for divergences, changed, shared, gold in given:
            right[gold] += (link_label(divergences, changed, shared, same) == "same") == gold
        total = {gold: sum(case[3] == gold for case in given) for gold in right}
        called = right[True] + total[False] - right[False]
        return {
            "balanced": round(sum(right[gold] / total[gold] for gold in right) / 2, 3),
            "accuracy": round(sum(right.values()) / len(given), 3),
            "precision of same": round(right[True] / max(1, called), 3),
        }

    train, dev = cases("train"), cases("dev")
    grid = [Shares(less / 20, more / 20, SAME.words) for less in range(12) for more in range(less, 16)]
    best = sorted(grid, key=lambda same: -balanced(train, same)["balanced"])[:9]
    table: Table = {f"train {tuple(same)}": balanced(train, same) for same in best}
    return table | {"train, shipped": balanced(train, SAME), "dev, shipped": balanced(dev, SAME)}


def claim_pairs(data: Path, score: ModuleType) -> Table:
    """Pairs of claims whose sentences careful readers linked, by what likeness and link make together."""
    import newsdiff
    from newsdiff.claims.pairing.likeness import LIKE, Likeness

    table: Table = {}
    for name in ("train", "dev"):
        found: list[tuple[float, str, bool]] = []
        for row in score.rows(data / "alignment" / f"news_pairs_{name}.jsonl"):
            a, b, *_ = annotated(row)
            compared = newsdiff.compare(a, b)
            in_a, in_b = ([claim for claim in compared.claims if claim.article == side] for side in "AB")
            likeness = Likeness(compared.a, in_a, compared.b, in_b)
            by_id = {claim.id: claim for claim in compared.claims}
            links = {(link.a, link.b): link.score for link in compared.links}
            read = {(f"A{i + 1}", f"B{j + 1}") for i, j, *_ in (*row["links"], *row.get("optional", ()))}
            for pair in (*compared.claim_pairs, *compared.related_claims):
                for one, other in ((by_id[x], by_id[y]) for x in pair.a for y in pair.b):
                    ends, alike = (one.sentence, other.sentence), likeness.of(one, other)
                    if pair.relation in ("both", "related") and ends in links and alike >= LIKE:
                        found.append((alike + links[ends], pair.relation, ends in read))
        for low, high in ((0.6, 0.8), (0.8, 1.0), (1.0, 1.2), (1.2, 1.5), (1.5, 3.0)):
            held = [right for total, _, right in found if low <= total < high]
            table[f"{name}, {low} to {high}"] = f"{sum(held)} of {len(held)}"
        for relation in ("both", "related"):
            held = [right for _, given, right in found if given == relation]
            table[f"{name}, {relation}"] = f"{sum(held)} of {len(held)}"
    return table


def divergences(data: Path, score: ModuleType) -> Table:
    """Recall of differences that careful readers found in linked sentences, and the labels given in all such links."""
    from newsdiff.comparison.divergences import diverge

    gold = score.rows(data / "divergences" / "news_pairs_dev.jsonl")
    read = {item["pair"] for item in gold}
    pairs = [
        row
        for name in ("dev", "train")
        for row in score.rows(data / "alignment" / f"news_pairs_{name}.jsonl")
        if row["id"] in read
    ]
    labelled: dict[str, dict[tuple[str, str], list[str]]] = {}

    def label(row: dict[str, Any], i: int, j: int) -> list[str]:
        if row["id"] not in labelled:
            labelled[row["id"]] = {
                (link.a, link.b): [divergence.label for divergence in link.divergences]
                for link in diverge(*annotated(row))
            }
        return labelled[row["id"]][f"A{i + 1}", f"B{j + 1}"]

    return dict(score.divergences(label, pairs, gold))


def extraction(data: Path, score: ModuleType) -> Table:
    """Four-word shingles of the article in real pages, from the page's bytes to the Article that is compared."""
    from newsdiff.articles.model import Role
    from newsdiff.articles.read import read_bytes_as

    def read(content: bytes) -> str:
        article = read_bytes_as(content, "page", "html")
        kept = (Role.BODY, Role.HEADING, Role.TABLE)
        return "\n".join(article.text[slice(*block.span)] for block in article.blocks if block.role in kept)

    return {"pages": score.extraction(read, data / "extraction")}


def claims(data: Path, score: ModuleType) -> Table:
    """Attribution on PolNeAR's development articles: what no quoted speaker says, as the gold has it."""
    import newsdiff
    from newsdiff.claims.extract import attributions

    documents = score.rows(data / "attribution" / "polnear_dev.jsonl")

    def extract(text: str) -> list[dict[str, list[tuple[int, int]]]]:
        article = newsdiff.read_text(text)
        return [
            {
                "source": [one.source] if one.source else [],
                "cue": [one.cue_span],
                "content": list(one.content),
            }
            for one in attributions(article)
            if one.quotation is None
        ]

    def direct(document: dict[str, Any]) -> dict[str, Any]:
        """The document with the attributions whose whole content is quotations of four words or more."""
        text = document["text"]
        kept = [
            one
            for one in document["attributions"]
            if one["content"]
            and all(re.fullmatch(r'["“](\S+\s+){3,}\S+["”]', text[start:end].strip()) for start, end in one["content"])
        ]
        return document | {"attributions": kept}

    found = score.attribution(extract, documents)
    whole = score.attribution(extract, [direct(document) for document in documents])
    return {
        **{f"PolNeAR {name}": found[name] for name in ("attribution", "source_right", "source", "cue", "content")},
        "PolNeAR recall, any quotation": found["recall_direct"],
        "PolNeAR recall, whole quotations": whole["recall_direct"],
        "PolNeAR recall, indirect": found["recall_indirect"],
        "PolNeAR F1, 95 % of resampled articles": _spread(score, extract, documents),
    }


def _spread(
    score: ModuleType, extract: Callable[[str], list[Any]], documents: list[dict[str, Any]]
) -> tuple[float, ...]:
    """Attribution F1 at the ends of the 95 % interval over 1,000 resamplings of the articles."""
    counts = []
    for document in documents:
        wanted, given = len(document["attributions"]), len(extract(document["text"]))
        right = round(score.attribution(extract, [document])["attribution"]["R"] * wanted)
        counts.append((right, given - right, wanted - right))
    chance = random.Random(0)
    figures = sorted(
        score.prf(*map(sum, zip(*chance.choices(counts, k=len(counts)), strict=True)))["F1"] for _ in range(1000)
    )
    return figures[25], figures[975]


def links(data: Path, score: ModuleType) -> Table:
    """Links by the shipped parameters: false ones between unrelated articles and look-alike events, and F1.

    The news pairs are what the parameters were fitted on; the figures of pairs left out are printed by `make fit`.
    """
    import newsdiff
    from newsdiff.comparison.links.find import find_links

    folder = data / "alignment"

    def align(row: dict[str, Any]) -> list[tuple[int, int]]:
        a, b = (
            newsdiff.from_sentences(
                [sentence if sentence.strip() else "…" for sentence in row[side]], row.get(f"{side}_paragraph")
            )
            for side in "ab"
        )
        found = find_links(a, b.on_side("B")).links
        return [(int(link.a[1:]) - 1, int(link.b[1:]) - 1) for link in found]

    table: Table = {}
    for name in ("train", "dev"):
        pairs = score.rows(folder / f"news_pairs_{name}.jsonl")
        table[f"news pairs {name}, fitted on"] = score.links(align, pairs)
        table[f"false a pair, {name}"] = score.null_links(align, pairs)
    events = score.rows(folder / "ecbplus_dev.jsonl")
    table["look-alike events, rate"] = score.lookalike_rate(align, events)
    superpal = [row | {"links": row["gold"]} for row in score.rows(folder / "superpal_dev.jsonl")]
    table["SuperPAL"] = score.links(align, superpal)
    return table


PARTS: dict[str, Part] = {
    "links": links,
    "extraction": extraction,
    "sentences": sentences,
    "words": words,
    "divergences": divergences,
    "link_labels": link_labels,
    "claim_pairs": claim_pairs,
    "claims": claims,
}


def main(arguments: list[str]) -> None:
    """Take the data folder and, optionally, the names of the parts to run."""
    data = Path(arguments[0])
    score = load_scorer(data)
    for name in arguments[1:] or list(PARTS):
        for what, figures in PARTS[name](data, score).items():
            print(f"{name:14} {what:28} {figures}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
