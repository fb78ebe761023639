"""Links: which sentences of two articles report the same thing, how likely, and why."""
