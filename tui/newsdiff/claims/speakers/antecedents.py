"""Antecedents: whom a pronoun stands for, and who else it may be."""

import re
from collections.abc import Callable, Sequence, Set

from newsdiff.claims.speakers.appearances import Appearances
from newsdiff.claims.speakers.known import Known, Memory
from newsdiff.claims.speakers.mentions import Mention
from newsdiff.claims.speakers.pronouns import Pronouns
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_NEAR = 2
"""Sentences back in which a source known for a person goes before one that is not."""
_FAR = 3
"""Sentences after which a pronoun is no longer plainly the last source's; those that go on with it do not count."""
_OBJECT = 30
"""Characters after a pronoun in which the object of its verb stands."""
_FRONTED = re.compile(r"[^,]+,\s*(?:\w+\.?\s+){0,2}")
"""One phrase, its comma and the titles of whom it leads up to."""
_GOES_ON = 8
"""Sentences that may go on with a pronoun."""

Antecedent = tuple[Known | None, tuple[str, ...]]
"""Whom a pronoun stands for, None where nobody is known, and all that fit as well."""


class Antecedents:
    """Finds antecedents among the sources so far and the persons whom the last sentences name."""

    def __init__(
        self, memory: Memory, appearances: Appearances, pronouns: Pronouns, person: Callable[[str], Known],
        described: Callable[[str, int], Antecedent], persons: Sequence[tuple[int, str]], lexicon: Lexicon,
    ) -> None:  # fmt: skip
        self._memory = memory
        self._appearances = appearances
        self._pronouns = pronouns
        self._person = person
        """What is known of a person by full name."""
        self._described = described
        """Whom the words for somebody without a name stand for."""
        self._persons = persons
        """Where the article names persons in full."""
        self._singular = lexicon.words("singular_pronouns")
        self._first_person = lexicon.words("first_person")
        self._pronoun = re.compile(rf"\b(?:{'|'.join(self._singular) or '(?!)'})\b")

    def of(self, one: Mention, at: int, sentence: int, said: Sequence[Span]) -> Antecedent:
        """Return whom the pronoun at offset `at` stands for; `said` is what is said, which names others."""
        if one.pronoun in self._first_person:
            return None, ()
        if one.pronoun in self._singular:
            return self.personal(self._pronouns.of(one.pronoun), at, sentence, said)
        recent = (known for known in self._memory.recent() if sentence - known.sentence <= _FAR)
        if one.plural:
            return next((known for known in recent if known.plural or (known.named and not known.person)), None), ()
        found = next((known for known in recent if not known.plural and not (known.person and known.sure)), None)
        return found, (found.name,) if found is not None and sentence - found.sentence > 1 else ()

    def personal(self, wanted: str | None, at: int, sentence: int, said: Sequence[Span]) -> Antecedent:
        """Return whom "he", "she" or, with None, either stands for."""
        sources = [
            known for known in self._memory.recent()
            if not known.plural and known.person and goes(known, wanted)
        ]  # fmt: skip
        if any(known.sure and sentence - known.sentence <= _NEAR for known in sources):
            sources = [known for known in sources if known.sure]
        told = {one.name for one in self._appearances.of(sentence) if at < one.start < at + _OBJECT and not one.begins}
        sources = [known for known in sources if known.name not in told]  # "he told Berg" is not Berg
        last = sources[0] if sources else None
        if last is not None and last.sentence == sentence:
            return last, ()
        here = self._in_this(wanted, at, sentence, said)
        if here is not None:
            return here
        first = min((self._appearances.index(span.start) for span in said), default=sentence)
        distance = 0
        for before in range(min(first, sentence) - 1, max(-1, sentence - 1 - _GOES_ON), -1):
            found = self._in_sentence(before, wanted, sources, sentence, told)
            if found is not None:
                return self._or_himself(found, at, sentence)
            distance += not self._goes_on(before, wanted)
            if distance == _FAR:
                break
        return self._far(last, wanted, at)

    def _or_himself(self, found: Antecedent, at: int, sentence: int) -> Antecedent:
        """Return whom what is said begins with, too, where nobody else has just spoken: "Berg was at home, he said"."""
        known, others = found
        own = next((one.name for one in self._appearances.of(sentence) if one.begins and one.start < at), None)
        if known is None or own is None or own == known.name or not self._fits(own, known.pronoun):
            return found
        about = [self._appearances.opener(index) for index in range(max(0, sentence - _NEAR), sentence)]
        if known.name in about or known.sentence >= max(0, sentence - _NEAR):
            return found
        return self._person(own), tuple(dict.fromkeys((own, *(others or (known.name,)))))

    def named_near(self, sentence: int) -> frozenset[str]:
        """Return the persons whom a sentence and the few before it name, and those who spoke there."""
        spoke = (known.name for known in self._memory.recent() if sentence - known.sentence <= _FAR)
        near = range(max(0, sentence - _FAR), sentence + 1)
        return frozenset([*spoke, *(one.name for index in near for one in self._appearances.of(index))])

    def _in_this(self, wanted: str | None, at: int, sentence: int, said: Sequence[Span]) -> Antecedent | None:
        """Return whom the pronoun's own sentence names before it, but for what is said and for what follows a "he"."""
        named = [one for one in self._appearances.of(sentence) if not one.owns and self._fits(one.name, wanted)]
        if self._appearances.fronts(sentence):
            behind = next((one.name for one in named if one.begins and at < one.start), None)
            if behind is not None:
                return self._person(behind), ()  # "Asked by Hill if he was late, Berg said …"
        here = [one for one in named if one.start < at]
        here = [one for one in here if not any(span.start <= one.start < span.end for span in said)]
        if not here or (
            self._goes_on(sentence, wanted, here[0].start) and not self._is_fronted(sentence, here[0].start)
        ):
            return None
        fitting = list(dict.fromkeys(one.name for one in here))
        plain = here[0].begins or len(fitting) == 1
        return self._person(fitting[0]), () if plain else tuple(fitting)

    def _is_fronted(self, sentence: int, name: int) -> bool:
        """Say whether only a fronted phrase and titles stand before a name: "For his part, Mr. Berg"."""
        before = self._appearances.text(sentence)[: name - self._appearances.start(sentence)]
        return _FRONTED.fullmatch(before) is not None

    def _in_sentence(
        self, index: int, wanted: str | None, sources: Sequence[Known], sentence: int, told: Set[str]
    ) -> Antecedent | None:  # fmt: skip
        """Return whom an earlier sentence makes the pronoun stand for; None where it names nobody that fits."""
        spoke = [known for known in sources if known.sentence == index]
        fitting = [one for one in self._appearances.of(index) if one.name not in told and self._fits(one.name, wanted)]
        named = list(dict.fromkeys(one.name for one in fitting if not one.owns))
        owning = list(dict.fromkeys(one.name for one in fitting if one.owns))
        opener = self._appearances.opener(index)
        opener = opener if opener in named else None
        if spoke:
            last = spoke[0]
            ends = last.named or self._appearances.ends(index, last.name)
            if opener is not None and opener != last.name and not ends:
                return self._person(opener), ()
            names = [known.name for known in spoke if known.named] or [known.name for known in spoke]
            return last, tuple(names) if len(names) > 1 else ()
        if opener is not None:
            return self._person(opener), ()
        description = self._appearances.description(index)
        somebody, others = self._described(description, index) if description else (None, ())
        if somebody is not None and somebody.person and not somebody.plural and goes(somebody, wanted):
            return somebody, others
        if not fitting or self._goes_on(index, wanted, fitting[0].start):
            return None  # "her meeting with Berg" goes on with somebody else
        recent = next((known for known in sources if known.named and sentence - known.sentence <= _FAR), None)
        both = dict.fromkeys([*([recent.name] if recent else ()), *(named or owning)])
        first = self._person(named[0]) if len(named) == 1 else recent or self._person(next(iter(both)))
        return first, tuple(both) if len(both) > 1 or not (named or recent) else ()

    def _goes_on(self, index: int, wanted: str | None, end: int | None = None) -> bool:
        """Say whether a sentence, up to an offset, says the same pronoun."""
        text = fold(self._appearances.text(index))
        stop = len(text) if end is None else max(0, end - self._appearances.start(index))
        return any(self._pronouns.of(match[0]) == wanted for match in self._pronoun.finditer(text, 0, stop))

    def _fits(self, name: str, wanted: str | None) -> bool:
        return goes(self._person(name), wanted)

    def _far(self, last: Known | None, wanted: str | None, at: int) -> Antecedent:
        """Return the one person so far whom the pronoun fits; else the last source, as uncertain."""
        so_far = dict.fromkeys(name for start, name in self._persons if start < at and self._fits(name, wanted))
        if last is not None and last.named:
            so_far.setdefault(last.name)
        if len(so_far) == 1 and wanted is not None:
            name = next(iter(so_far))
            known = self._person(name)
            return known, () if known.pronoun == wanted or last is known else (name,)
        return last, () if last is None else (last.name,)


def goes(known: Known, wanted: str | None) -> bool:
    """Say whether a pronoun can stand for somebody; None stands for any."""
    return wanted is None or known.pronoun in (None, wanted)
