"""The README says what the program does."""

import re
import runpy
from pathlib import Path
from typing import get_args

import pytest

from newsdiff import cli
from newsdiff.comparison.model import DivergenceLabel
from newsdiff.reader.commands import COMMANDS, keys_of
from newsdiff.reader.index import Mark
from newsdiff.reports import FORMATS
from newsdiff.reports.wording import label_words

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_page_of_keys_is_that_of_the_reader() -> None:
    page = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    assert runpy.run_path(str(ROOT / "docs" / "keys.py"))["page"]() == page, (
        "the commands have changed: run `make keys`"
    )


def test_the_keys_to_begin_with_are_those_of_the_reader() -> None:
    section = README.partition("The keys to begin with")[2].partition("## ")[0]
    named = set(re.findall(r"`([^`]+)`", section.partition("| --- |")[2]))
    assert len(named) >= 8
    assert named <= {key for command in COMMANDS for key in keys_of(command, {})}


def test_the_keys_in_the_help_are_those_of_the_reader(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    listed = capsys.readouterr().out.partition("keys in the reader:\n")[2].partition("\n\n")[0]
    named = re.findall(r"(?:^|  )(\S+(?: \S)?)  +(?=\S)", listed, flags=re.MULTILINE)
    known = {key.lower() for command in COMMANDS for key in keys_of(command, {})}
    assert len(named) >= 8
    assert {key.lower() for keys in named for key in keys.split()} <= known


def test_every_mark_of_the_reader_is_explained() -> None:
    explained = set(
        re.findall(
            r"^\| `(.)` \|", README.partition("## Reading the marks")[2].partition("## Reports")[0], re.MULTILINE
        )
    )
    assert {mark.value for mark in Mark} - {Mark.UNKNOWN.value} <= explained


def test_every_name_of_a_difference_is_explained() -> None:
    section = README.partition("| difference | when |")[2].partition("## Reports")[0]
    explained = set()
    for names in re.findall(r"^\| ([a-z, ]+) \|", section, re.MULTILINE):
        first, *others = names.split(", ")
        head = first.rpartition(" ")[0]
        explained |= {first, *others, *(f"{head} {other}" for other in others)}
    assert {label_words(label) for label in get_args(DivergenceLabel)} | {"moved"} <= explained


def test_every_report_is_named() -> None:
    section = README.partition("## Reports")[2].partition("###")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == set(FORMATS)


def test_what_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
