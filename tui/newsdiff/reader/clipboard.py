"""What was copied is also kept in a file, because not every terminal has a clipboard that programs can write."""

import tempfile
from pathlib import Path

from platformdirs import user_state_path


def keep(text: str) -> Path:
    """Write `text` to the file of what was copied last and return its path."""
    path = user_state_path("newsdiff", appauthor=False) / "copied.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8", errors="replace")
    except OSError:
        path = Path(tempfile.mkdtemp(prefix="newsdiff-")) / "copied.txt"
        path.write_text(text + "\n", encoding="utf-8", errors="replace")
    return path
