"""Furniture: what stands around an article (bylines, credits, related links) is told from its body by rules in data."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from newsdiff.articles.datelines import dateline
from newsdiff.articles.dates import is_date_line
from newsdiff.articles.model import Role
from newsdiff.articles.outline import Form, Piece
from newsdiff.language.folding import fold_marks

_ENDS_A_SENTENCE = re.compile(r"[.!?…;:,][\"')\]]*$")
_ENDS_FULL = re.compile(r"[.…][\"')\]]*$")
_LONGEST = 1500
"""No piece with more characters is furniture."""
_MANY = 300
"""Past so many pieces the rules stand behind the gate, one pattern that is costly to make and quick to try."""
_ENDS_LIKE_A_SENTENCE = re.compile(r"[.!?…][\"')\]]*$")
_LONGEST_TOP = 20
"""How many pieces may stand above the first prose."""
_WORDS_OF_PROSE, _WORDS_OF_A_HEADLINE = 8, 4
_FEWEST_TITLE_WORDS, _MOST_TITLE_WORDS = 2, 25
_NO_WORD = re.compile(r"\W")
_NAME = re.compile(r"[^\Wa-z_\d][\w.'-]+(?: (?:[^\Wa-z_\d][\w.'-]*|de|del|van|von|der|da|al|bin|and|&)){1,4}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of furniture.toml, where its keys are explained."""

    role: Role
    where: str
    words: int
    unended: bool
    section: bool
    patterns: tuple[str, ...]
    flags: int
    only: frozenset[str]

    def matches(self, text: str, words: int, linked: bool) -> bool:
        """Say whether the rule applies to a piece of so many words, wherever it stands."""
        if words > self.words or (self.unended and not linked and _ENDS_FULL.search(text)):
            return False
        if self.only:
            found = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower())
            return bool(found) and self.only.issuperset(found)
        return any(_compiled(pattern, self.flags).fullmatch(text) for pattern in self.patterns)


def name_roles(pieces: Sequence[Piece], shown: Sequence[str]) -> list[Role]:
    """Return the role of every piece; `shown` holds their texts without markup, white space folded."""
    texts = [_folded(text) for text in shown]
    may = _may_match(texts)
    title = _find_title(pieces, texts, may)
    prose = next((index for index, text in enumerate(texts[:_LONGEST_TOP]) if _is_prose(text)), 0)
    roles: list[Role] = []
    section: Role | None = None
    in_body = False
    for index, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        role = Role.TITLE if index == title else _role(piece, text, may[index], in_body)
        if role is Role.BODY and title is not None and index > title and not in_body and repeats(text, texts[title]):
            role = Role.HEADING
        elif role is Role.BODY and index < prose and _is_label(pieces, texts, index):
            role = Role.BYLINE if title is not None and index > title and _is_name(piece, text) else _label(text)
        if section is not None and role in {Role.BODY, Role.HEADING, section} and _is_listed(piece, text):
            role = section
        else:
            section = role if may[index] and _opens_section(piece, text, role) else None
        in_body = in_body or role is Role.BODY
        roles.append(role)
    for index in range(len(pieces) - 1, -1, -1):
        if roles[index] in {Role.BODY, Role.HEADING}:
            role = _role(pieces[index], texts[index], may[index], in_body=True, at_end=True)
            if role is roles[index] is Role.BODY:
                break
            roles[index] = role
    return roles


def _folded(text: str) -> str:
    """Return `text` with plain marks; of one too long for any rule only the end, which tells how it ends."""
    return fold_marks(text) if len(text) <= _LONGEST else text[:-_LONGEST] + fold_marks(text[-_LONGEST:])


def repeats(text: str, title: str) -> bool:
    """Say whether a text is a headline once more, marks and case apart."""
    return _NO_WORD.sub("", text).casefold() == _NO_WORD.sub("", title).casefold()


def tail(text: str) -> tuple[Role, int] | None:
    """Return the role of what is to be cut off the end of a body paragraph, and where it begins, or None."""
    folded = _folded(text)
    for role, pattern in _tails():
        found = pattern.search(folded, max(0, len(folded) - 80))
        if found is not None:
            return role, len(folded) - len(found.group().lstrip())
    return None


def _role(piece: Piece, text: str, may: bool, in_body: bool, at_end: bool = False) -> Role:
    """Return the role of a piece; `may` says whether any rule may match its text."""
    if piece.role is not None:
        return piece.role
    if piece.form is Form.OTHER or not text:
        return Role.OTHER
    if is_date_line(text):
        return Role.DATE
    rule = _rule(piece, text, in_body, at_end) if may else None
    if rule is not None:
        return rule.role
    told = dateline(text) if not in_body else None
    if told is not None:
        return Role.BYLINE if told.byline else Role.DATE
    if piece.form is Form.HEADING:
        return Role.HEADING
    if piece.emphasised and not _ENDS_A_SENTENCE.search(text):
        return Role.CAPTION_CREDIT if not in_body and text.count(" ") < _data()["credits"]["words"] else Role.HEADING
    if piece.linked and piece.only_link and not _ENDS_A_SENTENCE.search(text):
        return Role.RELATED_LINK
    return Role.BODY


def _rule(piece: Piece, text: str, in_body: bool, at_end: bool) -> Rule | None:
    words = text.count(" ") + 1
    for rule in _rules():
        if (rule.where == "top" and in_body) or (rule.where == "end" and not at_end):
            continue
        if rule.role is Role.BYLINE and piece.emphasised and not text[:3].lower().startswith("by "):
            continue  # a bold agency is a picture's credit
        if rule.role is Role.BYLINE and text == text.lower():
            continue  # names are told by their capitals, which not every script has
        if rule.matches(text, words, piece.linked):
            return rule
    return None


