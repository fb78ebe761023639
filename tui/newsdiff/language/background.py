"""How often words stand in the running text of a language, from a shipped table."""

from functools import cache
from importlib.resources import files

_COMMONEST, _RAREST = 7.7, 2.4


@cache
def rarity(language: str) -> dict[str, float]:
    """Return the rarity of the stems of `language`: 0 for "the", towards 1 for what is rarest.

    A stem that is missing is rarer than any in the table: its rarity is 1. The table of a language without one is
    empty. The source of the tables is named at their head and in NOTICE.
    """
    table = files("newsdiff.language") / "backgrounds" / f"{language}.txt"
    found: dict[str, float] = {}
    if not table.is_file():
        return found
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        tenths, *stems = line.split()
        zipf = int(tenths) / 10
        found.update(dict.fromkeys(stems, min(1.0, max(0.0, (_COMMONEST - zipf) / (_COMMONEST - _RAREST)))))
    return found
