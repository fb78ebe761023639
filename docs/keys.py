"""Writes the reader's keys into the README, from the one table of commands: `make keys`."""

from itertools import groupby
from pathlib import Path

from newsdiff.reader.commands import COMMANDS, keys_of

README = Path(__file__).parents[1] / "README.md"
BEGIN, END = "<!-- keys: written by `make keys` -->", "<!-- end of the keys -->"


def table() -> str:
    """Return the keys as Markdown, grouped as the reader's help groups them."""
    lines = ["| keys | what they do |", "| --- | --- |"]
    for group, commands in groupby(COMMANDS, key=lambda command: command.group):
        lines.append(f"| | **{group}** |")
        for command in commands:
            keys = " ".join(f"`` {key} ``" if key == "`" else f"`{key}`" for key in keys_of(command, {}))
            lines.append(f"| {keys.replace('|', chr(92) + '|')} | {command.help} |")
    return "\n".join(lines)


def with_keys(readme: str) -> str:
    """Return the README's text with the table between its two marks."""
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


if __name__ == "__main__":
    README.write_text(with_keys(README.read_text(encoding="utf-8")), encoding="utf-8")
