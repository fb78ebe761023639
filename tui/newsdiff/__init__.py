"""newsdiff reads two news articles against each other: what both say, what only one says, and how it differs.

The names below are imported when they are first used, so that `import newsdiff` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from newsdiff.version import __version__

if TYPE_CHECKING:
    from newsdiff.articles.given import from_sentences
    from newsdiff.articles.model import Article
    from newsdiff.articles.read import read, read_text
    from newsdiff.claims.extract import claims
    from newsdiff.claims.model import Claim
    from newsdiff.comparison.compare import compare
    from newsdiff.comparison.model import Comparison
    from newsdiff.errors import InputError, NewsdiffError
    from newsdiff.language.sentences import split
    from newsdiff.reports import report

_HOMES = {
    "Article": "newsdiff.articles.model",
    "Claim": "newsdiff.claims.model",
    "Comparison": "newsdiff.comparison.model",
    "InputError": "newsdiff.errors",
    "NewsdiffError": "newsdiff.errors",
    "claims": "newsdiff.claims.extract",
    "compare": "newsdiff.comparison.compare",
    "from_sentences": "newsdiff.articles.given",
    "read": "newsdiff.articles.read",
    "read_text": "newsdiff.articles.read",
    "report": "newsdiff.reports",
    "split": "newsdiff.language.sentences",
}

__all__ = [
    "Article",
    "Claim",
    "Comparison",
    "InputError",
    "NewsdiffError",
    "__version__",
    "claims",
    "compare",
    "from_sentences",
    "read",
    "read_text",
    "report",
    "split",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'newsdiff' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
