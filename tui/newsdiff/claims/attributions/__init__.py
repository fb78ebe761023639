"""Attributions: which words of an article give which of its statements to whom."""
