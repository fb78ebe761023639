"""The command: arguments → read → compare → reader or report."""

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from newsdiff import garbage
from newsdiff.errors import InputError, NewsdiffError
from newsdiff.reports import ENDINGS, FORMATS, UnknownFormatError
from newsdiff.version import __version__

if TYPE_CHECKING:
    from newsdiff.articles.model import Article
    from newsdiff.comparison.model import Comparison

_DESCRIPTION = """\
Read two news articles against each other: what both say, what only one says,
and how it differs.
"""

_EPILOG = """\
Without articles the reader asks for them. When standard output is no terminal,
the text report is printed.

examples:
  newsdiff first.txt second.md                    read them side by side
  newsdiff https://example.org/a saved-page.html  a page from the web, one saved
  wl-paste | newsdiff - second.md                 pasted text against a file
  newsdiff a.txt b.txt -o report.html             a page to send, print or cite
  newsdiff a.txt b.txt --report json | jq .links  for scripts
  newsdiff --demo                                 try it on sample articles

keys in the reader:
  j k  next and previous sentence      ] [  next and previous difference
  tab  to the linked sentence          c    to the claims
  s    summary: ten questions         f    show only some sentences or claims
  /    search (n N: next, previous)    y    copy, with where it stands
  v    layout: aligned, stacked        e    write a report to a file
  O    open two other articles         ?    all keys and marks; q quits

exit status:
  0    done
  2    the arguments or an article cannot be used; one line on standard error
       says what is wrong and what to do
  130  interrupted
"""


class UsageError(NewsdiffError):
    """Arguments that cannot be used."""


class _Parser(ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see newsdiff --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (the process's own where None) and return its exit status."""
    try:
        if sys.stdout is None:
            raise UsageError("standard output is closed; open it, or send it to a file")
        try:
            with garbage.left_lying():
                return _run(_parsed(sys.argv[1:] if arguments is None else arguments))
        finally:
            sys.stdout.flush()
    except NewsdiffError as error:
        if sys.stderr is not None:
            from newsdiff.articles.display import spelled_out

            print(f"newsdiff: {spelled_out(str(error))}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read the report has seen enough. Python flushes standard output when it ends: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parsed(arguments: Sequence[str]) -> Namespace:
    parser = _Parser(
        prog="newsdiff",
        usage="newsdiff [A B] [--report FORMAT] [-o FILE]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    articles = parser.add_argument_group("articles")
    articles.add_argument("articles", nargs="*", metavar="A B", help="files, http(s) URLs, or - for standard input")
    articles.add_argument("--demo", action="store_true", help="two sample articles that come with newsdiff")
    articles.add_argument("--refresh", action="store_true", help="fetch URLs again, not the copies that were kept")
    reports = parser.add_argument_group("reports")
    reports.add_argument("--report", metavar="FORMAT", help="print text, json, markdown, html or csv")
    reports.add_argument("-o", "--output", metavar="FILE", help="write the report to FILE; its ending names FORMAT")
    parser.add_argument("--version", action="version", version=f"newsdiff {__version__}", help="show the version")
    options = parser.parse_intermixed_args(arguments)
    _check(options)
    return options


def _check(options: Namespace) -> None:
    """Settle the format; raise UsageError where the arguments do not go together."""
    if options.demo and options.articles:
        raise UsageError("--demo brings its own articles; leave out A and B, or --demo")
    if "" in (*options.articles, options.output):
        raise UsageError("a name is empty; name a file or URL")
    if len(options.articles) == 1:
        raise UsageError(f"{options.articles[0]}: one article alone; name the second one too")
    if len(options.articles) > 2:
        raise UsageError(f"{len(options.articles)} articles; name two (quote names that hold spaces)")
    if options.articles == ["-", "-"]:
        raise UsageError("-: standard input can be one of the articles; name a file or URL for the other")
    if options.report is not None and options.report not in FORMATS:
        raise UnknownFormatError(options.report)
    if options.output is not None and options.output != "-" and options.report is None:
        options.report = ENDINGS.get(Path(options.output).suffix.lower())
        if options.report is None:
            raise UsageError(f"-o {options.output}: its ending names no report; add --report FORMAT")
    if (options.report or options.output) and not (options.articles or options.demo):
        raise UsageError("a report needs two articles; name them before --report")


def _run(options: Namespace) -> int:
    if not options.articles and not options.demo:
        if not _at_a_terminal():
            raise UsageError("no articles, and no terminal to ask for them; name two files or URLs")
        return _open_reader()
    if options.output not in (None, "-"):
        from newsdiff.reports.writing import check_destination

        check_destination(options.output, options.articles)
    a, b = _read(options)
    if options.report is None and options.output is None and _at_a_terminal():
        return _open_reader(a, b)
    from newsdiff.comparison.compare import compare

    _deliver(compare(a, b), options)
    return 0


def _read(options: Namespace) -> tuple["Article", "Article"]:
    from newsdiff.articles.read import is_address, read, read_both

    if options.demo:
        from newsdiff.articles.samples import sample_pairs

        pair = sample_pairs()[0]
        return read(pair.a), read(pair.b)
    addresses = [source for source in options.articles if is_address(source)]
    if not addresses or sys.stderr is None or not sys.stderr.isatty():
        return read_both(*options.articles, refresh=options.refresh)
    from newsdiff.fetching import Fetching

    with Fetching(addresses, sys.stderr) as progress:
        return read_both(*options.articles, refresh=options.refresh, progress=progress)


def _deliver(comparison: "Comparison", options: Namespace) -> None:
    """Print the report, or write it to the file that was named."""
    from newsdiff.reports import report

    to_file = options.output not in (None, "-")
    if options.report in (None, "text") and not to_file:
        from newsdiff.reports.as_text import terminal_report, text_report

        encoding = sys.stdout.encoding or "utf-8"
        drawn = terminal_report if sys.stdout.isatty() else text_report
        _print(drawn(comparison, date.today(), encoding=encoding).encode(encoding, "replace"))
        return
    # JSON and pages are UTF-8 whatever the terminal speaks; an unpaired surrogate has no UTF-8.
    content = report(comparison, options.report, made=date.today()).encode("utf-8", "replace")
    if to_file:
        from newsdiff.reports.writing import write

        write(options.output, content)
    else:
        _print(content)


def _print(content: bytes) -> None:
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise UsageError(f"standard output: it cannot be written ({reason}); name a file with -o") from error


def _at_a_terminal() -> bool:
    """Say whether there is a terminal that can show the reader."""
    return sys.stdout.isatty() and os.environ.get("TERM") not in (None, "", "dumb")


def _open_reader(a: "Article | None" = None, b: "Article | None" = None) -> int:
    """Open the reader on two articles, or on its open screen."""
    if not sys.stdin.isatty():
        # Standard input was an article or is no terminal: the reader's keys come from the terminal itself.
        try:
            terminal = os.open("/dev/tty", os.O_RDWR)
        except OSError as error:
            raise InputError("keyboard", "the reader has no terminal to read keys from", "add --report text") from error
        os.dup2(terminal, 0)
        os.close(terminal)
    from newsdiff.reader.app import run_reader

    return run_reader(a, b)


if __name__ == "__main__":
    sys.exit(main())
