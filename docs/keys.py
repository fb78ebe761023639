"""Writes docs/keys.md, the reader's keys, from the one table of commands: `make keys`."""

from pathlib import Path

from newsdiff.reader.commands import COMMANDS, keys_of
from newsdiff.reader.config import EXAMPLE

PAGE = Path(__file__).with_name("keys.md")


def page() -> str:
    """Return the page: the keys by group, what they do, and how to change them."""
    lines = ["# Keys", "", "Written by `make keys`; the reader shows the same under `?`."]
    for group in dict.fromkeys(command.group for command in COMMANDS):
        lines += ["", f"## {group}", "", "| keys | what they do | name |", "| --- | --- | --- |"]
        for command in COMMANDS:
            if command.group == group:
                keys = " ".join(f"`` {key} ``" if key == "`" else f"`{key}`" for key in keys_of(command, {}))
                lines.append(f"| {keys.replace('|', chr(92) + '|')} | {command.help} | `{command.id}` |")
    lines += [
        "",
        "## Other keys",
        "",
        "In `config.toml`, in newsdiff's configuration folder (`~/.config/newsdiff` on Linux), commands get others:",
        "",
        "```toml",
        EXAMPLE.rstrip(),
        "```",
        "",
        "A terminal tells Escape from the codes of other keys only by what follows at once. Over a slow line, where a",
        "code may come in pieces, `ESCDELAY=200 newsdiff …` waits 200 milliseconds for the rest, and not 50.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
