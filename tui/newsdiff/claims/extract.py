"""An article's claims, in the order of its text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import replace

from newsdiff.articles.model import Article
from newsdiff.claims.attributions.attribution import Attribution
from newsdiff.claims.attributions.cues import find_attributions
from newsdiff.claims.certainty import firmness
from newsdiff.claims.draft import Draft
from newsdiff.claims.drafts import drafts
from newsdiff.claims.facts import with_mentions
from newsdiff.claims.kinds import kind
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim, Form, Time
from newsdiff.claims.numbers.quantities import quantities
from newsdiff.claims.numbers.times import times
from newsdiff.claims.quotations import Quotation, quotations
from newsdiff.claims.speakers.pronouns import Pronouns
from newsdiff.claims.speakers.relays import with_relays
from newsdiff.claims.speakers.sources import Resolved, Surface, resolve
from newsdiff.claims.structure import structure
from newsdiff.claims.tags import Tag
from newsdiff.claims.tokens import Tokens, tokenize
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon, load
from newsdiff.language.spans import Span

_NAME = re.compile(r"\b([A-Z][a-z]+) ([A-Z][a-z]+)\b")
_CAPITAL, _QUOTE, _AUXILIARY, _BE, _VERB = (
    int(tag) for tag in (Tag.CAPITAL, Tag.QUOTE, Tag.AUXILIARY, Tag.BE, Tag.VERB)
)


def claims(article: Article) -> tuple[Claim, ...]:
    """Return the claims of the article's title and body, in the order of the text.

    Empty for a language without a lexicon (`newsdiff.language.lexicon.languages`).
    """
    lexicon = load(article.language)
    if lexicon is None or not article.sentences:
        return ()
    reading = _Reading(article, lexicon)
    found = drafts(reading.attributions(), reading.tokens, reading.structure, lexicon)
    relayed = list(with_relays(found, reading.tokens, reading.structure, lexicon))
    return with_mentions(article, _finished(article, relayed, reading, lexicon))


def attributions(article: Article) -> tuple[Attribution, ...]:
    """Return what the claims are made of: every cue with its source and content, quoted speakers' own cues included."""
    lexicon = load(article.language)
    return () if lexicon is None else tuple(_Reading(article, lexicon).attributions())


class _Reading:
    """An article as the constructions look at it."""

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self.quotations = quotations(article)
        self.tokens = tokenize(article.plain, lexicon, [quotation.span for quotation in self.quotations])
        self.structure = structure(article, self.quotations, self.tokens)
        self._lexicon = lexicon

    def attributions(self) -> list[Attribution]:
        """Return the attributions, sentence by sentence."""
        return list(find_attributions(self.tokens, self.structure, self._lexicon))


def _finished(
    article: Article, found_drafts: Sequence[Draft], reading: _Reading, lexicon: Lexicon
) -> tuple[Claim, ...]:
    tokens = reading.tokens
    plainly = {word for word, tag in zip(tokens.words, tokens.tags, strict=True) if not tag & _CAPITAL}
    plainly |= lexicon.words("persons") | lexicon.words("role_nouns") | lexicon.words("mass_nouns")
    plainly |= lexicon.words("organisations")
    plainly |= lexicon.words("person_nouns") | frozenset(lexicon.table("title_pronouns")) - lexicon.words("honorifics")
    if lexicon.words("capital_nouns"):
        plainly = set()
    surnames, linking = _surnames(article, lexicon), lexicon.words("prepositions")
    surfaces: list[Surface | None] = []
    for draft in found_drafts:
        for depth, one in enumerate(draft.chain):
            span = one.antecedent or one.source
            words = _surface(article, draft.sentence, span, plainly, surnames, linking) if span else ""
            opening = _opening(draft, reading.tokens, lexicon)
            told = draft.sentence, draft.content, depth > 0, opening
            surfaces.append(Surface(words, span.start, *told) if span else None)
    resolved = iter(resolve(article, surfaces, [one.span for one in reading.quotations], lexicon))
    found: list[Claim] = []
    numbers: dict[str, int] = {}
    names: dict[Span, str] = {}
    when: dict[int, tuple[Time, ...]] = {}
    for draft in found_drafts:
        chain = [next(resolved) for _ in draft.chain]
        names |= {link.cue_span: one.name for link, one in zip(draft.chain, chain, strict=True) if one}
        behind = names.get(draft.behind.cue_span) if draft.behind else None
        sentence = article.sentences[draft.sentence]
        number = numbers[sentence.id] = numbers.get(sentence.id, 0) + 1
        if draft.sentence not in when:
            when[draft.sentence] = times(article.plain, sentence.span, article.published, lexicon)
        claim = _claim(article, draft, chain, f"{sentence.id}.{number}", when[draft.sentence], reading, lexicon)
        found.append(replace(claim, chain=(WRITER, behind, *claim.chain[1:])) if behind else claim)
    return tuple(found)


def _surnames(article: Article, lexicon: Lexicon) -> Set[str]:
    """Return the words, folded, that a given name stands before: "banks" of "Ian Banks"."""
    pronouns = Pronouns(lexicon)
    names = [match for match in _NAME.finditer(article.plain) if pronouns.of_name(match[0])]
    return {word for match in names for word in (match[2], fold(match[2]))}


