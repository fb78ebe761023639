"""Web addresses are fetched within limits and kept, and the bad web is told in one line. The web is played here."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import newsdiff
from newsdiff.articles import cache, fetch
from newsdiff.articles.model import Article, Role
from newsdiff.articles.read import read, read_both
from web_pages import PARAGRAPHS, page


class Web(BaseHTTPRequestHandler):
    """Answers as the path asks."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.server_agent = self.headers.get("User-Agent")
        name = self.path.strip("/").replace("-", "_")
        answer: Callable[[], None] | None = getattr(self, f"play_{name}", None)
        if answer is None:
            self.send_error(404)
        else:
            answer()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def answer(self, content: bytes, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def redirect(self, location: str) -> None:
        self.send_response(302)
        self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def play_story(self) -> None:
        self.answer(page().encode())

    def play_packed(self) -> None:
        self.answer(gzip.compress(page().encode()), Content_Encoding="gzip")

    def play_plain(self) -> None:
        self.answer("\n\n".join(PARAGRAPHS).encode(), "text/plain; charset=utf-8")

    def play_latin(self) -> None:
        words = [f"{words} Déjà vu à Orléans, où l'été a été très sec." for words in PARAGRAPHS]
        self.answer(page(words).encode("cp1252"), "text/html; charset=iso-8859-1")

    def play_wrong_charset(self) -> None:
        self.answer(page([f"{words} Déjà vu." for words in PARAGRAPHS]).encode(), "text/html; charset=klingon")

    def play_moved(self) -> None:
        self.redirect("/story")

    def play_loop(self) -> None:
        self.redirect("/loop")

    def play_to_file(self) -> None:
        self.redirect("file:///etc/passwd")

    def play_to_script(self) -> None:
        self.redirect("javascript:alert(1)")

    def play_to_private(self) -> None:
        self.redirect(f"http://127.0.0.1:{self.connection.getsockname()[1]}/story")

    def play_consent(self) -> None:
        self.answer(page(["We value your privacy, and so do our 812 partners who process your data."]).encode())

    def play_image(self) -> None:
        self.answer(b"\x89PNG", "image/png")

    def play_binary(self) -> None:
        self.answer(b"\0\1\2" * 100)

    def play_nothing(self) -> None:
        self.answer(b"")

    def play_forbidden(self) -> None:
        self.send_error(403)

    def play_broken(self) -> None:
        self.send_error(500)

    def play_truncated(self) -> None:
        self.answer(page().encode()[:300], Content_Length="100000")

    def play_bomb(self) -> None:
        self.answer(gzip.compress(b"<p>" + b"a" * 30_000_000), Content_Encoding="gzip")

    def play_no_gzip(self) -> None:
        self.answer(page().encode(), Content_Encoding="gzip")

    def play_brotli(self) -> None:
        self.answer(b"x", Content_Encoding="br")

    def play_slow(self) -> None:
        time.sleep(2)

    def play_endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.drip(b"<p>words and words</p>")

    def play_drip(self) -> None:
        self.drip(b"H")

    def play_rubbish(self) -> None:
        self.wfile.write(b"\r\n\xff\xfe rubbish\r\n\r\n")

    def drip(self, drop: bytes) -> None:
        until = time.monotonic() + 2
        while time.monotonic() < until:
            try:
                self.wfile.write(drop)
                self.wfile.flush()
            except OSError:
                return
            time.sleep(0.05)


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setattr(cache, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    monkeypatch.setattr(Web, "asked", [], raising=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Web)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://localhost:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def body(article: Article) -> list[str]:
    return [article.text[slice(*block.span)] for block in article.blocks if block.role is Role.BODY]


@pytest.mark.parametrize("path", ["story", "packed", "plain", "moved"])
def test_an_article_on_the_web_is_read(web: str, path: str) -> None:
    article = read(f"{web}/{path}")
    assert body(article) == list(PARAGRAPHS)
    assert (article.kind, article.name) == ("url", f"{web}/{path}")
    assert article.url == f"{web}/{'story' if path == 'moved' else path}"
    assert article.notes[0].startswith("Fetched on 20")


def test_a_declared_encoding_is_used_and_an_unknown_one_is_not(web: str) -> None:
    assert "Déjà vu à Orléans" in read(f"{web}/latin").text
    assert "Déjà vu." in read(f"{web}/wrong-charset").text


def test_a_fetched_page_is_kept_and_fetched_anew_when_asked(web: str) -> None:
    first = read(f"{web}/story")
    again = read(f"{web}/story")
    assert Web.asked == ["/story"]
    assert again.notes[0].startswith("A kept copy, fetched on 20")
    assert (again.text, again.sha256) == (first.text, first.sha256)
    read(f"{web}/story", refresh=True)
    assert Web.asked == ["/story", "/story"]


def test_a_damaged_copy_is_fetched_anew(web: str, tmp_path: Path) -> None:
    read(f"{web}/story")
    (copy,) = (tmp_path / "cache" / "pages").iterdir()
    copy.write_bytes(copy.read_bytes() + b"more")
    read(f"{web}/story")
    assert len(Web.asked) == 2


def test_a_page_is_read_where_no_copy_can_be_kept(web: str, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    assert "No copy of the page could be kept." in read(f"{web}/story").notes


def test_a_page_that_cannot_be_used_is_not_kept(web: str, tmp_path: Path) -> None:
    with pytest.raises(newsdiff.InputError):
        read(f"{web}/consent")
    assert not (tmp_path / "cache").exists()


def test_two_addresses_are_fetched_with_progress(web: str) -> None:
    seen: dict[str, int] = {}
    a, b = read_both(f"{web}/story", f"{web}/plain", progress=seen.__setitem__)
    assert (a.name, b.name) == (f"{web}/story", f"{web}/plain")
    assert set(seen) == {a.name, b.name}
    assert seen[b.name] == len("\n\n".join(PARAGRAPHS).encode())


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("missing", "is not there"),
        ("forbidden", "refuses programs"),
        ("broken", "answers with an error .500."),
        ("consent", r"the page holds \d+ words?: a paywall or a consent page\?"),
        ("image", "holds no page but image/png"),
        ("binary", "binary"),
        ("nothing", "is empty"),
        ("loop", "without end"),
        ("to-file", "leads away from the web"),
        ("to-script", "leads away from the web"),
        ("truncated", "broke off in the middle"),
        ("bomb", "holds more than 20 MB"),
        ("no-gzip", "cannot be unpacked"),
        ("brotli", "packed in a way newsdiff does not know"),
        ("rubbish", "cannot be fetched|broke off"),
    ],
)
def test_the_bad_web_is_told_in_one_line(web: str, path: str, problem: str) -> None:
    with pytest.raises(newsdiff.InputError, match=problem) as error:
        read(f"{web}/{path}")
    assert error.value.name == f"{web}/{path}"
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("path", ["slow", "endless", "drip"])
def test_nobody_waits_for_a_slow_web(web: str, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "PATIENCE", 0.4)
    with pytest.raises(newsdiff.InputError, match="takes longer than"):
        read(f"{web}/{path}")


def test_the_public_web_cannot_lead_into_a_private_network(web: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "is_private", lambda address: "127.0.0.1" in address)
    with pytest.raises(newsdiff.InputError, match="leads into a private network"):
        read(f"{web}/to-private")
    assert body(read(f"{web}/to-private".replace("localhost", "127.0.0.1"))) == list(PARAGRAPHS)


def test_a_machine_of_this_network_is_told_from_the_public_web() -> None:
    assert fetch.is_private("http://127.0.0.1/")
    assert fetch.is_private("http://[::1]:8000/x")
    assert fetch.is_private("http://10.0.0.1/")
    assert not fetch.is_private("http://8.8.8.8/")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/x",
        "http://",
        "http://a b/",
        "http://[",
        "http://xn--\udcff/",
        "http://x:99999/",
    ],
)
@pytest.mark.usefixtures("web")
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(newsdiff.InputError):
        read(address)


@pytest.mark.usefixtures("web")
def test_a_closed_port_is_told() -> None:
    with pytest.raises(newsdiff.InputError, match="refuses the connection"):
        read("http://127.0.0.1:9/")


def test_a_mistake_of_the_program_is_not_taken_for_a_slow_web(monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(*_: object) -> None:
        raise RuntimeError("a mistake")

    monkeypatch.setattr(fetch, "_fetch", mistaken)
    with pytest.raises(RuntimeError, match="a mistake"):
        fetch.fetch("http://example.org/")
