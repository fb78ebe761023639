"""Divergences: how the two sentences of a link differ, each with its evidence and a reason of one line."""

from newsdiff.comparison.divergences.diverge import diverge

__all__ = ["diverge"]
