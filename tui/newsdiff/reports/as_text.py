"""The text report: the comparison in lines to read, coloured on a terminal and plain everywhere else.

Only this report imports rich. Without styles the words that differ stand in {braces}, with them they are underlined.
"""

from collections.abc import Iterable, Iterator
from io import StringIO

from rich import box
from rich.console import Console, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article, Role, Side
from newsdiff.claims.model import Claim, NumberRow
from newsdiff.comparison.model import Comparison, Link
from newsdiff.language.spans import Span
from newsdiff.reports.contents import Contents
from newsdiff.reports.passages import passage, passage_text
from newsdiff.reports.wording import (
    HEADLINE_MARK,
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

PLAIN_WIDTH = 80
WIDEST = 100
"""Columns beyond which lines no longer get easier to read."""

_HEADING = Style(bold=True)
_FAINT = Style(dim=True)
_DIFFERENT = Style(underline=True, bold=True)
_MARKS = {
    "=": Style(color="green", bold=True),
    "~": Style(color="yellow", bold=True),
    "!": Style(color="red", bold=True),
    "+": Style(color="cyan", bold=True),
    "≈": Style(color="cyan", bold=True),
}


def text_report(comparison: Comparison, width: int = PLAIN_WIDTH) -> str:
    """Return the report without colours, no line wider than `width` columns (at least 40)."""
    console = Console(
        file=StringIO(),
        width=max(width, 40),
        color_system=None,
        force_terminal=False,
        legacy_windows=False,
        _environ={},
    )
    return _rendered(comparison, console)


def terminal_report(comparison: Comparison) -> str:
    """Return the report for the terminal on standard output: its width, and its colours where it has them."""
    console = Console(highlight=False)
    console.width = max(40, min(console.width, WIDEST))
    return _rendered(comparison, console)


def _rendered(comparison: Comparison, console: Console) -> str:
    page = _Page(comparison, console.width, braces=console.color_system is None)
    with console.capture() as capture:
        for line in page.lines():
            console.print(line, highlight=False, overflow="fold")
    return "\n".join(line.rstrip(" ") for line in capture.get().splitlines()) + "\n"


class _Page:
    """The lines of one report for one width."""

    def __init__(self, comparison: Comparison, width: int, *, braces: bool) -> None:
        self._contents = Contents(comparison)
        self._comparison = comparison
        self._width = width
        self._braces = braces
        self._wrapper = Console(file=StringIO(), width=width, color_system=None, legacy_windows=False, _environ={})

    def lines(self) -> Iterator[RenderableType]:
        """Yield everything that is printed, in order."""
        comparison = self._comparison
        for article in (comparison.a, comparison.b):
            yield from self._head(article)
            yield ""
        for note in comparison.notes:
            yield from self._hanging("Note: ", Text(safe(note)))
            yield ""
        yield from self._counts()
        yield from self._headlines()
        yield from self._linked()
        yield from self._only("A")
        yield from self._only("B")
        yield from self._numbers()
        yield from self._speakers()
        yield from self._claims()
        yield from self._divergences()

    def _head(self, article: Article) -> Iterator[RenderableType]:
        title = Text(safe(article.title) if article.title else "(no title)", _HEADING)
        yield from self._hanging(Text(f"{article.side}  ", _HEADING), title)
        known = [article.byline, article.outlet, article.published.isoformat() if article.published else None]
        facts = " · ".join(safe(fact) for fact in known if fact) or "no byline, no date"
        bodies = sum(sentence.role is Role.BODY for sentence in article.sentences)
        yield from self._hanging("   ", Text(f"{facts} · {counted(bodies, 'sentence')}"))
        name = source_name(article)
        places = [name] if article.url in (None, article.name) else [name, article.url]
        for place in places:
            yield from self._hanging("   ", Text(safe(place or ""), _FAINT))
        yield from self._hanging("   ", Text(f"sha256 {article.sha256}", _FAINT))
        for note in article.notes:
            yield from self._hanging("   Note: ", Text(safe(note)))

    def _counts(self) -> Iterator[RenderableType]:
        counts = self._contents.counts()
        line = Text("links: ")
        for label, count in counts.links.items():
            if count or label != "contradicts":
                mark = LINK_MARKS[label]
                line.append(mark, _MARKS[mark])
                line.append(f" {label} {count}   ")
        line.append("sentences: ")
        line.append(ONLY_MARK, _MARKS[ONLY_MARK])
        line.append(f" only in A {counts.only_a}, only in B {counts.only_b}")
        yield from self._hanging("", line)

    def _headlines(self) -> Iterator[RenderableType]:
        headlines = self._contents.headlines()
        if headlines:
            yield from self._heading("Headlines")
        for headline in headlines:
            stories = self._contents.stories(headline)
            mark = HEADLINE_MARK if stories else ONLY_MARK
            told = f" (its story: {', '.join(stories)})" if stories else ""
            yield from self._listed(headline, mark, told)

    def _linked(self) -> Iterator[RenderableType]:
        yield from self._heading("In both")
        if not self._comparison.links:
            yield "No sentence of one reports what a sentence of the other does."
        elif self._braces:
            yield from self._hanging("", Text("Words that only one of the two sentences has stand in {braces}."))
        for link in self._comparison.links:
            yield ""
            yield from self._pair(link)

    def _pair(self, link: Link) -> Iterator[RenderableType]:
        mark = LINK_MARKS[link.label]
        labels = [label_words(divergence.label) for divergence in link.divergences]
        if link.moved:
            labels.append("moved")
        summary = ", ".join(dict.fromkeys(labels)) or LINK_MEANINGS[link.label]
        yield from self._hanging(
            Text.assemble((mark, _MARKS[mark]), " ", (f"{link_name(link)}  ", _HEADING)), Text(summary)
        )
        yield from self._sentence("A", link.a, link.words.a)
        yield from self._sentence("B", link.b, link.words.b)
        for divergence in link.divergences:
            yield from self._hanging("    - ", Text(safe(divergence.reason)))

    def _sentence(self, label: str, sentence: str, marked: Iterable[Span] = ()) -> Iterator[RenderableType]:
        article = self._contents.article(sentence)
        body = Text()
        for run in passage(article, self._contents.sentence(sentence).span, marked):
            if not run.marked:
                body.append(run.text)
            elif self._braces:
                body.append(f"{{{run.text}}}")
            else:
                body.append(run.text, _DIFFERENT)
        yield from self._hanging(Text(f"  {label} ", _FAINT), body)

    def _only(self, side: Side) -> Iterator[RenderableType]:
        yield from self._heading(f"Only in {side}")
        sentences = self._contents.only(side)
        if not sentences:
            yield "Nothing: every sentence is linked."
        for sentence in sentences:
            yield from self._listed(sentence, ONLY_MARK)

    def _listed(self, sentence: str, mark: str, told: str = "") -> Iterator[RenderableType]:
        text = passage_text(self._contents.article(sentence), self._contents.sentence(sentence).span)
        lead = Text.assemble((mark, _MARKS[mark]), " ", (f"{sentence:<4} ", _HEADING))
        yield from self._hanging(lead, Text(text + told))

    def _numbers(self) -> Iterator[RenderableType]:
        yield from self._heading("Numbers")
        if not self._comparison.numbers:
            yield "No claim gives a figure."
            return
        table = self._table("what", "relation", "A", "B")
        for row in self._comparison.numbers:
            a, b = self._figures(row)
            table.add_row(Text(safe(row.what)), Text(number_words(row)), Text(a), Text(b))
        yield table

    def _figures(self, row: NumberRow) -> tuple[str, str]:
        a, b = (
            "; ".join(
                f"{passage_text(self._contents.article(claim.id), quantity.span)} ({claim.sentence})"
                for claim, quantity in figures
            )
            for figures in self._contents.figures(row)
        )
        return a, b

    def _speakers(self) -> Iterator[RenderableType]:
        yield from self._heading("Speakers")
        if not self._comparison.speakers:
            yield "No claim names a source."
            return
        table = self._table("source", "role", "claims in A", "claims in B", "quoted in")
        for speaker in self._comparison.speakers:
            table.add_row(
                Text(safe(source_words(speaker.source))),
                Text(safe(speaker.role or "")),
                Text(str(speaker.claims_a)),
                Text(str(speaker.claims_b)),
                Text(" ".join(speaker.quoted)),
            )
        yield table

    def _claims(self) -> Iterator[RenderableType]:
        groups = self._contents.claim_groups()
        for relation, heading in (
            ("contradicts", "Claims that contradict"),
            ("rival", "Rival accounts"),
            ("both", "Claims both report"),
        ):
            pairs = [pair for pair in groups.paired if pair.relation == relation]
            if pairs:
                yield from self._heading(heading)
            for pair in pairs:
                yield ""
                for paired in (*pair.a, *pair.b):
                    yield from self._claim(self._contents.claim(paired))
        for side, claims in (("A", groups.only_a), ("B", groups.only_b)):
            if claims:
                yield from self._heading(f"Claims only in {side}")
            for claim in claims:
                yield from self._claim(claim)

    def _claim(self, claim: Claim) -> Iterator[RenderableType]:
        article = self._contents.article(claim.id)
        content = " … ".join(passage_text(article, span) for span in claim.content)
        source = safe(source_words(claim.source)) + ("?" if claim.candidates else "")
        told = "" if claim.certainty == "asserted" else f" ({claim.certainty})"
        yield from self._hanging(
            Text(f"{claim.id:<6} ", _HEADING), Text.assemble((source, Style(italic=True)), f"{told}: {content}")
        )

    def _divergences(self) -> Iterator[RenderableType]:
        yield from self._heading("Differences by kind")
        kinds = self._contents.divergence_kinds()
        if not kinds:
            yield "None was found inside the linked sentences."
            return
        table = self._table("kind", "count", "where")
        for kind in kinds:
            where = ", ".join(link_name(link) for link, _ in kind.found)
            table.add_row(Text(label_words(kind.label)), Text(str(len(kind.found))), Text(where))
        yield table

    def _heading(self, heading: str) -> Iterator[RenderableType]:
        yield ""
        yield Text(heading.upper(), _HEADING)

    def _table(self, *columns: str) -> Table:
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), pad_edge=False, show_edge=False, header_style=_HEADING)
        for column in columns:
            table.add_column(column, overflow="fold")
        return table

    def _hanging(self, label: Text | str, body: Text) -> Iterator[RenderableType]:
        """Yield `body` wrapped beside `label`, its later lines indented to where the first begins."""
        lead = Text(label) if isinstance(label, str) else label
        indent = lead.cell_len
        lines = body.wrap(self._wrapper, max(self._width - indent, 10), overflow="fold")
        for number, line in enumerate(lines):
            line.rstrip()
            yield Text.assemble(lead, line) if number == 0 else Text.assemble(" " * indent, line)
