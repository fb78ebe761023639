"""The JSON report holds every key that others rely on, with offsets that slice the text."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsdiff
from gold_comparison import ROOT, gold_comparison
from newsdiff.articles.samples import sample_pairs
from newsdiff.language.spans import Span

# What INTERFACES promises under "newsdiff/1": a type, a tuple of allowed values, [shape of every item] or {key: shape}.
SPAN = "span"
TEXT_OR_NULL = (str, type(None))
NUMBER_OR_NULL = (int, float, type(None))
DIVERGENCE_LABELS = (
    "number_changed", "comparator_changed", "rival_figure", "time_changed", "source_changed", "source_dropped",
    "source_relabelled", "firmer", "softer", "quote_identical", "quote_extended", "quote_altered",
    "quote_paraphrased", "detail_added", "detail_changed", "term_changed", "negation", "contradiction", "framing",
    "split", "merged", "identical", "reworded",
)  # fmt: skip
SPREAD = ("split", "merged")
"""These point at all the sentences that a sentence is spread over."""
ARTICLE: dict[str, Any] = {
    "name": str,
    "kind": ("file", "url", "stdin", "text"),
    "sha256": str,
    "title": TEXT_OR_NULL,
    "byline": TEXT_OR_NULL,
    "outlet": TEXT_OR_NULL,
    "published": TEXT_OR_NULL,
    "url": TEXT_OR_NULL,
    "language": str,
    "text_of": ("file", "extraction"),
    "text": str,
    "blocks": [{"role": str, "span": SPAN}],
    "sentences": [{"id": str, "role": ("title", "body"), "paragraph": int, "span": SPAN}],
}
SCHEMA: dict[str, Any] = {
    "schema": ("newsdiff/1",),
    "articles": {"A": ARTICLE, "B": ARTICLE},
    "links": [
        {
            "a": str,
            "b": str,
            "label": ("same", "partial", "contradicts"),
            "score": (int, float),
            "moved": bool,
            "divergences": [{"label": DIVERGENCE_LABELS, "reason": str, "a": [SPAN], "b": [SPAN]}],
            "words": {"a": [SPAN], "b": [SPAN]},
        }
    ],
    "related": [{"a": str, "b": str, "score": (int, float)}],
    "only": {"A": [str], "B": [str]},
    "claims": [
        {
            "id": str,
            "article": ("A", "B"),
            "sentence": str,
            "content": [SPAN],
            "form": ("direct", "mixed", "indirect", "none"),
            "kind": ("statistic", "event", "prediction", "opinion"),
            "source": str,
            "source_span": (list, type(None)),
            "named": bool,
            "chain": [str],
            "cues": [SPAN],
            "stance": ("neutral", "endorsing", "distancing", "noncommittal", "denying", "none"),
            "certainty": ("asserted", "hedged", "denied", "unverified"),
            "strength": (0, 1, 2, 3, 4),
            "polarity": ("+", "-", "u"),
            "quantities": [
                {
                    "span": SPAN,
                    "value": NUMBER_OR_NULL,
                    "comparator": str,
                    "low": NUMBER_OR_NULL,
                    "high": NUMBER_OR_NULL,
                    "unit": TEXT_OR_NULL,
                    "what": str,
                    "status": ("observed", "projected"),
                }
            ],
            "times": [{"span": SPAN, "value": TEXT_OR_NULL, "basis": str}],
        }
    ],
    "claim_pairs": [{"relation": ("both", "rival", "contradicts"), "a": [str], "b": [str]}],
    "numbers": [
        {
            "what": str,
            "relation": ("same", "changed", "rival", "only_a", "only_b"),
            "a": [str],
            "b": [str],
            "figures": {"a": [SPAN], "b": [SPAN]},
        }
    ],
    "speakers": [
        {
            "source": str,
            "role": TEXT_OR_NULL,
            "named": bool,
            "quoted": [("A", "B")],
            "claims": {"A": int, "B": int},
        }
    ],
}


def differences(value: Any, shape: Any, where: str = "") -> Iterator[str]:
    """Yield every way in which a JSON value is not of the shape."""
    if shape == SPAN:
        if not (isinstance(value, list) and len(value) == 2 and all(type(offset) is int for offset in value)):
            yield f"{where}: {value!r} is no span"
    elif isinstance(shape, dict):
        if not isinstance(value, dict):
            yield f"{where}: {value!r} is no object"
            return
        for key, inner in shape.items():
            if key not in value:
                yield f"{where}.{key}: missing"
            else:
                yield from differences(value[key], inner, f"{where}.{key}")
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield f"{where}: {value!r} is no array"
            return
        for number, item in enumerate(value):
            yield from differences(item, shape[0], f"{where}[{number}]")
    elif isinstance(shape, tuple) and not isinstance(shape[0], type):
        if value not in shape:
            yield f"{where}: {value!r} is none of {shape}"
    elif not isinstance(value, shape):
        yield f"{where}: {value!r} is no {shape}"


def spans(value: Any, key: str = "") -> Iterator[tuple[str, list[int]]]:
    """Yield every span below a value with the key it stands under."""
    if isinstance(value, list) and len(value) == 2 and all(type(item) is int for item in value):
        yield key, value
    elif isinstance(value, list):
        for item in value:
            yield from spans(item, key)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from spans(item, name)


def unknown(document: dict[str, Any]) -> set[str]:
    """Return the ids a report uses, of sentences on their sides and of claims, that name nothing in it."""
    claims = {side: {claim["id"] for claim in document["claims"] if claim["article"] == side} for side in "AB"}
    used: dict[str, set[str]] = {"A": set(), "B": set()}
    for side, key in (("A", "a"), ("B", "b")):
        sentences = {sentence["id"] for sentence in document["articles"][side]["sentences"]}
        for linked in (*document["links"], *document["related"], *document["headlines"]):
            used[side] |= {linked[key]} - sentences
        used[side] |= set(document["only"][side]) - sentences
        used[side] |= {claim["sentence"] for claim in document["claims"] if claim["article"] == side} - sentences
        for row in (*document["claim_pairs"], *document["numbers"]):
            used[side] |= set(row[key]) - claims[side]
    return used["A"] | used["B"]


@cache
def reported(name: str) -> dict[str, Any]:
    """Return the JSON report on the gold, or on a sample pair as the engine compares it."""
    if name == "gold":
        return cast(dict[str, Any], json.loads(newsdiff.report(gold_comparison(), "json")))
    pair = next(pair for pair in sample_pairs() if name in pair.a.name)
    comparison = newsdiff.compare(newsdiff.read(pair.a), newsdiff.read(pair.b))
    return cast(dict[str, Any], json.loads(newsdiff.report(comparison, "json")))


every_report = pytest.mark.parametrize("name", ["gold", "north-korea", "lindhaven"])


@every_report
def test_every_promised_key_is_there_in_the_promised_shape(name: str) -> None:
    assert list(differences(reported(name), SCHEMA)) == []


@every_report
def test_every_id_names_a_sentence_or_a_claim_of_its_side(name: str) -> None:
    assert unknown(reported(name)) == set()


@every_report
def test_every_sentence_is_in_a_link_or_only_in_its_article(name: str) -> None:
    document = reported(name)
    for side, key in (("A", "a"), ("B", "b")):
        linked = {link[key] for link in document["links"]}
        alone = document["only"][side]
        assert sorted([*linked, *alone]) == sorted(
            sentence["id"] for sentence in document["articles"][side]["sentences"]
        )


@every_report
def test_a_source_has_as_many_claims_as_its_row_says(name: str) -> None:
    document = reported(name)
    claims = Counter((claim["source"], claim["article"]) for claim in document["claims"])
    for speaker in document["speakers"]:
        assert speaker["claims"] == {side: claims[speaker["source"], side] for side in "AB"}


def sliced(document: dict[str, Any]) -> list[tuple[str, list[int]]]:
    """Return every span of a report with the text of the article it is an offset into."""
    texts = {side: document["articles"][side]["text"] for side in "AB"}
    found = [(text, span) for side, text in texts.items() for _, span in spans(document["articles"][side])]
    figures = [row["figures"] for row in document["numbers"]]
    for linked in (*document["links"], *document["related"], *document["headlines"], *figures):
        found += [(texts[key.upper()], span) for key, span in spans(linked)]
    for claim in document["claims"]:
        found += [(texts[claim["article"]], span) for _, span in spans(claim)]
    return found


def outside(document: dict[str, Any]) -> list[tuple[str, list[int]]]:
    """Return the spans of a report that do not slice at least one character of their text."""
    return [(text, span) for text, span in sliced(document) if not 0 <= span[0] < span[1] <= len(text)]


@every_report
def test_every_span_slices_the_text_of_its_article(name: str) -> None:
    assert len(sliced(reported(name))) > 300
    assert outside(reported(name)) == []


@every_report
def test_the_evidence_of_a_difference_stands_in_its_two_sentences(name: str) -> None:
    document = reported(name)
    places = {
        sentence["id"]: range(*sentence["span"])
        for side in "AB"
        for sentence in document["articles"][side]["sentences"]
    }
    for link in document["links"]:
        for key in "ab":
            evidence = [span for each in link["divergences"] if each["label"] not in SPREAD for span in each[key]]
            for start, end in (*evidence, *link["words"][key]):
                assert {start, end - 1} <= set(places[link[key]]), link


def test_a_figure_is_the_words_that_give_it() -> None:
    document = reported("lindhaven")
    (row,) = (row for row in document["numbers"] if row["relation"] == "rival")
    texts = [document["articles"][side]["text"] for side in "AB"]
    shown = [text[slice(*row["figures"][key][0])] for text, key in zip(texts, "ab", strict=True)]
    assert (row["what"], shown) == ("injured", ["23", "31"])


PIECES = (
    "At least 100 people", "were killed", "on Monday", ",", "the mayor said", "“", "”", '"', "according to Ana Ruiz",
    "reportedly", "may have", "denied", "not", "nearly 1,000", "$3.5 billion", "U.S.", "in December", "\n", "\n\n", ".",
    "[sic]", "**", "# ", "—", "she added", "\u200b", "\x1b[1m", "🛳️", "e\u0301",
)  # fmt: skip
NEWS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map(" ".join).filter(lambda text: text.strip() != "")


@settings(max_examples=60, deadline=None)
@given(NEWS, NEWS)
def test_whatever_is_compared_every_span_slices_its_text(first: str, second: str) -> None:
    try:
        a, b = newsdiff.read_text(first, format="markdown"), newsdiff.read_text(second)
    except newsdiff.InputError:
        return
    document = json.loads(newsdiff.report(newsdiff.compare(a, b), "json"))
    assert outside(document) == []
    assert list(differences(document, SCHEMA)) == []


def keys_of(value: Any) -> set[str]:
    """Return every key below a value, the two articles' own names left out."""
    if isinstance(value, list):
        return set().union(*map(keys_of, value)) if value else set()
    if isinstance(value, dict):
        return set(value).union(*map(keys_of, value.values()))
    return set()


