"""A mail, such as a newsletter saved as .eml, becomes an Outline: its subject is the headline, its date the date."""

import re
from dataclasses import replace
from datetime import date, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime

from newsdiff.articles import plaintext
from newsdiff.articles.decoding import decode
from newsdiff.articles.model import Role
from newsdiff.articles.outline import Form, Metadata, Outline, Piece
from newsdiff.errors import InputError
from newsdiff.language.spans import Span

_FIRST_LINES = re.compile(
    rb"(?:From |(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID|From|To|Subject|Date): ?)[^\r\n]*\r?\n"
    rb"(?:[ \t][^\r\n]*\r?\n|[\w-]+:[^\r\n]*\r?\n)+\r?\n",
    re.IGNORECASE,
)
_LONGEST_HEADERS = 64 * 1024
_FEWEST_WORDS = 40
"""A plain part with fewer words beside an HTML part says little more than "open this mail in a browser"."""


def looks_like_mail(content: bytes) -> bool:
    """Say whether bytes begin with the header lines of a mail and a blank line."""
    found = _FIRST_LINES.match(content[:_LONGEST_HEADERS])
    return found is not None and b"\nfrom:" in b"\n" + found.group().lower()


def outline(content: bytes, name: str) -> Outline:
    """Return the outline of a mail; raises InputError where it holds no text."""
    mail = message_from_bytes(content, policy=default)
    plain, page = _part(mail, "plain", name), _part(mail, "html", name)
    metadata = _metadata(mail)
    if page and len(plain.split()) < _FEWEST_WORDS:
        from newsdiff.articles import pages  # imported here: it takes long, and most mails have a plain part

        found = pages.outline(page, name)
        body = replace(found, pieces=tuple(piece for piece in found.pieces if piece.role is not Role.TITLE))
    elif plain.strip():
        body = plaintext.outline(plain)
    else:
        raise InputError(name, "is a mail without a text", "paste its text into a file")
    return _under_headline(metadata, body)


def _under_headline(metadata: Metadata, body: Outline) -> Outline:
    """Return the outline with the subject put above its text as the headline."""
    head = f"{metadata.title}\n\n" if metadata.title else ""
    by = len(head)
    pieces = [replace(one, span=Span(one.span.start + by, one.span.end + by)) for one in body.pieces]
    if metadata.title:
        pieces.insert(0, Piece(Span(0, len(metadata.title)), Form.HEADING, level=1, role=Role.TITLE))
    hidden = tuple(Span(start + by, end + by) for start, end in body.hidden)
    return Outline(head + body.text, tuple(pieces), hidden, metadata, "extraction", body.notes)


def _part(mail: EmailMessage, kind: str, name: str) -> str:
    """Return the text of the mail's first part of a kind, "" where it has none."""
    for part in mail.walk():
        if part.get_content_type() == f"text/{kind}" and not part.is_attachment():
            payload = part.get_payload(decode=True)
            content = payload if isinstance(payload, bytes) else b""
            return decode(content, name, part.get_content_charset())[0].replace("\r\n", "\n")
    return ""


def _metadata(mail: EmailMessage) -> Metadata:
    sender = _header(mail, "From")
    display = re.sub(r"\s*<[^>]*>", "", sender).strip('" ') or sender
    subject, sent = _header(mail, "Subject"), _header(mail, "Date")
    return Metadata(title=subject or None, outlet=display or None, published=_date(sent))


def _header(mail: EmailMessage, name: str) -> str:
    return " ".join(str(mail.get(name, "")).split())


def _date(header: str) -> date | None:
    try:
        found: datetime = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError):
        return None
    return found.date()
