"""Articles from sentences that are already split, kept as they are."""

from collections.abc import Sequence
from datetime import date

from newsdiff.articles.model import Article, Block, Role, Sentence, digest
from newsdiff.errors import InputError
from newsdiff.language.spans import Span


def from_sentences(
    sentences: Sequence[str],
    paragraphs: Sequence[int] | None = None,
    *,
    title: str | None = None,
    published: date | None = None,
    byline: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    language: str | None = None,
    name: str = "sentences",
) -> Article:
    """Return an Article of the given sentences, none of them split, joined or trimmed.

    `paragraphs` gives the paragraph of each sentence, in any numbering that changes where a paragraph begins;
    without it every sentence is a paragraph. A sentence may be empty: it keeps its id and is linked to
    nothing. Raises InputError where the two differ in length.
    """
    numbers = list(range(len(sentences))) if paragraphs is None else list(paragraphs)
    if len(numbers) != len(sentences):
        raise InputError(name, f"{len(sentences)} sentences but {len(numbers)} paragraphs", "give one for each")
    text = ""
    blocks: list[Block] = []
    found: list[Sentence] = []
    if title:
        text = title
        blocks.append(Block(Role.TITLE, Span(0, len(title))))
        found.append(Sentence("AT", Role.TITLE, 0, Span(0, len(title))))
    pieces = [text]
    length = len(text)
    paragraph = 0
    for index, sentence in enumerate(sentences):
        begins = index == 0 or numbers[index] != numbers[index - 1]
        between = " " if not begins else "\n\n" if length else ""
        start = length + len(between)
        length = start + len(sentence)
        pieces.extend((between, sentence))
        span = Span(start, length)
        if begins:
            paragraph += 1
            blocks.append(Block(Role.BODY, span))
        else:
            blocks[-1] = Block(Role.BODY, Span(blocks[-1].span.start, length))
        found.append(Sentence(f"A{index + 1}", Role.BODY, paragraph, span))
    text = "".join(pieces)
    return Article(
        name=name,
        kind="text",
        text=text,
        blocks=tuple(blocks),
        sentences=tuple(found),
        sha256=digest(text.encode("utf-8", "surrogatepass")),
        title=title,
        byline=byline,
        outlet=outlet,
        published=published,
        url=url,
        language=language or "en",
        language_of="metadata" if language else "assumed",
    )