def test_every_key_and_every_label_is_explained_in_the_documentation() -> None:
    explained = set(re.findall(r"`(\w+)`", (ROOT / "docs" / "json.md").read_text(encoding="utf-8")))
    document = json.loads(newsdiff.report(gold_comparison(), "json"))
    assert keys_of(document) - explained == set()
    assert set(DIVERGENCE_LABELS) - explained == set()


def test_sentences_read_as_they_stand_in_the_file() -> None:
    comparison = gold_comparison()
    document = json.loads(newsdiff.report(comparison, "json"))
    article = document["articles"]["A"]
    start, end = next(sentence["span"] for sentence in article["sentences"] if sentence["id"] == "A12")
    assert article["text"] == comparison.a.text
    assert article["text"][start:end].startswith("Russia, for its part, has neither confirmed nor denied")


def test_two_reports_of_one_comparison_are_equal() -> None:
    assert newsdiff.report(gold_comparison(), "json") == newsdiff.report(gold_comparison(), "json")


def test_every_item_stands_on_a_line_of_its_own() -> None:
    lines = newsdiff.report(gold_comparison(), "json").splitlines()
    assert sum(line.startswith('  {"a": "A8", "b": "B3", "label": "partial"') for line in lines) == 1


def test_whole_numbers_are_written_without_a_point() -> None:
    document = newsdiff.report(gold_comparison(), "json")
    assert '"value": 1000,' in document
    assert "1000.0" not in document


