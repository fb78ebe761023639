"""The Reader: the Textual application in which two articles are read against each other."""
