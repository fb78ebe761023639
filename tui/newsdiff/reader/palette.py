"""The palette: the style of everything that is painted, made from a theme."""

from collections.abc import Mapping

from rich.color import Color as RichColor
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

Palette = Mapping[str, Style]

_LOOKS: dict[str, tuple[str, str, str]] = {
    # What it is: its ink, its ground, its attributes. An empty ink or ground leaves what lies beneath.
    "base": ("foreground", "background", ""),
    "head": ("dim", "surface", ""),
    "head-active": ("foreground", "panel", "bold"),
    "title": ("", "", "bold"),
    "same": ("same", "", ""),
    "partial": ("partial", "", ""),
    "only": ("only", "", ""),
    "contradicts": ("contradicts", "", "bold"),
    "headline": ("foreground", "", ""),
    "unknown": ("foreground", "", ""),
    "same-text": ("tint-same", "", ""),
    "partial-text": ("tint-partial", "", ""),
    "only-text": ("tint-only", "", ""),
    "contradicts-text": ("contradicts", "", ""),
    "headline-text": ("foreground", "", ""),
    "unknown-text": ("foreground", "", ""),
    "same-ruler": ("ruler-same", "background", ""),
    "partial-ruler": ("ruler-partial", "background", ""),
    "only-ruler": ("ruler-only", "background", ""),
    "contradicts-ruler": ("contradicts", "background", ""),
    "headline-ruler": ("dim", "background", ""),
    "unknown-ruler": ("dim", "background", ""),
    "in-sight": ("dim", "background", ""),
    "furniture": ("dim", "", "italic"),
    "fold": ("dim", "", "italic"),
    "current": ("", "current", ""),
    "partner": ("", "current", ""),
    "other": ("", "partner", ""),
    "related": ("", "partner", ""),
    "bar": ("accent", "background", "bold"),
    "evidence": ("", "", "underline"),
    "word": ("", "", "bold"),
    "match": ("on-match", "match", "match"),
    "link": ("faint", "background", ""),
    "link-beside": ("accent", "background", ""),
    "link-current": ("accent", "background", "bold"),
    "side": ("foreground", "surface", ""),
    "side-title": ("dim", "panel", ""),
    "side-title-active": ("foreground", "panel", "bold"),
    "heading": ("accent", "surface", "bold"),
    "gist": ("foreground", "surface", ""),
    "source": ("dim", "surface", ""),
    "cursor": ("", "current", "bold"),
    "here": ("", "partner", ""),
    "side-bar": ("accent", "surface", "bold"),
    "panel": ("foreground", "surface", ""),
    "place": ("accent", "surface", "bold"),
    "difference": ("foreground", "surface", "bold"),
    "why": ("dim", "surface", ""),
    "plain": ("foreground", "surface", ""),
    "more": ("dim", "surface", "italic"),
    "line": ("foreground", "panel", ""),
    "line-name": ("foreground", "panel", "bold"),
    "line-dim": ("dim", "panel", ""),
    "line-notice": ("accent", "panel", ""),
    "key": ("accent", "panel", "bold"),
}  # fmt: skip


def palette(theme: Theme) -> Palette:
    """Return a style for every name above; a theme that is not newsdiff's own lends its general colours."""
    colours = _colours(theme)
    attributes = {name: theme.variables.get(f"style-{name}", how) for name, how in _ATTRIBUTES.items()}

    def style(ink: str, ground: str, how: str) -> Style:
        words = attributes.get(how, how).split()
        return Style(
            color=colours[ink] if ink else None,
            bgcolor=colours[ground] if ground else None,
            bold="bold" in words or None,
            italic="italic" in words or None,
            underline="underline" in words or None,
            reverse="reverse" in words or None,
        )

    return {name: style(*look) for name, look in _LOOKS.items()}


_ATTRIBUTES = {"match": ""}
"""What a theme may set as `style-match`, because its colours alone do not show it."""


def _colours(theme: Theme) -> dict[str, RichColor]:
    background = Color.parse(theme.background or ("#121212" if theme.dark else "#e0e0e0"))
    foreground = Color.parse(theme.foreground or ("#e0e0e0" if theme.dark else "#1c1c1c"))
    primary = Color.parse(theme.primary)
    plain = {
        "foreground": foreground,
        "background": background,
        "surface": Color.parse(theme.surface) if theme.surface else background.blend(foreground, 0.04),
        "panel": Color.parse(theme.panel) if theme.panel else background.blend(foreground, 0.1),
        "accent": Color.parse(theme.accent or theme.primary),
        "same": Color.parse(theme.success or theme.primary),
        "partial": Color.parse(theme.warning or theme.primary),
        "only": primary,
        "contradicts": Color.parse(theme.error or theme.primary),
        "match": Color.parse(theme.warning or theme.primary),
        "on-match": background,
    }
    own = {name.removeprefix("ink-"): Color.parse(value) for name, value in theme.variables.items() if name in INKS}
    found = plain | own
    if not theme.ansi:
        found.setdefault("dim", foreground.blend(background, 0.4))
        found.setdefault("faint", foreground.blend(background, 0.6))
        found.setdefault("current", background.blend(primary, 0.25))
        found.setdefault("partner", background.blend(primary, 0.13))
        for name in ("same", "partial", "only"):
            found.setdefault(f"tint-{name}", found[name].blend(foreground, 0.5))
            found.setdefault(f"ruler-{name}", found[name].blend(background, 0.45))
    return {name: colour.rich_color for name, colour in found.items()}


INKS = frozenset(
    f"ink-{name}"
    for name in (
        "dim", "faint", "same", "partial", "only", "contradicts", "tint-same", "tint-partial", "tint-only",
        "ruler-same", "ruler-partial", "ruler-only", "current", "partner", "match", "on-match",
    )
)  # fmt: skip
"""The variables a theme may set to choose these colours itself."""
