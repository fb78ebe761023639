"""Furniture: what stands around an article (bylines, credits, related links) is told from its body by rules in data."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from newsdiff.articles.dates import find_date
from newsdiff.articles.model import Role
from newsdiff.articles.outline import Form, Piece
from newsdiff.language.folding import fold_marks

_ENDS_A_SENTENCE = re.compile(r"[.!?…;:,][\"')\]]*$")
_FEWEST_TITLE_WORDS, _MOST_TITLE_WORDS = 3, 30


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of furniture.toml."""

    role: Role
    where: str
    words: int
    pattern: re.Pattern[str]


def name_roles(pieces: Sequence[Piece], shown: Sequence[str]) -> list[Role]:
    """Return the role of every piece; `shown` holds their texts without markup, white space folded."""
    texts = [fold_marks(text) for text in shown]
    title = _find_title(pieces, texts)
    roles: list[Role] = []
    in_body = False
    for index, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        role = Role.TITLE if index == title else _role(piece, text, in_body)
        in_body = in_body or role is Role.BODY
        roles.append(role)
    return roles


def _role(piece: Piece, text: str, in_body: bool) -> Role:
    if piece.role is not None:
        return piece.role
    if piece.form is Form.OTHER or not text:
        return Role.OTHER
    words = text.count(" ") + 1
    for rule in _rules():
        if words <= rule.words and not (rule.where == "top" and in_body) and rule.pattern.fullmatch(text):
            return rule.role
    if is_date_line(text):
        return Role.DATE
    if piece.form is Form.HEADING:
        return Role.HEADING
    if piece.emphasised and not _ENDS_A_SENTENCE.search(text):
        return Role.CAPTION_CREDIT if not in_body and words <= _data()["credits"]["words"] else Role.HEADING
    return Role.BODY


def is_date_line(text: str) -> bool:
    """Say whether `text` is a date and nothing else but the words that go with one ("Published on … at 9:30 am")."""
    if len(text) > 90:
        return False
    found = find_date(text)
    if found is None:
        return False
    _, start, end = found
    rest = re.findall(r"[^\W\d_]+", f"{text[:start]} {text[end:]}".lower())
    return all(word in _date_words() for word in rest)


def _find_title(pieces: Sequence[Piece], texts: Sequence[str]) -> int | None:
    """Return the index of the piece that is the headline, or None."""
    for index, piece in enumerate(pieces):
        if piece.role is Role.TITLE:
            return index
    for index, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        if piece.form is Form.HEADING and piece.level == 1 and text:
            return index
        if _role(piece, text, in_body=False) is Role.BODY and not _may_be_title(text):
            break
    for index, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        if not text or piece.role is not None:
            continue
        following = next((other for other in texts[index + 1 :] if _ENDS_A_SENTENCE.search(other)), "")
        headed = piece.form is Form.HEADING or (piece.form is Form.PARAGRAPH and len(following) > len(text))
        if piece.form is not Form.HEADING and texts[index + 1 : index + 2] and texts[index + 1][:1].islower():
            return None  # a sentence that a blank line broke
        return index if headed and _may_be_title(text) and not _is_furniture(text) else None
    return None


def _may_be_title(text: str) -> bool:
    words = text.count(" ") + 1
    return _FEWEST_TITLE_WORDS <= words <= _MOST_TITLE_WORDS and not re.search(r"[.…;:,][\"')\]]*$", text)


def _is_furniture(text: str) -> bool:
    return is_date_line(text) or any(rule.pattern.fullmatch(text) for rule in _rules())


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("furniture.toml").read_text(encoding="utf-8"))


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(Role(row["role"]), row["where"], row["words"], re.compile(row["pattern"])) for row in _data()["rules"]
    )


@cache
def _date_words() -> frozenset[str]:
    return frozenset(_data()["dates"]["words"])
