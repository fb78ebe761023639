"""An article's claims, in the order of its text."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsdiff.articles.model import Article
from newsdiff.claims.attribution import Attribution, Sentences, find_attributions
from newsdiff.claims.certainty import firmness
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim, Form, Kind, Quantity
from newsdiff.claims.quantities import quantities
from newsdiff.claims.quotations import Quotation, quotations
from newsdiff.claims.sources import Resolved, resolve
from newsdiff.claims.structure import in_tokens
from newsdiff.claims.times import times
from newsdiff.claims.tokens import Tokens, tokenize
from newsdiff.language.lexicon import Lexicon, load
from newsdiff.language.spans import Span


def claims(article: Article) -> tuple[Claim, ...]:
    """Return the claims of the article's title and body, in the order of the text.

    Empty for a language without a lexicon.
    """
    lexicon = load(article.language)
    if lexicon is None or not article.sentences:
        return ()
    tokens = tokenize(article.plain, lexicon)
    quoted = quotations(article)
    sentences = in_tokens(article, quoted, tokens)
    attributions = find_attributions(tokens, sentences, quoted, lexicon)
    drafts = _drafts(article, attributions, sentences, tokens, quoted, lexicon)
    return _finished(article, drafts, tokens, quoted, lexicon)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A claim before its source is resolved; `chain` holds the attributions from the outermost inwards."""

    sentence: int
    content: tuple[Span, ...]
    chain: tuple[Attribution, ...]
    carried: bool = False
    """Whether it goes on with the last speaker's quotation without a cue."""


def _drafts(
    article: Article, attributions: Sequence[Attribution], sentences: Sentences, tokens: Tokens,
    quoted: Sequence[Quotation], lexicon: Lexicon,
) -> list[_Draft]:  # fmt: skip
    drafts: list[_Draft] = []
    by_sentence: dict[int, list[Attribution]] = {}
    for one in attributions:
        by_sentence.setdefault(one.sentence, []).append(one)
    covered = [False] * len(article.sentences)
    starts = [sentence.span.start for sentence in article.sentences]
    for one in attributions:
        for span in one.content:
            at = max(0, bisect_left(starts, span.start + 1) - 1)
            while at < len(starts) and starts[at] < span.end:
                covered[at] = True
                at += 1
    for index in range(len(article.sentences)):
        here = by_sentence.get(index, [])
        outer = [one for one in here if not any(_inside(one, other) for other in here if other is not one)]
        outer = [one for one in outer if one.frame != "adverb" or len(here) == 1]
        for one in outer:
            inner = [other for other in here if other is not one and _inside(other, one) and _is_main(other, one)]
            chain = (one, *inner[:1])
            content = one.content
            if one.noncommittal and one.source:
                content = (Span(one.source.start, content[-1].end),)
            if inner and one.quotation is None and not _is_direct(one, tokens):
                content = inner[0].content
            drafts.append(_Draft(index, content, chain))
        if not covered[index] and not here and not _is_question(article, index, tokens, sentences):
            first, end = sentences.bounds[index]
            if first < end:
                inside = sentences.quotation_at[first]
                carried = inside >= 0 and sentences.quotations[inside][1] >= end - 1 and bool(drafts)
                span = tokens.span(first, end)
                drafts.append(_Draft(index, (span,), drafts[-1].chain if carried else (), carried))
    return drafts


def _inside(one: Attribution, other: Attribution) -> bool:
    return any(span.covers(one.cue_span) for span in other.content)


def _is_main(inner: Attribution, outer: Attribution) -> bool:
    """Say whether the inner attribution is what the outer content says first, not an aside in it."""
    if inner.frame not in ("that", "bare", "according", "tail") or (
        inner.frame == "bare" and "bare" not in inner.cue.frames
    ):
        return False
    start = inner.source.start if inner.source else inner.cue_span.start
    return start - outer.content[0].start <= 4


def _is_direct(one: Attribution, tokens: Tokens) -> bool:
    first = one.content[0]
    return tokens.text[first.start] == '"' and tokens.text[first.end - 1] == '"'


def _is_question(article: Article, index: int, tokens: Tokens, sentences: Sentences) -> bool:
    end = sentences.bounds[index][1]
    return end > 0 and "?" in (tokens.words[end - 1], tokens.words[max(0, end - 2)])