def _opens_section(piece: Piece, text: str, role: Role) -> bool:
    words = text.count(" ") + 1
    return any(rule.section and rule.role is role and rule.matches(text, words, piece.linked) for rule in _rules())


def _is_listed(piece: Piece, text: str) -> bool:
    """Say whether a piece may be one of the entries under a heading such as "Related articles"."""
    return piece.linked or piece.form is Form.ITEM or not _ENDS_A_SENTENCE.search(text)


def _is_name(piece: Piece, text: str) -> bool:
    return piece.form is Form.PARAGRAPH and _NAME.fullmatch(text) is not None


def _find_title(pieces: Sequence[Piece], texts: Sequence[str], may: Sequence[bool]) -> int | None:
    """Return the index of the piece that is the headline, or None; `may` is as for `_role`, of every piece."""
    for index, piece in enumerate(pieces):
        if piece.role is Role.TITLE:
            return index
    for index, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        if piece.form is Form.HEADING and piece.level == 1 and text:
            return index
        if _role(piece, text, may[index], in_body=False) is Role.BODY and not _may_be_title(text):
            break
    candidates: list[int] = []
    for index, (piece, text) in enumerate(zip(pieces[:_LONGEST_TOP], texts, strict=False)):
        if not text or piece.role is not None or _is_furniture(piece, text, may[index]):
            continue
        below = texts[index + 1 : index + _LONGEST_TOP]
        following = next(filter(_is_prose, below), next(filter(_ENDS_A_SENTENCE.search, below), ""))
        headed = piece.form is Form.HEADING or (piece.form is Form.PARAGRAPH and len(following) > len(text))
        broken = piece.form is not Form.HEADING and "".join(texts[index + 1 : index + 2])[:1].islower()
        if broken or not headed or _ENDS_FULL.search(text) or _is_prose(text):
            break
        if _may_be_title(text):
            candidates.append(index)
    long = (index for index in candidates if texts[index].count(" ") + 1 >= _WORDS_OF_A_HEADLINE)
    return next(long, next(iter(candidates), None))


def _is_prose(text: str) -> bool:
    return text.count(" ") + 1 >= _WORDS_OF_PROSE and _ENDS_LIKE_A_SENTENCE.search(text) is not None


def _is_label(pieces: Sequence[Piece], texts: Sequence[str], index: int) -> bool:
    """Say whether a piece above the first prose is a line such as pages have there: a section, a standfirst, a name."""
    text, follows = texts[index], "".join(texts[index + 1 : index + 2])[:1]
    if pieces[index].form is not Form.PARAGRAPH or text.count(" ") >= _MOST_TITLE_WORDS:
        return False
    return not _ENDS_A_SENTENCE.search(text) and not follows.islower()


def _label(text: str) -> Role:
    return Role.HEADING if text.count(" ") + 1 >= _WORDS_OF_A_HEADLINE else Role.OTHER


def _may_be_title(text: str) -> bool:
    words = text.count(" ") + 1
    return _FEWEST_TITLE_WORDS <= words <= _MOST_TITLE_WORDS and not re.search(r"[.…;:,][\"')\]]*$", text)


def _is_furniture(piece: Piece, text: str, may: bool) -> bool:
    return is_date_line(text) or (may and _rule(piece, text, in_body=False, at_end=True) is not None)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("furniture.toml").read_text(encoding="utf-8"))


@cache
def _compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(_filled(pattern), flags)


def _filled(pattern: str) -> str:
    agencies = sorted(_data()["agencies"], key=len, reverse=True)
    return pattern.replace("{agency}", "(?:" + "|".join(map(re.escape, agencies)) + ")")


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            role=Role(row["role"]),
            where=row.get("where", "anywhere"),
            words=row["words"],
            unended=row.get("unended", False),
            section=row.get("section", False),
            patterns=tuple(row.get("patterns", ())),
            flags=0 if row.get("case") else re.IGNORECASE,
            only=frozenset(row.get("only", ())),
        )
        for row in _data()["rules"]
    )


def _may_match(texts: Sequence[str]) -> list[bool]:
    """Say of every text whether any rule may match it: most paragraphs of a long source are body, and told so here."""
    if len(texts) <= _MANY:
        return [len(text) <= _LONGEST for text in texts]
    gate = _gate()
    return [len(text) <= _LONGEST and gate.fullmatch(text) is not None for text in texts]


@cache
def _gate() -> re.Pattern[str]:
    """Return one pattern for what any rule may match.

    Compiling it takes longer than reading a whole article by the rules one by one, so it is for long sources only.
    """
    patterns = [
        f"(?i:{_filled(pattern)})" if rule.flags & re.IGNORECASE else f"(?:{_filled(pattern)})"
        for rule in _rules()
        for pattern in rule.patterns
    ]
    for rule in _rules():
        if rule.only:
            words = "|".join(map(re.escape, sorted(rule.only, key=len, reverse=True)))
            patterns.append(rf"\W*(?i:{words})\b.*")
    return re.compile("|".join(patterns))


@cache
def _tails() -> tuple[tuple[Role, re.Pattern[str]], ...]:
    return tuple((Role(row["role"]), _compiled(row["pattern"])) for row in _data()["tails"])
