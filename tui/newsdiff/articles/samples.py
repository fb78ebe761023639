"""The sample pairs that are shipped with the package."""

from dataclasses import dataclass
from pathlib import Path

from newsdiff.errors import InputError


@dataclass(frozen=True, slots=True)
class SamplePair:
    """Two articles about one event, to try the program on."""

    title: str
    a: Path
    b: Path


_PAIRS = (
    (
        "A ferry accident, made up to show every mark: the Courier and Northline",
        "lindhaven-ferry-courier.md",
        "lindhaven-ferry-northline.md",
    ),
    (
        "North Korean casualties in Russia’s war: a rewrite and AFP’s story",
        "north-korea-casualties-rewrite.txt",
        "north-korea-casualties-afp.md",
    ),
)


def sample_pairs() -> tuple[SamplePair, ...]:
    """Return the sample pairs; the first is the one `--demo` opens. Raises InputError where none are installed."""
    package = Path(__file__).parents[1]
    for folder in (package / "sample_articles", package.parents[1] / "sample_articles"):
        if folder.is_dir():
            return tuple(SamplePair(title, folder / a, folder / b) for title, a, b in _PAIRS)
    raise InputError("sample articles", "they are not installed", "install newsdiff again")
