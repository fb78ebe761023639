"""The screens of the reader; each routes the messages of its widgets."""
