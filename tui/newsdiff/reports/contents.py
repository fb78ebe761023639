"""What every report for people tells of a Comparison, before it is put into words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Article, Role, Sentence, Side
from newsdiff.claims.facts import same_figure, unpaired_facts
from newsdiff.claims.model import Claim, ClaimPair, NumberRow, Quantity
from newsdiff.claims.pairing.told import told_together
from newsdiff.comparison.model import Comparison, DivergenceLabel, Link, Related
from newsdiff.language.spans import Span
from newsdiff.reports.groups import LinkGroup, connected, link_groups, shared

_PERHAPS = 2
"""So many sentences are named that one may be related to."""


@dataclass(frozen=True, slots=True)
class ClaimGroups:
    """The claims by what the other article makes of them; groups and lists keep the order of the comparison."""

    paired: tuple[ClaimPair, ...]
    """Pairs of one relation that share a claim, put together: no claim is in two groups of one relation, but for
    related ones."""
    only_a: tuple[Claim, ...]
    """Of one fact that the article repeats only the first claim; `Contents.repeated` has the others."""
    only_b: tuple[Claim, ...]


class Contents:
    """A Comparison with its sentences and claims found by id."""

    def __init__(self, comparison: Comparison) -> None:
        """Take the comparison to report."""
        self.comparison = comparison
        self.groups = link_groups(comparison.links)
        """The links, in groups that are told together."""
        self._related: dict[str, list[Related]] = {}
        for related in comparison.related:
            self._related.setdefault(related.a, []).append(related)
            self._related.setdefault(related.b, []).append(related)
        self._group = {(link.a, link.b): group for group in self.groups for link in group.links}
        self._sentences = {
            sentence.id: sentence for article in (comparison.a, comparison.b) for sentence in article.sentences
        }
        self._claims = {claim.id: claim for claim in comparison.claims}
        self._links: dict[str, list[Link]] = {}
        for link in comparison.links:
            self._links.setdefault(link.a, []).append(link)
            self._links.setdefault(link.b, []).append(link)
        self._pairs = (*comparison.claim_pairs, *comparison.related_claims)
        self._alone = {claims[0].id: claims for claims in unpaired_facts(comparison.claims, self._pairs)}
        """Claims in no pair: the first of every fact, with all that state it."""
        self._shared: dict[str, list[Span]] = {}
        for pair in comparison.claim_pairs:
            if pair.relation == "both" and pair.shared_a and pair.shared_b:
                for claims, spans in ((pair.a, pair.shared_a), (pair.b, pair.shared_b)):
                    for claim in claims:
                        self._shared.setdefault(claim, []).extend(spans)
        self._stories: dict[str, list[str]] = {}
        for headline in comparison.headlines:
            for title, story in ((headline.a, headline.b), (headline.b, headline.a)):
                if self._sentences[title].role is Role.TITLE:
                    self._stories.setdefault(title, []).append(story)

    def sentence(self, sentence: str) -> Sentence:
        """Return the sentence with this id; raises KeyError where there is none."""
        return self._sentences[sentence]

    def claim(self, claim: str) -> Claim:
        """Return the claim with this id; raises KeyError where there is none."""
        return self._claims[claim]

    def article(self, sentence_or_claim: str) -> Article:
        """Return the article that the sentence or claim with this id stands in."""
        return self.comparison.article_of(sentence_or_claim)

    def links(self, sentence: str) -> Sequence[Link]:
        """Return the links that hold the sentence with this id, in the order of the comparison."""
        return self._links.get(sentence, ())

    def words(self, sentence: str) -> tuple[Span, ...]:
        """Return the words of a linked sentence that none of its partners has."""
        alone, *others = (link.words.a if link.a == sentence else link.words.b for link in self.links(sentence))
        for other in others:
            alone = shared(alone, other)
        return alone

    def group(self, link: Link) -> LinkGroup:
        """Return the group that a link of the comparison is in."""
        return self._group[link.a, link.b]

    def stories(self, sentence: str) -> Sequence[str]:
        """Return the sentences of the other article that report what a title does; none for any other sentence."""
        return self._stories.get(sentence, ())

    def told_by(self, sentence: str) -> tuple[str, ...]:
        """Return the sentences of the other article that report what one does: its partners, or a title's story."""
        partners = (link.b if link.a == sentence else link.a for link in self.links(sentence))
        return tuple(dict.fromkeys((*partners, *self.stories(sentence))))

    def perhaps(self, sentence: str) -> tuple[str, ...]:
        """Return the sentences of the other article, two at most, that one without a partner is perhaps related to."""
        if self.links(sentence):
            return ()
        likely = sorted(self._related.get(sentence, ()), key=lambda related: -related.score)
        partners = (related.b if related.a == sentence else related.a for related in likely)
        return tuple(dict.fromkeys(partners))[:_PERHAPS]

    def body(self, side: Side) -> tuple[str, ...]:
        """Return the ids of an article's body sentences, in order."""
        article = self.comparison.a if side == "A" else self.comparison.b
        return tuple(sentence.id for sentence in article.sentences if sentence.role is Role.BODY)

    def only(self, side: Side) -> tuple[str, ...]:
        """Return the ids of an article's body sentences that no link holds, in order."""
        ids = self.comparison.only_a if side == "A" else self.comparison.only_b
        return tuple(sentence for sentence in ids if self._sentences[sentence].role is Role.BODY)

    def headlines(self) -> tuple[str, ...]:
        """Return the ids of the titles of both articles, which are counted neither as linked nor as only there."""
        return tuple(sentence.id for sentence in self._sentences.values() if sentence.role is Role.TITLE)

    def divergence_kinds(self) -> tuple[tuple[DivergenceLabel, tuple[Link, ...]], ...]:
        """Return the labels that were given, the most frequent first, equally frequent ones by name, with their links.

        A link stands once for each divergence of the label that it has.
        """
        found: dict[DivergenceLabel, list[Link]] = {}
        for link in self.comparison.links:
            for divergence in link.divergences:
                found.setdefault(divergence.label, []).append(link)
        ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
        return tuple((label, tuple(links)) for label, links in ordered)

    def claim_groups(self) -> ClaimGroups:
        """Return the claims that are paired, in groups, and the claims of each article that are in no pair."""
        alone = [claims[0] for claims in self._alone.values()]
        return ClaimGroups(
            tuple(self._grouped()),
            tuple(claim for claim in alone if claim.article == "A"),
            tuple(claim for claim in alone if claim.article == "B"),
        )

    def repeated(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the claims of the same article that state again what a claim states first."""
        return self._alone.get(claim.id, ())[1:]

    def told(self, pair: ClaimPair) -> tuple[Claim, tuple[Span, ...]] | None:
        """Return what both report, as stretches of the claim that says least besides; None where words hardly meet."""
        return told_together(pair, map(self.claim, (*pair.a, *pair.b)))

    def only_in(self, claim: Claim) -> tuple[Span, ...]:
        """Return the stretches of a claim that both report which are told on its side only, phrase by phrase.

        None of a claim that is told in other words altogether, nor of one that not both report.
        """
        held = self._shared.get(claim.id)
        if held is None:
            return ()
        text = self.article(claim.id).plain
        return tuple(_trimmed(text, span) for content in claim.content for span in _outside(content, held))

    def _grouped(self) -> Iterator[ClaimPair]:
        """Yield the claim pairs of each relation that share a claim as one, where the first of them stands."""
        pairs = self._pairs
        order = {claim.id: number for number, claim in enumerate(self.comparison.claims)}
        apart = [str(number) if pair.relation == "related" else "" for number, pair in enumerate(pairs)]
        ends = [
            [f"{pair.relation} {pair.differ} {each} {claim}" for claim in (*pair.a, *pair.b)]
            for pair, each in zip(pairs, apart, strict=True)
        ]
        for numbers in connected(ends):
            held = [pairs[number] for number in numbers]
            a = sorted({claim for pair in held for claim in pair.a}, key=order.__getitem__)
            b = sorted({claim for pair in held for claim in pair.b}, key=order.__getitem__)
            yield ClaimPair(held[0].relation, tuple(a), tuple(b), held[0].differ)

    def partners(self) -> Mapping[str, tuple[str, ...]]:
        """Return, for every claim that is in a pair, the claims of the other article it is paired with."""
        partners: dict[str, tuple[str, ...]] = {}
        for pair in self._pairs:
            for claims, others in ((pair.a, pair.b), (pair.b, pair.a)):
                for claim in claims:
                    partners[claim] = tuple(dict.fromkeys((*partners.get(claim, ()), *others)))
        return partners

    def figures(self, row: NumberRow) -> tuple[tuple[tuple[Claim, Quantity], ...], tuple[tuple[Claim, Quantity], ...]]:
        """Return the quantities a row of numbers is about, A's and B's, each with its claim."""
        a, b = (
            tuple(
                (claim, next(quantity for quantity in claim.quantities if quantity.span == span))
                for claim, span in zip(map(self.claim, ids), spans, strict=True)
            )
            for ids, spans in ((row.a, row.figures_a), (row.b, row.figures_b))
        )
        return a, b

    def equal(self, row: NumberRow) -> bool:
        """Say whether every figure of a row in A is one with every one in B, not only may be."""
        left, right = self.figures(row)
        return all(same_figure(one, other) for _, one in left for _, other in right)


def _outside(content: Span, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield what of a content lies in none of the spans."""
    start = content.start
    for span in sorted(span for span in spans if span.overlaps(content)):
        if start < span.start:
            yield Span(start, span.start)
        start = max(start, span.end)
    if start < content.end:
        yield Span(start, content.end)


def _trimmed(text: str, span: Span) -> Span:
    """Return a span without the marks at its ends."""
    held = [at for at in range(*span) if text[at].isalnum()]
    return Span(held[0], held[-1] + 1) if held else Span(span.start, span.start)
