"""People: who an article names in its running text, with title and role, whether or not they speak."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from newsdiff.articles.model import Article
from newsdiff.claims.speakers.mentions import UPPER, Mention, Mentions
from newsdiff.claims.speakers.pronouns import Pronouns
from newsdiff.language.folding import fold, fold_marks
from newsdiff.language.lexicon import Lexicon

_WORD = rf"[{UPPER}][^\W\d_]+(?:[-'][^\W\d_]+)*"
_NAME = re.compile(rf"{_WORD}(?: (?:[A-Z]\.|{_WORD})){{1,6}}")
_OPENS = re.compile(r"(?:^|[.!?\"'\n]\s*|-\s+)$")
_AGED = re.compile(r", \d{1,3}\b(?=[,.;])")
_AND_WHO = re.compile(r", (\w\S*)")
_CAPITALS = 0.7
"""Share of words of four letters and more with a capital from which a sentence without a full stop is a headline."""
_BEFORE = 60
"""Characters before a name in which the words of a role stand."""
_LONGEST_ROLE = 5
_OFTEN = 3
"""Mentions of a surname from which its bearer is whom an article is about."""


def _running_text(article: Article) -> str:
    """Return the article's text with headlines, whose every word may have a capital, blanked out."""
    pieces = []
    last = 0
    for sentence in article.sentences:
        text = article.plain[slice(*sentence.span)]
        pieces.append(article.plain[last : sentence.span.start])
        pieces.append(text if text.endswith(".") or not _is_headline(text) else " " * len(text))
        last = sentence.span.end
    return "".join((*pieces, article.plain[last:]))


