"""A web address becomes a Page: one polite request, within limits, that no answer can widen."""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import IO
from urllib.parse import quote, urlsplit, urlunsplit

from newsdiff.articles.cache import Page
from newsdiff.articles.display import safe
from newsdiff.articles.files import LARGEST
from newsdiff.errors import InputError
from newsdiff.version import __version__

PATIENCE = 9.0
"""How many seconds one address may take, redirects and all."""
_SILENCE = 6.0
"""How many seconds a server may say nothing."""
_MOST_REDIRECTS = 5
_STEP = 64 * 1024
_USER_AGENT = f"newsdiff/{__version__} (reads the pages its user asks for, one at a time)"
_SAVE_OR_PASTE = "save the page or paste the text"
_REFUSALS = {
    401: "asks for a password",
    402: "is behind a paywall",
    403: "refuses programs such as this one",
    404: "is not there (404)",
    410: "is gone (410)",
    429: "is asked too often by programs such as this one",
    451: "may not be shown here for legal reasons (451)",
}

Progress = Callable[[str, int], None]
"""Called with the address and the number of bytes received so far, from the thread that fetches."""


def fetch(address: str, progress: Progress | None = None) -> Page:
    """Return what `address`, http or https, answers.

    Raises InputError where it cannot be had: within `PATIENCE` seconds, 20 MB and five redirects, none of which may
    lead away from http(s) or from the public web into a private network.
    """
    answer: Future[Page] = Future()

    def ask() -> None:
        try:
            answer.set_result(_fetch(address, progress))
        except BaseException as error:  # noqa: BLE001 - it is raised where the answer is waited for
            answer.set_exception(error)

    # Only another thread can be left behind: a server may send one byte of its headers now and then, forever.
    threading.Thread(target=ask, name="newsdiff-fetch", daemon=True).start()
    try:
        return answer.result(PATIENCE)
    except TimeoutError as error:
        raise _too_slow(address) from error


def _fetch(address: str, progress: Progress | None) -> Page:
    deadline = time.monotonic() + PATIENCE
    try:
        opener = urllib.request.build_opener(_Redirects(address), urllib.request.HTTPSHandler(context=_tls()))
        request = urllib.request.Request(
            _ascii(address),
            headers={
                "User-Agent": _USER_AGENT,
                "Accept": "text/html,application/xhtml+xml,text/plain,text/markdown;q=0.9,*/*;q=0.1",
                "Accept-Encoding": "gzip, deflate",
            },
        )
        with opener.open(request, timeout=_SILENCE) as response:
            content = _body(response, address, deadline, progress)
            headers = response.headers
            return Page(
                address=address,
                final_address=response.url,
                content_type=headers.get_content_type().lower(),
                charset=headers.get_content_charset(),
                fetched=datetime.now(UTC),
                content=content,
            )
    except urllib.error.HTTPError as error:
        with error:
            problem = _REFUSALS.get(error.code, f"answers with an error ({error.code})")
        raise InputError(address, problem, _SAVE_OR_PASTE) from error
    except urllib.error.URLError as error:
        raise _unreachable(address, error.reason) from error
    except TimeoutError as error:
        raise _too_slow(address) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _unreachable(address, error) from error


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, to http(s) only and never from the public web into a private network."""

    max_redirections = _MOST_REDIRECTS
    max_repeats = 2

    def __init__(self, address: str) -> None:
        self._address = address

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if is_private(newurl) and not is_private(req.full_url):
            fp.close()
            raise InputError(self._address, "leads into a private network", "give that address itself if you trust it")
        return super().redirect_request(req, fp, code, msg, headers, newurl)

    def http_error_302(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage
    ) -> IO[bytes] | None:
        location = headers.get("location", headers.get("uri", ""))
        scheme = urlsplit(location).scheme.lower()
        if scheme and scheme not in {"http", "https"}:
            fp.close()
            raise InputError(self._address, "leads away from the web", _SAVE_OR_PASTE)
        try:
            return super().http_error_302(req, fp, code, msg, headers)
        except urllib.error.HTTPError as error:
            if 300 <= error.code < 400:
                error.close()
                raise InputError(self._address, "leads from page to page without end", _SAVE_OR_PASTE) from error
            raise

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def is_private(address: str) -> bool:
    """Say whether an address names a machine of a private network, this one among them."""
    host = urlsplit(address).hostname or ""
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return False  # an unknown host is reported when it is asked
    return any(not ipaddress.ip_address(one.partition("%")[0]).is_global for one in found)


def _body(response: http.client.HTTPResponse, address: str, deadline: float, progress: Progress | None) -> bytes:
    pieces: list[bytes] = []
    size = 0
    for piece in _unpacked(_received(response, address, deadline, progress), response, address):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise InputError(
                address, f"holds more than {LARGEST // 1024 // 1024} MB", "give the address of one article"
            )
    return b"".join(pieces)


def _received(
    response: http.client.HTTPResponse, address: str, deadline: float, progress: Progress | None
) -> Iterator[bytes]:
    size = 0
    while piece := response.read1(_STEP):
        size += len(piece)
        if progress is not None:
            progress(address, size)
        if time.monotonic() > deadline:
            raise _too_slow(address)
        yield piece
    announced = response.headers.get("Content-Length", "")
    if announced.isdigit() and size < int(announced):
        raise InputError(address, "broke off in the middle", "try again, or " + _SAVE_OR_PASTE)


def _unpacked(pieces: Iterator[bytes], response: http.client.HTTPResponse, address: str) -> Iterator[bytes]:
    """Yield the content of a compressed answer piece by piece, so that a small one cannot fill the memory."""
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding in {"", "identity"}:
        yield from pieces
        return
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise InputError(address, f"is packed in a way newsdiff does not know ({safe(encoding)[:20]})", _SAVE_OR_PASTE)
    unpack = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
    try:
        for piece in pieces:
            packed = piece
            while packed:
                yield unpack.decompress(packed, _STEP)
                packed = unpack.unconsumed_tail
        yield unpack.flush()
    except zlib.error as error:
        raise InputError(address, "sends a page that cannot be unpacked", _SAVE_OR_PASTE) from error


def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _ascii(address: str) -> str:
    """Return an address with everything beyond ASCII written as the web expects it."""
    parts = urlsplit(address)
    try:
        host = parts.netloc.encode("ascii").decode()
    except UnicodeEncodeError:
        host = parts.netloc.encode("idna").decode()
    kept = "/%:=&?~#+!$,;'@()*[]"
    return urlunsplit((parts.scheme, host, quote(parts.path, kept), quote(parts.query, kept), ""))


def _too_slow(address: str) -> InputError:
    return InputError(address, f"takes longer than {PATIENCE:.0f} seconds", "try again, or " + _SAVE_OR_PASTE)


def _unreachable(address: str, reason: object) -> InputError:
    if isinstance(reason, TimeoutError):
        return _too_slow(address)
    if isinstance(reason, socket.gaierror):
        return InputError(address, "there is no such site, or no network", "check the address and the network")
    if isinstance(reason, ssl.SSLCertVerificationError):
        return InputError(address, "does not prove who it is (its certificate is not valid)", _SAVE_OR_PASTE)
    if isinstance(reason, ConnectionRefusedError):
        return InputError(address, "refuses the connection", "check the address")
    if isinstance(reason, http.client.IncompleteRead | ConnectionError | http.client.RemoteDisconnected):
        return InputError(address, "broke off in the middle", "try again, or " + _SAVE_OR_PASTE)
    return InputError(
        address, f"cannot be fetched ({safe(str(reason))[:80]})", "check the address, or " + _SAVE_OR_PASTE
    )
