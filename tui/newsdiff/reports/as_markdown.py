"""The Markdown report: the comparison for notes, wikis, tickets and chat, in GitHub's Markdown with tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article, Role
from newsdiff.claims.model import Claim, Quantity
from newsdiff.comparison.model import Comparison, Link
from newsdiff.language.spans import Span
from newsdiff.reports.contents import Contents
from newsdiff.reports.passages import Run, passage, passage_text
from newsdiff.reports.wording import (
    LINK_MARKS,
    LINK_MEANINGS,
    ONLY_MARK,
    counted,
    label_words,
    link_name,
    number_words,
    source_name,
    source_words,
)
from newsdiff.version import __version__

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~#&$]")
_OPENS_A_BLOCK = re.compile(r"^(?:(\d+)(?=[.)])|(?=[-+=]))")


def markdown_report(comparison: Comparison, made: date | None = None) -> str:
    """Return the comparison as Markdown; `made` is the day to cite it by, left out where None."""
    return "\n".join(_lines(Contents(comparison), made)) + "\n"


def escaped(text: str) -> str:
    """Return one line of text so that Markdown shows it as it is, wherever in a line it stands."""
    text = _SPECIAL.sub(lambda match: {"&": "&amp;", "<": "&lt;"}.get(match[0], f"\\{match[0]}"), text)
    return _OPENS_A_BLOCK.sub(r"\1\\", text)


def _lines(contents: Contents, made: date | None) -> Iterator[str]:
    comparison = contents.comparison
    yield "# Two articles, read against each other"
    yield ""
    yield from _heads(comparison)
    for note in (*comparison.a.notes, *comparison.b.notes, *comparison.notes):
        yield from ("", f"Note: {escaped(safe(note))}")
    yield from ("", _counts(contents))
    if contents.headlines():
        yield from ("", "## Headlines", "")
        yield from _alone(contents, contents.headlines())
    yield from ("", "## In both", "", "Words in bold stand in only one of the two sentences.")
    for link in comparison.links:
        yield from _pair(contents, link)
    yield from ("", "## Only in A", "")
    yield from _alone(contents, contents.only("A"))
    yield from ("", "## Only in B", "")
    yield from _alone(contents, contents.only("B"))
    yield from ("", "## Numbers", "")
    yield from _table(("what", "relation", "A", "B"), _numbers(contents))
    yield from ("", "## Speakers", "")
    yield from _table(("source", "role", "claims in A", "claims in B", "quoted in"), _speakers(contents))
    yield from ("", "## Claims", "")
    yield from _table(("claim", "also in", "source", "certainty", "what is said"), _claims(contents))
    yield from ("", "## Differences by kind", "")
    yield from _table(("kind", "where", "how"), _divergences(contents))
    when = f" on {made.isoformat()}" if made else ""
    yield ""
    yield f"Compared{when} by newsdiff {__version__}, which compares and does not judge which article is right."


def _heads(comparison: Comparison) -> Iterator[str]:
    def row(name: str, a: str | None, b: str | None) -> tuple[str, ...]:
        return (name, escaped(safe(a or "–")), escaped(safe(b or "–")))

    a, b = comparison.a, comparison.b
    yield from _table(
        ("", "A", "B"),
        [
            row("title", a.title, b.title),
            row("byline", a.byline, b.byline),
            row("outlet", a.outlet, b.outlet),
            row("published", *(one.published.isoformat() if one.published else None for one in (a, b))),
            row("address", a.url, b.url),
            row("read from", source_name(a), source_name(b)),
            row("length", _length(a), _length(b)),
            row("SHA-256", a.sha256, b.sha256),
        ],
    )


def _length(article: Article) -> str:
    return counted(sum(sentence.role is Role.BODY for sentence in article.sentences), "sentence")


def _counts(contents: Contents) -> str:
    counts = contents.counts()
    links = [
        f"{escaped(LINK_MARKS[label])} {label} {count}"
        for label, count in counts.links.items()
        if count or label != "contradicts"
    ]
    return "Links: " + " · ".join(
        [*links, f"sentences: {escaped(ONLY_MARK)} only in A {counts.only_a}, only in B {counts.only_b}"]
    )


def _pair(contents: Contents, link: Link) -> Iterator[str]:
    comparison = contents.comparison
    labels = [label_words(divergence.label) for divergence in link.divergences] + ["moved"] * link.moved
    summary = ", ".join(dict.fromkeys(labels)) or LINK_MEANINGS[link.label]
    yield from ("", f"### {escaped(LINK_MARKS[link.label])} {link_name(link)}: {summary}", "")
    yield f"> {link.a}: {_marked(contents, comparison.a, link.a, link.words.a)}"
    yield ">"
    yield f"> {link.b}: {_marked(contents, comparison.b, link.b, link.words.b)}"
    if link.divergences:
        yield ""
    for divergence in link.divergences:
        yield f"- {escaped(safe(divergence.reason))}"


def _marked(contents: Contents, article: Article, sentence: str, spans: Iterable[Span]) -> str:
    return marked_words(passage(article, contents.sentence(sentence).span, spans))


def marked_words(runs: Sequence[Run]) -> str:
    """Return the runs of a passage as Markdown, the marked ones in bold."""
    shown = []
    for number, run in enumerate(runs):
        if run.marked:
            before = runs[number - 1].text[-1] if number else " "
            after = runs[number + 1].text[0] if number + 1 < len(runs) else " "
            shown.append(_strong(run.text, before, after))
        else:
            shown.append(escaped(run.text))
    return "".join(shown)


def _strong(words: str, before: str, after: str) -> str:
    """Return marked words in bold; asterisks between a letter and a punctuation mark would not open or close it."""
    opens = words[0].isalnum() or not before.isalnum()
    closes = words[-1].isalnum() or not after.isalnum()
    return f"**{escaped(words)}**" if opens and closes else f"<b>{escaped(words)}</b>"


def _alone(contents: Contents, sentences: Iterable[str]) -> Iterator[str]:
    lines = []
    for sentence in sentences:
        found = contents.sentence(sentence)
        stories = contents.stories(sentence)
        told = f" (its story: {', '.join(stories)})" if stories else ""
        lines.append(f"- {sentence}: {escaped(passage_text(contents.article(sentence), found.span))}{told}")
    yield from lines or ["Nothing: every sentence is linked."]


def _numbers(contents: Contents) -> Iterator[tuple[str, ...]]:
    for row in contents.comparison.numbers:
        a, b = (_figures(contents, figures) for figures in contents.figures(row))
        yield (escaped(safe(row.what)), number_words(row), a, b)


def _figures(contents: Contents, figures: Iterable[tuple[Claim, Quantity]]) -> str:
    return "; ".join(
        f"{escaped(passage_text(contents.article(claim.id), quantity.span))} ({claim.sentence})"
        for claim, quantity in figures
    )


def _speakers(contents: Contents) -> Iterator[tuple[str, ...]]:
    for speaker in contents.comparison.speakers:
        yield (
            escaped(safe(source_words(speaker.source))),
            escaped(safe(speaker.role or "")),
            str(speaker.claims_a),
            str(speaker.claims_b),
            " ".join(speaker.quoted),
        )


def _claims(contents: Contents) -> Iterator[tuple[str, ...]]:
    partners = contents.partners()
    for claim in contents.comparison.claims:
        article = contents.article(claim.id)
        content = " … ".join(passage_text(article, span) for span in claim.content)
        source = source_words(claim.source) + ("?" if claim.candidates else "")
        yield (claim.id, " ".join(partners.get(claim.id, ())), escaped(safe(source)), claim.certainty, escaped(content))


def _divergences(contents: Contents) -> Iterator[tuple[str, ...]]:
    for kind in contents.divergence_kinds():
        for link, divergence in kind.found:
            yield (label_words(kind.label), link_name(link), escaped(safe(divergence.reason)))


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    if not lines:
        yield "None was found."
        return
    yield f"| {' | '.join(columns)} |"
    yield f"|{' --- |' * len(columns)}"
    yield from lines
