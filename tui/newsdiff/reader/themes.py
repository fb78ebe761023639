"""The themes. No meaning hangs on a colour alone: every mark has a glyph, and evidence is underlined."""

from textual.theme import BUILTIN_THEMES, Theme

THEMES: tuple[Theme, ...] = (
    Theme(
        name="newsdiff-dark", primary="#8ab4f8", secondary="#9ccf9c", accent="#e5c07b", warning="#e5c07b",
        error="#ff7b72", success="#9ccf9c", foreground="#d7dce2", background="#14171c", surface="#1a1e25",
        panel="#222833", dark=True,
        variables={"ink-current": "#2f3a4d", "ink-partner": "#252c38", "ink-dim": "#8b949e", "ink-faint": "#5d6672"},
    ),
    Theme(
        name="newsdiff-light", primary="#1548a8", secondary="#1a6b2d", accent="#8a3d00", warning="#805000",
        error="#b3151d", success="#1a6b2d", foreground="#22262b", background="#fbfbf9", surface="#f2f2ee",
        panel="#e6e6e0", dark=False,
        variables={"ink-current": "#cfe0f7", "ink-partner": "#e6eefa", "ink-dim": "#646a72", "ink-faint": "#9aa0a6",
                   "ink-match": "#ffd866", "ink-on-match": "#1c1c1c"},
    ),
    Theme(
        # Blue and orange (Okabe and Ito, 2008) are told apart with every common kind of colour blindness;
        # what is the same in both stays without a hue.
        name="newsdiff-blue-orange", primary="#56b4e9", secondary="#e69f00", accent="#f0e442", warning="#e69f00",
        error="#ff8c42", success="#d7dce2", foreground="#d7dce2", background="#101418", surface="#171c22",
        panel="#202730", dark=True,
        variables={"ink-same": "#d7dce2", "ink-partial": "#e69f00", "ink-only": "#56b4e9", "ink-current": "#2b3744",
                   "ink-partner": "#212a33", "ink-dim": "#8b949e", "ink-faint": "#5d6672"},
    ),
    Theme(
        name="newsdiff-contrast", primary="#80d4ff", secondary="#8cff8c", accent="#ffff00", warning="#ffd24d",
        error="#ff8080", success="#8cff8c", foreground="#ffffff", background="#000000", surface="#000000",
        panel="#1f1f1f", dark=True,
        variables={"ink-tint-same": "#ffffff", "ink-tint-partial": "#ffffff", "ink-tint-only": "#ffffff",
                   "ink-current": "#00307a", "ink-partner": "#2a2a2a", "ink-dim": "#d0d0d0", "ink-faint": "#b0b0b0"},
    ),
    Theme(
        # The sixteen colours of the terminal, and its own ground.
        name="newsdiff-ansi", primary="ansi_blue", secondary="ansi_green", accent="ansi_magenta",
        warning="ansi_yellow", error="ansi_red", success="ansi_green", foreground="ansi_default",
        background="ansi_default", surface="ansi_default", panel="ansi_default", dark=True, ansi=True,
        variables={**BUILTIN_THEMES["ansi-dark"].variables,
                   "ink-dim": "ansi_default", "ink-faint": "ansi_default", "ink-tint-same": "ansi_default",
                   "ink-tint-partial": "ansi_default", "ink-tint-only": "ansi_default",
                   "ink-ruler-same": "ansi_green", "ink-ruler-partial": "ansi_yellow", "ink-ruler-only": "ansi_blue",
                   "ink-current": "ansi_default", "ink-partner": "ansi_default", "ink-match": "ansi_default",
                   "ink-on-match": "ansi_default", "style-match": "reverse"},
    ),
)  # fmt: skip

FIRST = THEMES[0].name
