"""The themes: what colour the marks have. No meaning hangs on colour alone; every mark has a glyph too."""

from textual.theme import Theme

DEFAULTS: dict[str, str] = {
    "mark-same": "$text-success",
    "mark-partial": "$text-warning",
    "mark-only": "$text-primary",
    "mark-contradicts": "$text-error",
    "tint-same": "$text-success",
    "tint-partial": "$text-warning",
    "tint-only": "$foreground",
    "ground-current": "$primary 35%",
    "ground-partner": "$primary 18%",
    "ground-match": "$warning",
    "ink-match": "$background",
    "ink-dim": "$text-muted",
}
"""What the style sheet asks of a theme, with what themes that are not newsdiff's own get."""

_DARK = {
    "mark-same": "#9ccf9c",
    "mark-partial": "#e5c07b",
    "mark-only": "#8ab4f8",
    "mark-contradicts": "#ff7b72",
    "tint-same": "#b9d6b9",
    "tint-partial": "#e6d6ae",
    "tint-only": "#bccbe6",
    "ground-current": "#2f3a4d",
    "ground-partner": "#262d38",
    "ground-match": "#e5c07b",
    "ink-match": "#14171c",
    "ink-dim": "#8b949e",
}
_LIGHT = {
    "mark-same": "#1a6b2d",
    "mark-partial": "#8a5200",
    "mark-only": "#1548a8",
    "mark-contradicts": "#b3151d",
    "tint-same": "#1f4a2a",
    "tint-partial": "#5e3c05",
    "tint-only": "#22345c",
    "ground-current": "#cfe0f7",
    "ground-partner": "#e6eefa",
    "ground-match": "#ffd866",
    "ink-match": "#1c1c1c",
    "ink-dim": "#6a6f76",
}

THEMES: tuple[Theme, ...] = (
    Theme(
        name="newsdiff-dark", primary="#8ab4f8", secondary="#9ccf9c", accent="#e5c07b", warning="#e5c07b",
        error="#ff7b72", success="#9ccf9c", foreground="#d7dce2", background="#14171c", surface="#1a1e25",
        panel="#222833", dark=True, variables=_DARK,
    ),
    Theme(
        name="newsdiff-light", primary="#1548a8", secondary="#1a6b2d", accent="#8a5200", warning="#8a5200",
        error="#b3151d", success="#1a6b2d", foreground="#22262b", background="#fbfbf9", surface="#f2f2ee",
        panel="#e6e6e0", dark=False, variables=_LIGHT,
    ),
)  # fmt: skip

FIRST = "newsdiff-dark"
