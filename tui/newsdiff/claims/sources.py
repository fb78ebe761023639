"""Sources: the words that name a speaker are folded to one canonical name, within an article and across two."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsdiff.articles.model import Article
from newsdiff.claims.model import UNSPECIFIED, WRITER, Claim
from newsdiff.claims.times import borrow
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon, load

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’‑\-][^\W_]+)*['’]?")
_ACRONYM = re.compile(
    r"((?:[A-Z][\w'’&-]*\s+(?:(?:of|for|and|the|on|to)\s+)*){1,7})\((?:the\s+)?([A-Z][A-Za-z.&]{1,7})\)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """The words that name a source, taken apart."""

    name: str | None
    """The proper name in them, None where they only describe."""
    role: str | None
    """What they say the source is."""
    head: str | None
    """The role's head noun, folded, in the singular as far as a final s tells."""
    owner: str | None
    """Whose: "South Korea" in "South Korea's spy agency", folded."""
    pronoun: str | None
    definite: bool
    plural: bool


def mention(surface: str, lexicon: Lexicon) -> Mention:
    """Take the words that name a source apart into a proper name and a role."""
    surface = re.sub(r"\s+", " ", surface).strip(" ,")
    folded = fold(surface)
    if folded in lexicon.words("subject_pronouns") | lexicon.words("object_pronouns"):
        return Mention(None, None, None, None, folded, True, folded in lexicon.words("plural_pronouns"))
    core, _, apposition = surface.partition(",")
    tokens = [match.group() for match in _WORD.finditer(re.sub(r"\([^)]*\)", " ", core))]
    definite = bool(tokens) and fold(tokens[0]) not in lexicon.words("indefinite")
    while tokens and fold(tokens[0]) in lexicon.words("determiners"):
        tokens = tokens[1:]
    if not tokens:
        return Mention(None, None, None, None, None, definite, False)
    owner = None
    owned = [position for position, token in enumerate(tokens[:-1]) if fold(token).endswith(("'s", "s'"))]
    if owned:
        owner = _unpossessed(" ".join(tokens[: owned[-1] + 1]))
    start = owned[-1] + 1 if owned else 0
    name_from, name_to = _name(tokens, start, lexicon)
    name = " ".join(tokens[name_from:name_to]) if name_to > name_from else None
    if name and name_to == len(tokens) and name_from > start:
        described = tokens[:name_from]
    elif name:
        described = tokens[:start] * (name_to < len(tokens)) + tokens[name_to:]
    else:
        described = tokens
    if name and owner and name_to == len(tokens) and name_from == start:
        described = []
    role = " ".join(described) or None
    if name and apposition.strip():
        role = re.sub(r"^(?:the|an?)\s+", "", apposition.strip(" ,"), flags=re.IGNORECASE) or role
    head = _head(role, lexicon) if role else None
    return Mention(
        name, role, head, fold(owner) if owner else None, None, definite, bool(head and _is_plural(role or ""))
    )


