"""HTML elements: text is escaped unless it is already HTML, so nothing of an article can become markup."""

from html import escape


class Html(str):
    """A piece of well-formed HTML; any other string is text."""

    __slots__ = ()


Child = str | Html | None
"""What an element holds: text, HTML, or nothing."""

_EMPTY = frozenset({"meta", "br", "hr", "col"})


def element(name: str, /, *children: Child, **attributes: str | bool | None) -> Html:
    """Return an element with its children in order, strings among them escaped.

    Attributes are given as keywords: a trailing underscore is dropped and any other is a hyphen (`class_`,
    `aria_label`). True gives an attribute without a value, None and False give none.
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _EMPTY:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{joined(*children)}</{name}>")


def joined(*children: Child, separator: str = "") -> Html:
    """Return the children one after the other, strings among them escaped and None left out."""
    return Html(
        separator.join(child if isinstance(child, Html) else escape(child) for child in children if child is not None)
    )
