"""The tables of the HTML report: numbers, speakers, claims and differences, each with links to the sentences."""

from collections.abc import Iterable

from newsdiff.articles.display import safe
from newsdiff.claims.model import Claim, Quantity
from newsdiff.language.spans import Span
from newsdiff.reports.contents import Contents
from newsdiff.reports.passages import passage_text
from newsdiff.reports.tags import Child, Html, element, joined, table
from newsdiff.reports.wording import label_words, link_name, number_words, source_words


def numbers_table(contents: Contents) -> Html:
    """Return what is counted, with the figures of both articles side by side."""
    rows: list[tuple[Child, ...]] = []
    for row in contents.comparison.numbers:
        a, b = contents.figures(row)
        rows.append((safe(row.what), number_words(row), _figures(contents, a), _figures(contents, b)))
    return _table("The figures of each article's claims, by what they count", ("what", "relation", "A", "B"), rows)


def speakers_table(contents: Contents) -> Html:
    """Return every source with how often each article relies on it and which of them quotes it."""
    rows: list[tuple[Child, ...]] = [
        (
            safe(source_words(speaker.source)),
            safe(speaker.role or ""),
            "yes" if speaker.named else "no",
            str(speaker.claims_a),
            str(speaker.claims_b),
            ", ".join(speaker.quoted) or "neither",
        )
        for speaker in contents.comparison.speakers
    ]
    columns = ("source", "role", "named", "claims in A", "claims in B", "quoted in")
    return _table("Who is the source of how many claims", columns, rows)


def claims_table(contents: Contents) -> Html:
    """Return the claims: those in conflict, those both articles make, then those of one."""
    groups = contents.claim_groups()
    tables = []
    for relation, caption in (
        ("contradicts", "Claims that cannot both be right"),
        ("rival", "Rival accounts of one thing"),
        ("both", "Both report"),
    ):
        rows: list[tuple[Child, ...]] = [
            (_claims(contents, map(contents.claim, pair.a)), _claims(contents, map(contents.claim, pair.b)))
            for pair in groups.paired
            if pair.relation == relation
        ]
        if rows:
            tables.append(_table(caption, ("A", "B"), rows, class_="halves"))
    for side, claims in (("A", groups.only_a), ("B", groups.only_b)):
        if claims:
            rows = [
                (
                    _sentence_link(claim.sentence, claim.id),
                    safe(_source(claim)),
                    _content(contents, claim),
                    f"{claim.kind}, {claim.certainty}",
                )
                for claim in claims
            ]
            tables.append(_table(f"Only in {side}", ("claim", "source", "what is said", "kind"), rows))
    return joined(*tables) if tables else element("p", "No claim was found.", class_="aside")


def divergences_table(contents: Contents) -> Html:
    """Return every difference by its label, with the reason and the words it rests on."""
    rows: list[tuple[Child, ...]] = [
        (
            label_words(kind.label),
            element("a", link_name(link), href=f"#{link.a}-{link.b}"),
            safe(divergence.reason),
            _words(contents, link.a, divergence.a),
            _words(contents, link.b, divergence.b),
        )
        for kind in contents.divergence_kinds()
        for link, divergence in kind.found
    ]
    columns = ("kind", "where", "how", "words in A", "words in B")
    return _table("How the linked sentences differ; the direction is of A relative to B", columns, rows)


def _table(caption: str, columns: tuple[str, ...], rows: list[tuple[Child, ...]], **attributes: str) -> Html:
    if not rows:
        return element("p", "None was found.", class_="aside")
    return element("div", table(caption, columns, rows, **attributes), class_="wide")


def _figures(contents: Contents, figures: Iterable[tuple[Claim, Quantity]]) -> Html:
    return joined(
        *(
            joined(
                passage_text(contents.article(claim.id), quantity.span),
                " (projected)" if quantity.status == "projected" else None,
                " ",
                _sentence_link(claim.sentence, claim.sentence),
            )
            for claim, quantity in figures
        ),
        separator="<br>",
    )


def _claims(contents: Contents, claims: Iterable[Claim]) -> Html:
    parts = []
    for claim in claims:
        told = "" if claim.certainty == "asserted" else f", {claim.certainty}"
        parts.append(
            element(
                "p",
                _sentence_link(claim.sentence, claim.id),
                " ",
                element("b", safe(_source(claim))),
                f"{told}: ",
                _content(contents, claim),
            )
        )
    return joined(*parts)


def _source(claim: Claim) -> str:
    """Return the source with those it relies on: "Ana Silva, citing Ministry of Health"."""
    names = [source_words(name) for name in claim.chain[1:]] or [source_words(claim.source)]
    return ", citing ".join(names) + ("?" if claim.candidates else "")


def _content(contents: Contents, claim: Claim) -> Html:
    article = contents.article(claim.id)
    text = " … ".join(passage_text(article, span) for span in claim.content)
    return element("span", text, lang=article.language, dir="auto")


def _words(contents: Contents, sentence: str, spans: Iterable[Span]) -> Html:
    article = contents.article(sentence)
    text = " … ".join(passage_text(article, span) for span in spans)
    return element("span", text, lang=article.language, dir="auto")


def _sentence_link(sentence: str, words: str) -> Html:
    return element("a", words, href=f"#{sentence}")
