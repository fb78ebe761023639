"""Pairing: which claims of two articles are about one thing, and the tables made of them."""
