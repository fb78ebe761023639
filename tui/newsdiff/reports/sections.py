"""A Comparison becomes the Document that the reports for people draw."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from newsdiff.articles.display import safe
from newsdiff.articles.model import Article, Side
from newsdiff.claims.model import Claim, ClaimPair, Quantity
from newsdiff.claims.pairing.told import are_of_two_sources
from newsdiff.comparison.model import Divergence, DivergenceLabel, Link
from newsdiff.language.spans import Span
from newsdiff.reports.contents import Contents
from newsdiff.reports.document import (
    Document,
    Entry,
    Facing,
    Group,
    Head,
    Item,
    Line,
    Listing,
    Paragraph,
    Points,
    Section,
    Table,
    Words,
    line,
)
from newsdiff.reports.firmness import firmness
from newsdiff.reports.glance import glance
from newsdiff.reports.groups import LinkGroup
from newsdiff.reports.passages import passage
from newsdiff.reports.wording import (
    HEADLINE_MARK,
    LINK_MARKS,
    LINK_MEANINGS,
    ONLY_MARK,
    article_facts,
    attribution,
    label_words,
    link_name,
    number_words,
    source_name,
    source_words,
)
from newsdiff.version import __version__

_SAYS_WHERE: frozenset[DivergenceLabel] = frozenset({"split", "merged"})
"""Their reasons name the sentences themselves."""
_SAYS_ALL: frozenset[DivergenceLabel] = frozenset({"identical", "reworded"})
"""Their reasons say no more than they are called."""


_CAPTIONS = (
    "Claims that cannot both hold", "Rival accounts: another figure",
    "Rival accounts: one denies what the other asserts",
    "Another figure", "Claims both report", "Claims that both may report: their sentences are linked",
)  # fmt: skip


def document(contents: Contents, made: date | None = None) -> Document:
    """Return what a report says; `made` is the day to cite it by, left out where None."""
    comparison = contents.comparison
    a, b = (_head(article) for article in (comparison.a, comparison.b))
    headlines = (Section("headlines", "Headlines", (_sentences(contents, contents.headlines()),)),)
    return Document(
        heads=(a, b),
        notes=tuple(map(safe, comparison.notes)),
        sections=(
            Section("glance", "At a glance", (glance(contents),)),
            *(headlines if contents.headlines() else ()),
            Section("both", "In both", tuple(_both(contents))),
            *(
                Section(f"only-{side.lower()}", f"Only in {side}", (_only(contents, side),))
                for side in (comparison.a.side, comparison.b.side)
            ),
            Section("numbers", "Numbers", (_numbers(contents),)),
            Section("speakers", "Speakers", (_speakers(contents),)),
            Section("claims", "Claims", tuple(_claims(contents))),
            Section("differences", "Differences by kind", (_differences(contents),)),
            Section("sources", "The two articles", (_facts(comparison.a), _facts(comparison.b))),
        ),
        about=_about(made),
    )


def _head(article: Article) -> Head:
    title = safe(article.title or "")
    words = Words(title, article.side) if title else Words("(no title)")
    return Head(article.side, words, line(article_facts(article)), tuple(map(safe, article.notes)))


def _facts(article: Article) -> Points:
    facts = (
        ("title", article.title),
        ("byline", article.byline),
        ("outlet", article.outlet),
        ("published", article.published.isoformat() if article.published else None),
        ("address", article.url),
        ("read from", source_name(article) if article.name != article.url else None),
        ("SHA-256", article.sha256),
    )
    rows = ((name, Words(safe(fact), address=name == "address" and _is_web(fact))) for name, fact in facts if fact)
    return Points(tuple((name, (line(words),)) for name, words in rows), caption=f"Article {article.side}")


def _is_web(address: str) -> bool:
    return address.lower().startswith(("https://", "http://"))


def _both(contents: Contents) -> Iterator[Item]:
    if not contents.groups:
        yield Paragraph(line("No sentence of one reports what a sentence of the other does."))
        return
    meanings = "; ".join(f"{mark} {LINK_MEANINGS[label]}" for label, mark in LINK_MARKS.items())
    yield Paragraph(line(f"{meanings}. Only one side has ", Words("words marked like these", marked=True), "."))
    for group in contents.groups:
        yield _group(contents, group)


def _group(contents: Contents, group: LinkGroup) -> Group:
    labels = [label_words(divergence.label) for divergence, _ in group.divergences]
    if any(link.moved for link in group.links):
        labels.append("moved")
    if group.label == "partial" or any(label != "reworded" for label in labels):
        labels = [label for label in labels if label != "reworded"]
    return Group(
        id=group.id,
        label=group.label,
        name=line(*_listed(group.a), " ↔ ", *_listed(group.b)),
        summary=", ".join(dict.fromkeys(labels)) or LINK_MEANINGS[group.label],
        sentences=tuple(_sentence(contents, id_, contents.words(id_)) for id_ in (*group.a, *group.b)),
        remarks=tuple(_remark(group, *found) for found in group.divergences if found[0].label not in _SAYS_ALL),
        why=tuple(_why(link) for link in group.links if link.why),
    )


def _listed(sentences: Iterable[str]) -> Iterator[Words | str]:
    for number, id_ in enumerate(sentences):
        yield ", " if number else ""
        yield Words(id_, to=id_)


def _remark(group: LinkGroup, divergence: Divergence, links: tuple[Link, ...]) -> Line:
    where = ", ".join(map(link_name, links))
    told = len(group.links) == 1 or divergence.label in _SAYS_WHERE
    return line(safe(divergence.reason)) if told else line(f"{where}: ", safe(divergence.reason))


def _why(link: Link) -> Line:
    evidence = "; ".join(f"{each.kind}: {safe(each.text)}" for each in link.why)
    # No link is beyond doubt.
    return line(f"{link_name(link)} linked with a probability of {min(link.score, 0.99):.0%} by {evidence}")


def _sentence(contents: Contents, id_: str, marked: Iterable[Span] = ()) -> Entry:
    article = contents.article(id_)
    runs = passage(article, contents.sentence(id_).span, marked)
    return Entry(Words(id_, to=id_), tuple(Words(run.text, article.side, marked=run.marked) for run in runs))


def _only(contents: Contents, side: Side) -> Item:
    found = contents.only(side)
    return _sentences(contents, found) if found else Paragraph(line("Nothing: every sentence is linked."))


def _sentences(contents: Contents, sentences: Iterable[str]) -> Listing:
    rows = []
    for id_ in sentences:
        entry, stories = _sentence(contents, id_), list(_listed(contents.stories(id_)))
        told = line(" (its story: ", *stories, ")") if stories else ()
        rows.append(replace(entry, line=entry.line + told, mark=HEADLINE_MARK if stories else ONLY_MARK))
    return Listing(tuple(rows))


def _numbers(contents: Contents) -> Item:
    if not contents.comparison.numbers:
        return Paragraph(line("No claim gives a figure."))
    rows = []
    for row in contents.comparison.numbers:
        left, right = contents.figures(row)
        told = line(number_words(row.relation, contents.equal(row)))
        rows.append((line(safe(row.what)), told, _figures(contents, left), _figures(contents, right)))
    return Table(("what", "relation", "A", "B"), tuple(rows), "The figures of the claims, by what they count")


def _figures(contents: Contents, figures: Iterable[tuple[Claim, Quantity]]) -> Line:
    parts: list[Words | str] = []
    for claim, quantity in figures:
        parts += ["; " if parts else "", *_said(contents, claim, [quantity.span])]
        parts += [" (projected, " if quantity.status == "projected" else " (", Words(claim.sentence, to=claim.sentence)]
        parts.append(")")
    return line(*parts)


def _speakers(contents: Contents) -> Item:
    if not contents.comparison.speakers:
        return Paragraph(line("No claim names a source."))
    rows = tuple(
        (
            line(source_words(speaker.source)),
            line(safe(speaker.role or "")),
            line(str(speaker.claims_a)),
            line(str(speaker.claims_b)),
            line(" and ".join(speaker.quoted) or "neither"),
        )
        for speaker in contents.comparison.speakers
    )
    columns = ("source", "role", "claims in A", "claims in B", "quoted in")
    return Table(columns, rows, "Who is the source of how many claims")


def _claims(contents: Contents) -> Iterator[Item]:
    groups = contents.claim_groups()
    captioned: dict[str, list[tuple[tuple[Entry, ...], tuple[Entry, ...]]]] = {caption: [] for caption in _CAPTIONS}
    for pair in groups.paired:
        a, b = (
            tuple(_claim(contents, contents.claim(claim), pair.relation == "both") for claim in side)
            for side in (pair.a, pair.b)
        )
        captioned[_caption(contents, pair)].append((a, b))
    for caption, rows in captioned.items():
        if rows:
            yield Facing(tuple(rows), caption)
    for side, claims in (("A", groups.only_a), ("B", groups.only_b)):
        if claims:
            yield Listing(tuple(_alone(contents, claim) for claim in claims), f"Claims only in {side}")
    if not contents.comparison.claims:
        yield Paragraph(line("No claim was found."))


def _caption(contents: Contents, pair: ClaimPair) -> str:
    contradicts, rivals, denial, figure, both, related = _CAPTIONS
    if pair.relation == "rival" and pair.differ == "figure":
        sides = (map(contents.claim, side) for side in (pair.a, pair.b))
        return rivals if are_of_two_sources(*sides) else figure
    return {"contradicts": contradicts, "rival": denial, "both": both, "related": related}[pair.relation]


def _claim(contents: Contents, claim: Claim, both: bool = False) -> Entry:
    """Return a claim as it is told; of one that both report, the words that only its side has are marked."""
    source = Words(attribution(contents.article(claim.id), claim), strong=True)
    said = _said(contents, claim, claim.content, contents.only_in(claim) if both else ())
    return Entry(Words(claim.id, to=claim.sentence), line(source, firmness(contents, claim), ": ", *said))


def _alone(contents: Contents, claim: Claim) -> Entry:
    """Return a claim that only one article makes, with where it makes it again and what reports its sentence."""
    entry = _claim(contents, claim)
    again = dict.fromkeys(other.sentence for other in contents.repeated(claim))
    notes = (
        ("again in", tuple(again)),
        ("its sentence is linked to", contents.told_by(claim.sentence)),
        ("perhaps related to", contents.perhaps(claim.sentence)),
    )
    added = [line(f" ({name} ", *_listed(places), ")") for name, places in notes if places]
    return replace(entry, line=sum(added, entry.line))


def _said(
    contents: Contents, claim: Claim, spans: Iterable[Span], marked: Sequence[Span] = ()
) -> Iterator[Words | str]:
    """Yield stretches of a claim's article as they are shown, some marked."""
    article = contents.article(claim.id)
    for number, span in enumerate(spans):
        yield " … " if number else ""
        for run in passage(article, span, [one for one in marked if span.covers(one)]):
            yield Words(run.text, article.side, marked=run.marked)


def _differences(contents: Contents) -> Item:
    rows = []
    for label, links in contents.divergence_kinds():
        where: list[Words | str] = []
        for link in dict.fromkeys(links):
            where += [", " if where else "", Words(link_name(link), to=contents.group(link).id)]
        rows.append((line(label_words(label)), line(str(len(links))), line(*where)))
    if not rows:
        return Paragraph(line("None was found inside the linked sentences."))
    return Table(("kind", "count", "where"), tuple(rows), "The direction is of A relative to B")


def _about(made: date | None) -> tuple[Paragraph, ...]:
    when = f" on {made.isoformat()}" if made else ""
    return (
        Paragraph(line(
            f"Compared{when} by newsdiff {__version__}. It compares the wording of the two articles and shows its "
            "evidence; it does not judge which of them is right. A sentence that is only in one article may be told "
            "in the other in very different words."
        )),
    )  # fmt: skip
