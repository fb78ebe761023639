"""Times: expressions of time and the periods they stand for, resolved against a dateline."""

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from newsdiff.claims.model import Basis, Time
from newsdiff.language.folding import fold
from newsdiff.language.lexicon import Lexicon
from newsdiff.language.spans import Span

_FORM = re.compile(r"[\w']+(?:-[\w']+)*")
_WORDS = re.compile(r"\w+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FORWARD_WITHIN = 10
"""Words before a time, in its clause, in which a projection ("will", "expected") puts it after the dateline,
unless somebody said or did something in between ("will resign, she said Friday")."""
_AHEAD_WITHIN = 10
"""Words behind a time that opens its clause in which a projection does ("On Friday they will …")."""
_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?$")
_CLAUSE = re.compile(r"[.;:!?\"“”]\s")


class _Reader:
    """The pattern and tables that one language's times are read with."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.months, self.weekdays = lexicon.table("months"), lexicon.table("weekdays")
        self.relatives = lexicon.table("relative_times")
        self.wills = lexicon.words("projections")
        self.projections = self.wills | lexicon.words("ahead")
        self.present, self.openers = lexicon.words("present_be"), frozenset(lexicon.table("time_openers"))
        self.participles = tuple(lexicon.words("verb_suffixes"))
        self.bare = lexicon.words("infinitive_markers") | lexicon.words("infinitive_be")
        self.offsets = lexicon.words("offsets")
        told = {word for word, cues in lexicon.verbs.items() if not any("infinitive" in cue.forms for cue in cues)}
        self.verbs = {word for word in told if not word.endswith(("s", "ing"))} | lexicon.words("verbs")
        self.ambiguous = lexicon.words("ambiguous_months")
        self.named_days, self.scheduled = lexicon.words("named_days"), lexicon.words("scheduled")
        self.until = lexicon.words("until")
        self.last, self.next = lexicon.words("last"), lexicon.words("next")
        months, days = _either(self.months), _either(self.weekdays)
        before = _either(lexicon.table("time_openers"))
        after = _either([*self.last, *self.next])
        year = r"(?:19|20)\d\d"
        self.begins, self.woulds = lexicon.words("begins"), lexicon.words("woulds")
        self.dated = re.compile(
            rf",? (?:(?:{_either(self.months)})\.? \d|\d{{1,2}}(?:st|nd|rd|th)? (?:{_either(self.months)})\b)"
        )
        """A day of a month behind a weekday, which names the same day."""
        self.named_weekdays = lexicon.words("named_weekdays")
        self.telling = frozenset(
            _WORDS.findall(phrase)[-1] for table in (self.months, self.weekdays, self.relatives) for phrase in table
        )
        """Every time has one of these words in it, or a figure."""
        self.pattern = re.compile(
            rf"\b(?P<since>(?:{_either(lexicon.table('since'))})\s)?(?:(?:{before}) ?)*(?:"
            rf"(?P<month1>{months})\.? (?P<day1>\d{{1,2}})(?:st|nd|rd|th)?"
            rf"(?:[-–](?P<last1>\d{{1,2}})\b)?(?:,? (?P<year1>{year}))?\b(?![,.]\d)"
            rf"|(?<![/\d])(?P<day2>\d{{1,2}})(?:st|nd|rd|th|\.|er)? (?:of |de )?(?P<month2>{months})"
            rf"(?:,?(?: de)? (?P<year2>{year}))?\b(?!\.? \d{{1,2}}\b)"
            rf"|(?P<month3>{months})(?:,?(?: de)? (?P<year3>{year}))?\b"
            rf"|(?P<weekday>{days})(?: (?:{after}))?\b"
            rf"|(?P<relative>{_either(self.relatives)})\b"
            rf"|(?P<year4>{year})\b(?![-,.%/]\d|-\w)"
            rf")"
        )


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"


@cache
def _reader(lexicon: Lexicon) -> _Reader:
    return _Reader(lexicon)


def times(text: str, span: Span, anchor: date | None, lexicon: Lexicon) -> tuple[Time, ...]:
    """Return the time expressions in `text[span]` with the periods they stand for, offsets into `text`.

    `anchor` is the article's dateline; without one, only what names its own year has a value. A weekday or month is the
    last one up to the dateline, or the next one where something projected is said of it: from a time on that stands
    before it, where this is what somebody said would be ("said in March that he would go in May").
    """
    reader = _reader(lexicon)
    folded = fold(text[span.start : span.end])
    if reader.telling.isdisjoint(_WORDS.findall(folded)) and not _YEAR.search(folded):
        return ()
    found: list[Time] = []
    for match in reader.pattern.finditer(folded):
        if match["weekday"] and (
            _last_word(folded, match.start("weekday")) in reader.named_weekdays
            or reader.dated.match(folded, match.end())
        ):
            continue
        if match["month3"] in reader.ambiguous and match.group() == match["month3"]:
            continue
        if match["year4"] and _counts(folded, match.end(), lexicon):
            continue
        following = _following(folded, match.end())
        if match["day1"] and not match["year1"] and (following in reader.named_days or _is_name(text, span, match)):
            continue
        forward = _is_forward(folded, match, reader)
        since = _said_then(folded, match, found, span.start, reader) if forward else None
        value, basis = _value(match, since or anchor, forward, reader)
        found.append(Time(Span(span.start + match.start(), span.start + match.end()), value, basis))
    return tuple(found)


def borrow(text: str, time: Time, sentence: Span, anchor: date, lexicon: Lexicon) -> Time:
    """Return an unresolved time of a sentence resolved against the other article's dateline, marked as borrowed."""
    if time.basis != "unresolved":
        return time
    for other in times(text, sentence, anchor, lexicon):
        if other.span == time.span and other.value is not None:
            return replace(time, value=other.value, basis="borrowed")
    return time


def _last_word(folded: str, at: int) -> str:
    """Return the word before a place."""
    return next(iter(_WORDS.findall(folded[max(0, at - 12) : at])[-1:]), "")


def _said_then(folded: str, match: re.Match[str], found: Sequence[Time], offset: int, reader: _Reader) -> date | None:
    """Return the day from which on somebody said something would be, where a time tells it; None where none does."""
    if not found or found[-1].basis != "dateline" or found[-1].value is None:
        return None
    between = _CLAUSE.split(folded[found[-1].span.end - offset : match.start()])
    day = _DAY.match(found[-1].value)
    if day is None or len(between) > 1 or reader.woulds.isdisjoint(_WORDS.findall(between[0])):
        return None
    return date(int(day[1]), int(day[2]), int(day[3] or 1))


def _following(folded: str, at: int) -> str:
    """Return the word that follows; none behind a mark."""
    following = re.match(r"\s+([^\W\d_]+)", folded[at : at + 30])
    return following[1] if following else ""


def _counts(folded: str, at: int, lexicon: Lexicon) -> bool:
    """Say whether what looks like a year counts something: "2000 people"."""
    return _following(folded, at) in lexicon.words("persons")


def _is_name(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Say whether a day is part of a name: "September 11th Advocates", not "on Sept. 9 Mr. Berg left"."""
    behind = text[sentence.start + match.end() :]
    bare = match.start() == match.start("month1")
    return bare and behind[:1] == " " and behind[1:2].isupper() and match.start() > 0


def _is_forward(folded: str, match: re.Match[str], reader: _Reader) -> bool:
    """Say whether a time is after the dateline: "will meet on Friday", "the election is Thursday", "until Monday"."""
    words = _FORM.findall(_CLAUSE.split(folded[: match.start()])[-1])[-_FORWARD_WITHIN:]
    inside = _FORM.findall(match.group())
    if not reader.until.isdisjoint((*words[-1:], *inside)) or _following(folded, match.end()) in reader.scheduled:
        return True
    if not reader.next.isdisjoint(inside) or not (reader.present | reader.begins).isdisjoint(words[-1:]):
        return True
    projected = [at for at, word in enumerate(words) if word in reader.projections]
    if projected:
        since = words[projected[-1] + 1 :]
        return reader.offsets.isdisjoint(since[:-1]) and not _are_done(since, reader)
    return _is_ahead(_FORM.findall(_CLAUSE.split(folded[match.end() :])[0])[:_AHEAD_WITHIN], words, reader)


def _is_ahead(behind: Sequence[str], before: Sequence[str], reader: _Reader) -> bool:
    """Say whether what comes next is projected: "On Friday, they will …", "the vote on Friday would …"."""
    first = next((at for at, word in enumerate(behind) if word in reader.wills), None)
    return first is not None and not (before and first) and not _are_done(behind[:first], reader)


def _are_done(words: Sequence[str], reader: _Reader) -> bool:
    """Say whether words tell what was said or done: a verb in the past, not "to be arraigned"."""
    return any(
        (word in reader.verbs or word.endswith(reader.participles))
        and word not in reader.projections
        and reader.bare.isdisjoint(words[max(0, at - 1) : at])
        for at, word in enumerate(words)
    )


def _value(match: re.Match[str], anchor: date | None, forward: bool, reader: _Reader) -> tuple[str | None, Basis]:
    month = match["month1"] or match["month2"] or match["month3"]
    day = match["day1"] or match["day2"]
    year: str | None = match["year1"] or match["year2"] or match["year3"] or match["year4"]
    since = "/.." if match["since"] is not None else ""
    if match["year4"]:
        return (f"{year}-01-01/.." if since else year), "explicit"
    if month:
        number = int(reader.months[month])
        basis: Basis = "explicit" if year else "dateline"
        if year is None:
            if anchor is None:
                return None, "unresolved"
            past = number > anchor.month and not forward
            ahead = number < anchor.month and forward
            year = str(anchor.year - past + ahead)
        if day is None:
            return (f"{year}-{number:02}-01/.." if since else f"{year}-{number:02}"), basis
        if not 1 <= int(day) <= calendar.monthrange(int(year), number)[1]:
            return None, "unresolved"
        first = f"{year}-{number:02}-{int(day):02}"
        last = int(match["last1"] or 0)
        if int(day) < last <= calendar.monthrange(int(year), number)[1]:
            return f"{first}/{year}-{number:02}-{last:02}", basis
        return first + since, basis
    if anchor is None:
        return None, "unresolved"
    if match["weekday"]:
        return f"{_weekday(match, anchor, forward, reader).isoformat()}{since}", "dateline"
    value = _relative(str(reader.relatives[match["relative"]]), anchor)
    return (None, "unresolved") if value is None else (f"{value}{since}", "dateline")


def _weekday(match: re.Match[str], anchor: date, forward: bool, reader: _Reader) -> date:
    back = (anchor.weekday() - int(reader.weekdays[match["weekday"]])) % 7
    words = set(re.findall(r"[\w']+", match.group()))
    if forward or words & reader.next:
        return anchor + timedelta(days=(7 - back) % 7 or (7 if words & reader.next else 0))
    if words & reader.last:
        return anchor - timedelta(days=back or 7)
    return anchor - timedelta(days=back)


def _relative(meaning: str, anchor: date) -> str | None:
    """Return the period of "day -1", "week 0", "month 0", "year -1", counted from the dateline."""
    unit, _, step = meaning.partition(" ")
    match unit:
        case "day":
            return (anchor + timedelta(days=int(step))).isoformat()
        case "week":
            week = (anchor + timedelta(weeks=int(step))).isocalendar()
            return f"{week.year}-W{week.week:02}"
        case "month":
            number = anchor.year * 12 + anchor.month - 1 + int(step)
            return f"{number // 12:04}-{number % 12 + 1:02}"
        case "year":
            return f"{anchor.year + int(step):04}"
        case _:
            return None
