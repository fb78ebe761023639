"""What every change must pass: nothing is skipped there unnoticed. The tests and the package manager are played."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOOLS = ("bash", "cat", "chmod", "dirname", "grep", "mktemp", "rm", "tee", "timeout")
NO_BROWSER = "SKIPPED [1] tests/reports/test_as_html.py:1: no Chromium on this machine"
ANOTHER = "SKIPPED [1] tests/test_packaging.py:1: no version control here"


class Machine:
    """A machine on which there is nothing but what it is given."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found is not None, tool
            (folder / tool).symlink_to(found)

    def gets(self, command: str, script: str) -> None:
        """Put a command on the machine."""
        (self._folder / command).write_text(f"#!{self._folder}/bash\n{script}\n", encoding="utf-8")
        (self._folder / command).chmod(0o755)

    def checks(self) -> tuple[int, str]:
        """Return the exit status of the checks and what they print."""
        script = ["bash", str(ROOT / ".ci" / "run")]
        done = subprocess.run(
            script, env={"PATH": str(self._folder)}, capture_output=True, text=True, timeout=60, check=False
        )
        return done.returncode, done.stdout


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine whose user is root."""
    made = Machine(tmp_path)
    made.gets("id", "echo 0")
    return made


def test_tests_that_pass_pass(machine: Machine) -> None:
    machine.gets("chromium", "exit 0")
    machine.gets("make", "echo 3 passed")
    assert machine.checks() == (0, "3 passed\n")


def test_tests_that_fail_fail(machine: Machine) -> None:
    machine.gets("chromium", "exit 0")
    machine.gets("make", "echo 1 failed; exit 2")
    assert machine.checks()[0] == 2


def test_a_skipped_test_fails(machine: Machine) -> None:
    machine.gets("chromium", "exit 0")
    machine.gets("make", f"echo '{ANOTHER}'; echo 3 passed, 1 skipped")
    status, printed = machine.checks()
    assert status == 1
    assert printed.endswith(f"nothing may be skipped here, and these tests were:\n{ANOTHER}\n")


def test_a_missing_browser_is_installed(machine: Machine, tmp_path: Path) -> None:
    browser = tmp_path / "chromium"
    machine.gets("apt-get", f"[ $1 = update ] || {{ echo '#!{tmp_path}/bash' >{browser}; chmod +x {browser}; }}")
    machine.gets("make", "chromium && echo 3 passed")
    assert machine.checks() == (0, "No Chromium here: installing Debian's.\n3 passed\n")


def test_a_browser_that_cannot_be_had_is_told_loudly(machine: Machine) -> None:
    machine.gets("apt-get", "exit 100")
    machine.gets("make", f"echo '{NO_BROWSER}'; echo 3 passed, 1 skipped")
    status, printed = machine.checks()
    assert status == 0
    assert "NOT CHECKED: the HTML report in a browser." in printed.splitlines()[-3]


def test_whoever_is_not_root_installs_nothing(machine: Machine) -> None:
    machine.gets("id", "echo 1000")
    machine.gets("apt-get", "echo must not be called >&2; exit 0")
    machine.gets("make", f"echo '{NO_BROWSER}'; echo 3 passed, 1 skipped")
    status, printed = machine.checks()
    assert status == 0
    assert "installing" not in printed
    assert "NOT CHECKED" in printed


def test_without_a_browser_no_other_test_may_be_skipped(machine: Machine) -> None:
    machine.gets("apt-get", "exit 100")
    machine.gets("make", f"echo '{NO_BROWSER}'; echo '{ANOTHER}'; echo 3 passed, 2 skipped")
    assert machine.checks()[0] == 1
