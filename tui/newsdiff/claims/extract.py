"""An article's claims, in the order of its text."""

from newsdiff.articles.model import Article
from newsdiff.claims.model import Claim


def claims(article: Article) -> tuple[Claim, ...]:
    """Return the claims of the article's title and body, in the order of the text."""
    return ()
