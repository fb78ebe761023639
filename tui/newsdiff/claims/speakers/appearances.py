"""Appearances: where the sentences of an article name a person, and with whom they begin."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from newsdiff.articles.model import Article
from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_WITHIN = 5
"""Words, a conjunction and titles included, among which a name that begins a sentence ends."""
_OFFICE, _FIELD = 3, 6
"""Words among which an office that begins a sentence stands, and those of its field before its holder's name."""
_DESCRIBED = 7
"""Words among which a description that begins a sentence ends: "But the victim's elder brother"."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'.][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Appearance:
    """One place where a person is named."""

    name: str
    """In full."""
    start: int
    """Offset of the surname."""
    begins: bool
    """Whether its sentence begins with it."""
    owns: bool = False
    """Whether it only owns something: "Berg's statement"."""


class Appearances:
    """The persons whom an article's sentences name outside quotations, found as they are asked for."""

    def __init__(
        self, article: Article, persons: Mapping[str, str], named: Callable[[str, int, int], str],
        quoted: Sequence[Span], lexicon: Lexicon,
    ) -> None:  # fmt: skip
        self._article = article
        self._persons = persons
        """Full names by surname."""
        self._named = named
        """Who is meant by a name at an offset in a sentence."""
        self._quoted = quoted
        self._roles = lexicon.words("role_nouns") if lexicon.words("names_follow") else frozenset()
        self._linking = lexicon.words("conjunctions") | lexicon.words("adverbs")
        self._articles = lexicon.words("determiners")
        self._described = lexicon.words("role_nouns") | frozenset(lexicon.table("title_pronouns"))
        self._described -= lexicon.words("singular_pronouns")
        self._fronting = lexicon.words("prepositions") | lexicon.words("subordinators")
        self._verbs = lexicon.verbs
        self._participles = tuple(lexicon.words("gerund_suffixes"))
        self._opening = self._linking | lexicon.words("subordinators")
        self._closed = lexicon.words("auxiliaries") | lexicon.words("prepositions") | lexicon.words("verbs")
        self._found: dict[int, tuple[Appearance, ...]] = {}

    def opener(self, sentence: int) -> str | None:
        """Return the name of the person a sentence begins with; None where it begins otherwise."""
        return next((one.name for one in self.of(sentence) if one.begins), None)

    def fronts(self, sentence: int) -> bool:
        """Say whether a sentence begins with a subordinate clause or the like: "Asked if he was late, Berg …"."""
        first = _WORD.search(self.text(sentence))
        return first is not None and self._fronts(fold(first[0]))

    def of(self, sentence: int) -> tuple[Appearance, ...]:
        """Return the persons a sentence names outside quotations, in order."""
        found = self._found.get(sentence)
        if found is None:
            found = self._found[sentence] = tuple(self._look(sentence))
        return found

    def _look(self, sentence: int) -> list[Appearance]:
        text = self.text(sentence)
        start = self._article.sentences[sentence].span.start
        words = list(_WORD.finditer(text))
        office = any(fold(word[0]) in self._roles for word in words[1:_OFFICE])
        found: list[Appearance] = []
        begins = True
        fronted = bool(words) and self._fronts(fold(words[0][0]))
        for index, match in enumerate(words):
            owns = match[0].endswith("'s")
            word = match[0].removesuffix("'s")
            if word in self._persons:
                if self._is_whole(text, match, words, index) and not self._is_quoted(start + match.start()):
                    name = self._named(self._with_given(text, words, index), start + match.start(), sentence)
                    within = index < (_WITHIN + _FIELD if office else _WITHIN)
                    front = fronted and self._is_behind_comma(text, words, index)
                    opens = not owns and ((begins and within) or front)
                    found.append(Appearance(name, start + match.start(), opens, owns))
                    fronted = fronted and not front
                begins = False
            elif not office and not word[0].isupper() and fold(word) not in self._linking:
                begins = begins and self._is_role_of_name(words, index)
        return found

    def _fronts(self, word: str) -> bool:
        """Say whether a sentence begins with something else than its subject: "Filling in for Hill, Berg …"."""
        asked = any("participle" in one.forms for one in self._verbs.get(word, ()))
        return asked or word in self._fronting or word.endswith(self._participles)

    def _is_behind_comma(self, text: str, words: Sequence[re.Match[str]], index: int) -> bool:
        """Say whether a name with its titles stands right behind a comma, and a word in small letters follows it."""
        while index and words[index - 1][0][0].isupper() and text[words[index - 1].end() : words[index].start()] == " ":
            index -= 1
        return text[max(0, words[index].start() - 2) : words[index].start()] == ", "

    def _is_role_of_name(self, words: Sequence[re.Match[str]], index: int) -> bool:
        """Say whether a word goes with the office before a name: "presidential candidate Berg"."""
        for match in words[index : index + 3]:
            word = fold(match[0])
            if match[0][0].isupper() or word in self._closed:
                return False
            if word in self._described:
                following = words[words.index(match) + 1 :]
                return bool(following) and following[0][0][0].isupper()
        return False

    def _is_whole(self, text: str, match: re.Match[str], words: Sequence[re.Match[str]], index: int) -> bool:
        """Say whether a surname is no part of a longer name: not in "Berg Foundation" or "the Berg campaign"."""
        following = text[match.end() : match.end() + 2]
        if following[:1] == " " and following[1:].isupper():
            return False
        before = words[index - 1] if index else None
        beside = before is not None and text[before.end() : match.start()] == " "
        return not (beside and before is not None and fold(before[0]) in self._articles)

    def _with_given(self, text: str, words: Sequence[re.Match[str]], index: int) -> str:
        """Return a surname with the capitals right before it."""
        first = index
        while first and words[first - 1][0][0].isupper() and text[words[first - 1].end() : words[first].start()] in (
            " ", ". "
        ):  # fmt: skip
            first -= 1
        return text[words[first].start() : words[index].end()].removesuffix("'s")

    def _is_quoted(self, at: int) -> bool:
        return any(span.start <= at < span.end for span in self._quoted)

    def description(self, sentence: int) -> str | None:
        """Return the words for somebody without a name with which a sentence begins: "the victim's brother"."""
        words = _WORD.findall(self.text(sentence))[:_DESCRIBED]
        while words and fold(words[0]) in self._opening and fold(words[0]) not in self._articles:
            words = words[1:]
        if not words or fold(words[0]) not in self._articles:
            return None
        for at, word in enumerate(words[1:], 1):
            owner = word.endswith(("'s", "s'"))
            if fold(word) in self._described:
                follows = words[at + 1] if at + 1 < len(words) else ""
                named = follows[:1].isupper() or fold(follows) in self._described
                return None if named else " ".join([fold(words[0]), *words[1 : at + 1]])
            if fold(word) in self._closed or (word[0].isupper() and not owner and fold(word) in self._persons):
                return None
        return None

    def ends(self, sentence: int, words: str) -> bool:
        """Say whether a comma or a quotation stands before these words: "…, a lawyer said" is the sentence's own."""
        before, found, _ = self.text(sentence).rpartition(words)
        clause = before.rstrip().rsplit(" ", 1)[0] if before and not before.rstrip().endswith((",", '"')) else before
        return bool(found) and clause.rstrip().endswith((",", '"'))

    def index(self, offset: int) -> int:
        """Return the index of the sentence in which an offset lies."""
        return bisect_right(self._article.sentences, offset, key=lambda one: one.span.start) - 1

    def start(self, sentence: int) -> int:
        """Return the offset at which a sentence begins."""
        return self._article.sentences[sentence].span.start

    def text(self, sentence: int) -> str:
        """Return a sentence with plain marks."""
        return fold_marks(self._article.plain[slice(*self._article.sentences[sentence].span)])
