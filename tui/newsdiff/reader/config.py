"""The configuration: keys and theme from `config.toml` in the user's configuration folder."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsdiff.reader.commands import COMMANDS, key_name

EXAMPLE = """\
theme = "newsdiff-light"

[keys]
next-sentence = "j,down,ctrl+n"
quit = "ctrl+q"
"""


@dataclass(frozen=True, slots=True)
class Config:
    """What the user has set, and what is wrong with it."""

    theme: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    """Command ids and the keys, separated by commas, that replace the command's own."""
    problems: tuple[str, ...] = ()
    """One sentence each, for the user to read."""


def config_path() -> Path:
    """Return where the configuration is looked for."""
    from platformdirs import user_config_path

    return user_config_path("newsdiff", appauthor=False) / "config.toml"


def load(path: Path) -> Config:
    """Return the configuration in a file; an empty one where there is no file."""
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Config()
    except (OSError, UnicodeDecodeError) as error:
        return Config(problems=(f"{path} cannot be read ({error}); the keys are the usual ones.",))
    try:
        settings = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Config(problems=(f"{path} is no TOML ({error}); the keys are the usual ones.",))
    return checked(settings)


def checked(settings: Mapping[str, object]) -> Config:
    """Return the configuration in `settings`, without what cannot be used; every such thing is a problem."""
    problems: list[str] = []
    theme = settings.get("theme")
    if theme is not None and not isinstance(theme, str):
        problems.append("theme is not a name in quotation marks.")
        theme = None
    asked = settings.get("keys", {})
    if not isinstance(asked, Mapping):
        return Config(theme, {}, (*problems, "keys is not a table; write [keys]."))
    known = {command.id for command in COMMANDS}
    keys: dict[str, str] = {}
    for command, key in asked.items():
        if command not in known:
            problems.append(f"There is no command {command}; the help lists them.")
        elif not isinstance(key, str) or not key.strip():
            problems.append(f"The key of {command} is not a name in quotation marks.")
        else:
            keys[command] = key
    keys, clashes = _without_clashes(keys)
    return Config(theme, keys, (*problems, *clashes))


def _without_clashes(keys: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Return the keys without those commands whose new key another command has, and what was left out."""
    users: dict[str, list[str]] = defaultdict(list)
    for command in COMMANDS:
        for key in keys.get(command.id, command.key).split(","):
            users[key.strip()].append(command.id)
    kept = dict(keys)
    problems = []
    for key, commands in users.items():
        if len(commands) > 1:
            changed = [id_ for id_ in commands if id_ in kept]
            for id_ in changed:
                del kept[id_]
            problems.append(
                f"{key_name(key)} is the key of {' and '.join(commands)}; "
                f"{' and '.join(changed) or 'they'} keep the usual keys."
            )
    return kept, problems
