"""Fetched pages are kept, with the time they were fetched, so that a comparison can be opened again offline.

Each page is one file in the user's cache folder, named by the SHA-256 of its address: a line of JSON about the
page, a line end, and its bytes. A file that cannot be read or written is as good as none.
"""

import json
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_cache_path

from newsdiff.articles.model import digest


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave when it was fetched."""

    address: str
    """As it was asked for."""
    final_address: str
    """After all redirects."""
    content_type: str
    """Such as "text/html", without parameters, in lower case."""
    charset: str | None
    fetched: datetime
    """In UTC."""
    content: bytes


def kept(address: str) -> Page | None:
    """Return the page that was kept for `address`, None where there is none."""
    try:
        head, _, content = _path(address).read_bytes().partition(b"\n")
        about = json.loads(head)
        page = Page(
            address=about["address"],
            final_address=about["final_address"],
            content_type=about["content_type"],
            charset=about["charset"],
            fetched=datetime.fromisoformat(about["fetched"]).astimezone(UTC),
            content=content,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return page if about.get("sha256") == digest(content) and page.address == address else None


def keep(page: Page) -> bool:
    """Keep a page in place of an earlier one of the same address, and say whether that could be done."""
    about = {
        "address": page.address,
        "final_address": page.final_address,
        "content_type": page.content_type,
        "charset": page.charset,
        "fetched": page.fetched.isoformat(timespec="seconds"),
        "sha256": digest(page.content),
    }
    path = _path(page.address)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Written beside its place and moved there, so that no other newsdiff ever reads half a page.
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(json.dumps(about).encode() + b"\n" + page.content)
    except OSError:
        return False
    try:
        Path(file.name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(file.name).unlink()
        return False
    return True


def _path(address: str) -> Path:
    return user_cache_path("newsdiff", appauthor=False) / "pages" / digest(address.encode("utf-8", "surrogatepass"))