def _opening(draft: Draft, tokens: Tokens, lexicon: Lexicon) -> str:
    """Return the first word of a content that follows its cue in the writer's words: "she" of "Berg said she …".

    "It" is one that does something: "it would pay", not "it was late" or "it would be late".
    """
    span = draft.content[0]
    first = bisect_left(tokens.starts, span.start)
    told = first + 2 < len(tokens.words) and draft.cues and draft.cues[0].start < span.start
    if not told or tokens.tags[first] & _QUOTE:
        return ""
    word, following, next_but_one = tokens.words[first], tokens.tags[first + 1], tokens.tags[first + 2]
    going = tokens.words[first + 2].endswith(tuple(lexicon.words("gerund_suffixes")) or "?")
    acts = following & _VERB or (following & _AUXILIARY and (going or not (following | next_but_one) & _BE))
    return word if acts or word not in lexicon.words("impersonal_pronouns") else ""


def _surface(
    article: Article, sentence: int, span: Span, plainly: Set[str], surnames: Set[str], linking: Set[str]
) -> str:  # fmt: skip
    """Return the words of a source, the capital that begins its sentence undone where it is nobody's name.

    `plainly` are the words that the article writes without a capital, but for its surnames; `linking` are prepositions.
    """
    surface = article.plain[span.start : span.end]
    first = surface.split(maxsplit=1)[0]
    opens = all(not mark.isalnum() for mark in article.plain[article.sentences[sentence].span.start : span.start])
    word = fold(first)
    common = word not in surnames and not plainly.isdisjoint((word, word.removesuffix("s"), word.removeprefix("ex-")))
    named = _NAME.match(surface)
    if named is not None and (named[2] in surnames or fold(named[2]) in linking):
        return surface  # "Bill Clinton" where there is a bill, "Doctors Without Borders"
    return surface[0].lower() + surface[1:] if opens and common else surface


def _claim(
    article: Article, draft: Draft, chain: Sequence[Resolved | None], identifier: str, when: tuple[Time, ...],
    reading: _Reading, lexicon: Lexicon,
) -> Claim:  # fmt: skip
    sentence = article.sentences[draft.sentence]
    outer = draft.chain[0] if draft.chain else None
    source = chain[0] if chain else None
    names: list[str] = [WRITER]
    for one in chain:
        name = one.name if one else UNSPECIFIED
        own = name == WRITER and len(names) > 1  # "I think" in what somebody says
        if name != names[-1] and not own:
            names.append(name)
    tokens = reading.tokens
    inside = _quotations_in(draft.content, reading.quotations)
    ranges = [(bisect_left(tokens.starts, span.start), bisect_left(tokens.starts, span.end)) for span in draft.content]
    firm = firmness(draft.chain[-1] if draft.chain else None, tokens, ranges, draft.evidence, lexicon)
    if len(draft.chain) > 1 and outer is not None and outer.cue.stance == "distancing":
        firm = replace(firm, stance="distancing", certainty="unverified", strength=min(2, firm.strength))
    counted = tuple(one for span in draft.content for one in quantities(article.plain, span, lexicon))
    form = _form(draft, inside, outer)
    return Claim(
        id=identifier,
        article=article.side,
        sentence=sentence.id,
        content=draft.content,
        form=form,
        kind=kind(draft, counted, tokens, ranges, lexicon),
        source=source.name if source else (UNSPECIFIED if outer else WRITER),
        source_span=None if outer is None or draft.carried else outer.source,
        role=source.role if source else None,
        named=bool(source and source.named),
        chain=tuple(names),
        cues=draft.cues,
        stance="neutral" if draft.cues and not draft.chain else firm.stance,
        certainty=firm.certainty,
        strength=firm.strength,
        polarity=firm.polarity,
        hedges=firm.hedges,
        quotations=inside,
        quantities=counted,
        times=when,
        candidates=source.candidates if source else (),
        sentences=_sentences(article, draft),
    )


def _sentences(article: Article, draft: Draft) -> tuple[str, ...]:
    """Return the ids of the sentences a draft's content stands in."""
    found: dict[str, None] = {}
    for span in draft.content:
        at = bisect_right(article.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
        while 0 <= at < len(article.sentences) and article.sentences[at].span.start < span.end:
            found[article.sentences[at].id] = None
            at += 1
    return tuple(found)


def _quotations_in(content: Sequence[Span], quoted: Sequence[Quotation]) -> tuple[Span, ...]:
    found = []
    for span in content:
        at = bisect_left(quoted, span.start, key=lambda quotation: quotation.span.end)
        while at < len(quoted) and quoted[at].span.start < span.end:
            if quoted[at].span.overlaps(span):
                found.append(Span(max(span.start, quoted[at].span.start), min(span.end, quoted[at].span.end)))
            at += 1
    return tuple(found)


def _form(draft: Draft, inside: Sequence[Span], outer: Attribution | None) -> Form:
    if outer is None:
        return "none"
    if not inside:
        return "indirect"
    whole = sum(span.end - span.start for span in draft.content)
    marked = sum(span.end - span.start for span in inside)
    return "direct" if marked >= whole - 2 else "mixed"