def _name(tokens: Sequence[str], start: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return where the proper name stands: the capitals that end the phrase, or an acronym before "agency"."""
    end = len(tokens)
    honorifics = lexicon.words("honorifics")
    if tokens[-1][0].isupper():
        at = end
        while at > start and (tokens[at - 1][0].isupper() or (at - 1 > start and fold(tokens[at - 1]) in _PARTICLES)):
            at -= 1
        while at < end - 1 and fold(tokens[at].rstrip(".")) in honorifics | lexicon.words("demonyms"):
            at += 1
        last_title = max((k for k in range(at, end - 1) if fold(tokens[k].rstrip(".")) in honorifics), default=-1)
        return (last_title + 1 if last_title >= at else at), end
    if fold(tokens[-1]) in lexicon.words("organisations"):
        run = [k for k in range(start, end) if len(tokens[k]) > 1 and tokens[k].isupper() and "." not in tokens[k]]
        if run:
            return run[0], run[-1] + 1
    return end, end


_PARTICLES = frozenset(["of", "the", "and", "for", "de", "van", "von", "der", "bin", "al", "el", "la", "du"])


def _unpossessed(words: str) -> str:
    return re.sub(r"['’]s?$", "", words)


def _is_plural(role: str) -> bool:
    last = fold(re.split(r"\s(?:of|for|from|in|at|with)\s", role)[0]).split()[-1:]
    return bool(last) and last[0].endswith("s") and not last[0].endswith("ss")


def _head(role: str, lexicon: Lexicon) -> str | None:
    first = re.split(r",|\s(?:of|for|from|in|at|with|to|who)\s", role)[0]
    tokens = [fold(match.group()) for match in _WORD.finditer(first)]
    while (
        tokens
        and tokens[-1] in lexicon.words("honorifics")
        and len(tokens) > 1
        and tokens[-2] not in lexicon.words("demonyms")
    ):
        if tokens[-1] in ("lawmaker", "spokesman", "spokeswoman", "spokesperson", "president", "leader", "official"):
            break
        tokens.pop()
    if not tokens:
        return None
    return _singular(tokens[-1])


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _kinds(words: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words of a description or an organisation's name, synonyms made one ("spy" is "intelligence")."""
    synonyms = lexicon.table("role_synonyms")
    found = set()
    for match in _WORD.finditer(words):
        word = _singular(_unpossessed(fold(match.group())))
        found.add(str(synonyms.get(word, word)))
    return frozenset(found)


def acronyms(text: str) -> dict[str, str]:
    """Return the acronyms a text explains, as in "National Intelligence Service (NIS)", to their expansions."""
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        short = match.group(2).replace(".", "")
        long = match.group(1).split()
        for start in range(len(long)):
            if "".join(word[0] for word in long[start:] if word[0].isupper()).upper() == short.upper():
                found.setdefault(short, " ".join(long[start:]))
                break
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    """One source as known so far."""

    name: str
    role: str | None
    head: str | None
    owner: str | None
    named: bool
    plural: bool
    person: bool


@dataclass(frozen=True, slots=True)
class Resolved:
    """Who the words of a source stand for."""

    name: str
    role: str | None
    named: bool
    candidates: tuple[str, ...] = ()


def resolve(article: Article, surfaces: Sequence[str | None], lexicon: Lexicon) -> list[Resolved | None]:
    """Return whom each of the surfaces, in the order of the text, stands for; None for a None.

    Names fold by surname, given name, acronym and expansion; descriptions ("the lawmaker") and pronouns go to the
    last source they fit, an indefinite one ("a South Korean lawmaker") to the one named source with that role.
    """
    explained = acronyms(article.plain)
    mentions = [None if surface is None else mention(surface, lexicon) for surface in surfaces]
    full: dict[str, list[str]] = {}
    for one in mentions:
        if one and one.name:
            parts = one.name.split()
            if len(parts) > 1:
                for part in {parts[0], parts[-1]}:
                    names = full.setdefault(part, [])
                    if one.name not in names:
                        names.append(one.name)
    known: dict[str, _Known] = {}
    order: list[str] = []
    results: list[Resolved | None] = []

    def remember(entry: _Known) -> None:
        old = known.get(entry.name)
        if old:
            entry = replace(
                entry, role=old.role or entry.role, head=old.head or entry.head, owner=old.owner or entry.owner
            )
        known[entry.name] = entry
        if entry.name in order:
            order.remove(entry.name)
        order.append(entry.name)

    for one in mentions:
        if one is None:
            results.append(None)
            continue
        candidates: tuple[str, ...] = ()
        if one.name:
            name = explained.get(one.name.replace(".", ""), one.name)
            name = re.sub(r"^[Tt]he ", "", name)
            if " " not in name and name in full:
                names = full[name]
                if len(names) == 1:
                    name = names[0]
                else:
                    candidates = tuple(names)
            organisation = bool(_kinds(name, lexicon) & lexicon.words("organisations")) or name.isupper()
            remember(_Known(name, one.role, one.head, one.owner, True, False, not organisation))
        elif one.pronoun:
            fitting = [
                other for other in reversed(order)
                if (known[other].plural if one.plural else not known[other].plural)
                and (known[other].person or one.pronoun not in lexicon.words("singular_pronouns"))
            ]  # fmt: skip
            name = fitting[0] if fitting else one.pronoun
            if not fitting:
                results.append(Resolved(one.pronoun, None, False))
                continue
        elif one.role:
            name, candidates = _described(one, known, order, mentions, full, lexicon)
            if name not in known:
                remember(_Known(name, one.role, one.head, one.owner, False, one.plural, True))
        else:
            results.append(Resolved(UNSPECIFIED, None, False))
            continue
        if name in known:
            order.remove(name)
            order.append(name)
        entry = known.get(name)
        results.append(Resolved(name, entry.role if entry else None, bool(entry and entry.named), candidates))
    roles = {name: entry.role for name, entry in known.items()}
    return [result and replace(result, role=roles.get(result.name, result.role)) for result in results]


def _described(
    one: Mention, known: dict[str, _Known], order: list[str], mentions: Sequence[Mention | None],
    full: dict[str, list[str]], lexicon: Lexicon,
) -> tuple[str, tuple[str, ...]]:  # fmt: skip
    """Return the source a description stands for, and the candidates where several fit."""
    role = one.role or ""
    fitting = [other for other in reversed(order) if _fits(one, known[other], lexicon)]
    if not one.definite:
        fitting = [other for other in fitting if fold(other) == fold(role)]
        if not fitting and not one.plural:
            named = {
                other.name: other
                for other in mentions
                if other and other.name and other.head == one.head and other.role
            }
            names = {full[name][0] if name in full and len(full[name]) == 1 else name for name in named}
            if len(names) == 1:
                only = next(iter(named.values()))
                if _kinds(only.role or "", lexicon) <= _kinds(role, lexicon) or _kinds(role, lexicon) <= _kinds(
                    only.role or "", lexicon
                ):
                    return next(iter(names)), ()
    if not fitting:
        return role, ()
    named_ones = [other for other in fitting if known[other].named]
    if len(named_ones) > 1 and known[named_ones[0]].person:
        return fitting[0], tuple(dict.fromkeys(named_ones))
    return fitting[0], ()


def _fits(one: Mention, other: _Known, lexicon: Lexicon) -> bool:
    if one.plural != other.plural:
        return False
    kinds = _kinds(one.role or "", lexicon)
    if fold(one.role or "") == fold(other.role or other.name):
        return True
    if one.head and other.head and one.head == other.head and one.definite:
        extra = kinds - _kinds(other.role or "", lexicon) - _kinds(other.name, lexicon)
        return not extra
    if not other.person:
        extra = (
            kinds
            - _kinds(other.name, lexicon)
            - _kinds(other.role or "", lexicon)
            - _kinds(other.owner or one.owner or "", lexicon)
        )
        return not extra and len(kinds) > 0 and (one.owner == other.owner or one.owner is None or other.owner is None)
    return False


def unify_sources(
    a: Article, claims_a: Sequence[Claim], b: Article, claims_b: Sequence[Claim]
) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Return the claims of both articles with one canonical name for one source in both.

    A surname in one article is the full name in the other where only one fits, an acronym its expansion, and a
    description ("South Korea's spy agency") the one organisation whose name and owner it describes.
    """
    lexicon = load(a.language)
    if lexicon is None or a.language != b.language:
        return tuple(claims_a), tuple(claims_b)
    names = _names_of(claims_a), _names_of(claims_b)
    explained = acronyms(b.plain) | acronyms(a.plain)
    owners = _owners(a.plain, lexicon) | _owners(b.plain, lexicon)
    pool = dict.fromkeys([*names[0], *names[1], *explained.values()])
    renamed = {name: _shared_name(name, pool, explained, owners, lexicon) for name in pool}
    for name, target in list(renamed.items()):
        renamed[name] = renamed.get(target, target)
    roles: dict[str, str] = {}
    known: set[str] = set()
    for claim in (*claims_a, *claims_b):
        name = renamed.get(claim.source, claim.source)
        if claim.named:
            known.add(name)
        if claim.role and (name not in roles or (len(claim.role) < len(roles[name]) and claim.named)):
            roles[name] = claim.role
    known.update(explained.values())

    def unified(claim: Claim) -> Claim:
        name = renamed.get(claim.source, claim.source)
        chain = tuple(renamed.get(link, link) for link in claim.chain)
        return replace(
            claim, source=name, chain=chain, role=roles.get(name, claim.role), named=claim.named or name in known
        )

    return (
        tuple(_lend_times(a, unified(claim), b, lexicon) for claim in claims_a),
        tuple(_lend_times(b, unified(claim), a, lexicon) for claim in claims_b),
    )


def _lend_times(article: Article, claim: Claim, other: Article, lexicon: Lexicon) -> Claim:
    """Resolve what an article without a dateline leaves open against the other's, marked as borrowed."""
    if article.published is not None or other.published is None or not claim.times:
        return claim
    return replace(claim, times=tuple(borrow(article.plain, time, other.published, lexicon) for time in claim.times))


def _names_of(claims: Sequence[Claim]) -> list[str]:
    found: dict[str, None] = {}
    for claim in claims:
        for name in (claim.source, *claim.chain):
            if name not in (WRITER, UNSPECIFIED):
                found[name] = None
    return list(found)


def _owners(text: str, lexicon: Lexicon) -> dict[str, str]:
    """Return whose an organisation is, as the text says it: "South Korea's National Intelligence Service"."""
    found: dict[str, str] = {}
    for match in re.finditer(r"((?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*)['’]s\s+((?:[A-Z][\w-]*\s?)+)", text):
        name = match.group(2).strip()
        if _kinds(name, lexicon) & lexicon.words("organisations"):
            found.setdefault(name, fold(match.group(1)))
    return found


def _shared_name(
    name: str, pool: dict[str, None], explained: dict[str, str], owners: dict[str, str], lexicon: Lexicon
) -> str:
    short = name.replace(".", "")
    if short in explained:
        return explained[short]
    if " " not in name:
        fitting = [
            other
            for other in pool
            if " " in other and name in (other.split()[0], other.split()[-1]) and other[0].isupper()
        ]
        if len(fitting) == 1:
            return fitting[0]
    if not name[0].isupper() or not name.split()[-1][0].isupper():
        one = mention(name, lexicon)
        if one.name is None and one.role and not one.plural:
            kinds = _kinds(one.role, lexicon) - _kinds(one.owner or "", lexicon)
            fitting = [
                other for other in pool
                if other[0].isupper() and other.split()[-1][0].isupper()
                and _kinds(other, lexicon) & lexicon.words("organisations")
                and kinds and kinds <= _kinds(other, lexicon)
                and (one.owner is None or owners.get(other) in (None, one.owner))
            ]  # fmt: skip
            if len(fitting) == 1:
                return fitting[0]
    return name
