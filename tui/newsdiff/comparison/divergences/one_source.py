"""Whether two sources, in the words that name or describe them, can well be one."""

import unicodedata

from newsdiff.language.folding import fold
from newsdiff.language.terms import Terms

_ALIKE = 4
"""Names that share so many first letters can be one source ("Senate", "Senators")."""
_SHORT = 3
"""So many words at most describe somebody without telling who it is ("a senior official")."""


def is_bare_name(source: str, terms: Terms) -> bool:
    """Say whether a source is named by a name and nothing else, so that whom it stands for adds no word to it."""
    return not _opens(source.split()[0], terms) and all(word[0].isupper() for word in source.split())


def can_be_one(here: str, there: str, terms: Terms) -> bool:
    """Say whether two sources can well be one: they share a name or a noun, one is short for the other, one describes
    whom the other names, or both are papers."""
    here, there = _bare(here), _bare(there)
    names_a, names_b = _names(here, terms), _names(there, terms)
    if any(one.startswith(other) or other.startswith(one) for one in names_a for other in names_b):
        return True
    nouns_a, nouns_b = _nouns(here, terms), _nouns(there, terms)
    if nouns_a & nouns_b or _is_short_for(here, there, terms) or _is_short_for(there, here, terms):
        return True
    if _describes(here, there, terms) or _describes(there, here, terms):
        return True
    papers = terms.words("papers")
    return bool(nouns_a & papers and nouns_b & papers)


def are_named_apart(here: str, there: str, terms: Terms) -> bool:
    """Say whether two sources have nothing in common but a word before their nouns, each with a name of its own: "a
    senior U.S. military official" and "Ukraine's HUR military intelligence agency"."""
    here, there = _bare(here), _bare(there)
    names_a, names_b = _names(here, terms), _names(there, terms)
    if not names_a or not names_b or here.split()[-1] in there.split() or there.split()[-1] in here.split():
        return False
    if any(one.startswith(other) or other.startswith(one) for one in names_a for other in names_b):
        return False
    described = _describes(here, there, terms) or _describes(there, here, terms)
    return not (described or _is_short_for(here, there, terms) or _is_short_for(there, here, terms))


def _bare(source: str) -> str:
    """Return a source without its accents: "Jiménez" is Jimenez."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", source) if not unicodedata.combining(letter))


def _opens(word: str, terms: Terms) -> bool:
    """Say whether a word only opens a source, as an article or a pronoun does."""
    return word.lower() in terms.words("source_openers")


def _is_short_for(short: str, long: str, terms: Terms) -> bool:
    """Say whether a word of several capitals has its letters from the other source, in order ("IAEA", "BofA")."""
    told = [word for word in long.split() if not (_opens(word, terms) and word[0].isupper())]
    name = short.split()[-1].replace(".", "")
    if sum(letter.isupper() for letter in name) < 2 or len(long.split()) < 2 or not told:
        return False
    letters = iter(fold("".join(told)))
    start = next((word for word in told if not _opens(word, terms)), told[0])
    return fold(name)[0] == fold(start)[0] and all(letter in letters for letter in fold(name))


def _nouns(source: str, terms: Terms) -> set[str]:
    """Return the words of a source that are written small."""
    small = (word.strip(".,") for word in source.split() if word.islower() and word not in terms.words("small_words"))
    return {word.removesuffix("s") for word in small if len(word) >= _ALIKE}


def _describes(one: str, other: str, terms: Terms) -> bool:
    """Say whether one is a description of a person ("the Connecticut Democrat", "a senior official") whom the other may
    name; "the investment bank" can be any that is named."""
    described, name = one.split(), other.split()
    definite = described[0].lower() in terms.words("definite")
    if definite and described[-1].islower() and not any(word.islower() for word in name):
        return True
    indefinite = described[0].lower() in terms.words("indefinite")
    somebody = indefinite and len(described) <= _SHORT and not described[-1].endswith("s")
    a_person = somebody or fold(described[-1]) in terms.words("partisans")
    return a_person and not _opens(name[0], terms) and name[-1][0].isupper()


def _names(source: str, terms: Terms) -> set[str]:
    """Return how the names in a source begin: "Senate" and "Senators" are one; a party or a people names nobody."""
    names = (name.strip(".,").removesuffix("'s").removesuffix("’s") for name in source.split())
    told = (name for name in names if len(name) > 2 and name[0].isupper() and not _opens(name, terms))
    return {fold(name)[:_ALIKE] for name in told if fold(name).removesuffix("s") not in terms.words("partisans")}
