"""An Outline becomes an Article: roles are named, broken paragraphs joined, sentences split, metadata gathered."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from newsdiff.articles.datelines import dateline, opening
from newsdiff.articles.dates import find_date
from newsdiff.articles.display import hidden_in, shown_text
from newsdiff.articles.furniture import name_roles, tail
from newsdiff.articles.model import Article, Block, Kind, Role, Sentence
from newsdiff.articles.outline import Form, Outline
from newsdiff.language.detection import code_of, detect
from newsdiff.language.sentences import split
from newsdiff.language.spans import Span

_ENDS_A_SENTENCE = re.compile(r"""[.!?…:;]["'”’»)\]*_]*$""")
_BEGINS_LOWER = re.compile(r"""["'“‘«(\[]*[^\W\d_]""")
_WORDS = re.compile(r"\S+(?:\s+\S+)*")
_BYLINE_LEAD = re.compile(r"(?i:(?:written|reported|story|words)?\s*by)\s+")
_ADDRESS = re.compile(r"(?i:https?://|www\.)[^\s<>]+")
_PATH_DATE = re.compile(r"/(20\d\d|19\d\d)[/-](\d\d?)[/-](\d\d?)(?=/|-|$)")


def article_of(outline: Outline, *, name: str, kind: Kind, sha256: str) -> Article:
    """Return the article of an outline, as side A. Every character but white space is in one of its blocks."""
    bare = Article(name, kind, outline.text, (), (), sha256, text_of=outline.text_of, hidden=outline.hidden)
    texts = [shown_text(bare, piece.span) for piece in outline.pieces]
    roles = name_roles(outline.pieces, texts)
    forms = [piece.form for piece in outline.pieces]
    spans = [piece.span for piece in outline.pieces]
    joined = _cut_ends(bare, _join(forms, roles, spans, texts))
    blocks = tuple(_with_gaps(outline.text, joined))
    known = outline.metadata
    language, language_of = _language(bare, blocks, known.language)
    return replace(
        bare,
        blocks=blocks,
        sentences=tuple(_sentences(bare, blocks, language)),
        title=known.title or _first(bare, blocks, Role.TITLE),
        byline=known.byline or _byline(bare, blocks),
        outlet=known.outlet or _outlet(bare, blocks),
        url=known.url or _url(bare, blocks),
        published=known.published or _published(bare, blocks, known.url or _url(bare, blocks)),
        language=language,
        language_of=language_of,
        notes=outline.notes,
    )


def _language(
    article: Article, blocks: Iterable[Block], told: str | None
) -> tuple[str, Literal["text", "metadata", "assumed"]]:
    """Return the article's language: its text's where that is plain, for pages name the language of their menus."""
    body = [article.plain[block.span.start : block.span.end] for block in blocks if block.role is Role.BODY]
    found, told = detect(" ".join(body)), code_of(told)
    if found is not None:
        return found, "text"
    return (told, "metadata") if told is not None else ("en", "assumed")


def _join(forms: Sequence[Form], roles: Sequence[Role], spans: Sequence[Span], texts: Sequence[str]) -> Iterable[Block]:
    """Return the blocks, a paragraph that a blank line broke inside a sentence made whole again."""
    blocks: list[Block] = []
    for index, (role, span) in enumerate(zip(roles, spans, strict=True)):
        broken = (
            index > 0
            and role is roles[index - 1] is Role.BODY
            and forms[index] is forms[index - 1] is Form.PARAGRAPH
            and not _ENDS_A_SENTENCE.search(texts[index - 1])
            and (begins := _BEGINS_LOWER.match(texts[index])) is not None
            and begins.group()[-1].islower()
        )
        if broken:
            blocks[-1] = Block(role, Span(blocks[-1].span.start, span.end))
        elif span.start < span.end:
            blocks.append(Block(role, span))
    return blocks