def test_nothing_that_steers_a_terminal_stands_raw_in_the_report() -> None:
    article = newsdiff.from_sentences(["Red \x1b[31m alert\x9b2J \u202etxet\u2066 and \u2028 a line."], title="T\x07")
    document = newsdiff.report(newsdiff.compare(article, article), "json")
    assert json.loads(document)["articles"]["A"]["text"] == article.text
    assert [character for character in document if not character.isprintable() and character != "\n"] == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(st.characters(), min_size=1).filter(lambda text: text.strip() != ""), min_size=1, max_size=6),
    st.lists(st.text(st.characters(), min_size=1).filter(lambda text: text.strip() != ""), min_size=1, max_size=6),
)
def test_any_text_comes_back_from_the_report_as_it_went_in(first: list[str], second: list[str]) -> None:
    comparison = newsdiff.compare(newsdiff.from_sentences(first), newsdiff.from_sentences(second))
    document = json.loads(newsdiff.report(comparison, "json").encode("utf-8", "strict"))
    for side, sentences in (("A", first), ("B", second)):
        article = document["articles"][side]
        found = [article["text"][slice(*Span(*sentence["span"]))] for sentence in article["sentences"]]
        assert [sentence.strip() for sentence in found] == [sentence.strip() for sentence in sentences]
