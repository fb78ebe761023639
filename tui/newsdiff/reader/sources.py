"""Sources: what was typed, dropped or pasted for an article becomes a path, a URL or a text."""

import re
import shlex
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsdiff.articles.model import Article


def source_in(typed: str) -> str:
    """Return the path or URL in what was typed or dropped by a terminal.

    Terminals paste a dropped file in quotation marks, with its spaces escaped, or as a file:// URL.
    """
    words = typed.strip()
    if len(words) > 1 and words[0] == words[-1] and words[0] in "'\"":
        words = words[1:-1]
    elif "\\" in words and not Path(words).exists():
        words = re.sub(r"\\(.)", r"\1", words)
    if words.startswith("file://"):
        words = unquote(urlsplit(words).path)
    if words.startswith("~"):
        words = str(Path(words).expanduser())
    return words


def sources_in(pasted: str) -> tuple[str, ...]:
    """Return the paths or URLs in what was pasted, one a line or several dropped files in one; none where it is text.

    Terminals paste dropped files with a space between them, each in quotation marks or with its spaces escaped.
    """
    lines = [line.strip() for line in pasted.splitlines() if line.strip()]
    if len(lines) == 1 and not _names_one(source_in(lines[0])):
        try:
            lines = shlex.split(lines[0])
        except ValueError:  # an apostrophe, as in any text
            return ()
    sources = tuple(map(source_in, lines))
    return sources if sources and all(map(_names_one, sources)) else ()


def _names_one(source: str) -> bool:
    """Say whether words are a path or a URL, of something that is there or not."""
    if re.match(r"(?:https?://|/|\.{1,2}/)\S+$", source):
        return True
    try:
        return Path(source).is_file()
    except OSError:  # too long for a name
        return False


def is_text(typed: str) -> bool:
    """Say whether what was pasted is an article rather than a path or a URL."""
    words = typed.strip()
    return "\n" in words or (len(words) > 200 and " " in words and "://" not in words)


def article_from(typed: str, side: str) -> Article:
    """Return the article in what was typed, dropped or pasted; raises InputError where there is none."""
    from newsdiff.articles.read import read, read_text

    if is_text(typed):
        return read_text(typed, name=f"pasted text {side}")
    return read(source_in(typed))


def completions(typed: str, most: int = 40) -> tuple[str, ...]:
    """Return the paths that begin as typed, folders with a slash at their end; none where nothing can be listed."""
    if not typed or "://" in typed:
        return ()
    path = Path(typed).expanduser()
    folder, start = (path, "") if typed.endswith("/") else (path.parent, path.name)
    try:
        found = sorted(entry for entry in folder.iterdir() if entry.name.startswith(start))
    except OSError:
        return ()
    lead = typed if typed.endswith("/") else typed[: len(typed) - len(start)]
    visible = [entry for entry in found if start.startswith(".") or not entry.name.startswith(".")]
    return tuple(lead + entry.name + ("/" if entry.is_dir() else "") for entry in visible[:most])