def _is_headline(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{4,}", text)
    return sum(1 for word in words if word[0].isupper()) > _CAPITALS * len(words)


class People:
    """The full names of one article's text in order."""

    def __init__(self, article: Article, mentions: Mentions, pronouns: Pronouns, lexicon: Lexicon) -> None:
        titles = "|".join(sorted(lexicon.words("plain_titles")))
        self._abbreviated = re.compile(rf"\b({_WORD})\. $")
        self._addressed = re.compile(rf"\b((?i:{titles or '(?!)'}))\.? ({_WORD})")
        self._roles = lexicon.words("role_nouns")
        self._names_follow = bool(lexicon.words("names_follow"))
        self._honorifics = lexicon.words("honorifics")
        self._indefinite = lexicon.words("indefinite")
        self._closed = frozenset(
            word for name in ("times", "subordinators", "auxiliaries", "verbs") for word in lexicon.words(name)
        )
        self._closed |= lexicon.words("determiners") | lexicon.words("prepositions") | lexicon.words("conjunctions")
        self._no_names = lexicon.words("not_sentence_initial_names") | lexicon.words("determiners")
        self._no_names |= lexicon.words("subject_pronouns")
        self._no_names |= lexicon.words("prepositions") | frozenset(lexicon.prepositions)
        self._pronouns = pronouns
        self._person_nouns = lexicon.words("person_nouns") - self._honorifics
        self._mentions = mentions
        self.titled: dict[str, Mention] = {}
        """Who is named with a title or a role, by name."""
        self.persons: list[str] = []
        """Who is named with a clause that only persons have: "Anna Berg, who …"."""
        who = lexicon.words("who")
        known: dict[str, Mention] = {}
        text = fold_marks(_running_text(article))
        self._plain_words = frozenset(re.findall(r"(?<![\w'-])[a-z]+", text)) - self._honorifics
        self._names: dict[str, None] = {}
        self.offices: dict[str, tuple[int, str]] = {}
        """Where a surname first has an office before it ("President Berg"), and which."""
        self.named: list[tuple[int, str]] = []
        """Where persons are named in full, in the order of the text."""
        self.addressed: dict[str, set[str | None]] = defaultdict(set)
        """The pronouns that the titles of address before a surname ("Mrs. Berg") tell."""
        for match in self._addressed.finditer(text):
            self.addressed[match[2]].add(pronouns.of(fold(match[1])))
        self.surnames = set(self.addressed)
        """Surnames that a title of address stands before, and those of the persons named in full."""
        for match in _NAME.finditer(text):
            words = self._named(text, match)
            self._names[words] = None
            if " " not in words:
                continue
            if self._is_supposed(text, match.start()):
                continue
            before = self._role_before(text, match.start()) or self._office_before(text, match.start())
            key = f"{before} {words}".strip()
            one = known.get(key)
            if one is None:
                one = known[key] = mentions.mention(key)
            if one.name is None:
                continue
            if one.head and " " not in one.name:
                self.offices.setdefault(one.name, (match.start(), one.head))
            follows = _AND_WHO.match(text, match.end())
            if follows and follows[1] in who:
                self.persons.append(one.name)
            if one.head and self.can_be_name(one.name):
                self.titled.setdefault(one.name, one)
            if self._is_person(one, pronouns) or (" " in one.name and _AGED.match(text, match.end())):
                self.named.append((match.end() - len(words), one.name))
                self.surnames.add(one.name.split()[-1])
        self.protagonist = self._most_named(text, known.values())
        """The person the article names most, where one is named often."""

    def _is_person(self, one: Mention, pronouns: Pronouns) -> bool:
        """Say whether a full name is known to be a person's by its title, role or given name."""
        name = one.name or ""
        if not self.can_be_name(name) or self._mentions.is_group(name):
            return False
        if " " not in name or self._mentions.is_organisation(name) or name.split()[-1].isupper():
            return False
        titled = one.head or one.title in self._honorifics
        return bool(titled or pronouns.is_given(name)) or name in self.persons

    def can_be_name(self, name: str) -> bool:
        """Say whether a run of capitals has no word of a closed class in it: not "We're Democrats"."""
        return not any(fold(word).partition("'")[0] in self._no_names for word in name.split())

    def _most_named(self, text: str, known: Iterable[Mention]) -> str | None:
        persons = {one.name.split()[-1]: one.name for one in known if one.name and " " in one.name}
        for surname, name in list(persons.items()):
            if self._mentions.is_organisation(name):
                del persons[surname]
        named = Counter(word for word in re.findall(r"[^\W\d_]+", text) if word in persons)
        most = named.most_common(1)
        return persons[most[0][0]] if most and most[0][1] >= _OFTEN else None

    def _named(self, text: str, match: re.Match[str]) -> str:
        """Return a run of capitals without the words that only begin a sentence."""
        parts = match.group().split()
        if _OPENS.search(text[max(0, match.start() - 3) : match.start()]) and fold(parts[0]) in self._plain_words:
            parts = parts[1:]
        while parts and fold(parts[0]) in self._no_names:
            parts = parts[1:]
        if len(parts) > 2 and not self._pronouns.is_given(parts[0]) and self._pronouns.is_given(parts[1]):
            titled = fold(parts[0]) in self._honorifics | self._roles
            parts = parts if titled else parts[1:]  # "Entrusting Anna Berg with it …"
        while len(parts) > 2 and self._person_nouns.intersection((fold(parts[0]), fold(parts[0]).removeprefix("ex-"))):
            parts = parts[1:]
        return " ".join(parts)

    def _is_supposed(self, text: str, at: int) -> bool:
        """Say whether an indefinite article stands before a name: "a President Berg" is not president."""
        before = text[max(0, at - _BEFORE) : at].split()
        return bool(before) and fold(before[-1]) in self._indefinite

    def _role_before(self, text: str, at: int) -> str:
        """Return "conservative talk show host" before a name; nothing where no role stands right before it."""
        before = text[max(0, at - _BEFORE) : at]
        short = self._abbreviated.search(before)
        if short and fold(short[1]) in self._honorifics:
            return short[1]
        words = re.split(r"[^\w\s'-]", before)[-1].split()
        if not words or fold(words[-1]) not in self._roles or not text[at - 1].isspace():
            return ""
        role: list[str] = []
        for word in reversed(words[-_LONGEST_ROLE:]):
            if fold(word) in self._closed:
                break
            role.insert(0, word)
        return " ".join(role)

    def _office_before(self, text: str, at: int) -> str:
        """Return "ministra de Trabajo," before a name, in languages that put an office with its field there."""
        if not self._names_follow or text[at - 2 : at] != ", ":
            return ""
        words = re.split(r"[^\w\s'-]", text[max(0, at - _BEFORE) : at - 2])[-1].split()
        first = next((index for index, word in enumerate(words) if fold(word) in self._roles), None)
        return "" if first is None else f"{' '.join(words[first:])},"

    def full_names(self, surnames: set[str]) -> Iterator[str]:
        """Yield the full names of the text that end in one of the given surnames."""
        for words in self._names:
            *given, surname = words.split() or [""]
            if given and surname in surnames and self._plain_words.isdisjoint(map(fold, given)):
                long = self._mentions.mention(words).name
                if long and " " in long:
                    yield long