def _cut_ends(article: Article, blocks: Iterable[Block]) -> Iterable[Block]:
    """Yield the blocks, what is not body at the ends of body paragraphs as blocks of their own.

    That is a dateline at the beginning of the first one and an agency's signature at the end of any.
    """
    before = True
    for block in blocks:
        if block.role is not Role.BODY:
            yield block
            continue
        (start, end), words = block.span, article.plain[block.span.start : block.span.end]
        told, before = opening(words) if before else None, False
        if told:
            yield Block(Role.DATE, Span(start, start + len(words[:told].rstrip())))
            start += told
        found = tail(words)
        if found is not None:
            end = block.span.start + len(words[: found[1]].rstrip())
        yield Block(block.role, Span(start, end))
        if found is not None:
            yield Block(found[0], Span(block.span.start + found[1], block.span.end))


def _with_gaps(text: str, blocks: Iterable[Block]) -> Iterable[Block]:
    """Yield the blocks, and between them whatever else the text holds as OTHER."""
    position = 0
    for block in (*blocks, None):
        end = len(text) if block is None else block.span.start
        for words in _WORDS.finditer(text, position, end):
            yield Block(Role.OTHER, Span(*words.span()))
        if block is not None:
            yield block
            position = block.span.end


def _sentences(article: Article, blocks: Iterable[Block], language: str) -> Iterable[Sentence]:
    paragraph = number = 0
    for block in blocks:
        if block.role is Role.TITLE:
            words = article.plain[block.span.start : block.span.end]
            start = block.span.start + len(words) - len(words.lstrip())
            if words.strip():
                yield Sentence("AT", Role.TITLE, 0, Span(start, start + len(words.strip())))
        if block.role is not Role.BODY:
            continue
        paragraph += 1
        for span in _split(article, block.span, language):
            number += 1
            yield Sentence(f"A{number}", Role.BODY, paragraph, span)


def _split(article: Article, span: Span, language: str) -> Iterable[Span]:
    """Return the sentences of a block; they are sought in its text without the hidden markup."""
    hidden = hidden_in(article.hidden, span)
    if not hidden:
        return [
            Span(span.start + start, span.start + end)
            for start, end in split(article.plain[span.start : span.end], language)
        ]
    offsets: list[int] = []
    position = span.start
    for gap in (*hidden, Span(span.end, span.end)):
        offsets.extend(range(position, gap.start))
        position = gap.end
    read = "".join(article.plain[offset] for offset in offsets)
    return [Span(offsets[start], offsets[end - 1] + 1) for start, end in split(read, language)]


def _first(article: Article, blocks: Iterable[Block], role: Role) -> str | None:
    return next((shown_text(article, block.span) for block in blocks if block.role is role), None)


def _byline(article: Article, blocks: Iterable[Block]) -> str | None:
    line = _first(article, blocks, Role.BYLINE)
    if line is None:
        return None
    told = dateline(line)
    found = find_date(line)
    if told is not None and told.byline is not None:
        line = told.byline
    elif found is not None:
        line = line[: found[1]]
    return _BYLINE_LEAD.sub("", line, count=1).strip(" |•·,-–—") or None


def _outlet(article: Article, blocks: Iterable[Block]) -> str | None:
    line = _first(article, blocks, Role.BYLINE)
    told = dateline(line) if line is not None else None
    return told.outlet if told else None


def _url(article: Article, blocks: Iterable[Block]) -> str | None:
    line = _first(article, blocks, Role.URL)
    match = _ADDRESS.search(line) if line else None
    return match.group() if match else None


def _published(article: Article, blocks: Sequence[Block], url: str | None) -> date | None:
    lines = [
        shown_text(article, block.span) for role in (Role.DATE, Role.BYLINE) for block in blocks if block.role is role
    ]
    for line in lines:
        found = find_date(line)
        if found is not None:
            return found[0]
    match = _PATH_DATE.search(url) if url else None
    found = find_date("-".join(match.groups())) if match else None
    return found[0] if found else None
