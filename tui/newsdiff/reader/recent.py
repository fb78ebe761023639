"""The recent comparisons: what was read lately, and when, kept in the user's state folder."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from newsdiff.articles.model import Article

MOST_KEPT = 12


@dataclass(frozen=True, slots=True)
class Recent:
    """Two articles that were read against each other."""

    a: str
    """The path or URL of A."""
    b: str
    about_a: str
    """What A is known by: its outlet and title, or the name of its file."""
    about_b: str
    read: str
    """When, in ISO 8601."""


def recent_path() -> Path:
    """Return the file that keeps them."""
    from platformdirs import user_state_path

    return user_state_path("newsdiff", appauthor=False) / "recent.json"


def load(path: Path) -> tuple[Recent, ...]:
    """Return the pairs in the file, the latest first; none where it is missing or cannot be used."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    fields = set(Recent.__dataclass_fields__)
    return tuple(
        Recent(**entry)
        for entry in (found if isinstance(found, list) else ())
        if isinstance(entry, dict) and set(entry) == fields and all(isinstance(one, str) for one in entry.values())
    )


def remember(path: Path, a: Article, b: Article) -> None:
    """Put two articles first in the file, unless one of them cannot be opened again."""
    if not {a.kind, b.kind} <= {"file", "url"}:
        return
    now = datetime.now().astimezone().isoformat(timespec="minutes")
    latest = Recent(_name(a), _name(b), _about(a), _about(b), now)
    others = (other for other in load(path) if {other.a, other.b} != {latest.a, latest.b})
    kept = [asdict(one) for one in (latest, *others)][:MOST_KEPT]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8", errors="replace")
    except OSError:
        return


def day_words(read: str, today: date) -> str:
    """Return the day of an ISO 8601 time as people say it: "today", "yesterday", "19 Nov", "19 Nov 2025"."""
    try:
        day = datetime.fromisoformat(read).date()
    except ValueError:
        return ""
    if (today - day).days in (0, 1):
        return ("today", "yesterday")[(today - day).days]
    return f"{day.day} {day:%b}" + (f" {day.year}" if day.year != today.year else "")


def _name(article: Article) -> str:
    return str(Path(article.name).absolute()) if article.kind == "file" else article.name


def _about(article: Article) -> str:
    file = article.name.rstrip("/").rsplit("/", 1)[-1]
    return ": ".join(filter(None, (article.outlet, article.title))) or file
