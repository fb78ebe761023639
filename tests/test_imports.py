"""What a fresh process imports: the static import graph cannot tell a deferred import from one that happens."""

import subprocess
import sys

import pytest

from newsdiff.reports import FORMATS

_PROBE = """
import sys
from newsdiff.cli import main
try:
    status = main(sys.argv[1:])
except SystemExit as ended:
    status = ended.code
loaded = {name.partition(".")[0] for name in sys.modules}
print(*sorted(loaded & {"rich", "textual", "markdown_it", "trafilatura", "numpy"}), status, file=sys.stderr)
"""


def imported(*arguments: str) -> tuple[set[str], int]:
    """Return which heavy packages a fresh process loads for these arguments, and its exit status."""
    ended = subprocess.run(
        [sys.executable, "-c", _PROBE, *arguments], capture_output=True, text=True, timeout=60, check=True
    )
    *names, status = ended.stderr.split()
    return set(names), int(status)


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_nothing_heavy(option: str) -> None:
    assert imported(option) == (set(), 0)


@pytest.mark.parametrize("name", FORMATS)
def test_no_report_imports_textual(name: str) -> None:
    packages, status = imported("--demo", "--report", name)
    assert status == 0
    assert "textual" not in packages


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "text"])
def test_no_report_but_text_imports_rich(name: str) -> None:
    assert "rich" not in imported("--demo", "--report", name)[0]


def test_importing_the_package_imports_none_of_its_rooms() -> None:
    probe = "import sys, newsdiff; print(sorted(name for name in sys.modules if name.startswith('newsdiff')))"
    ended = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout.strip() == "['newsdiff', 'newsdiff.version']"
