"""Citations: what is copied, with where it stands."""

from newsdiff.articles.display import safe, shown
from newsdiff.articles.model import Article
from newsdiff.reader.claim_groups import Entry, gist, teller
from newsdiff.reader.index import Index, label_words, reason_words, side_of, worst_first
from newsdiff.reader.navigation import Current
from newsdiff.reader.units import day


def sentence_cited(index: Index, sentence: str) -> str:
    """Return a sentence in its article's words, with its id and its article below."""
    article = index.article(side_of(sentence))
    text = shown(article, index.sentences[sentence].span).text
    return f"{text}\n    [{sentence}] {about(article)}"


def current_cited(index: Index, current: Current) -> str:
    """Return the current sentence, and where it is linked the other one and how they differ."""
    if current.link is None:
        return sentence_cited(index, current.sentence)
    link = current.link
    lines = [sentence_cited(index, link.a), sentence_cited(index, link.b), f"{link.a} {link.label} {link.b}"]
    lines += [f"- {label_words(one.label)}: {reason_words(one)}" for one in worst_first(link.divergences)]
    return "\n".join(lines)


def entry_cited(index: Index, entry: Entry) -> str:
    """Return the claims of an entry, each with who says it and where."""
    lines = []
    for claim in entry.claims:
        article = index.article(claim.article)
        lines.append(f"{gist(index, claim)}\n    {teller(index, claim)} [{claim.sentence}] {about(article)}")
    links = [link for claim in entry.a for link in index.links(claim.sentence) if link.b in entry.sentences]
    for link in dict.fromkeys(links):
        lines += [
            f"- {link.a} {link.label} {link.b}: {label_words(one.label)}: {reason_words(one)}"
            for one in worst_first(link.divergences)
        ]
    return "\n".join(lines)


def about(article: Article) -> str:
    """Return what an article is known by: title, byline, outlet, date, and its URL or the name of its file."""
    place = article.url or article.name.rsplit("/", 1)[-1]
    parts = [article.title, article.byline, article.outlet if article.outlet != article.byline else None, day(article)]
    return safe(", ".join(part for part in (*parts, place) if part))
