"""Shares and nobody: numbers told without counting: "half of the houses", "one in five women", "no one was hurt"."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import cast

from newsdiff.claims.model import Comparator, Quantity
from newsdiff.claims.numbers.counted import around, noun_of
from newsdiff.claims.numbers.figures import Figures, either, figures, interval
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_WHOLES = (*range(2, 11), 100, 1000)
"""Of so many a share is given ("one in five", "nine out of 10")."""


_BEFORE = 20
"""Characters before a share in which its comparator stands."""


class _Told:
    """The patterns of one language."""

    def __init__(self, lexicon: Lexicon, known: Figures) -> None:
        self.comparator = re.compile(rf"\b({either(known.comparators)})\s+$")
        part = rf"(?P<part>{either(known.numbers)}|\d\d?)"
        whole = rf"(?P<whole>{either(known.numbers)}|\d{{1,4}})"
        self.share = re.compile(
            rf"\b(?:(?P<spoken>{either(lexicon.table('spoken_shares'))})"
            rf"|(?<![\d.,-]){part}[\s-]+(?:{either(lexicon.table('chances'))})[\s-]+(?:every\s+)?{whole})\b(?![.,]?\d)"
        )
        whats = lexicon.table("whats")
        nouns = [word for word in whats if word in lexicon.words("harm_nouns")]
        be = either(lexicon.table("nobody_is"))
        self.nobody = re.compile(
            rf"\b(?:(?P<nobody>{either(lexicon.table('nobody'))})\s+(?:{be})\s+(?P<state>{either(whats)})"
            rf"|(?:{either(lexicon.table('no'))})\s+(?P<noun>{either(nouns)}))\b(?!\s+(?:{be})\s+(?!{either(whats)}))"
        )


@cache
def _told(lexicon: Lexicon) -> _Told:
    return _Told(lexicon, figures(lexicon))


def shares(folded: str, offset: int, lexicon: Lexicon) -> Iterator[Quantity]:
    """Yield the shares told in words and the counts of nobody in a folded text, in percent and as zero.

    `offset` is added to where they stand. A share is of a noun in the plural or of people: nothing is a share of "half
    the season" or "a third of the way"; thirds are an interval.
    """
    known, patterns = figures(lexicon), _told(lexicon)
    for match in patterns.share.finditer(folded):
        compared = patterns.comparator.search(folded, max(0, match.start() - _BEFORE), match.start())
        start, end = compared.start() if compared else match.start(), match.end()
        of = _measured(around(folded, match.start(), end).right, match, known)
        percent = _percent(match, folded, lexicon, known)
        if of is None or percent is None:
            continue
        comparator = cast(Comparator, known.comparators[compared[1]]) if compared else "exact"
        span = Span(offset + start, offset + end)
        least, most = percent
        if least == most:
            low, high = interval(least, comparator)
            yield Quantity(span, least, comparator, low, high, "percent", "percent", "observed", of)
        else:
            yield Quantity(span, None, "approx", least, most, "percent", "percent", "observed", of)
    for match in patterns.nobody.finditer(folded):
        what = str(known.whats[match["state"] or match["noun"]])
        span = Span(offset + match.start(), offset + (match.end("nobody") if match["nobody"] else match.end()))
        yield Quantity(span, 0.0, "exact", 0.0, 0.0, str(known.units.get(what, "")) or None, what)


def _measured(right: Sequence[str], match: re.Match[str], known: Figures) -> str | None:
    """Return what a share is of; None where that is no plural and no people, or a stretch of time."""
    behind = list(right)
    of = bool(behind) and behind[0] in known.words("of")
    if of:
        behind = behind[1:]
    owned = known.words("determiners") | known.words("possessives")
    told = of or bool(match["part"]) or (bool(behind) and behind[0] in owned)
    while behind and behind[0] in owned:
        behind = behind[1:]
    noun = noun_of(behind, known)
    if not known.words("likelihoods").isdisjoint(behind[: behind.index(noun)] if noun else ()):
        return None  # "a 1-in-3 chance Republicans could lose"
    if not told or noun is None or noun.removesuffix("s") in known.words("compound_units") | known.words("long_units"):
        return None
    return noun if known.is_plural(noun) or noun in known.persons else None


def _percent(match: re.Match[str], folded: str, lexicon: Lexicon, known: Figures) -> tuple[float, float] | None:
    """Return the least and the most that a share is in percent; None where the words are no share."""
    before = re.findall(r"[^\W\d_]+", folded[max(0, match.start() - 20) : match.start()])[-1:]
    if match["spoken"]:
        if not lexicon.words("ordinals").isdisjoint(before):
            return None  # "the second half of the seats"
        least, _, most = str(lexicon.table("spoken_shares")[match["spoken"]]).partition("-")
        return float(least), float(most or least)
    part, whole = known.figure(match["part"]), known.figure(match["whole"])
    if part >= whole or whole not in _WHOLES or (before and before[0] in known.whats):
        return None  # "killed two in 10 villages"
    share = 100 * part / whole
    return float(math.floor(share)), float(math.ceil(share))
