"""Together: the several speakers of one claim, told apart."""

import re

from newsdiff.claims.speakers.mentions import Mentions
from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.lexicon import Lexicon


class Together:
    """Takes "Mayor Berg, Olaf Brandt and Sen. Hill" apart; it keeps no state between calls."""

    def __init__(self, mentions: Mentions, lexicon: Lexicon) -> None:
        self._mentions = mentions
        self._and = re.compile(rf",?\s+(?:{'|'.join(lexicon.words('and')) or '(?!)'})\s+")
        self._both = lexicon.words("both")
        self._titles = lexicon.words("honorifics") | lexicon.words("role_nouns")
        self._parties = tuple(lexicon.words("parties"))

    def parts(self, surface: str) -> tuple[str, ...]:
        """Return the words for each of several speakers; nothing where there is one, or a body that is so called."""
        folded = fold_marks(surface)
        *left, right = self._and.split(folded)
        closed = [match[0].startswith(",") for match in self._and.finditer(folded)]
        if not left or any(self._is_within(piece) for piece, ends in zip(left, closed, strict=True) if not ends):
            return ()
        first, _, rest = left[0].partition(" ")
        if fold(first) in self._both:
            left[0] = rest
        listed = [item for part in left for item in self._listed(part)]
        return (*listed, right) if all(map(self._is_name, (*listed, right))) else ()

    def _is_within(self, piece: str) -> bool:
        """Say whether an "and" behind these words joins what an apposition tells: "Berg, an aide to Mr. Hill"."""
        _, comma, told = piece.partition(", ")
        return bool(comma) and not all(
            item[:1].isupper() or fold(item).startswith(self._parties) or item.isdigit() for item in told.split(", ")
        )

    def _listed(self, part: str) -> list[str]:
        """Return "Berg" and "Brandt" of "Berg, Brandt", and "Berg, the mayor" whole."""
        items = part.split(", ")
        kept = [items[0]]
        for item in items[1:]:
            if item[:1].isupper() and not fold(item).startswith(self._parties):
                kept.append(item)
            else:
                kept[-1] += f", {item}"
        return kept

    def _is_name(self, part: str) -> bool:
        if fold(part).startswith(self._parties):
            return False  # "Republican of Ohio"
        one = self._mentions.mention(part)
        if one.name is None or fold(one.name.split()[-1]) in self._titles:
            return False  # "former Gov." of "former Gov. and chairman Berg"
        return not self._mentions.joins(one.name) and not self._mentions.is_group(one.name)