def _finished(
    article: Article, drafts: Sequence[_Draft], tokens: Tokens, quoted: Sequence[Quotation], lexicon: Lexicon
) -> tuple[Claim, ...]:
    plain = article.plain
    surfaces: list[str | None] = []
    for draft in drafts:
        surfaces.extend(plain[one.source.start : one.source.end] if one.source else None for one in draft.chain)
    resolved = iter(resolve(article, surfaces, lexicon))
    found: list[Claim] = []
    numbers: dict[str, int] = {}
    for draft in drafts:
        chain = [next(resolved) for _ in draft.chain]
        sentence = article.sentences[draft.sentence]
        number = numbers[sentence.id] = numbers.get(sentence.id, 0) + 1
        found.append(_claim(article, draft, chain, f"{sentence.id}.{number}", tokens, quoted, lexicon))
    return tuple(found)


def _claim(
    article: Article, draft: _Draft, chain: Sequence[Resolved | None], identifier: str, tokens: Tokens,
    quoted: Sequence[Quotation], lexicon: Lexicon,
) -> Claim:  # fmt: skip
    sentence = article.sentences[draft.sentence]
    outer = draft.chain[0] if draft.chain else None
    source = chain[0] if chain else None
    names: list[str] = [WRITER]
    for one in chain:
        name = one.name if one else UNSPECIFIED
        if name != names[-1]:
            names.append(name)
    inside = _quotations_in(draft.content, quoted)
    ranges = [(bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end)) for span in draft.content]
    firm = firmness(draft.chain[-1] if draft.chain else None, tokens, ranges, lexicon)
    if len(draft.chain) > 1 and outer is not None and outer.cue.stance == "distancing":
        firm = replace(firm, stance="distancing", certainty="unverified", strength=min(2, firm.strength))
    counted = tuple(one for span in draft.content for one in quantities(article.plain, span, sentence.span, lexicon))
    form = _form(draft, inside, outer)
    return Claim(
        id=identifier,
        article=article.side,
        sentence=sentence.id,
        content=draft.content,
        form=form,
        kind=_kind(form, counted, firm.hedges, tokens, ranges, lexicon),
        source=source.name if source else (UNSPECIFIED if outer else WRITER),
        source_span=None if outer is None or draft.carried else outer.source,
        role=source.role if source else None,
        named=bool(source and source.named),
        chain=tuple(names),
        cues=() if draft.carried else tuple(one.cue_span for one in draft.chain),
        stance=firm.stance,
        certainty=firm.certainty,
        strength=firm.strength,
        polarity=firm.polarity,
        hedges=firm.hedges,
        quotations=inside,
        quantities=counted,
        times=times(article.plain, sentence.span, article.published, lexicon),
        candidates=source.candidates if source else (),
    )


def _quotations_in(content: Sequence[Span], quoted: Sequence[Quotation]) -> tuple[Span, ...]:
    found = []
    for span in content:
        at = bisect_left(quoted, span.start, key=lambda quotation: quotation.span.end)
        while at < len(quoted) and quoted[at].span.start < span.end:
            if quoted[at].span.overlaps(span):
                found.append(Span(max(span.start, quoted[at].span.start), min(span.end, quoted[at].span.end)))
            at += 1
    return tuple(found)


def _form(draft: _Draft, inside: Sequence[Span], outer: Attribution | None) -> Form:
    if outer is None:
        return "none"
    if not inside:
        return "indirect"
    whole = sum(span.end - span.start for span in draft.content)
    marked = sum(span.end - span.start for span in inside)
    return "direct" if marked >= whole - 2 else "mixed"


def _kind(
    form: Form, counted: Sequence[Quantity], hedges: Sequence[Span], tokens: Tokens,
    ranges: Sequence[tuple[int, int]], lexicon: Lexicon,
) -> Kind:  # fmt: skip
    if any(quantity.status == "projected" for quantity in counted):
        return "prediction"
    if any(quantity.value is not None or (quantity.high or 0) > 99 for quantity in counted):
        return "statistic"
    projections = lexicon.words("projections")
    if any(tokens.words[at] in projections for first, end in ranges for at in range(first, end)):
        return "prediction"
    return "event"
