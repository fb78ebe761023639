"""What is shown of an article: the one place where text is made fit for a terminal or a page.

Everything that leaves the program passes through here: sentences and blocks through `shown`, names, titles and other
single lines through `safe`, error messages through `spelled_out`. What comes out holds no markup that its source
hides, no line end, no control character, no character that turns the direction of writing and none without a width.
So no article can send an escape sequence to a terminal, reorder what stands around it, or make a line longer than it
looks. Square brackets are ordinary characters: give the text to `rich.text.Text` or `textual.content.Content`, never
to a markup parser.

What happens to a character:

| character | is shown as |
| --- | --- |
| white space of any kind, in any number, also around hidden markup | one space; none at either end |
| hidden markup (`Article.hidden`) | nothing |
| C0 control characters and DEL | their picture: ESC is `␛` |
| C1 control characters, bidi overrides and embeddings, lone surrogates | `�` |
| bidi marks and isolates, zero-width characters, soft hyphens, tag characters and variation selectors | nothing |
| every other character | itself |
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from newsdiff.articles.model import Article
from newsdiff.language.spans import Span

_SPACE = " "
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_PICTURES = {code: chr(0x2400 + code) for code in range(32)} | {127: "\N{SYMBOL FOR DELETE}"}
_OVERRIDES = "\u202a-\u202e"
_SURROGATES = "\ud800-\udfff"
# Without a width but not of the general category Cf: combining grapheme joiner, Hangul fillers, variation selectors.
_WIDTHLESS = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef"
_FORMAT = "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u200b-\u200f\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"

_PLAIN_SPACES = re.compile(r"[^\S ]|  |^ | $")
_UNFIT = re.compile(f"[\x00-\x1f\x7f-\x9f{_OVERRIDES}{_SURROGATES}{_WIDTHLESS}{_FORMAT}]")


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch of an article as it is shown, and where each of its characters comes from."""

    text: str
    offsets: Sequence[int]
    """For every character of `text` its offset into the article's text; ascending."""

    def offset(self, index: int) -> int:
        """Return the offset into the article's text of the shown character at `index`; one past the last at the end."""
        if index < len(self.offsets):
            return self.offsets[index]
        return self.offsets[-1] + 1 if self.offsets else 0

    def index(self, offset: int) -> int:
        """Return the index of the first shown character that stands at or after `offset` of the article's text."""
        return bisect_left(self.offsets, offset)

    def range(self, span: Span) -> tuple[int, int]:
        """Return where the part of `span` that is shown here begins and ends in `text`; equal where none is."""
        return self.index(span.start), self.index(span.end)


def shown(article: Article, span: Span) -> Shown:
    """Return what is shown of the article's text in `span`, a half-open range of code-point offsets."""
    start, end = span
    hidden = hidden_in(article.hidden, span)
    raw = article.text[start:end]
    if not hidden and not _UNFIT.search(raw) and not _PLAIN_SPACES.search(raw):
        return Shown(raw, range(start, end))
    characters: list[str] = []
    offsets: list[int] = []
    position = start
    for gap in (*hidden, Span(end, end)):
        for offset in range(position, gap.start):
            fit = _fit(article.text[offset])
            if fit == _SPACE and (not characters or characters[-1] == _SPACE):
                continue
            if fit:
                characters.append(fit)
                offsets.append(offset)
        position = gap.end
    if characters and characters[-1] == _SPACE:
        characters.pop()
        offsets.pop()
    return Shown("".join(characters), offsets)


def shown_text(article: Article, span: Span) -> str:
    """Return the text of `shown(article, span)` for those who need no offsets: quicker, and in less memory."""
    pieces = []
    position = span.start
    for gap in (*hidden_in(article.hidden, span), Span(span.end, span.end)):
        pieces.append(article.text[position : gap.start])
        position = gap.end
    return safe("".join(pieces))


def safe(text: str) -> str:
    """Return one line of text of any origin (a file's name, a title, a URL) as it may be shown."""
    return " ".join(_UNFIT.sub(lambda found: _fit(found.group()), text).split())


def spelled_out(text: str) -> str:
    """Return one line that names something exactly, as an error must: what is unfit to be shown becomes its escape.

    "a\\x1b[1m.txt" is the name of a file with an escape character, and "\\n" is a line end in it.
    """
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode("ascii")
        for character in text
    )


def hidden_in(hidden: Sequence[Span], span: Span) -> list[Span]:
    """Return the parts of the hidden spans, which stand in order, that lie inside `span`."""
    index = bisect_left(hidden, span.start, key=_end)
    found = []
    while index < len(hidden) and hidden[index].start < span.end:
        one = hidden[index]
        if one.end > span.start:
            found.append(Span(max(one.start, span.start), min(one.end, span.end)))
        index += 1
    return found


_end = attrgetter("end")


def _fit(character: str) -> str:
    if character.isspace():
        return _SPACE
    if not _UNFIT.match(character):
        return character
    code = ord(character)
    if code in _PICTURES:
        return _PICTURES[code]
    if 0x202A <= code <= 0x202E or unicodedata.category(character) in {"Cc", "Cs"}:
        return _REPLACEMENT
    return ""
