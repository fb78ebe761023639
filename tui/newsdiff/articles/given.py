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
    text, blocks, found = _laid_out(sentences, numbers, title)
    return Article(
        name=name,
        kind="text",
        text=text,
        blocks=blocks,
        sentences=found,
        sha256=digest(text.encode("utf-8", "surrogatepass")),
        title=title,
        byline=byline,
        outlet=outlet,
        published=published,
        url=url,
        language=language or "en",
        language_of="metadata" if language else "assumed",
    )


def _laid_out(
    sentences: Sequence[str], paragraphs: Sequence[int], title: str | None
) -> tuple[str, tuple[Block, ...], tuple[Sentence, ...]]:
    """Return the text of an article, its sentences a space apart and its paragraphs a blank line, and what is in it."""
    pieces = [title or ""]
    length = len(pieces[0])
    blocks = [Block(Role.TITLE, Span(0, length))] if title else []
    found = [Sentence("AT", Role.TITLE, 0, Span(0, length))] if title else []
    paragraph = 0
    for index, sentence in enumerate(sentences):
        begins = index == 0 or paragraphs[index] != paragraphs[index - 1]
        between = " " if not begins else "\n\n" if length else ""
        span = Span(length + len(between), length + len(between) + len(sentence))
        pieces += (between, sentence)
        length = span.end
        if begins:
            paragraph += 1
            blocks.append(Block(Role.BODY, span))
        else:
            blocks[-1] = Block(Role.BODY, Span(blocks[-1].span.start, length))
        found.append(Sentence(f"A{index + 1}", Role.BODY, paragraph, span))
    return "".join(pieces), tuple(blocks), tuple(found)
