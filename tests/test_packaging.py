"""What is built holds all that runs, and everything `make` installs has an exact version."""

import subprocess
import sys
import tarfile
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]


def tracked(*folders: str) -> set[str]:
    """Return the files under version control, or those that would be, in these folders."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *folders]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("no version control here")
    return {name for name in listed.stdout.splitlines() if (ROOT / name).is_file()}


def built(target: str, folder: Path) -> Path:
    """Build the wheel or the source distribution and return its file."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=120)
    (made,) = folder.iterdir()
    return made


def required(name: str, extras: frozenset[str] = frozenset()) -> set[str]:
    """Return the names of all distributions that one needs here, itself left out."""
    found: set[str] = set()
    waiting = [(name, extras)]
    while waiting:
        current, wanted = waiting.pop()
        for line in distribution(current).requires or []:
            requirement = Requirement(line)
            surroundings = [{"extra": extra} for extra in ("", *wanted)]
            if requirement.marker is None or any(map(requirement.marker.evaluate, surroundings)):
                canonical = str(canonicalize_name(requirement.name))
                if canonical not in found:
                    found.add(canonical)
                    waiting.append((canonical, frozenset(requirement.extras)))
    return found


def test_everything_that_is_installed_has_an_exact_version_in_the_constraints() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {str(canonicalize_name(name)): version for name, _, version in (line.partition("==") for line in lines)}
    needed = required("newsdiff", frozenset({"dev"}))
    assert {name: distribution(name).version for name in needed} == {name: pinned.get(name) for name in needed}


def test_the_wheel_holds_the_package_its_data_and_the_sample_articles(tmp_path: Path) -> None:
    with zipfile.ZipFile(built("wheel", tmp_path)) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    package = {name.removeprefix("tui/") for name in tracked("tui/newsdiff")}
    samples = {f"newsdiff/{name}" for name in tracked("sample_articles")}
    assert held == package | samples
    assert "newsdiff/py.typed" in held


def test_the_source_distribution_holds_every_file(tmp_path: Path) -> None:
    with tarfile.open(built("sdist", tmp_path)) as sources:
        held = {name.partition("/")[2] for name in sources.getnames()}
    assert tracked() <= held
