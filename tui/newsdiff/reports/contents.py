"""What every report for people tells of a Comparison, before it is put into words, rows or tags."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Article, Role, Sentence, Side
from newsdiff.claims.model import Claim, ClaimPair, NumberRow, Quantity
from newsdiff.comparison.model import Comparison, Divergence, DivergenceLabel, Link, LinkLabel


@dataclass(frozen=True, slots=True)
class Counts:
    """How many links of each label there are, and how many body sentences of each article are in no link."""

    links: Mapping[LinkLabel, int]
    only_a: int
    only_b: int


@dataclass(frozen=True, slots=True)
class DivergenceKind:
    """All divergences of one label, each with its link, in the order of the links."""

    label: DivergenceLabel
    found: tuple[tuple[Link, Divergence], ...]


@dataclass(frozen=True, slots=True)
class ClaimGroups:
    """The claims by what the other article makes of them; groups and lists keep the order of the comparison."""

    paired: tuple[ClaimPair, ...]
    """Pairs of one relation that share a claim, put together: no claim is in two groups of one relation."""
    only_a: tuple[Claim, ...]
    only_b: tuple[Claim, ...]


class Contents:
    """A Comparison with its sentences and claims found by id."""

    def __init__(self, comparison: Comparison) -> None:
        """Take the comparison to report."""
        self.comparison = comparison
        self._sentences = {
            sentence.id: sentence for article in (comparison.a, comparison.b) for sentence in article.sentences
        }
        self._claims = {claim.id: claim for claim in comparison.claims}
        self._links: dict[str, list[Link]] = {}
        for link in comparison.links:
            self._links.setdefault(link.a, []).append(link)
            self._links.setdefault(link.b, []).append(link)
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

    def stories(self, sentence: str) -> Sequence[str]:
        """Return the sentences of the other article that report what a title does; none for any other sentence."""
        return self._stories.get(sentence, ())

    def counts(self) -> Counts:
        """Count the links by label, and the body sentences of each article that no link holds."""
        links: dict[LinkLabel, int] = {"same": 0, "partial": 0, "contradicts": 0}
        for link in self.comparison.links:
            links[link.label] += 1
        return Counts(links, len(self.only("A")), len(self.only("B")))

    def only(self, side: Side) -> tuple[str, ...]:
        """Return the ids of an article's body sentences that no link holds, in order."""
        ids = self.comparison.only_a if side == "A" else self.comparison.only_b
        return tuple(sentence for sentence in ids if self._sentences[sentence].role is Role.BODY)

    def headlines(self) -> tuple[str, ...]:
        """Return the ids of the titles of both articles, which are counted neither as linked nor as only there."""
        return tuple(sentence.id for sentence in self._sentences.values() if sentence.role is Role.TITLE)

    def divergence_kinds(self) -> tuple[DivergenceKind, ...]:
        """Return the divergences by label, the most frequent first, equally frequent ones by name."""
        found: dict[DivergenceLabel, list[tuple[Link, Divergence]]] = {}
        for link in self.comparison.links:
            for divergence in link.divergences:
                found.setdefault(divergence.label, []).append((link, divergence))
        ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
        return tuple(DivergenceKind(label, tuple(pairs)) for label, pairs in ordered)

    def claim_groups(self) -> ClaimGroups:
        """Return the claims that are paired, in groups, and the claims of each article that are in no pair."""
        comparison = self.comparison
        paired = {claim for pair in comparison.claim_pairs for claim in (*pair.a, *pair.b)}
        alone = [claim for claim in comparison.claims if claim.id not in paired]
        return ClaimGroups(
            tuple(self._grouped()),
            tuple(claim for claim in alone if claim.article == "A"),
            tuple(claim for claim in alone if claim.article == "B"),
        )

    def _grouped(self) -> Iterator[ClaimPair]:
        """Yield the connected groups of claim pairs, each where its first pair stands."""
        neighbours: dict[tuple[str, str], list[ClaimPair]] = {}
        for pair in self.comparison.claim_pairs:
            for claim in (*pair.a, *pair.b):
                neighbours.setdefault((pair.relation, claim), []).append(pair)
        order = {claim.id: number for number, claim in enumerate(self.comparison.claims)}
        seen: set[tuple[str, str]] = set()
        for first in self.comparison.claim_pairs:
            group: dict[str, set[str]] = {"a": set(), "b": set()}
            waiting = [first]
            while waiting:
                pair = waiting.pop()
                for side, claims in (("a", pair.a), ("b", pair.b)):
                    for claim in claims:
                        if (pair.relation, claim) not in seen:
                            seen.add((pair.relation, claim))
                            group[side].add(claim)
                            waiting += neighbours[pair.relation, claim]
            if group["a"] or group["b"]:
                a, b = (tuple(sorted(group[side], key=order.__getitem__)) for side in ("a", "b"))
                yield ClaimPair(first.relation, a, b)

    def partners(self) -> Mapping[str, tuple[str, ...]]:
        """Return, for every claim that is in a pair, the claims of the other article it is paired with."""
        partners: dict[str, tuple[str, ...]] = {}
        for pair in self.comparison.claim_pairs:
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
