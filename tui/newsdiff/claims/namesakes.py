"""Namesakes: names that are also words of a closed class, such as Will, May, Per and April."""

from collections.abc import Iterator, Sequence

from newsdiff.claims.tags import CAPITAL, CUE, DETERMINER, NUMBER, OTHER_CUE, PREPOSITION, TIME
from newsdiff.language.lexicon import Lexicon

_ENDS = frozenset('.?!:;"')
"""Marks behind which a capital says nothing."""
_NEAR = 6
"""Words on either side that tell running text from a line in which most words are capitalised."""
_FAR = 80
"""Words ahead in which a question must end."""


def namesakes(words: Sequence[str], tags: Sequence[int], lexicon: Lexicon) -> Iterator[int]:
    """Yield the tokens that are names although their folded word is of a closed class.

    In running text a capital within a sentence tells a name that another name or a verb of saying stands beside; a
    month needs that nothing before makes it a time. Where a sentence begins, only what would otherwise ask a question
    can be told ("Will Berg said").
    """
    names = lexicon.words("namesakes")
    asking = lexicon.words("asking_namesakes")
    months = lexicon.table("months")
    for at, word in enumerate(words):
        if word not in names or not tags[at] & CAPITAL or not _is_running(words, tags, at):
            continue
        follows = at + 1 < len(words) and _is_name(words, tags, at + 1, names)
        says = at + 1 < len(words) and _says(words[at + 1], lexicon)
        if _begins(words, at):
            if word in asking and (says or (follows and not _asks(words, at))):
                yield at
            continue
        before = tags[at - 1]
        dated = before & (PREPOSITION | DETERMINER | NUMBER | TIME) and not (at > 1 and tags[at - 2] & OTHER_CUE)
        if word in months and (dated or _is_figure(tags, at + 1)):
            continue
        if follows or says or _is_name(words, tags, at - 1, names):
            yield at


def _begins(words: Sequence[str], at: int) -> bool:
    """Say whether a sentence or a quotation begins here; what follows "…,”" goes on with one."""
    if at == 0 or words[at - 1] not in _ENDS:
        return at == 0
    return words[at - 1] != '"' or at < 2 or words[at - 2] != ","


def _is_name(words: Sequence[str], tags: Sequence[int], at: int, names: frozenset[str]) -> bool:
    """Say whether a capitalised word of no closed class stands here; two namesakes may be one name."""
    other = tags[at] & ~(CAPITAL | CUE)
    return bool(tags[at] & CAPITAL) and (not other or words[at] in names)


def _says(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is a form of a verb of saying that no auxiliary can stand before: "said", not "report"."""
    return any("finite" in form.forms and "infinitive" not in form.forms for form in lexicon.verbs.get(word, ()))


def _asks(words: Sequence[str], at: int) -> bool:
    return next((word for word in words[at : at + _FAR] if word in (".", "?", "!")), ".") == "?"


def _is_figure(tags: Sequence[int], at: int) -> bool:
    return at < len(tags) and bool(tags[at] & NUMBER)


def _is_running(words: Sequence[str], tags: Sequence[int], at: int) -> bool:
    """Say whether most words around are in lower case."""
    near = [k for k in range(max(0, at - _NEAR), min(len(words), at + _NEAR + 1)) if words[k][0].isalpha()]
    return 2 * sum(not tags[k] & CAPITAL for k in near) >= len(near)
