"""Signatures: the first bytes by which files that hold no plain text are told, whatever their names say."""

_WITH_ITS_TEXT = "save it as DOCX or plain text"
_UNPACK = "unpack it first"
_PICTURE = "is a picture"
_RECOGNISE = "recognise its text first, or paste it"
_SIGNATURES = (
    (b"{\\rtf", "is an RTF document", _WITH_ITS_TEXT),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is a document of an old Word or another Office program", _WITH_ITS_TEXT),
    (b"PK\x03\x04", "is a packed archive", _UNPACK),
    (b"\x1f\x8b", "is a packed file", _UNPACK),
    (b"BZh", "is a packed file", _UNPACK),
    (b"\xfd7zXZ\0", "is a packed file", _UNPACK),
    (b"(\xb5/\xfd", "is a packed file", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "is a packed archive", _UNPACK),
    (b"Rar!\x1a\x07", "is a packed archive", _UNPACK),
    (b"\x89PNG\r\n\x1a\n", _PICTURE, _RECOGNISE),
    (b"\xff\xd8\xff", _PICTURE, _RECOGNISE),
    (b"GIF8", _PICTURE, _RECOGNISE),
    (b"bplist00", "is a page saved by Safari", "save it as HTML, or paste the text"),
)
_ZIPPED = (
    (b"application/vnd.oasis.opendocument.text", "is an OpenDocument text", _WITH_ITS_TEXT),
    (b"application/epub+zip", "is an e-book", "paste the article's text into a file"),
)
_HEAD = 200


def foreign_kind(content: bytes) -> tuple[str, str] | None:
    """Return what bytes are that no reader of this program reads, and what to do about it; None where they may be text.

    Documents that are read (PDF, DOCX) must have been told before.
    """
    for mark, problem, remedy in _SIGNATURES:
        if content.startswith(mark):
            zipped = next((one for one in _ZIPPED if mark == b"PK\x03\x04" and one[0] in content[:_HEAD]), None)
            return zipped[1:] if zipped else (problem, remedy)
    return None
