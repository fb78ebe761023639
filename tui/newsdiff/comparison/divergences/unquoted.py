"""What one side quotes and the other says in its own words, without the marks."""

from collections.abc import Iterator, Sequence

from newsdiff.comparison.divergences.quoted import Quoted
from newsdiff.comparison.divergences.quoted_runs import FRAGMENT, RUN, Remark
from newsdiff.comparison.divergences.sides import ROOT, Pair, Side, capital, shown
from newsdiff.comparison.model import Divergence
from newsdiff.language.relations import relations
from newsdiff.language.spans import Span

_REUSED = 0.3
"""The share of a quotation's content words which the other sentence has without marks where it paraphrases it …"""
_KIN = 0.5
"""… where another form of a word or a related one counts so much, if any word is the same."""
_REST = 0.6
"""The same for what the other side leaves outside its own, shorter quotation."""
_WHOLE = 0.6
"""The share of a sentence's content words from which it is nothing but its quotation."""
_VERBATIM = 0.8
"""The share of a quotation's remaining words from which they are told word for word."""
_ASIDE = 4
"""Matched words further apart than this are not one stretch of evidence."""
_SINGLE = ("'", "‘")
"""Headlines quote in single marks."""


def said_without_marks(quoted: Quoted, related: Sequence[Remark], pair: Pair) -> Iterator[Divergence]:
    """Yield a quotation, or the rest of one, that the other side says without marks.

    `related` are its relations to the other side's quotations. Only beside a shorter one can it be paraphrased too, and
    not where the other side has the rest word for word: then the marks are all that differs.
    """
    kinds = {relation.kind for relation in related}
    if quoted.title or not kinds <= {"extended", "fragment"}:
        return
    light = pair.terms.function_words
    content = {key for key in quoted.keys if key not in light}
    whole = [relation for relation in related if relation.kind == "extended"]
    shared = {quoted.keys[index] for relation in whole for index in relation.shared(pair.is_a)}
    rest = content - shared
    if not rest or (whole and _is_word_for_word(quoted, rest, pair)):
        return
    other = pair.other
    reused = [index for index in sorted(other.content - other.inside) if other.words.keys[index] in rest]
    found = {other.words.keys[index] for index in reused}
    if len(rest) * 2 < len(content):
        said = len(found) > FRAGMENT and len(found) >= _REST * len(rest)
    elif len(quoted.forms) <= FRAGMENT:
        said = found == rest
    else:
        retold = _retold(rest, pair)
        if found and len(found) + _KIN * len(retold) >= max(FRAGMENT, _REUSED * len(rest)):
            reused = sorted({*reused, *retold.values()})
            found |= retold.keys()
        said = (
            len(found) >= _REUSED * len(rest)
            or ("fragment" in kinds and bool(found))
            or _reuses(quoted, pair)
            or (not shared and _is_whole(quoted, pair))
        )
    if not said:
        return
    evidence = _stretch(reused, other) if reused else _unquoted(other)
    if evidence is None or other.article.plain[max(0, evidence.start - 1) : evidence.start] in _SINGLE:
        return
    reason = f"{pair.name} quotes {shown(pair.one, quoted.span)}, {pair.other_name} says it without marks"
    yield pair.divergence("quote_paraphrased", reason, [quoted.span], [evidence])


def _retold(rest: set[str], pair: Pair) -> dict[str, int]:
    """Return which of the quoted words the other side has outside its marks in another form or as a related word, each
    with where that stands first."""
    other = pair.other
    unmarked = {other.words.keys[index]: index for index in sorted(other.content - other.inside, reverse=True)}
    roots = {key[:ROOT]: index for key, index in sorted(unmarked.items(), key=lambda item: -item[1])}
    related = relations(other.article.language, rest | unmarked.keys())
    retold = {}
    for key in rest - unmarked.keys():
        places = [unmarked[kin] for kin in related.get(key, ()) if kin in unmarked]
        places += [roots[key[:ROOT]]] if key[:ROOT] in roots else []
        if places:
            retold[key] = min(places)
    return retold


def _is_word_for_word(quoted: Quoted, rest: set[str], pair: Pair) -> bool:
    """Say whether the other side has nearly every word of the rest, in the same order, outside its marks."""
    one, other = pair.one, pair.other
    said = [index for index in range(quoted.first, quoted.last) if one.words.keys[index] in rest]
    image = [pair.to_other[index] for index in said if pair.to_other.get(index) not in (None, *other.inside)]
    return len(image) >= _VERBATIM * len(said) and image == sorted(image)


def _reuses(quoted: Quoted, pair: Pair) -> bool:
    """Say whether the other side has two quoted words running without marks, names apart."""
    one, other = pair.one, pair.other
    for index in range(quoted.first, quoted.last - 1):
        there = pair.to_other.get(index)
        if there is None or pair.to_other.get(index + 1) != there + 1 or {there, there + 1} & other.inside:
            continue
        if {index, index + 1} <= one.content and not capital(index, one) and not capital(index + 1, one):
            return True
    return False


def _is_whole(quoted: Quoted, pair: Pair) -> bool:
    """Say whether a sentence is nothing but a quotation, so that what is linked to it reports that quotation."""
    one, other = pair.one, pair.other
    spoken = sum(quoted.first <= index < quoted.last for index in one.content)
    if spoken < _WHOLE * len(one.content) or len(other.content - other.inside) <= FRAGMENT:
        return False
    if any(not part.title and len(part.forms) >= RUN for part in other.quoted):
        return False
    rest = [index for index in one.content if not quoted.first <= index < quoted.last and not capital(index, one)]
    if sum(index in pair.to_other for index in rest) > FRAGMENT:
        return False
    keys = {key for key in quoted.keys if key not in pair.terms.function_words}
    return not any(2 * len(keys.intersection(part.keys)) > len(keys) for side in pair.others for part in side.quoted)


def _stretch(indices: list[int], side: Side) -> Span:
    """Return the span of the largest group of words that stand near each other."""
    groups = [[indices[0]]]
    for index in indices[1:]:
        if index - groups[-1][-1] <= _ASIDE:
            groups[-1].append(index)
        else:
            groups.append([index])
    largest = max(groups, key=len)
    return side.span(largest[0], largest[-1] + 1)


def _unquoted(side: Side) -> Span | None:
    """Return the span of the longest run of a sentence's words outside quotation marks."""
    best = begin = 0
    size = 0
    for index in range(len(side.words.spans) + 1):
        if index == len(side.words.spans) or index in side.inside:
            if index - begin > size:
                best, size = begin, index - begin
            begin = index + 1
    return side.span(best, best + size) if size else None
