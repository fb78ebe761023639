"""The recent comparisons: what was read lately, kept in the user's state folder."""

import json
from collections.abc import Sequence
from pathlib import Path

from newsdiff.articles.model import Article

MOST_KEPT = 12

Pair = tuple[str, str]
"""Two paths or URLs, A's and B's."""


def recent_path() -> Path:
    """Return the file that keeps them."""
    from platformdirs import user_state_path

    return user_state_path("newsdiff", appauthor=False) / "recent.json"


def load(path: Path) -> tuple[Pair, ...]:
    """Return the pairs in the file, the latest first; none where it is missing or cannot be used."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    if not isinstance(found, list):
        return ()
    return tuple(
        (pair[0], pair[1])
        for pair in found
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(name, str) for name in pair)
    )


def remember(path: Path, a: Article, b: Article) -> None:
    """Put two articles first in the file, unless one of them cannot be opened again."""
    if not {a.kind, b.kind} <= {"file", "url"}:
        return
    pair = (_name(a), _name(b))
    kept: Sequence[Pair] = [pair, *(other for other in load(path) if set(other) != set(pair))][:MOST_KEPT]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8", errors="replace")
    except OSError:
        return


def _name(article: Article) -> str:
    return str(Path(article.name).absolute()) if article.kind == "file" else article.name
